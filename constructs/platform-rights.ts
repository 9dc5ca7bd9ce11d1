import type { ClusterRoleV1Rule } from '@cdktf/provider-kubernetes/lib/cluster-role-v1';
import type { RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import { TENANT_RULES } from './tenant-rights';

export const PLATFORM_ROLE = 'ndc-platform';

/** Role beside the Helm releases, whose state is in Secrets, and beside what they make. */
export const RELEASES_ROLE = 'ndc-releases';

const RBAC = 'rbac.authorization.k8s.io';
const READ = ['get', 'list', 'watch'];
const MANAGE = [...READ, 'create', 'update', 'patch', 'delete'];

/** What the stacks hold besides what tenants' roles are about. */
export const OWN_KINDS: readonly Omit<ClusterRoleV1Rule, 'verbs'>[] = [
  { apiGroups: [''], resources: ['limitranges', 'namespaces', 'resourcequotas', 'serviceaccounts'] },
  { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'] },
  { apiGroups: [RBAC], resources: ['rolebindings', 'roles'] },
  { apiGroups: ['node.k8s.io'], resources: ['runtimeclasses'] },
  { apiGroups: ['scheduling.k8s.io'], resources: ['priorityclasses'] },
  { apiGroups: ['storage.k8s.io'], resources: ['storageclasses'] },
  {
    apiGroups: ['admissionregistration.k8s.io'],
    resources: ['validatingadmissionpolicies', 'validatingadmissionpolicybindings'],
  },
];

/** Cluster roles of the platform's people, each bound to a group under the name of the role. */
export const PEOPLE_ROLES = { team: 'ndc-platform-team', planner: 'ndc-planner', security: 'ndc-security' } as const;

/** The platform's own roles of the whole cluster, read by name: an administrator alone writes them. */
export const READ_OWN_CLUSTER_ROLES: ClusterRoleV1Rule = {
  apiGroups: [RBAC],
  resources: ['clusterrolebindings', 'clusterroles'],
  resourceNames: [PLATFORM_ROLE, ...Object.values(PEOPLE_ROLES)],
  verbs: ['get'],
};

/**
 * All that applying the stacks takes, in the whole cluster. No wildcard, and neither escalate, bind nor impersonate:
 * so the API server lets it hand out only what it holds, which is why the rights of the tenants' roles are in it;
 * policy P31 keeps it from using those itself. The platform's own cluster roles it can only read; Secrets only as
 * `HELM_RULES` says.
 */
export const PLATFORM_RULES: readonly ClusterRoleV1Rule[] = [
  ...OWN_KINDS.map((kinds) => ({ ...kinds, verbs: MANAGE })),
  READ_OWN_CLUSTER_ROLES,
  ...TENANT_RULES,
];

/**
 * What Helm does with the Secrets of its releases. RBAC cannot tell those from others; policy P31 lets the platform
 * identity write and delete only what is named and typed like a release, so none that holds a lasting token.
 */
export const HELM_RULES: readonly RoleV1Rule[] = [
  { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list', 'create', 'update', 'delete'] },
];

const GATEWAY = 'gateway.networking.k8s.io';
/** Helm watches nothing and lists nothing of what it installs. */
const INSTALL = ['get', 'create', 'update', 'patch', 'delete'];

/** What the releases of the hub's gateway make in the hub's namespace; none of it is a Secret. */
export const HUB_RULES: readonly RoleV1Rule[] = [
  { apiGroups: [GATEWAY], resources: ['backendtlspolicies', 'gateways'], verbs: INSTALL },
  {
    apiGroups: ['gateway.envoyproxy.io'],
    resources: [
      'backends',
      'backendtrafficpolicies',
      'clienttrafficpolicies',
      'envoyproxies',
      'httproutefilters',
      'securitypolicies',
    ],
    verbs: INSTALL,
  },
];

/** The class of the hub's gateway, the one object of its releases that is in no namespace. */
export const hubClassRules = (className: string): readonly ClusterRoleV1Rule[] => [
  // RBAC knows no names of what is yet to be made.
  { apiGroups: [GATEWAY], resources: ['gatewayclasses'], verbs: ['create'] },
  {
    apiGroups: [GATEWAY],
    resources: ['gatewayclasses'],
    resourceNames: [className],
    verbs: INSTALL.filter((verb) => verb !== 'create'),
  },
];
