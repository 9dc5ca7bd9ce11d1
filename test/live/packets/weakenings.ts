import type { KubeObject } from '../cluster/kube-client';
import { DNS, isBound } from './expectation';
import type { Probe } from './probes';
import { besideClient, besideDns, besideRegister, client, falseAgent, HOPS, register } from './transmission';

/** A policy of the example, made weaker or taken away, and what this opens and closes: this and nothing else. */
export interface Weakening {
  readonly name: string;
  readonly apply?: readonly Change[];
  readonly remove?: readonly PolicyName[];
  readonly opens?: (probe: Probe) => boolean;
  readonly closes?: (probe: Probe) => boolean;
}

/** `<namespace>/<name>` */
export type PolicyName = `${string}/${string}`;

export interface Change {
  readonly policy: PolicyName;
  readonly change: (spec: PolicySpec) => PolicySpec;
}

interface Peer {
  readonly namespaceSelector?: unknown;
  readonly podSelector?: unknown;
}

interface PolicySpec {
  readonly policyTypes: readonly string[];
  readonly ingress?: readonly { readonly from?: readonly Peer[]; readonly ports?: unknown }[];
  readonly egress?: readonly { readonly to?: readonly Peer[]; readonly ports?: unknown }[];
}

export const changed = (policy: KubeObject, { change }: Change): KubeObject => ({
  ...policy,
  spec: change(policy['spec'] as PolicySpec),
});

const hop = (number: number): ((probe: Probe) => boolean) => {
  const { from, to, protocol, port } = HOPS[number - 1] ?? {};
  return (probe) => probe.from === from && probe.to === to && probe.protocol === protocol && probe.port === port;
};

const agreed = (namespace: string, number: number, side: 'egress' | 'ingress'): PolicyName =>
  `${namespace}/vd-0042-hop-${number}-${side}`;

const peersOfIngress =
  (change: (peer: Peer) => readonly Peer[]) =>
  (spec: PolicySpec): PolicySpec => ({
    ...spec,
    ingress: (spec.ingress ?? []).map((rule) => ({ ...rule, from: (rule.from ?? []).flatMap(change) })),
  });

const peersOfEgress =
  (change: (peer: Peer) => readonly Peer[]) =>
  (spec: PolicySpec): PolicySpec => ({
    ...spec,
    egress: (spec.egress ?? []).map((rule) => ({ ...rule, to: (rule.to ?? []).flatMap(change) })),
  });

const anyNamespace = (peer: Peer): readonly Peer[] => [{ ...peer, namespaceSelector: {} }];

const REGISTER_IN = agreed(register.namespace, 4, 'ingress');
const CLIENT_DENY: PolicyName = `${client.namespace}/default-deny`;
const CLIENT_DNS: PolicyName = `${client.namespace}/allow-dns`;

const isTls = ({ protocol, port }: Probe): boolean => protocol === 'TCP' && port === 8443;
const isOfClient = ({ from }: Probe): boolean => from.namespace === client.namespace;
const isName = ({ to, port }: Probe): boolean => to === DNS && port === 53;

export const WEAKENINGS: readonly Weakening[] = [
  {
    name: 'the default deny of a namespace deleted',
    remove: [`${register.namespace}/default-deny`],
    opens: ({ from, to }) => !isBound(from) && to === besideRegister,
  },
  {
    // The pod that the agreement names stays bound by its own policy, and loses its DNS.
    name: 'a default deny without "Egress", the policy for DNS deleted',
    apply: [{ policy: CLIENT_DENY, change: (spec) => ({ ...spec, policyTypes: ['Ingress'] }) }],
    remove: [CLIENT_DNS],
    opens: (probe) => probe.from === besideClient && !isBound(probe.to) && !isName(probe),
    closes: (probe) => probe.from === client && isName(probe),
  },
  {
    name: 'any namespace where one was meant, at the provider',
    apply: [{ policy: REGISTER_IN, change: peersOfIngress(anyNamespace) }],
    opens: (probe) => probe.from === falseAgent && probe.to === register && isTls(probe),
  },
  {
    name: 'any namespace where one was meant, at the consumer',
    apply: [{ policy: agreed(client.namespace, 1, 'egress'), change: peersOfEgress(anyNamespace) }],
    opens: (probe) => probe.from === client && probe.to === falseAgent && isTls(probe),
  },
  {
    name: 'no peer at all',
    apply: [
      {
        policy: REGISTER_IN,
        change: (spec) => ({ ...spec, ingress: (spec.ingress ?? []).map(({ ports }) => ({ ports })) }),
      },
    ],
    opens: (probe) => !isBound(probe.from) && probe.to === register && isTls(probe),
  },
  {
    name: 'a peer without pod labels',
    apply: [{ policy: CLIENT_DNS, change: peersOfEgress(({ namespaceSelector }) => [{ namespaceSelector }]) }],
    opens: (probe) => isOfClient(probe) && probe.to === besideDns && probe.port === 53,
  },
  {
    name: 'two peers where one was meant',
    apply: [
      {
        policy: CLIENT_DNS,
        change: peersOfEgress(({ namespaceSelector, podSelector }) => [{ namespaceSelector }, { podSelector }]),
      },
    ],
    opens: (probe) => isOfClient(probe) && probe.to === besideDns && probe.port === 53,
  },
  {
    name: 'no ports',
    apply: [
      {
        policy: CLIENT_DNS,
        change: (spec) => ({ ...spec, egress: (spec.egress ?? []).map(({ to = [] }) => ({ to })) }),
      },
    ],
    opens: (probe) => isOfClient(probe) && probe.to === DNS && probe.port !== 53,
  },
  {
    name: "the consumer's side of a hop deleted",
    remove: [agreed('vi-du-a-agent-node', 2, 'egress')],
    closes: hop(2),
  },
  {
    name: "the provider's side of a hop deleted",
    remove: [agreed('vi-du-b-agent-node', 3, 'ingress')],
    closes: hop(3),
  },
];
