import { LimitRangeV1 } from '@cdktf/provider-kubernetes/lib/limit-range-v1';
import { Construct } from 'constructs';
import type { Address } from './address';
import { GUARD } from './keys';
import { place } from './place';
import { cite } from './provenance';

export interface DefaultLimitsProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
}

/**
 * What a container of a component gets that names nothing. Our values name requests and limits for every pod that a
 * chart renders; hooks and what an operator makes by itself take none from values, and under a quota the API server
 * would refuse those pods. No maximum: the quota bounds the sum, and components differ too much for one.
 */
export class DefaultLimits extends Construct {
  static readonly CITES: readonly string[] = ['R12'];
  readonly address: Address;

  constructor(scope: Construct, id: string, { namespace, namespaceAddress }: DefaultLimitsProps) {
    super(scope, id);
    cite(this, DefaultLimits.CITES);
    this.address = place(LimitRangeV1, this, 'Resource', {
      at: [namespace, 'limits'],
      config: {
        metadata: { name: 'limits', namespace, labels: GUARD },
        spec: {
          limit: [
            {
              type: 'Container',
              defaultRequest: { cpu: '50m', memory: '64Mi' },
              default: { cpu: '200m', memory: '256Mi' },
            },
          ],
        },
      },
      after: [namespaceAddress],
      protect: true,
    });
  }
}
