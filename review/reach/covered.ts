import { byText } from '../order';
import { implies } from './selector';
import { type End, type Hop, isZone } from './types';

function isWithin(end: End, other: End): boolean {
  if (isZone(end) || isZone(other)) return false;
  if (end.namespace !== other.namespace || !implies(end.pods, other.pods)) return false;
  return other.except.every(({ text }) => end.except.some((each) => each.text === text));
}

function covers(wider: Hop, hop: Hop): boolean {
  const { port, endPort = port } = hop;
  const { port: low, endPort: high = low } = wider;
  return (
    wider.protocol === hop.protocol &&
    low <= port &&
    endPort <= high &&
    isWithin(hop.from, wider.from) &&
    isWithin(hop.to, wider.to)
  );
}

/** An end as text: the same for the same pods or addresses. */
export function endKey(end: End): string {
  if (isZone(end)) return ['', ...end.ranges, '|', ...end.except].join(' ');
  return [end.namespace, end.pods.text, ...end.except.map(({ text }) => text)].join(' ');
}

const hopKey = ({ from, to, protocol, port, endPort = port, flow = '' }: Hop): string =>
  [endKey(from), endKey(to), protocol, String(port), String(endPort), flow].join('\n');

const pairKey = ({ from, to }: Hop): string =>
  [from, to].map((end) => (isZone(end) ? endKey(end) : end.namespace)).join('\n');

type Keyed = readonly [key: string, hop: Hop];

/** Where more than these cross, each is told, though another one may cover it: comparing them all takes too long. */
const MOST_COMPARED = 100;

/** What nothing else covers; of two that are the same, the first. */
function largest(all: readonly Keyed[]): readonly Keyed[] {
  const hops = [...new Map(all).entries()];
  if (hops.length > MOST_COMPARED) return hops;
  return hops.filter(
    ([, hop], index) =>
      !hops.some(([, other], at) => at !== index && covers(other, hop) && (at < index || !covers(hop, other))),
  );
}

/**
 * One policy of each of two flows also fit each other, for the pods and ports that both flows have. That opens nothing
 * which one of the flows does not open, so only what no whole flow covers is a hop of its own. Sorted by ends and port.
 */
export function withoutCovered(hops: readonly Hop[]): readonly Hop[] {
  const keyed = hops.map((hop) => [hopKey(hop), hop] as const).sort(([a], [b]) => byText(a, b));
  const groups = new Map<string, { readonly flows: Keyed[]; readonly crossed: Keyed[] }>();
  for (const each of keyed) {
    const key = pairKey(each[1]);
    const group = groups.get(key) ?? { flows: [], crossed: [] };
    groups.set(key, group);
    group[each[1].flow === undefined ? 'crossed' : 'flows'].push(each);
  }
  const kept = [...groups.values()].flatMap(({ flows, crossed }) => [
    ...flows,
    ...largest(crossed.filter(([, hop]) => !flows.some(([, flow]) => covers(flow, hop)))),
  ]);
  return kept.sort(([a], [b]) => byText(a, b)).map(([, hop]) => hop);
}
