import type { Places } from '../../model/estate/path';
import type { Endpoint } from '../../model/estate/types';
import { type Hop, isZone, shownEnd } from '../../review/reach';

type Zones = Places['zones'];

/** In the form in which the review shows a hop, with the names of zones. */
export function shownHop(
  { from, to, protocol, port, endPort }: Pick<Hop, 'from' | 'to' | 'protocol' | 'port' | 'endPort'>,
  zones: Zones,
): string {
  const shown = (end: Hop['from']): string =>
    isZone(end) && end.except.length === 0 ? shownRanges(end.ranges, zones) : shownEnd(end);
  return joined(shown(from), shown(to), protocol, { port, endPort });
}

/** The same of a hop as the model knows it. */
export function shownPathHop(
  {
    from,
    to,
    protocol,
    ports,
  }: {
    readonly from: Endpoint;
    readonly to: Endpoint;
    readonly protocol: string;
    readonly ports: { readonly port: number; readonly endPort: number | undefined };
  },
  zones: Zones,
): string {
  const shown = (end: Endpoint): string =>
    'namespace' in end
      ? `"${[end.namespace, ...Object.entries(end.podLabels).map(([key, value]) => `${key}=${value}`)].join(' ')}"`
      : shownRanges(end.ranges, zones);
  return joined(shown(from), shown(to), protocol, ports);
}

function joined(
  from: string,
  to: string,
  protocol: string,
  { port, endPort }: { readonly port: number; readonly endPort: number | undefined },
): string {
  return `${from} → ${to} ${protocol} ${endPort === undefined ? port : `${port}-${endPort}`}`;
}

function shownRanges(ranges: readonly string[], zones: Zones): string {
  const wanted = ranges.toSorted().join(' ');
  const name = Object.keys(zones).find((zone) => zones[zone]?.toSorted().join(' ') === wanted);
  return `"${name === undefined ? '' : `${name}: `}${ranges.join(' ')}"`;
}
