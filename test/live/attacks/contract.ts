import { LEVELS, type Level } from './estate';
import { EVERYWHERE, type Place } from './matrix';
import { EVERYBODY, type Who } from './people';
import type { Grant, Right } from './rights';

/**
 * Who may do what, written by hand from the design, not from the code that makes the roles: the table beside this file
 * shows the same as the cluster answers it.
 */
type Table = Readonly<Record<string, readonly (readonly [resources: string, verbs: string])[]>>;

const LOOK = 'get list watch';
const CHANGE = 'create delete patch update';
const RBAC = 'rbac.authorization.k8s.io';

const VIEW: Table = {
  '': [
    ['configmaps events limitranges persistentvolumeclaims pods resourcequotas serviceaccounts services', LOOK],
    ['pods/log', 'get'],
  ],
  apps: [['daemonsets deployments replicasets statefulsets', LOOK]],
  autoscaling: [['horizontalpodautoscalers', LOOK]],
  batch: [['cronjobs jobs', LOOK]],
  'discovery.k8s.io': [['endpointslices', LOOK]],
  'gateway.networking.k8s.io': [['httproutes', LOOK]],
  'networking.k8s.io': [['ingresses networkpolicies', LOOK]],
  policy: [['poddisruptionbudgets', LOOK]],
  [RBAC]: [['rolebindings roles', LOOK]],
};

const DEPLOY: Table = {
  '': [['configmaps persistentvolumeclaims pods serviceaccounts services', CHANGE]],
  apps: [
    ['deployments statefulsets', CHANGE],
    ['deployments/scale statefulsets/scale', 'get patch update'],
  ],
  autoscaling: [['horizontalpodautoscalers', CHANGE]],
  batch: [['cronjobs jobs', CHANGE]],
  'gateway.networking.k8s.io': [['httproutes', CHANGE]],
  'networking.k8s.io': [['ingresses networkpolicies', CHANGE]],
  policy: [['poddisruptionbudgets', CHANGE]],
  [RBAC]: [['rolebindings roles', CHANGE]],
};
const SECRETS_UNREAD: Table = { '': [['secrets', 'create delete']] };

const OPERATE: Table = {
  '': [
    ['pods', 'delete'],
    ['pods/eviction', 'create'],
  ],
  apps: [['deployments/scale statefulsets/scale', 'get patch update']],
};
const ENTER_PODS: Table = { '': [['pods/attach pods/exec pods/portforward', 'create get']] };

/** The rights of everybody who has a certificate or a token: who am I, what may I, what is there. */
const ANYBODY: Table = {
  'authentication.k8s.io': [['selfsubjectreviews', 'create']],
  'authorization.k8s.io': [['selfsubjectaccessreviews selfsubjectrulesreviews', 'create']],
  path: [['/api /api/* /apis /apis/* /healthz /livez /openapi /openapi/* /readyz /version /version/', 'get']],
};
/** Keys with which others check the tokens of accounts: public by their nature. */
const ANY_ACCOUNT: Table = {
  path: [
    ['/.well-known/openid-configuration /.well-known/openid-configuration/ /openid/v1/jwks /openid/v1/jwks/', 'get'],
  ],
};

const MANAGE = `${LOOK} ${CHANGE}`;
/** By their names, so that nobody else's are told. */
const OWN_CLUSTER_ROLES = ['ndc-planner', 'ndc-platform', 'ndc-platform-team', 'ndc-security']
  .flatMap((name) => [`clusterrolebindings=${name}`, `clusterroles=${name}`])
  .join(' ');
/** What the platform writes itself, besides everything that it hands out. */
const PLATFORM: Table = {
  '': [['limitranges namespaces resourcequotas serviceaccounts', MANAGE]],
  'admissionregistration.k8s.io': [['validatingadmissionpolicies validatingadmissionpolicybindings', MANAGE]],
  'networking.k8s.io': [['networkpolicies', MANAGE]],
  'node.k8s.io': [['runtimeclasses', MANAGE]],
  [RBAC]: [
    ['rolebindings roles', MANAGE],
    [OWN_CLUSTER_ROLES, 'get'],
  ],
  'scheduling.k8s.io': [['priorityclasses', MANAGE]],
  'storage.k8s.io': [['storageclasses', MANAGE]],
};
const RELEASES: Table = { '': [['secrets', 'create delete get list update']] };

