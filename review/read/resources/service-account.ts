import { type KubeObject, present } from '../../kube/object';
import type { Block } from '../block';
import { metadataOf } from './metadata';
import { asSetOfNames, inSetOrder } from './set-order';

function accountOf(block: Block, defaultName?: string): KubeObject {
  const references = (key: string): readonly object[] => {
    const names = block.each(key, (reference) => reference.text('name') ?? '');
    return inSetOrder(names, asSetOfNames).map((name) => present({ name }));
  };
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadataOf(block, { namespaced: true, ...(defaultName === undefined ? {} : { defaultName }) }),
    automountServiceAccountToken: block.flag('automount_service_account_token', true),
    ...present({ imagePullSecrets: references('image_pull_secret'), secrets: references('secret') }),
  };
}

/** `kubernetes_service_account_v1`. */
export const serviceAccountOf = (block: Block): KubeObject => accountOf(block);

/**
 * `kubernetes_default_service_account_v1`: patches the account that Kubernetes makes in every namespace, and leaves it
 * as it is when the resource is destroyed.
 */
export const defaultServiceAccountOf = (block: Block): KubeObject => accountOf(block, 'default');
