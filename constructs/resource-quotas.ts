import { ResourceQuotaV1, type ResourceQuotaV1Spec } from '@cdktf/provider-kubernetes/lib/resource-quota-v1';
import { Construct } from 'constructs';
import type { Quantities } from '../model/estate/types';
import type { Address } from './address';
import { GUARD } from './keys';
import { place } from './place';
import { cite } from './provenance';

export interface ResourceQuotasProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
  /** Ceilings of CPU, memory and storage. */
  readonly compute: Quantities;
  /**
   * Numbers of objects, so that one tenant cannot fill the store of all.
   * @default - not bounded: a component, whose objects its charts decide
   */
  readonly objects?: Quantities;
}

/** Pods of these classes would push everybody else's off the nodes. */
const SYSTEM_CLASSES = ['system-cluster-critical', 'system-node-critical'];

const NO_SYSTEM_PRIORITY: ResourceQuotaV1Spec = {
  hard: { pods: '0' },
  scopeSelector: {
    matchExpression: [{ operator: 'In', scopeName: 'PriorityClass', values: SYSTEM_CLASSES }],
  },
};

/** What a namespace may use at most: compute, objects, and no system priority. */
export class ResourceQuotas extends Construct {
  static readonly CITES: readonly string[] = ['R12'];
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, { namespace, namespaceAddress, compute, objects }: ResourceQuotasProps) {
    super(scope, id);
    cite(this, ResourceQuotas.CITES);
    const quota = (name: string, spec: ResourceQuotaV1Spec): Address =>
      place(ResourceQuotaV1, this, name, {
        at: [namespace, name],
        config: { metadata: { name, namespace, labels: GUARD }, spec },
        after: [namespaceAddress],
        protect: true,
      });
    this.addresses = [
      quota('compute', { hard: { ...compute } }),
      ...(objects === undefined ? [] : [quota('objects', { hard: { ...objects } })]),
      quota('priority', NO_SYSTEM_PRIORITY),
    ];
  }
}
