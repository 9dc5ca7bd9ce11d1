import type { KubeObject } from '../../kube/object';
import type { Block } from '../block';
import { metadataOf } from './metadata';

/** `kubernetes_runtime_class_v1`, which knows neither overhead nor scheduling. */
export function runtimeClassOf(block: Block): KubeObject {
  return {
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: metadataOf(block, { namespaced: false }),
    handler: block.requiredText('handler'),
  };
}
