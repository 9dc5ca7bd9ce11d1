import type { PodEndpoint, PodLabels } from '../model/estate/types';
import { NAMESPACE_NAME_LABEL } from './keys';

interface Selector {
  readonly matchLabels: Record<string, string>;
}

/** The pods with these labels. Throws on none, which would select all. */
export function podsWith(labels: PodLabels): Selector {
  if (Object.keys(labels).length === 0) throw new Error('an endpoint without pod labels would select every pod');
  return { matchLabels: { ...labels } };
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
