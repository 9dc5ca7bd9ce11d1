import { meetingsOf, overlapping, PLACEHOLDER_RANGES } from '../schema/ranges';
import type { Register } from '../estate/register';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import { nearest } from '../schema/nearest';
import type { EnvironmentFile, PlatformFile } from '../schema/platform';
import { PRODUCTION } from './environment';
import type { Rule } from './rule';

/** Ranges of zones are those of peers outside: none meets the cluster, and production has none out of a textbook. */
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
      ...unknownCluster(entry),
      ...oneFamily(entry),
      ...meetingTheCluster(entry),
      ...meetingEachOther(entry, kinds),
      ...placeholders(entry),
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

/** What the cluster's own ranges are has to be known before a range can be said to be of others. */
function unknownCluster(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const { id, networks, zones: declared } = entry.value;
  if (networks !== undefined || Object.keys(declared).length === 0) return [];
  return [issue('networks-missing', entry.at(['zones']), { environment: id })];
}

/** Peers of one family alone: the other half of a dual-stack network stays closed to them. */
function oneFamily(entry: Entry<EnvironmentFile>): readonly Issue[] {
  return Object.entries(entry.value.zones).flatMap(([zone, ranges]) => {
    const isIpv6 = ranges.map((range) => range.includes(':'));
    if (isIpv6.includes(true) && isIpv6.includes(false)) return [];
    const missing = isIpv6.includes(true) ? 'IPv4' : 'IPv6';
    return [issue('zone-of-one-family', entry.atKey(['zones', zone]), { zone, missing })];
  });
}

function meetingTheCluster(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const { networks, zones: declared } = entry.value;
  const own = rangesOf(networks ?? {}).map((one) => ({ ...one, isOwn: true }));
  const all = [...own, ...rangesOf(declared).map((one) => ({ ...one, isOwn: false }))];
  return meetingsOf(all, (later, earlier) => earlier.isOwn && !later.isOwn).map(({ later, earlier }) => {
    const { zone, range, index } = later;
    const params = { zone, range, network: earlier.zone, other: earlier.range };
    return issue('zone-meets-cluster', entry.at(['zones', zone, index]), params);
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

function placeholders(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const { id, networks, zones: declared } = entry.value;
  if (id !== PRODUCTION) return [];
  const isPlaceholder = (range: string): boolean => PLACEHOLDER_RANGES.some((one) => overlapping(range, one));
  const refused = (path: readonly (string | number)[], value: string): readonly Issue[] =>
    isPlaceholder(value) ? [issue('placeholder-in-production', entry.at([...path]), { environment: id, value })] : [];
  return [
    ...rangesOf(declared).flatMap(({ zone, range, index }) => refused(['zones', zone, index], range)),
    ...rangesOf(networks ?? {}).flatMap(({ zone, range, index }) => refused(['networks', zone, index], range)),
  ];
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
