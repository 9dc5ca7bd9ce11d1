import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { EnvironmentFile } from '../schema/environment';
import { nearest } from '../schema/nearest';
import { meetingsOf } from '../schema/ranges';
import type { Rule } from './rule';

/** Clusters stand at sites that exist, and no address means two things in an environment. */
export const clusters: Rule = {
  name: 'clusters',
  cites: ['R11'],
  check: ({ config }) =>
    config.entries.environment.flatMap((entry) => [...first(entry), ...sites(entry), ...networks(entry)]),
};

function first(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const { id, cluster, clusters: declared } = entry.value;
  if (Object.hasOwn(declared, cluster)) return [];
  return [clusterUnknown(entry, ['cluster'], { environment: id, cluster })];
}

/** A cluster is named that the environment does not have. */
export function clusterUnknown(
  entry: Entry<EnvironmentFile>,
  path: readonly (string | number)[],
  params: { readonly environment: string; readonly cluster: string },
): Issue {
  const allowed = Object.keys(entry.value.clusters);
  return issue('cluster-unknown', entry.at(path), params, { allowed, suggestion: nearest(params.cluster, allowed) });
}

function sites(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const allowed = Object.keys(entry.value.sites);
  return Object.entries(entry.value.clusters).flatMap(([cluster, { site }]) => {
    if (allowed.includes(site)) return [];
    const at = entry.at(['clusters', cluster, 'site']);
    return [issue('site-unknown', at, { cluster, site }, { allowed, suggestion: nearest(site, allowed) })];
  });
}

const NETWORKS = ['pods', 'services', 'nodes'] as const;

/** Of one network several ranges may nest; two networks share no address, on whichever clusters they are. */
function networks(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const ranges = Object.entries(entry.value.clusters).flatMap(([cluster, { networks: declared }]) =>
    NETWORKS.flatMap((network) =>
      (declared?.[network] ?? []).map((range, index) => ({ cluster, network, range, index })),
    ),
  );
  const meetings = meetingsOf(ranges, (a, b) => a.cluster !== b.cluster || a.network !== b.network);
  return meetings.map(({ later: { cluster, network, range, index }, earlier }) => {
    const other = { other: earlier.range, others: earlier.network, where: earlier.cluster };
    const at = entry.at(['clusters', cluster, 'networks', network, index]);
    return issue('networks-meet', at, { range, network, cluster, ...other });
  });
}
