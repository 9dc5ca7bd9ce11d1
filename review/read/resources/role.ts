import { type KubeObject, present } from '../../kube/object';
import type { Block } from '../block';
import { labelSelectorOf } from './label-selector';
import { metadataOf } from './metadata';
import { inSetOrder } from './set-order';

const API_VERSION = 'rbac.authorization.k8s.io/v1';

function ruleOf(block: Block): object {
  return present({
    apiGroups: inSetOrder(block.requiredTexts('api_groups')),
    resources: inSetOrder(block.requiredTexts('resources')),
    resourceNames: inSetOrder(block.texts('resource_names') ?? []),
    verbs: inSetOrder(block.requiredTexts('verbs')),
  });
}

function clusterRuleOf(block: Block): object {
  return present({
    apiGroups: block.raw('api_groups') === undefined ? undefined : block.requiredTexts('api_groups'),
    nonResourceURLs: block.texts('non_resource_urls'),
    resources: block.texts('resources'),
    resourceNames: block.texts('resource_names'),
    verbs: block.requiredTexts('verbs'),
  });
}

const NO_RULE = {
  code: 'missing-attribute',
  message: '"rule" is missing',
  fix: 'give it: the provider requires it',
};

/** `kubernetes_role_v1`: `expandRules`, whose lists are sets. */
export function roleOf(block: Block): KubeObject {
  const metadata = metadataOf(block, { namespaced: true });
  const rules = block.each('rule', ruleOf);
  if (rules.length === 0) block.refuse('rule', NO_RULE);
  return { apiVersion: API_VERSION, kind: 'Role', metadata, rules };
}

/** `kubernetes_cluster_role_v1`: `expandClusterRoleRules`, whose lists are lists. */
export function clusterRoleOf(block: Block): KubeObject {
  const metadata = metadataOf(block, { namespaced: false });
  const rules = block.each('rule', clusterRuleOf);
  const aggregationRule = block.inner('aggregation_rule', (rule) =>
    present({ clusterRoleSelectors: rule.each('cluster_role_selectors', labelSelectorOf) }),
  );
  return { apiVersion: API_VERSION, kind: 'ClusterRole', metadata, rules, ...present({ aggregationRule }) };
}
