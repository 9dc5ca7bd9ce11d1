import { NetworkPolicyV1 } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import type { Platform } from '../model/estate/types';
import type { Address } from './address';
import { GUARD } from './keys';
import { EVERY_POD_OF_THE_NAMESPACE } from './literal';
import { place } from './place';
import { podsOf } from './pod-selection';
import { cite } from './provenance';

export interface AllowDnsProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
  /** The cluster's DNS pods and the port that they listen on. */
  readonly dns: Platform['dns'];
}

/** Opens cluster DNS to every pod of a namespace: without it people open everything. */
export class AllowDns extends Construct {
  static readonly CITES: readonly string[] = ['R13'];
  readonly address: Address;

  constructor(scope: Construct, id: string, { namespace, namespaceAddress, dns }: AllowDnsProps) {
    super(scope, id);
    cite(this, AllowDns.CITES);
    const port = String(dns.port);
    this.address = place(NetworkPolicyV1, this, 'Resource', {
      at: [namespace, 'allow-dns'],
      config: {
        metadata: { name: 'allow-dns', namespace, labels: GUARD },
        spec: {
          podSelector: EVERY_POD_OF_THE_NAMESPACE,
          policyTypes: ['Egress'],
          egress: [
            {
              to: [podsOf(dns)],
              ports: [
                { port, protocol: 'UDP' },
                { port, protocol: 'TCP' },
              ],
            },
          ],
        },
      },
      after: [namespaceAddress],
      protect: true,
    });
  }
}
