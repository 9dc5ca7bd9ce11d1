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
  /** Whether requests must equal limits, so that no other load can take what a container was given. */
  readonly guaranteed: boolean;
}

/** More of a limit than of a request could be taken back by a neighbour: of these two none may differ. */
const NOTHING_SHARED = { cpu: '1', memory: '1' };

/** What one container, pod and claim may ask for, and what a container gets that asks for nothing. */
export class LimitRange extends Construct {
  static readonly CITES: readonly string[] = ['R12'];
  readonly address: Address;

  constructor(scope: Construct, id: string, { namespace, namespaceAddress, limits, guaranteed }: LimitRangeProps) {
    super(scope, id);
    cite(this, LimitRange.CITES);
    // Of the pod too: resources of a pod as a whole count before those of its containers.
    const ratio = guaranteed ? { maxLimitRequestRatio: NOTHING_SHARED } : {};
    this.address = place(LimitRangeV1, this, 'Resource', {
      at: [namespace, 'limits'],
      config: {
        metadata: { name: 'limits', namespace, labels: GUARD },
        spec: {
          limit: [
            {
              type: 'Container',
              default: { ...limits.default },
              defaultRequest: { ...(guaranteed ? limits.default : limits.defaultRequest) },
              max: { ...limits.max },
              min: { ...limits.min },
              ...ratio,
            },
            { type: 'Pod', max: { ...limits.podMax }, ...ratio },
            { type: 'PersistentVolumeClaim', max: { storage: limits.claimMax } },
          ],
        },
      },
      after: [namespaceAddress],
      protect: true,
    });
  }
}
