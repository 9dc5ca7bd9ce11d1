import { type KubeObject, present } from '../../kube/object';
import type { Block } from '../block';
import { metadataOf } from './metadata';
import { resourceListOf } from './resource-list';
import { asDefaultSet, inSetOrder } from './set-order';

const SCOPES = ['Terminating', 'NotTerminating', 'BestEffort', 'NotBestEffort', 'PriorityClass'];
const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

const NO_LIMIT = {
  code: 'missing-attribute',
  message: '"hard" is missing, so that the quota limits nothing',
  fix: 'give it',
};

const NO_EXPRESSION = {
  code: 'missing-attribute',
  message: '"match_expression" is missing, and the provider breaks off on an empty selector',
  fix: 'give it, or leave the selector out',
};

function requirementOf(block: Block): object {
  return {
    scopeName: block.oneOf('scope_name', SCOPES),
    operator: block.oneOf('operator', OPERATORS),
    ...present({ values: inSetOrder(block.texts('values') ?? [], asDefaultSet) }),
  };
}

function scopeSelectorOf(block: Block): object {
  const matchExpressions = block.each('match_expression', requirementOf);
  if (matchExpressions.length === 0) block.refuse('match_expression', NO_EXPRESSION);
  return { matchExpressions };
}

function specOf(block: Block): object {
  const hard = resourceListOf(block, 'hard');
  if (hard === undefined) block.refuse('hard', NO_LIMIT);
  return present({
    hard,
    scopes: inSetOrder(block.textsOf('scopes', SCOPES) ?? []),
    scopeSelector: block.inner('scope_selector', scopeSelectorOf),
  });
}

/** `kubernetes_resource_quota_v1`: `expandResourceQuotaSpec`. */
export function resourceQuotaOf(block: Block): KubeObject {
  const metadata = metadataOf(block, { namespaced: true });
  return { apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: block.inner('spec', specOf) ?? {} };
}
