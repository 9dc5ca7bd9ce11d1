import { podRanges, tooNarrow } from '../estate/pod-ranges';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { EnvironmentFile } from '../schema/environment';
import { nearest } from '../schema/nearest';
import { place, type Rule } from './rule';

type Environment = Entry<EnvironmentFile>;
type Clusters = NonNullable<NonNullable<EnvironmentFile['components']>['network']>['clusters'];

/** The longest name of a cluster that Cilium takes. */
const LONGEST_NAME = 32;

/** The network knows every cluster by a number of its own, and has addresses for the pods of each. */
export const network: Rule = {
  name: 'network',
  cites: ['R12'],
  check: ({ config }) =>
    config.entries.environment.flatMap((entry) => {
      const declared = entry.value.components?.network?.clusters;
      if (declared === undefined) return [];
      return [
        ...unknown(entry, declared),
        ...twice(entry, declared),
        ...Object.keys(entry.value.clusters).flatMap((cluster) => [
          ...unnamed(entry, declared, cluster),
          ...unfit(entry, cluster),
        ]),
      ];
    }),
};

const at = (cluster: string, ...rest: readonly string[]) => ['components', 'network', 'clusters', cluster, ...rest];

function unknown(entry: Environment, declared: Clusters): readonly Issue[] {
  const allowed = Object.keys(entry.value.clusters);
  return Object.keys(declared)
    .filter((cluster) => !allowed.includes(cluster))
    .map((cluster) => {
      const found = { allowed, suggestion: nearest(cluster, allowed) };
      return issue('network-cluster-unknown', entry.atKey(at(cluster)), { cluster }, found);
    });
}

function twice(entry: Environment, declared: Clusters): readonly Issue[] {
  const seen = new Map<number, string>();
  return Object.entries(declared).flatMap(([cluster, { number }]) => {
    const here = entry.at(at(cluster, 'number'));
    const earlier = seen.get(number);
    if (earlier !== undefined) return [issue('network-number-twice', here, { number: String(number), earlier })];
    seen.set(number, place(here));
    return [];
  });
}

function unnamed(entry: Environment, declared: Clusters, cluster: string): readonly Issue[] {
  const here = entry.atKey(['clusters', cluster]);
  const params = { cluster, most: String(LONGEST_NAME) };
  return [
    ...(Object.hasOwn(declared, cluster) ? [] : [issue('network-without-cluster', here, { cluster })]),
    ...(cluster.length > LONGEST_NAME ? [issue('network-cluster-name-too-long', here, params)] : []),
  ];
}

function unfit(entry: Environment, cluster: string): readonly Issue[] {
  const pods = entry.value.clusters[cluster]?.networks?.pods ?? [];
  const ranges = podRanges(pods);
  const families = [
    ...(entry.value.addressFamilies === 'dual' ? [['IPv4', ranges.ipv4] as const] : []),
    ['IPv6', ranges.ipv6] as const,
  ];
  return [
    ...families
      .filter(([, of]) => of.length === 0)
      .map(([family]) => issue('network-ranges-missing', entry.atKey(['clusters', cluster]), { cluster, family })),
    ...pods.flatMap((range, index) => {
      const part = tooNarrow(range, ranges);
      if (part === undefined) return [];
      const here = entry.at(['clusters', cluster, 'networks', 'pods', index]);
      return [issue('network-range-too-narrow', here, { range, part: String(part) })];
    }),
  ];
}
