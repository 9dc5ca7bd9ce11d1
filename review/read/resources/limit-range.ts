import { type KubeObject, present } from '../../kube/object';
import type { Block } from '../block';
import { metadataOf } from './metadata';
import { resourceListOf } from './resource-list';

const NO_DEFAULT_REQUEST = {
  code: 'value-not-allowed',
  message: 'a limit of type Pod cannot have default requests, and the provider refuses it',
  fix: 'remove it',
};

function limitOf(block: Block): object {
  const type = block.requiredText('type');
  const defaultRequest = resourceListOf(block, 'default_request');
  if (type === 'Pod' && defaultRequest !== undefined) block.refuse('default_request', NO_DEFAULT_REQUEST);
  return present({
    type,
    defaultRequest,
    default: resourceListOf(block, 'default'),
    max: resourceListOf(block, 'max'),
    maxLimitRequestRatio: resourceListOf(block, 'max_limit_request_ratio'),
    min: resourceListOf(block, 'min'),
  });
}

/** `kubernetes_limit_range_v1`: `expandLimitRangeSpec`. */
export function limitRangeOf(block: Block): KubeObject {
  const metadata = metadataOf(block, { namespaced: true });
  const limits = block.inner('spec', (spec) => spec.each('limit', limitOf)) ?? [];
  return { apiVersion: 'v1', kind: 'LimitRange', metadata, spec: present({ limits }) };
}
