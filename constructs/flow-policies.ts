import {
  NetworkPolicyV1,
  type NetworkPolicyV1Metadata,
  type NetworkPolicyV1Spec,
} from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import type { Endpoint, Flow, PodEndpoint } from '../model/estate/types';
import type { Address } from './address';
import { ANNOTATIONS, LABELS, MANAGED } from './keys';
import { place } from './place';
import { peersOf, podsWith } from './pod-selection';
import { cite, declareAt } from './provenance';

export type FlowSide = 'egress' | 'ingress';

export interface FlowPoliciesProps {
  readonly flow: Flow;
  /** The ends of the flow that lie in the namespaces of this stack. */
  readonly sides: readonly FlowSide[];
  /**
   * By namespace what makes it, where that is in the same state.
   * @default - the namespaces are in other states, which are applied before this one
   */
  readonly namespaces?: ReadonlyMap<string, Address>;
}

interface Policy {
  readonly metadata: Required<Pick<NetworkPolicyV1Metadata, 'name' | 'namespace' | 'labels' | 'annotations'>>;
  readonly spec: NetworkPolicyV1Spec;
}

/** On a hop that several agreements use: which ones, its annotation says. */
const SEVERAL = 'several';
/** Beyond this many an annotation counts the rest: the hub's register lists them all. */
const AGREEMENTS_SHOWN = 20;
const CITATIONS_SHOWN = 10;

/**
 * Both policies of a flow, from the one fact, so that neither end can open more than the other. An end outside the
 * cluster has none. The port is the pod's, not the service's: policies act behind it.
 */
export function policiesOf(flow: Flow): Readonly<Record<FlowSide, Policy | undefined>> {
  const { from, to } = flow;
  return { egress: policyAt(flow, 'egress', from, to), ingress: policyAt(flow, 'ingress', to, from) };
}

function policyAt(flow: Flow, side: FlowSide, own: Endpoint, other: Endpoint): Policy | undefined {
  return 'namespace' in own
    ? { metadata: metadataOf(flow, side, own), spec: specOf(flow, side, own, other) }
    : undefined;
}

function specOf(
  { protocol, port, endPort }: Flow,
  side: FlowSide,
  own: PodEndpoint,
  other: Endpoint,
): NetworkPolicyV1Spec {
  const ports = [{ port: String(port), ...(endPort === undefined ? {} : { endPort }), protocol }];
  const peers = peersOf(other);
  return {
    podSelector: podsWith(own.podLabels),
    ...(side === 'egress'
      ? { policyTypes: ['Egress'], egress: [{ to: peers, ports }] }
      : { policyTypes: ['Ingress'], ingress: [{ from: peers, ports }] }),
  };
}

function metadataOf(flow: Flow, side: FlowSide, { namespace }: PodEndpoint): Policy['metadata'] {
  return {
    name: `${flow.id}-${side}`,
    namespace,
    labels: { ...MANAGED, ...labelsOf(flow) },
    annotations: annotationsOf(flow),
  };
}

function labelsOf({ reason }: Flow): Readonly<Record<string, string>> {
  if (reason.kind === 'internal' || reason.kind === 'platform') return {};
  const ids = reason.kind === 'waiver' ? [reason.id] : reason.ids;
  return { [LABELS.agreement]: ids.length === 1 ? (ids[0] ?? SEVERAL) : SEVERAL };
}

function annotationsOf({ reason, legalBasis, until }: Flow): Record<string, string> {
  if (reason.kind === 'internal') return { [ANNOTATIONS.talksTo]: reason.id };
  if (reason.kind === 'platform') return { [ANNOTATIONS.platformFlow]: reason.id };
  return {
    [ANNOTATIONS.agreements]: reason.kind === 'waiver' ? reason.id : shown(reason.ids, ', ', AGREEMENTS_SHOWN),
    ...(reason.kind === 'waiver' ? { [ANNOTATIONS.waiver]: reason.id } : {}),
    [ANNOTATIONS.legalBasis]: shown(legalBasis, '; ', CITATIONS_SHOWN),
    ...(until === undefined ? {} : { [ANNOTATIONS.until]: until }),
  };
}

function shown(items: readonly string[], between: string, most: number): string {
  const more = items.length - most;
  return items.slice(0, most).join(between) + (more > 0 ? ` +${more}` : '');
}

/**
 * What one hop opens. No guard and not protected: its reasons may end at any time.
 */
export class FlowPolicies extends Construct {
  static readonly CITES: readonly string[] = ['R08c', 'R08d', 'R14a'];

  constructor(scope: Construct, id: string, { flow, sides, namespaces = new Map() }: FlowPoliciesProps) {
    super(scope, id);
    cite(this, FlowPolicies.CITES);
    declareAt(this, flow.source);
    const policies = policiesOf(flow);
    for (const side of sides) {
      const policy = policies[side];
      if (policy === undefined) throw new Error(`flow ${flow.id} has no ${side} in the cluster`);
      const { metadata, spec } = policy;
      const namespace = namespaces.get(metadata.namespace);
      place(NetworkPolicyV1, this, side, {
        at: [metadata.namespace, metadata.name],
        config: { metadata, spec },
        after: namespace === undefined ? [] : [namespace],
      });
    }
  }
}
