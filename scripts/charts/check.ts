import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from '../../cli/mirror/judge';
import { say } from '../../cli/texts/say';
import { archiveFile, publishedFile } from '../../model/estate/archive-file';
import { apiVersionsOf, type ChartFinding, checkRelease } from '../../review/charts';
import { factsOf, type World } from './facts';
import type { PlannedRelease } from './releases';

export interface Checked {
  readonly release: PlannedRelease;
  /** Undefined: not checked, because its archive is absent. */
  readonly findings: readonly ChartFinding[] | undefined;
  /** Webhooks that fail closed. */
  readonly webhooks: readonly string[];
  /** Why nothing can be said although the archive is there. */
  readonly failure?: string;
}

export interface Tools {
  /** Folder of archives, named as `ndc mirror pull` does or as they are published. */
  readonly charts: string;
  /** Path of the Helm binary. */
  readonly helm: string;
  /** Version of Kubernetes by cluster. */
  readonly kubeVersions: Readonly<Record<string, string>>;
}

/** Checks the releases in the order of installation: each is told what those before it let the cluster serve. */
export async function checkAll(
  releases: readonly PlannedRelease[],
  world: World,
  tools: Tools,
): Promise<readonly Checked[]> {
  const done: Checked[] = [];
  const served = new Map<string, string[]>();
  for (const release of releases) {
    const apiVersions = served.get(release.stack) ?? [];
    const { checked, serves } = await checkOne(release, world, tools, apiVersions);
    served.set(release.stack, [...apiVersions, ...serves]);
    done.push(checked);
  }
  return done;
}

interface Result {
  readonly checked: Checked;
  readonly serves: readonly string[];
}

async function checkOne(
  release: PlannedRelease,
  world: World,
  { charts, helm, kubeVersions }: Tools,
  apiVersions: readonly string[],
): Promise<Result> {
  const names = [archiveFile(release.chart), publishedFile(release.chart)];
  const file = names.map((name) => join(charts, name)).find((path) => existsSync(path));
  const nothing = { release, webhooks: [] };
  if (file === undefined) return { checked: { ...nothing, findings: undefined }, serves: [] };
  const packed = readFileSync(file);
  const judged = judge(packed, release.chart);
  if (judged.verdict === 'refused')
    return { checked: { ...nothing, findings: [], failure: say(judged.why, 'en', judged.params) }, serves: [] };
  const input = { name: release.name, namespace: release.namespace, values: release.values, packed, apiVersions };
  const kubeVersion = kubeVersions[release.cluster] ?? '';
  const result = await checkRelease(input, factsOf(release, world), { binary: helm, kubeVersion });
  if ('failure' in result) return { checked: { ...nothing, findings: [], failure: result.failure }, serves: [] };
  const { findings, webhooks, objects } = result;
  return { checked: { release, findings, webhooks }, serves: apiVersionsOf(objects) };
}
