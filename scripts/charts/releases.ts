import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../main';
import { archiveFile } from '../../model/estate/archive-file';
import type { InstalledComponent, LockedChart } from '../../model/estate/components';
import type { WholeEstate } from '../../model/estate/types';
import { stackOn } from '../../model/estate/names';

/** A release of a chart of others, as synthesis writes it. */
export interface PlannedRelease {
  readonly stack: string;
  /** Id of the cluster. */
  readonly cluster: string;
  readonly name: string;
  readonly namespace: string;
  readonly values: readonly string[];
  readonly component: InstalledComponent;
  readonly chart: LockedChart;
}

const ARCHIVE = /\/\.charts\/([^/]+)$/;

interface HelmRelease {
  readonly name: string;
  readonly namespace: string;
  readonly chart: string;
  readonly values?: readonly string[];
}

/** The releases of every cluster of the environment, each after what its component needs. */
export function plannedReleases(estate: WholeEstate, chartsDir: string): readonly PlannedRelease[] {
  if (estate.components.length === 0) return [];
  const outDir = mkdtempSync(join(tmpdir(), 'ndc-check-charts-'));
  try {
    const places = estate.clusters.map(({ environment }) => ({
      stack: stackOn('platform-releases', environment),
      cluster: environment.cluster,
    }));
    synthesize(estate, { outDir, chartsDir, stacks: places.map(({ stack }) => stack) });
    return places.flatMap((place) => releasesIn(join(outDir, 'stacks', place.stack, 'cdk.tf.json'), place, estate));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

function releasesIn(
  file: string,
  place: Pick<PlannedRelease, 'stack' | 'cluster'>,
  { components }: WholeEstate,
): readonly PlannedRelease[] {
  const { resource } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly resource: { readonly helm_release?: Readonly<Record<string, HelmRelease>> };
  };
  const releases = Object.values(resource.helm_release ?? {});
  return components.flatMap((component) =>
    component.charts.flatMap((chart) =>
      releases
        .filter((one) => ARCHIVE.exec(one.chart)?.[1] === archiveFile(chart))
        .filter((one) => one.namespace === component.namespace)
        .map(({ name, namespace, values = [] }) => ({ ...place, name, namespace, values, component, chart })),
    ),
  );
}
