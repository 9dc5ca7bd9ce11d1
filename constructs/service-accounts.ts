import { DefaultServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/default-service-account-v1';
import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { Construct } from 'constructs';
import type { Address } from './address';
import { GUARD, MANAGED } from './keys';
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
    const common = { after: [namespaceAddress] };
    const config = (name: string, labels: Readonly<Record<string, string>>) => ({
      metadata: { name, namespace, labels },
      automountServiceAccountToken: false,
    });
    this.addresses = [
      // A guard: where it is deleted, Kubernetes at once makes another one, which hands out its token.
      place(DefaultServiceAccountV1, this, 'default', {
        ...common,
        at: [namespace, 'default'],
        config: config('default', GUARD),
        protect: true,
      }),
      ...named.map((name) =>
        place(ServiceAccountV1, this, name, { ...common, at: [namespace, name], config: config(name, MANAGED) }),
      ),
    ];
  }
}
