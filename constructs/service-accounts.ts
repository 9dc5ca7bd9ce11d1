import { DefaultServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/default-service-account-v1';
import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { Construct } from 'constructs';
import type { Address } from './address';
import { MANAGED } from './keys';
import { place } from './place';
import { cite } from './provenance';

export interface ServiceAccountsProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
  /**
   * Accounts besides the default one, which Kubernetes makes in every namespace.
   * @default - none
   */
  readonly named?: readonly string[];
}

/** The accounts of a namespace, none of which hands its token to a pod that did not ask. */
export class ServiceAccounts extends Construct {
  static readonly CITES: readonly string[] = ['R13'];
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, { namespace, namespaceAddress, named = [] }: ServiceAccountsProps) {
    super(scope, id);
    cite(this, ServiceAccounts.CITES);
    const account = (kind: typeof ServiceAccountV1 | typeof DefaultServiceAccountV1, name: string): Address =>
      place(kind, this, name, {
        at: [namespace, name],
        config: { metadata: { name, namespace, labels: MANAGED }, automountServiceAccountToken: false },
        after: [namespaceAddress],
      });
    this.addresses = [
      account(DefaultServiceAccountV1, 'default'),
      ...named.map((name) => account(ServiceAccountV1, name)),
    ];
  }
}
