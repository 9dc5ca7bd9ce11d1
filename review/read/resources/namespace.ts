import type { KubeObject } from '../../kube/object';
import type { Block } from '../block';
import { metadataOf } from './metadata';

/** `kubernetes_namespace_v1`. Waiting for the default account changes nothing in the object. */
export function namespaceOf(block: Block): KubeObject {
  block.flag('wait_for_default_service_account', false);
  return { apiVersion: 'v1', kind: 'Namespace', metadata: metadataOf(block, { namespaced: false }) };
}
