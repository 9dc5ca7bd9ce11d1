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
/** What the platform writes itself, besides everything that it hands out. */
const PLATFORM: Table = {
  '': [['limitranges namespaces resourcequotas serviceaccounts', MANAGE]],
  'admissionregistration.k8s.io': [['validatingadmissionpolicies validatingadmissionpolicybindings', MANAGE]],
  'networking.k8s.io': [['networkpolicies', MANAGE]],
  'node.k8s.io': [['runtimeclasses', MANAGE]],
  [RBAC]: [
    ['rolebindings roles', MANAGE],
    ['clusterrolebindings=ndc-platform clusterroles=ndc-platform', 'get'],
  ],
  'scheduling.k8s.io': [['priorityclasses', MANAGE]],
  'storage.k8s.io': [['storageclasses', MANAGE]],
};
const RELEASES: Table = { '': [['secrets', 'create delete get list update']] };

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
