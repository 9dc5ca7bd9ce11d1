import type { ClusterRoleV1Rule } from '@cdktf/provider-kubernetes/lib/cluster-role-v1';
import type { RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import { TENANT_RULES } from './tenant-rights';

export const PLATFORM_ROLE = 'ndc-platform';

/** Role beside the Helm releases; their state is in Secrets. */
export const RELEASES_ROLE = 'ndc-releases';

const READ = ['get', 'list', 'watch'];
const MANAGE = [...READ, 'create', 'update', 'patch', 'delete'];

/**
 * All that applying the stacks takes, in the whole cluster. No wildcard, and neither escalate, bind nor impersonate:
 * so the API server lets it hand out only what it holds, which is why the rights of the tenants' roles are in it;
 * policy P31 keeps it from using those itself. Its own role it can only read; Secrets only as `HELM_RULES` says.
 */
export const PLATFORM_RULES: readonly ClusterRoleV1Rule[] = [
  { apiGroups: [''], resources: ['limitranges', 'namespaces', 'resourcequotas', 'serviceaccounts'], verbs: MANAGE },
  { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: MANAGE },
  { apiGroups: ['rbac.authorization.k8s.io'], resources: ['rolebindings', 'roles'], verbs: MANAGE },
  { apiGroups: ['node.k8s.io'], resources: ['runtimeclasses'], verbs: MANAGE },
  { apiGroups: ['scheduling.k8s.io'], resources: ['priorityclasses'], verbs: MANAGE },
  { apiGroups: ['storage.k8s.io'], resources: ['storageclasses'], verbs: MANAGE },
  {
    apiGroups: ['admissionregistration.k8s.io'],
    resources: ['validatingadmissionpolicies', 'validatingadmissionpolicybindings'],
    verbs: MANAGE,
  },
  {
    apiGroups: ['rbac.authorization.k8s.io'],
    resources: ['clusterrolebindings', 'clusterroles'],
    resourceNames: [PLATFORM_ROLE],
    verbs: ['get'],
  },
  ...TENANT_RULES,
];

/**
 * What Helm does with the Secrets of its releases. RBAC cannot tell those from others; policy P31 lets the platform
 * identity write and delete only what is named and typed like a release, so none that holds a lasting token.
 */
export const HELM_RULES: readonly RoleV1Rule[] = [
  { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list', 'create', 'update', 'delete'] },
];
