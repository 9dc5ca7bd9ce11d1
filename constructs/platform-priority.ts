import { PriorityClassV1 } from '@cdktf/provider-kubernetes/lib/priority-class-v1';
import { Construct } from 'constructs';
import { MANAGED } from './keys';
import { place } from './place';
import { cite } from './provenance';

/** The priority class of every pod of a component; policies let no pod of a tenant name it. */
export const PLATFORM_PRIORITY = 'ndc-platform';

/**
 * Above every tenant, below the cluster's own `system-` classes (2,000,000,000 and more): where a node runs full, pods
 * of tenants make room for what all tenants stand on, and never the other way round.
 */
export class PlatformPriority extends Construct {
  static readonly CITES: readonly string[] = ['R12'];

  constructor(scope: Construct, id: string) {
    super(scope, id);
    cite(this, PlatformPriority.CITES);
    place(PriorityClassV1, this, 'Resource', {
      at: [PLATFORM_PRIORITY],
      config: {
        metadata: { name: PLATFORM_PRIORITY, labels: MANAGED },
        description: 'Pods of the platform: before those of tenants, after those of the cluster',
        value: 1_000_000,
        globalDefault: false,
        preemptionPolicy: 'PreemptLowerPriority',
      },
      after: [],
    });
  }
}
