import { type KubeClient, type KubeObject, messageOf, succeed } from '../cluster/kube-client';
import type { PodSpec } from './probes';
import { nameOf } from './probes';

export const NODE = 'node-1';
const ACCOUNT_MS = 20_000;
const POLL_MS = 100;

/** Registers the node that all pods are bound to. */
export async function createNode(client: KubeClient): Promise<void> {
  const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: NODE } };
  await succeed(`node ${NODE}`, client.create(node));
}

/** Creates the object of a pod and reports it running at its addresses, as the kubelet of a node would. */
export async function createPod(client: KubeClient, spec: PodSpec, addresses: readonly string[]): Promise<void> {
  const pod = podOf(spec);
  const end = Date.now() + ACCOUNT_MS;
  for (;;) {
    const { status, body } = await client.create(pod);
    if (status === 201) break;
    // A new namespace gets its default account a moment later, and no pod before.
    const early = status === 403 && messageOf(body).includes('serviceaccount "default" not found');
    if (!early || Date.now() > end) throw new Error(`pod ${nameOf(spec)}: ${status} ${messageOf(body)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const status = { phase: 'Running', podIP: addresses[0], podIPs: addresses.map((ip) => ({ ip })) };
  const path = `${await client.pathOf(pod)}/status`;
  const contentType = 'application/merge-patch+json';
  await succeed(`status of ${nameOf(spec)}`, client.request('PATCH', path, { status }, { contentType }));
}

/** A pod that Pod Security admits at every level. Nothing pulls its image: the namespace beside it plays its part. */
function podOf({ namespace, name, labels }: PodSpec): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { namespace, name, labels },
    spec: {
      nodeName: NODE,
      automountServiceAccountToken: false,
      // The node never reports: without this the pods would be evicted from it.
      tolerations: [{ operator: 'Exists' }],
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name: 'app',
          image: 'registry.example/packets:1',
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        },
      ],
    },
  };
}
