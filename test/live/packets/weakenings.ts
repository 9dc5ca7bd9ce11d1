import type { KubeObject } from '../cluster/kube-client';
import { DNS, isBound } from './expectation';
import type { Family } from './network';
import type { PodSpec, Probe } from './probes';
import { at, besideDns, falseAgent, neighbour, siteA } from './transmission';

/** A policy of the example, made weaker or taken away, and what this opens and closes: this and nothing else. */
export interface Weakening {
  readonly name: string;
  /** Where packets of this family cannot be sent, it changes nothing that could be seen. */
  readonly needs?: Family;
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
  readonly ipBlock?: { readonly cidr: string };
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

const isTls = ({ protocol, port }: Probe): boolean => protocol === 'TCP' && port === 8443;

const along =
  (from: PodSpec, to: PodSpec): ((probe: Probe) => boolean) =>
  (probe) =>
    probe.from === from && probe.to === to && isTls(probe);

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

/** Another range in the place of one that a zone has, or none. */
const ranges =
  (change: (cidr: string) => string | undefined) =>
  (peer: Peer): readonly Peer[] => {
    if (peer.ipBlock === undefined) return [peer];
    const cidr = change(peer.ipBlock.cidr);
    return cidr === undefined ? [] : [{ ipBlock: { cidr } }];
  };

const widened = ranges((cidr) => (cidr === '203.0.113.0/29' ? '203.0.113.0/28' : cidr));

const client = at('c.xa-mot.tra-cuu');
const server = at('b.dat-dai.tra-cuu');
const SERVER_IN: PolicyName = `${server.namespace}/vi-du-b.agent-node--vi-du-b.dat-dai.tra-cuu-ingress`;
const CLIENT_DENY: PolicyName = `${client.namespace}/default-deny`;
const CLIENT_DNS: PolicyName = `${client.namespace}/allow-dns`;
const TO_SITE: PolicyName = 'ndc-hub/hub--vi-du-a.agent-node-egress';

const isOfClient = ({ from }: Probe): boolean => from.namespace === client.namespace;
const isName = ({ to, port }: Probe): boolean => to === DNS && port === 53;

export const WEAKENINGS: readonly Weakening[] = [
  {
    // The pod that agreements name stays bound by their policies.
    name: 'the default deny of a namespace deleted',
    remove: [`${server.namespace}/default-deny`],
    opens: ({ from, to }) => !isBound(from) && to.namespace === server.namespace && to !== server,
  },
  {
    // The pod that agreements name stays bound by their policies, and loses its DNS.
    name: 'a default deny without "Egress", the policy for DNS deleted',
    apply: [{ policy: CLIENT_DENY, change: (spec) => ({ ...spec, policyTypes: ['Ingress'] }) }],
    remove: [CLIENT_DNS],
    opens: (probe) => isOfClient(probe) && probe.from !== client && !isBound(probe.to) && !isName(probe),
    closes: (probe) => probe.from === client && isName(probe),
  },
  {
    name: 'any namespace where one was meant, at the provider',
    apply: [{ policy: SERVER_IN, change: peersOfIngress(anyNamespace) }],
    opens: along(falseAgent, server),
  },
  {
    name: 'any namespace where one was meant, at the consumer',
    apply: [
      {
        policy: `${client.namespace}/vi-du-c.xa-mot.tra-cuu--vi-du-c.agent-node-egress`,
        change: peersOfEgress(anyNamespace),
      },
    ],
    opens: along(client, falseAgent),
  },
  {
    name: 'no peer at all',
    apply: [
      {
        policy: SERVER_IN,
        change: (spec) => ({ ...spec, ingress: (spec.ingress ?? []).map(({ ports }) => ({ ports })) }),
      },
    ],
    opens: (probe) => !isBound(probe.from) && probe.to === server && isTls(probe),
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
    name: "the sender's side of a hop deleted",
    remove: ['vi-du-c-agent-node/vi-du-c.agent-node--hub-egress'],
    closes: along(at('c.agent-node'), at('hub')),
  },
  {
    name: "the receiver's side of a hop deleted",
    remove: ['vi-du-b-agent-node/hub--vi-du-b.agent-node-ingress'],
    closes: along(at('hub'), at('b.agent-node')),
  },
  {
    name: 'a range of a zone made wider, towards it',
    apply: [{ policy: TO_SITE, change: peersOfEgress(widened) }],
    opens: (probe) => along(at('hub'), neighbour)(probe) && probe.family === 'IPv4',
  },
  {
    name: 'a range of a zone made wider, from it',
    apply: [{ policy: 'ndc-hub/vi-du-a.agent-node--hub-ingress', change: peersOfIngress(widened) }],
    opens: (probe) => along(neighbour, at('hub'))(probe) && probe.family === 'IPv4',
  },
  {
    name: 'a zone without its IPv4 range',
    apply: [{ policy: TO_SITE, change: peersOfEgress(ranges((cidr) => (cidr.includes(':') ? cidr : undefined))) }],
    closes: (probe) => along(at('hub'), siteA)(probe) && probe.family === 'IPv4',
  },
  {
    name: 'a zone without its IPv6 range',
    needs: 'IPv6',
    apply: [{ policy: TO_SITE, change: peersOfEgress(ranges((cidr) => (cidr.includes(':') ? undefined : cidr))) }],
    closes: (probe) => along(at('hub'), siteA)(probe) && probe.family === 'IPv6',
  },
];
