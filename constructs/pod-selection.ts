import type { Endpoint, PodEndpoint, PodLabels } from '../model/estate/types';
import { NAMESPACE_NAME_LABEL } from './keys';

interface Selector {
  readonly matchLabels: Record<string, string>;
}

interface AddressBlock {
  readonly ipBlock: { readonly cidr: string };
}

/** The pods with these labels. Throws on none, which would select all. */
export function podsWith(labels: PodLabels): Selector {
  if (Object.keys(labels).length === 0) throw new Error('an endpoint without pod labels would select every pod');
  return { matchLabels: { ...labels } };
}

/** What stands at the other end of a flow: pods, or the ranges of a zone. Throws on a zone without any. */
export function peersOf(end: Endpoint): (ReturnType<typeof podsOf> | AddressBlock)[] {
  if ('namespace' in end) return [podsOf(end)];
  if (end.ranges.length === 0) throw new Error(`zone ${end.zone} without ranges would select every address`);
  return blocksOf(end.ranges);
}

/** Everybody in these ranges. Whoever calls makes sure that there is one: a list of none selects every address. */
export function blocksOf(ranges: readonly string[]): AddressBlock[] {
  return ranges.map((cidr) => ({ ipBlock: { cidr } }));
}

/** One peer that must match in both: as two peers, either would do. */
export function podsOf({ namespace, podLabels }: PodEndpoint): {
  readonly namespaceSelector: Selector;
  readonly podSelector: Selector;
} {
  return {
    namespaceSelector: { matchLabels: { [NAMESPACE_NAME_LABEL]: namespace } },
    podSelector: podsWith(podLabels),
  };
}
