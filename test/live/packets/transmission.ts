import { DNS, type Hop } from './expectation';
import { named, type PodSpec, type Port } from './probes';

/** Beside the pods that the agreement names: same namespace, other label. */
const bystander = (namespace: string): PodSpec => named(namespace, 'bystander');

export const client = named('vi-du-a-ho-so', 'tra-cuu');
export const besideClient = bystander(client.namespace);
const agentA = named('vi-du-a-agent-node', 'agent-node');
const gateway = named('ndc-hub', 'ndop-gateway');
const agentB = named('vi-du-b-agent-node', 'agent-node');
export const register = named('vi-du-b-hoat-dong', 'hoat-dong-api');
export const besideRegister = bystander(register.namespace);
export const besideDns = bystander(DNS.namespace);
/** The right labels in the wrong namespace. */
export const falseAgent = named('outsider', 'agent-node');
const falseDns: PodSpec = { namespace: 'outsider', name: 'false-dns', labels: DNS.labels };

/** Pods for the whole estate of `examples/transmission`. */
export const PODS: readonly PodSpec[] = [
  client,
  besideClient,
  agentA,
  bystander(agentA.namespace),
  gateway,
  bystander(gateway.namespace),
  agentB,
  bystander(agentB.namespace),
  register,
  besideRegister,
  named('ndc-system', 'job'),
  DNS,
  besideDns,
  falseAgent,
  falseDns,
];

/** Agreement VD-0042, as `examples/transmission/README.md` draws it. */
export const HOPS: readonly Hop[] = [
  { from: client, to: agentA, protocol: 'TCP', port: 8443 },
  { from: agentA, to: gateway, protocol: 'TCP', port: 8443 },
  { from: gateway, to: agentB, protocol: 'TCP', port: 8443 },
  { from: agentB, to: register, protocol: 'TCP', port: 8443 },
];

export const PORTS: readonly Port[] = [
  { protocol: 'TCP', port: 53 },
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 443 },
  { protocol: 'TCP', port: 8443 },
  { protocol: 'UDP', port: 8443 },
];
