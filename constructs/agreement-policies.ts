import {
  NetworkPolicyV1,
  type NetworkPolicyV1Metadata,
  type NetworkPolicyV1Spec,
} from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import type { Flow } from '../model/estate/types';
import { ANNOTATIONS, LABELS, MANAGED } from './keys';
import { place } from './place';
import { podsOf, podsWith } from './pod-selection';
import { cite, declareAt } from './provenance';

export type FlowSide = 'egress' | 'ingress';

export interface AgreementPoliciesProps {
  readonly flow: Flow;
  /** The ends of the flow that lie in the namespaces of this stack. */
  readonly sides: readonly FlowSide[];
}

interface Policy {
  readonly metadata: Required<Pick<NetworkPolicyV1Metadata, 'name' | 'namespace' | 'labels' | 'annotations'>>;
  readonly spec: NetworkPolicyV1Spec;
}

/**
 * Both policies of a flow, from the one fact, so that neither end can open more than the other. The port is the
 * pod's, not the service's: policies act behind it.
 */
export function policiesOf(flow: Flow): Readonly<Record<FlowSide, Policy>> {
  const { from, to, reason } = flow;
  const ports = [{ port: String(flow.port), protocol: flow.protocol }];
  const metadata = (namespace: string, side: FlowSide): Policy['metadata'] => ({
    name: `${flow.id}-${side}`,
    namespace,
    labels: { ...MANAGED, [LABELS.agreement]: reason.id },
    annotations: {
      [ANNOTATIONS.agreements]: reason.id,
      [ANNOTATIONS.legalBasis]: flow.legalBasis.join('; '),
      [ANNOTATIONS.until]: flow.until,
    },
  });
  return {
    egress: {
      metadata: metadata(from.namespace, 'egress'),
      spec: { podSelector: podsWith(from.podLabels), policyTypes: ['Egress'], egress: [{ to: [podsOf(to)], ports }] },
    },
    ingress: {
      metadata: metadata(to.namespace, 'ingress'),
      spec: {
        podSelector: podsWith(to.podLabels),
        policyTypes: ['Ingress'],
        ingress: [{ from: [podsOf(from)], ports }],
      },
    },
  };
}

/**
 * What one hop of an agreement opens. No guard and not protected: an agreement may end at any time. The namespaces
 * are in other states, which are applied before this one.
 */
export class AgreementPolicies extends Construct {
  static readonly CITES: readonly string[] = ['R08c'];

  constructor(scope: Construct, id: string, { flow, sides }: AgreementPoliciesProps) {
    super(scope, id);
    cite(this, AgreementPolicies.CITES);
    declareAt(this, flow.source);
    const policies = policiesOf(flow);
    for (const side of sides) {
      const { metadata, spec } = policies[side];
      const at = [metadata.namespace, metadata.name];
      place(NetworkPolicyV1, this, side, { at, config: { metadata, spec }, after: [] });
    }
  }
}
