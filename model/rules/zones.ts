import { meetingsOf } from '../schema/ranges';
import type { Register } from '../estate/register';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import { nearest } from '../schema/nearest';
import type { EnvironmentFile } from '../schema/environment';
import type { PlatformFile } from '../schema/platform';
import type { Rule } from './rule';

/** Ranges of zones are those of peers outside: none meets a cluster. */
export const zones: Rule = {
  name: 'zones',
  cites: ['R14a'],
  check: ({ config, register }) => {
    const kinds = new Map(
      config.entries.platform
        .flatMap(({ value }) => Object.entries(value.zones))
        .map(([zone, { kind }]) => [zone, kind]),
    );
    const owned = config.entries.platform.flatMap((entry) => owners(entry, register));
    const ranges = config.entries.environment.flatMap((entry) => [
      ...unknownClusters(entry),
      ...oneFamily(entry),
      ...meetingTheClusters(entry),
      ...meetingEachOther(entry, kinds),
    ]);
    return [...owned, ...ranges];
  },
};

/** The site of an agency says whose it is: only that agency's systems may stand there. */
function owners(entry: Entry<PlatformFile>, register: Register): readonly Issue[] {
  return Object.entries(entry.value.zones).flatMap(([zone, { kind, agency }]) => {
    if (agency === undefined)
      return kind === 'agency-site' ? [issue('zone-without-agency', entry.at(['zones', zone]), { zone })] : [];
    const at = entry.at(['zones', zone, 'agency']);
    if (kind !== 'agency-site') return [issue('zone-agency-needless', at, { zone, agency })];
    if (register.agencies.has(agency)) return [];
    return [issue('agency-unknown', at, { agency }, { suggestion: nearest(agency, [...register.agencies.keys()]) })];
  });
}

/** What the clusters' own ranges are has to be known before a range can be said to be of others. */
function unknownClusters(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const { id: environment, zones: declared, clusters } = entry.value;
  if (Object.keys(declared).length === 0) return [];
  const unknown = Object.keys(clusters).filter((cluster) => clusters[cluster]?.networks === undefined);
  return unknown.map((cluster) =>
    issue('networks-missing', entry.atKey(['clusters', cluster]), { environment, cluster }),
  );
}

/** Peers of one family alone: the other half of a dual-stack network stays closed to them. */
function oneFamily(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const needed = entry.value.addressFamilies === 'dual' ? ['IPv4', 'IPv6'] : ['IPv6'];
  return Object.entries(entry.value.zones).flatMap(([zone, ranges]) => {
    const has = new Set(ranges.map((range) => (range.includes(':') ? 'IPv6' : 'IPv4')));
    return needed
      .filter((family) => !has.has(family as 'IPv4' | 'IPv6'))
      .map((missing) => issue('zone-of-one-family', entry.atKey(['zones', zone]), { zone, missing }));
  });
}

function meetingTheClusters(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const declared = rangesOf(entry.value.zones);
  return Object.entries(entry.value.clusters).flatMap(([cluster, { networks }]) => {
    const own = rangesOf(networks ?? {}).map((one) => ({ ...one, isOwn: true }));
    const all = [...own, ...declared.map((one) => ({ ...one, isOwn: false }))];
    return meetingsOf(all, (later, earlier) => earlier.isOwn && !later.isOwn).map(({ later, earlier }) => {
      const { zone, range, index } = later;
      const params = { zone, range, cluster, network: earlier.zone, other: earlier.range };
      return issue('zone-meets-cluster', entry.at(['zones', zone, index]), params);
    });
  });
}

type Kinds = ReadonlyMap<string, PlatformFile['zones'][string]['kind']>;

/** A range of two zones would give one the other's paths; but sites lie within the network of the State. */
function meetingEachOther(entry: Entry<EnvironmentFile>, kinds: Kinds): readonly Issue[] {
  const areApart = (a: Placed, b: Placed): boolean => a.zone !== b.zone && !isNested(a.zone, b.zone, kinds);
  return meetingsOf(rangesOf(entry.value.zones), areApart).map(({ later: { zone, range, index }, earlier }) =>
    issue('zones-meet', entry.at(['zones', zone, index]), { zone, range, other: earlier.range, others: earlier.zone }),
  );
}

function isNested(a: string, b: string, kinds: Kinds): boolean {
  const both = [kinds.get(a), kinds.get(b)];
  return both.includes('state-network') && (both.includes('agency-site') || both.includes('intermediary'));
}

/** A range where it stands. */
interface Placed {
  /** Of the cluster's own ranges the network. */
  readonly zone: string;
  readonly range: string;
  readonly index: number;
}

function rangesOf(zones: Readonly<Record<string, readonly string[]>>): readonly Placed[] {
  return Object.entries(zones).flatMap(([zone, ranges]) => ranges.map((range, index) => ({ zone, range, index })));
}
