import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { EnvironmentFile } from '../schema/environment';
import type { Rule } from './rule';

/** Where the programme of 2026 to 2030 stands: every network of the State of IPv6 alone by 2030. */
const SOURCE = 'S-V6';
/** From here on half of the way is gone. */
const HALF_WAY = '2028-01-01';

/** IPv6 first, and IPv4 only besides: the finding grows with the years and refuses nothing. */
export const addressFamilies: Rule = {
  name: 'address families',
  cites: ['R14a'],
  check: ({ config, asOf }) =>
    config.entries.environment.flatMap((entry) =>
      entry.value.addressFamilies === 'ipv6' ? ipv4Left(entry) : ipv4Only(entry, asOf),
    ),
};

interface Ranges {
  readonly path: readonly string[];
  readonly ranges: readonly string[];
}

/** Lists of one cluster; those of zones say themselves where a family is missing. */
function ofClusters({ clusters }: EnvironmentFile): readonly Ranges[] {
  return Object.entries(clusters).flatMap(([cluster, { networks, apiServer, exchangeGateway }]) => {
    const path = ['clusters', cluster];
    const lists = Object.entries({ ...networks }).map(([name, ranges]) => ({
      path: [...path, 'networks', name],
      ranges,
    }));
    const nodes = Object.entries(exchangeGateway?.agentNodes.addresses ?? {}).map(([agency, ranges]) => ({
      path: [...path, 'exchangeGateway', 'agentNodes', 'addresses', agency],
      ranges,
    }));
    const servers =
      apiServer === undefined ? [] : [{ path: [...path, 'apiServer', 'ranges'], ranges: apiServer.ranges }];
    return [...lists, ...servers, ...nodes];
  });
}

const isIpv6 = (range: string): boolean => range.includes(':');

function ipv4Only(entry: Entry<EnvironmentFile>, asOf: string): readonly Issue[] {
  const code = asOf < HALF_WAY ? 'ipv4-only' : 'ipv4-only-late';
  return ofClusters(entry.value)
    .filter(({ ranges }) => !ranges.some(isIpv6))
    .map(({ path }) => issue(code, entry.atKey([...path]), { what: path.join('.'), source: SOURCE }));
}

function ipv4Left(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const { id: environment, zones } = entry.value;
  const ofZones = Object.entries(zones).map(([zone, ranges]) => ({ path: ['zones', zone], ranges }));
  return [...ofClusters(entry.value), ...ofZones].flatMap(({ path, ranges }) => {
    const left = ranges.filter((range) => !isIpv6(range));
    if (left.length === 0) return [];
    const params = { environment, what: path.join('.'), ranges: left.join(', ') };
    return [issue('ipv4-in-ipv6-only', entry.atKey([...path]), params)];
  });
}
