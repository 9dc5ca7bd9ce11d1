import type { PodSpec, Port, Probe } from './probes';

/** One hop that an agreement opens: what the agreement says, not what its policies say. */
export interface Hop extends Port {
  readonly from: PodSpec;
  readonly to: PodSpec;
  /** Last port of a range. */
  readonly endPort?: number | undefined;
}

/**
 * What no policy of the estate binds: the cluster's own namespace, one that came into being without the estate, and
 * machines outside the cluster. Between these all is open, and none of them gets into a namespace of the estate but
 * by a hop.
 */
const UNBOUND: ReadonlySet<string> = new Set(['kube-system', 'outsider']);

export const DNS: PodSpec = { namespace: 'kube-system', name: 'coredns', labels: { 'k8s-app': 'kube-dns' } };

export const isBound = ({ namespace, outside }: PodSpec): boolean => outside === undefined && !UNBOUND.has(namespace);

const isOf = ({ from, to, protocol, port }: Probe, hop: Hop): boolean =>
  hop.from === from &&
  hop.to === to &&
  hop.protocol === protocol &&
  hop.port <= port &&
  port <= (hop.endPort ?? hop.port);

/** Whether the estate wants a connection to pass: names to everybody, agreed hops, and nothing else. */
export function isWanted(probe: Probe, hops: readonly Hop[] = []): boolean {
  if (hops.some((hop) => isOf(probe, hop))) return true;
  const { from, to, port } = probe;
  return isBound(from) ? to === DNS && port === 53 : !isBound(to);
}
