import { NetworkPolicyV1 } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import type { Address } from './address';
import { GUARD } from './keys';
import { EVERY_POD_OF_THE_NAMESPACE } from './literal';
import { place } from './place';
import { cite } from './provenance';

export interface DefaultDenyProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
}

/**
 * Denies all traffic of a namespace, both ways. Policies only ever add to each other, so what is open is exactly
 * what another policy opens; without "Egress" in the types everything would stay open outwards.
 */
export class DefaultDeny extends Construct {
  static readonly CITES: readonly string[] = ['R13'];
  readonly address: Address;

  constructor(scope: Construct, id: string, { namespace, namespaceAddress }: DefaultDenyProps) {
    super(scope, id);
    cite(this, DefaultDeny.CITES);
    this.address = place(NetworkPolicyV1, this, 'Resource', {
      at: [namespace, 'default-deny'],
      config: {
        metadata: { name: 'default-deny', namespace, labels: GUARD },
        spec: { podSelector: EVERY_POD_OF_THE_NAMESPACE, policyTypes: ['Ingress', 'Egress'] },
      },
      after: [namespaceAddress],
      protect: true,
    });
  }
}
