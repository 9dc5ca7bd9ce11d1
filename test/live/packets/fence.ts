import { type KubeClient, type KubeObject, succeed } from '../cluster/kube-client';
import type { PodSpec, Probe } from './probes';

const NAMESPACE = 'packets-fence';
const LABEL = 'packets.example/turn';
const TURN_MS = 20_000;

const client: PodSpec = { namespace: NAMESPACE, name: 'client', labels: {} };
const server: PodSpec = { namespace: NAMESPACE, name: 'server', labels: {} };

/** The pods of the fence; they come after those of the test, and no test looks at them. */
export const FENCE_PODS: readonly PodSpec[] = [client, server];

/** Two ports in turn: what the turn before has opened is never mistaken for what this one opens. */
export const FENCE_PORTS = [20_000, 20_001] as const;

const namespaceAt = (turn: number): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: NAMESPACE, labels: { [LABEL]: String(turn) } },
});

const policyAt = (turn: number, port: number): KubeObject => {
  const matchLabels = { [LABEL]: String(turn) };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { namespace: NAMESPACE, name: 'fence' },
    spec: {
      podSelector: {},
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [{ namespaceSelector: { matchLabels }, podSelector: { matchLabels } }],
          ports: [{ protocol: 'TCP', port }],
        },
      ],
    },
  };
};

/**
 * Tells when the policy agent has seen everything that was written before. It learns of policies, pods and namespaces
 * in the order of their writing, each kind by itself: so one object of each kind is changed, and only all three
 * changes together open a port.
 */
export class Fence {
  #turn = 0;

  constructor(
    private readonly admin: KubeClient,
    private readonly opens: (probe: Probe) => Promise<boolean>,
  ) {}

  async createNamespace(): Promise<void> {
    await succeed(NAMESPACE, this.admin.apply(namespaceAt(this.#turn)));
  }

  /** Throws when the agent has not caught up in 20 s. */
  async pass(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const port = FENCE_PORTS[turn % 2 === 0 ? 0 : 1];
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { namespace: NAMESPACE, name: client.name } };
    await Promise.all([
      succeed('fence', this.admin.apply(policyAt(turn, port))),
      succeed('fence', this.admin.apply(namespaceAt(turn))),
      succeed('fence', this.admin.merge(pod, { metadata: { labels: { [LABEL]: String(turn) } } })),
    ]);
    const end = Date.now() + TURN_MS;
    while (!(await this.opens({ from: client, to: server, protocol: 'TCP', port, family: 'IPv4' })))
      if (Date.now() > end) throw new Error(`the policy agent has not followed in ${TURN_MS / 1000} s`);
  }
}
