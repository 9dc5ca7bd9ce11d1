import { PriorityClassV1 } from '@cdktf/provider-kubernetes/lib/priority-class-v1';
import { Construct } from 'constructs';
import { MANAGED } from './keys';
import { place } from './place';
import { cite } from './provenance';

/** The priority class that tenants' pods may name. */
export const TENANT_PRIORITY = 'ndc-tenant';

/** The one priority of all tenants: nobody's pods push another's off a node. */
export class TenantPriority extends Construct {
  static readonly CITES: readonly string[] = ['R12'];

  constructor(scope: Construct, id: string) {
    super(scope, id);
    cite(this, TenantPriority.CITES);
    place(PriorityClassV1, this, 'Resource', {
      at: [TENANT_PRIORITY],
      config: {
        metadata: { name: TENANT_PRIORITY, labels: MANAGED },
        description: 'Pods of tenants: all alike, none evicts another',
        value: 1000,
        globalDefault: false,
        preemptionPolicy: 'Never',
      },
      after: [],
    });
  }
}
