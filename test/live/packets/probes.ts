import type { Family } from './network';

type Protocol = 'TCP' | 'UDP';

export interface Port {
  readonly protocol: Protocol;
  readonly port: number;
}

/** Addresses of one machine, as far as it has any. */
export type Addresses = Readonly<Partial<Record<Family, string>>>;

/** A pod to run: an object of the API and a network namespace. */
export interface PodSpec {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /**
   * Addresses of a machine outside the cluster: a network namespace of which the API knows nothing.
   * @default - a pod of the cluster, with addresses of its own
   */
  readonly outside?: Addresses;
}

/** One attempt to reach a port of a pod from another. */
export interface Probe extends Port {
  readonly from: PodSpec;
  readonly to: PodSpec;
  readonly family: Family;
}

/** A pod that wears its name as the label by which agreements and the platform know pods. */
export const named = (namespace: string, name: string): PodSpec => ({
  namespace,
  name,
  labels: { 'app.kubernetes.io/name': name },
});

/** A machine outside the cluster. */
export const machine = (name: string, outside: Addresses): PodSpec => ({
  namespace: 'elsewhere',
  name,
  labels: {},
  outside,
});

export const nameOf = ({ namespace, name }: PodSpec): string => `${namespace}/${name}`;

export const describeProbe = ({ from, to, protocol, port, family }: Probe): string =>
  `${nameOf(from)} -> ${nameOf(to)} ${protocol} ${port} ${family}`;

/** Every ordered pair of pods, on every port, in every family. */
export function everyProbe(
  pods: readonly PodSpec[],
  ports: readonly Port[],
  families: readonly Family[],
): readonly Probe[] {
  const pairs = pods.flatMap((from) => pods.filter((to) => to !== from).map((to) => ({ from, to })));
  return pairs.flatMap((pair) => ports.flatMap((port) => families.map((family) => ({ ...pair, ...port, family }))));
}
