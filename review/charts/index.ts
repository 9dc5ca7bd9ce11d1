import { parse } from 'yaml';
import { byText } from '../order';
import type { KubeObject } from '../kube/object';
import { type Helm, render } from '../read/charts/render';
import type { Json } from '../read/json';
import { type Archive, readArchive } from './archive';
import { availability } from './availability';
import { clusterRights } from './cluster-rights';
import { floors } from './floors';
import { imageReferences } from './image-references';
import { knownSecrets } from './known-secrets';
import { listening } from './listening';
import { listOf, objectAt, parseObjects, textOf } from './objects';
import { podSecurity } from './pod-security';
import { sameRender } from './same-render';
import { CHART_RULES, type ChartFinding, type ChartRule, type Judge, type ReleaseFacts } from './types';
import { valueKeys } from './value-keys';
import { failingClosed, webhooks } from './webhooks';

export { CHART_RULES } from './types';
export type { ChartFinding, ChartRule, KnownRight, LockedImage, PodLevel, ReleaseFacts } from './types';
export { keysOf } from './value-keys';

const JUDGES: Readonly<Record<ChartRule, Judge>> = {
  'image-not-locked': imageReferences,
  'render-differs': sameRender,
  'value-unknown': valueKeys,
  'pod-security': podSecurity,
  'secret-known': knownSecrets,
  availability,
  'webhook-fails-closed': webhooks,
  'cluster-right-unknown': clusterRights,
  'version-below-floor': floors,
  'listens-on-ipv4': listening,
};

/** A release of others' charts, with its archive. */
export interface ReleaseInput {
  readonly name: string;
  readonly namespace: string;
  /** YAML texts, the later ones over the earlier. */
  readonly values: readonly string[];
  /** Content of the archive. */
  readonly packed: Buffer;
  /** `group/version` and `group/version/Kind` that the cluster serves when it is installed. */
  readonly apiVersions: readonly string[];
}

export type ReleaseChecked =
  | {
      readonly findings: readonly ChartFinding[];
      /** Webhooks that fail closed. */
      readonly webhooks: readonly string[];
      readonly objects: readonly KubeObject[];
    }
  /** Why nothing can be said of it. */
  | { readonly failure: string };

/** Renders a release as Helm installs it, twice, and holds it against the ten rules. */
export async function checkRelease(input: ReleaseInput, facts: ReleaseFacts, helm: Helm): Promise<ReleaseChecked> {
  const archive = readArchive(input.packed);
  if ('fault' in archive) return { failure: `the archive cannot be read: ${archive.fault}` };
  const more = ['--skip-tests', '--include-crds', ...input.apiVersions.flatMap((one) => ['--api-versions', one])];
  const first = await render(archive.files, input, helm, more);
  const second = await render(archive.files, input, helm, more);
  if ('failure' in first) return { failure: first.failure };
  if ('failure' in second) return { failure: second.failure };
  const objects = parseObjects(first.text);
  if (typeof objects === 'string') return { failure: `what it renders to cannot be read: ${objects}` };
  const { name, namespace } = input;
  const values = input.values.map((text) => parse(text) as Json);
  const texts = [first.text, second.text] as const;
  const release = { name, namespace, archive, values, texts, objects, chart: chartOf(archive) };
  const findings = CHART_RULES.flatMap((rule) =>
    JUDGES[rule](release, facts).map((found): ChartFinding => {
      const { object, path = '', severity = 'error', ...words } = found;
      return {
        ...words,
        code: rule,
        severity,
        release: name,
        path,
        object: object === undefined ? '' : nameOf(object),
      };
    }),
  );
  return { findings: findings.toSorted(inOrder), webhooks: failingClosed(objects), objects };
}

const nameOf = ({ kind, metadata: { namespace, name } }: KubeObject): string =>
  `${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;

const inOrder = (a: ChartFinding, b: ChartFinding): number =>
  CHART_RULES.indexOf(a.code) - CHART_RULES.indexOf(b.code) || byText(a.object, b.object) || byText(a.path, b.path);

function chartOf({ files }: Archive): { readonly name: string; readonly version: string } {
  const { name, version } = objectAt(parse(files.get('Chart.yaml')?.toString('utf8') ?? '')) ?? {};
  return { name: textOf(name), version: textOf(version) };
}

/** What the cluster serves besides once a release is installed. */
export const apiVersionsOf = (objects: readonly KubeObject[]): readonly string[] =>
  objects
    .filter(({ kind }) => kind === 'CustomResourceDefinition')
    .flatMap((object) => {
      const spec = objectAt(object, 'spec') ?? {};
      const kind = textOf(objectAt(spec, 'names')?.['kind']);
      return listOf(spec['versions']).flatMap(({ name }) => {
        const version = `${textOf(spec['group'])}/${textOf(name)}`;
        return [version, `${version}/${kind}`];
      });
    });
