import type { RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import type { LevelControls, TenantRole } from '../model/estate/types';

const RBAC = 'rbac.authorization.k8s.io';
const READ = ['get', 'list', 'watch'];
const CHANGE = ['create', 'delete', 'patch', 'update'];

function rule(group: string, resources: readonly string[], verbs: readonly string[]): RoleV1Rule {
  return { apiGroups: [group], resources: [...resources], verbs: [...verbs] };
}

/**
 * What a viewer sees. Named one by one, because a wildcard or a built-in role grows with the cluster; no Secret, and
 * nothing that runs a command or opens a connection.
 */
export const VIEW_RULES: readonly RoleV1Rule[] = [
  rule(
    '',
    [
      'configmaps',
      'events',
      'limitranges',
      'persistentvolumeclaims',
      'pods',
      'resourcequotas',
      'serviceaccounts',
      'services',
    ],
    READ,
  ),
  rule('', ['pods/log'], ['get']),
  rule('apps', ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], READ),
  rule('autoscaling', ['horizontalpodautoscalers'], READ),
  rule('batch', ['cronjobs', 'jobs'], READ),
  rule('discovery.k8s.io', ['endpointslices'], READ),
  rule('gateway.networking.k8s.io', ['httproutes'], READ),
  rule('networking.k8s.io', ['ingresses', 'networkpolicies'], READ),
  rule('policy', ['poddisruptionbudgets'], READ),
  rule(RBAC, ['rolebindings', 'roles'], READ),
];

const SCALE = rule('apps', ['deployments/scale', 'statefulsets/scale'], ['get', 'patch', 'update']);

const CHANGE_RULES: readonly RoleV1Rule[] = [
  rule('', ['configmaps', 'persistentvolumeclaims', 'pods', 'serviceaccounts', 'services'], CHANGE),
  rule('apps', ['deployments', 'statefulsets'], CHANGE),
  SCALE,
  rule('autoscaling', ['horizontalpodautoscalers'], CHANGE),
  rule('batch', ['cronjobs', 'jobs'], CHANGE),
  rule('gateway.networking.k8s.io', ['httproutes'], CHANGE),
  rule('networking.k8s.io', ['ingresses', 'networkpolicies'], CHANGE),
  rule('policy', ['poddisruptionbudgets'], CHANGE),
  rule(RBAC, ['rolebindings', 'roles'], CHANGE),
];

/** Written and taken away, never read: every other verb answers with what is in it. Policy P27 judges the deletion. */
const SECRETS_BLINDLY = rule('', ['secrets'], ['create', 'delete']);

const RESTART_RULES: readonly RoleV1Rule[] = [rule('', ['pods'], ['delete']), rule('', ['pods/eviction'], ['create'])];

/** A websocket opens with GET, so both verbs are one right. */
const ENTER_PODS = rule('', ['pods/attach', 'pods/exec', 'pods/portforward'], ['create', 'get']);

/**
 * Rights of a role at a level. Who deploys does not operate: the role that changes what runs cannot enter a pod, and
 * the one that keeps it running cannot change it.
 */
export function rulesOf(
  role: TenantRole,
  controls: Pick<LevelControls, 'commandsInPods' | 'secretsByPeople'>,
): readonly RoleV1Rule[] {
  switch (role) {
    case 'view':
      return VIEW_RULES;
    case 'deploy':
      return [...VIEW_RULES, ...CHANGE_RULES, ...(controls.secretsByPeople ? [SECRETS_BLINDLY] : [])];
    case 'operate':
      return [...VIEW_RULES, ...RESTART_RULES, SCALE, ...(controls.commandsInPods ? [ENTER_PODS] : [])];
  }
}

/** Everything that a role of some level holds: who hands it out must hold it. */
export const TENANT_RULES: readonly RoleV1Rule[] = [
  ...VIEW_RULES,
  ...CHANGE_RULES,
  SECRETS_BLINDLY,
  ...RESTART_RULES,
  ENTER_PODS,
];
