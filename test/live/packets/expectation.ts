import type { PodSpec, Port, Probe } from './probes';

/** One hop that an agreement opens: what the agreement says, not what its policies say. */
export interface Hop extends Port {
  readonly from: PodSpec;
  readonly to: PodSpec;
}

/**
 * What no policy of the estate binds: the cluster's own namespace, and one that came into being without the estate.
 * Between pods of these all is open, and none of them gets into a namespace of the estate.
 */
const UNBOUND: ReadonlySet<string> = new Set(['kube-system', 'outsider']);

export const DNS: PodSpec = { namespace: 'kube-system', name: 'coredns', labels: { 'k8s-app': 'kube-dns' } };

export const isBound = ({ namespace }: PodSpec): boolean => !UNBOUND.has(namespace);

/** Whether the estate wants a connection to pass: names to everybody, agreed hops, and nothing else. */
export function isWanted({ from, to, protocol, port }: Probe, hops: readonly Hop[] = []): boolean {
  if (!isBound(from)) return !isBound(to);
  if (to === DNS) return port === 53;
  return hops.some((hop) => hop.from === from && hop.to === to && hop.protocol === protocol && hop.port === port);
}
