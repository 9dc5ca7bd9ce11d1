import { type KubeObject, present } from '../../kube/object';
import type { Block } from '../block';
import { metadataOf } from './metadata';
import { asDefaultSet, inSetOrder } from './set-order';

function topologiesOf(block: Block): readonly object[] {
  const matchLabelExpressions = block.each('match_label_expressions', (expression) => ({
    key: expression.requiredText('key'),
    values: inSetOrder(expression.texts('values') ?? [], asDefaultSet),
  }));
  return matchLabelExpressions.length === 0 ? [] : [{ matchLabelExpressions }];
}

/** `kubernetes_storage_class_v1`, with the defaults of its schema. */
export function storageClassOf(block: Block): KubeObject {
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: metadataOf(block, { namespaced: false }),
    provisioner: block.requiredText('storage_provisioner'),
    ...present({ parameters: block.textMap('parameters') }),
    reclaimPolicy: block.oneOf('reclaim_policy', ['Recycle', 'Delete', 'Retain'], 'Delete'),
    ...present({ mountOptions: inSetOrder(block.texts('mount_options') ?? []) }),
    allowVolumeExpansion: block.flag('allow_volume_expansion', true),
    volumeBindingMode: block.oneOf('volume_binding_mode', ['Immediate', 'WaitForFirstConsumer'], 'Immediate'),
    ...present({ allowedTopologies: block.inner('allowed_topologies', topologiesOf) }),
  };
}
