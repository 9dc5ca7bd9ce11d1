import type { ClusterRoleV1Rule } from '@cdktf/provider-kubernetes/lib/cluster-role-v1';
import { OWN_KINDS, READ_OWN_CLUSTER_ROLES } from './platform-rights';
import { rulesOf, VIEW_RULES } from './tenant-rights';

const READ = ['get', 'list', 'watch'];
const ADMISSION = 'admissionregistration.k8s.io';
const RBAC = 'rbac.authorization.k8s.io';

const read = (group: string, ...resources: readonly string[]): ClusterRoleV1Rule => ({
  apiGroups: [group],
  resources: [...resources],
  verbs: READ,
});

/** What a plan compares. A plan watches nothing. */
const COMPARE = ['get', 'list'];

/** What is in no namespace, and says nothing of what any system holds. */
const CLUSTER_RULES: readonly ClusterRoleV1Rule[] = [
  read('', 'namespaces', 'nodes', 'persistentvolumes', 'replicationcontrollers'),
  read('apiextensions.k8s.io', 'customresourcedefinitions'),
  read('apiregistration.k8s.io', 'apiservices'),
  read(ADMISSION, 'mutatingwebhookconfigurations', 'validatingadmissionpolicies', 'validatingadmissionpolicybindings'),
  read(ADMISSION, 'validatingwebhookconfigurations'),
  read('gateway.networking.k8s.io', 'gatewayclasses', 'gateways'),
  read('networking.k8s.io', 'ingressclasses'),
  read('node.k8s.io', 'runtimeclasses'),
  read('scheduling.k8s.io', 'priorityclasses'),
  read('storage.k8s.io', 'csidrivers', 'csinodes', 'storageclasses', 'volumeattachments'),
  read(RBAC, 'clusterrolebindings', 'clusterroles'),
];

/** As a viewer of every namespace, but for what systems write to their logs and keep in their configuration. */
const VIEW_EVERYWHERE: readonly ClusterRoleV1Rule[] = VIEW_RULES.flatMap((rule) => {
  const resources = rule.resources.filter((resource) => !['configmaps', 'pods/log'].includes(resource));
  return resources.length === 0 ? [] : [{ ...rule, resources }];
});

/**
 * The platform team from day to day: sees what runs everywhere. What it changes, it changes in the configuration; what
 * it restarts is in the namespaces of components (`OPERATE_COMPONENT_RULES`).
 */
export const TEAM_RULES: readonly ClusterRoleV1Rule[] = [...VIEW_EVERYWHERE, ...CLUSTER_RULES];

/** Restarts and scales what a component runs, and reads its log. It enters no pod and reads no Secret. */
export const OPERATE_COMPONENT_RULES = rulesOf('operate', { commandsInPods: false, secretsByPeople: false });

/** The security team: what runs, who may do what, and what judges it. Reads alone; the audit log holds each of them. */
export const SECURITY_RULES: readonly ClusterRoleV1Rule[] = [
  ...VIEW_EVERYWHERE,
  ...CLUSTER_RULES,
  read('certificates.k8s.io', 'certificatesigningrequests'),
];

/**
 * What `terraform plan` reads of the stacks that the platform identity applies: every kind that they hold, nothing of
 * what runs, and no verb that changes anything.
 */
export const PLANNER_RULES: readonly ClusterRoleV1Rule[] = [
  ...OWN_KINDS.map((kinds) => ({ ...kinds, verbs: COMPARE })),
  { apiGroups: [''], resources: ['persistentvolumeclaims'], verbs: COMPARE },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: COMPARE },
  READ_OWN_CLUSTER_ROLES,
];

/** The state of Helm's releases. RBAC cannot tell it from other Secrets: nothing else secret belongs beside it. */
export const PLAN_RELEASES_RULES = [{ apiGroups: [''], resources: ['secrets'], verbs: COMPARE }];

/** The hub's register. */
export const PLAN_REGISTER_RULES = [{ apiGroups: [''], resources: ['configmaps'], verbs: COMPARE }];