/** What runs and who may do what, everywhere, but neither what systems log nor what they keep in their configuration. */
const OVERSEE: Table = {
  ...VIEW,
  '': [
    ['events limitranges persistentvolumeclaims pods resourcequotas serviceaccounts services', LOOK],
    ['namespaces nodes persistentvolumes replicationcontrollers', LOOK],
  ],
  'admissionregistration.k8s.io': [
    ['mutatingwebhookconfigurations validatingwebhookconfigurations', LOOK],
    ['validatingadmissionpolicies validatingadmissionpolicybindings', LOOK],
  ],
  'apiextensions.k8s.io': [['customresourcedefinitions', LOOK]],
  'apiregistration.k8s.io': [['apiservices', LOOK]],
  'gateway.networking.k8s.io': [['gatewayclasses gateways httproutes', LOOK]],
  'networking.k8s.io': [['ingressclasses ingresses networkpolicies', LOOK]],
  'node.k8s.io': [['runtimeclasses', LOOK]],
  [RBAC]: [['clusterrolebindings clusterroles rolebindings roles', LOOK]],
  'scheduling.k8s.io': [['priorityclasses', LOOK]],
  'storage.k8s.io': [['csidrivers csinodes storageclasses volumeattachments', LOOK]],
};
const OVERSEE_CERTIFICATES: Table = { 'certificates.k8s.io': [['certificatesigningrequests', LOOK]] };

/** What a plan compares with what the stacks say: of the same kinds as the platform identity, and reads alone. */
const COMPARE = 'get list';
const PLAN: Table = {
  '': [['limitranges namespaces persistentvolumeclaims resourcequotas serviceaccounts', COMPARE]],
  'admissionregistration.k8s.io': [['validatingadmissionpolicies validatingadmissionpolicybindings', COMPARE]],
  'networking.k8s.io': [['networkpolicies', COMPARE]],
  'node.k8s.io': [['runtimeclasses', COMPARE]],
  policy: [['poddisruptionbudgets', COMPARE]],
  [RBAC]: [
    ['rolebindings roles', COMPARE],
    [OWN_CLUSTER_ROLES, 'get'],
  ],
  'scheduling.k8s.io': [['priorityclasses', COMPARE]],
  'storage.k8s.io': [['storageclasses', COMPARE]],
};
const PLAN_RELEASES: Table = { '': [['secrets', COMPARE]] };
const PLAN_REGISTER: Table = { '': [['configmaps', COMPARE]] };
const PLANNERS = ['platform planner', 'account planner'] as const;

type Role = 'view' | 'deploy' | 'operate';

function tablesOf(role: Role, level: Level): readonly Table[] {
  switch (role) {
    case 'view':
      return [VIEW];
    case 'deploy':
      return level < 4 ? [VIEW, DEPLOY, SECRETS_UNREAD] : [VIEW, DEPLOY];
    case 'operate':
      return level < 3 ? [VIEW, OPERATE, ENTER_PODS] : [VIEW, OPERATE];
  }
}

type Held = readonly [who: Who, place: Place, tables: readonly Table[]];
const at = (level: Level): Place => `level-${level}`;

const HELD: readonly Held[] = [
  ...LEVELS.flatMap((level): readonly Held[] => [
    ['viewer', at(level), tablesOf('view', level)],
    [`deployer ${level}`, at(level), tablesOf('deploy', level)],
    [`operator ${level}`, at(level), tablesOf('operate', level)],
  ]),
  ['vendor operate', 'level-1', tablesOf('operate', 1)],
  ['vendor deploy', 'level-3', tablesOf('deploy', 3)],
  ['other agency', 'other-agency', tablesOf('deploy', 3)],
  ['two agencies', 'level-3', tablesOf('deploy', 3)],
  ['two agencies', 'other-agency', tablesOf('deploy', 3)],
  ...EVERYWHERE.flatMap((place): readonly Held[] => [
    ...EVERYBODY.map((who): Held => [who, place, [ANYBODY]]),
    ...EVERYBODY.filter((who) => who.startsWith('account ') || who === 'platform identity').map((who): Held => [
      who,
      place,
      [ANY_ACCOUNT],
    ]),
    ['platform identity', place, [PLATFORM, VIEW, DEPLOY, SECRETS_UNREAD, OPERATE, ENTER_PODS]],
    ['platform team', place, [OVERSEE]],
    ['security team', place, [OVERSEE, OVERSEE_CERTIFICATES]],
    ...PLANNERS.map((who): Held => [who, place, [PLAN]]),
  ]),
  ...PLANNERS.flatMap((who): readonly Held[] => [
    [who, 'platform', [PLAN_RELEASES]],
    [who, 'hub', [PLAN_REGISTER]],
  ]),
  ['platform identity', 'platform', [RELEASES]],
];

export const CONTRACT: readonly Grant[] = HELD.flatMap(([who, place, tables]) =>
  tables.flatMap(rightsIn).map((right) => ({ who, place, ...right })),
);

function rightsIn(table: Table): readonly Right[] {
  return Object.entries(table).flatMap(([group, rows]) =>
    rows.flatMap(([resources, verbs]) =>
      resources.split(' ').flatMap((resource) => verbs.split(' ').map((verb) => ({ group, resource, verb }))),
    ),
  );
}
