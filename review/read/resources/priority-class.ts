import { type KubeObject, present } from '../../kube/object';
import type { Block } from '../block';
import { metadataOf } from './metadata';

/** `kubernetes_priority_class_v1`. Go leaves `globalDefault: false` out. */
export function priorityClassOf(block: Block): KubeObject {
  return {
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: metadataOf(block, { namespaced: false }),
    value: block.requiredNumber('value'),
    ...present({
      globalDefault: block.flag('global_default', false) || undefined,
      description: block.text('description'),
    }),
    preemptionPolicy: block.oneOf('preemption_policy', ['Never', 'PreemptLowerPriority'], 'PreemptLowerPriority'),
  };
}
