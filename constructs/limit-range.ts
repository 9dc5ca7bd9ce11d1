import { LimitRangeV1 } from '@cdktf/provider-kubernetes/lib/limit-range-v1';
import { Construct } from 'constructs';
import type { Resources } from '../model/estate/types';
import type { Address } from './address';
import { GUARD } from './keys';
import { place } from './place';
import { cite } from './provenance';

export interface LimitRangeProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
  readonly limits: Resources['limits'];
}

/** What one container, pod and claim may ask for, and what a container gets that asks for nothing. */
export class LimitRange extends Construct {
  static readonly CITES: readonly string[] = ['R12'];
  readonly address: Address;

  constructor(scope: Construct, id: string, { namespace, namespaceAddress, limits }: LimitRangeProps) {
    super(scope, id);
    cite(this, LimitRange.CITES);
    this.address = place(LimitRangeV1, this, 'Resource', {
      at: [namespace, 'limits'],
      config: {
        metadata: { name: 'limits', namespace, labels: GUARD },
        spec: {
          limit: [
            {
              type: 'Container',
              default: { ...limits.default },
              defaultRequest: { ...limits.defaultRequest },
              max: { ...limits.max },
              min: { ...limits.min },
            },
            { type: 'Pod', max: { ...limits.podMax } },
            { type: 'PersistentVolumeClaim', max: { storage: limits.claimMax } },
          ],
        },
      },
      after: [namespaceAddress],
      protect: true,
    });
  }
}
