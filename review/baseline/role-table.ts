import type { Right } from './rights';
import type { Level } from './view';

export type TenantRole = 'view' | 'deploy' | 'operate';

/**
 * The rights of tenants, frozen: written down here a second time, on purpose. Whoever changes a role changes this
 * table too, and two people look at it.
 */

export type Entry = readonly [group: string, resources: string, verbs: string];

const VIEW = 'get list watch';
const CHANGE = 'create delete patch update';
const RBAC = 'rbac.authorization.k8s.io';
const GATEWAY = 'gateway.networking.k8s.io';

export const VIEWING: readonly Entry[] = [
  ['', 'configmaps events limitranges persistentvolumeclaims pods', VIEW],
  ['', 'resourcequotas serviceaccounts services', VIEW],
  ['', 'pods/log', 'get'],
  ['apps', 'daemonsets deployments replicasets statefulsets', VIEW],
  ['autoscaling', 'horizontalpodautoscalers', VIEW],
  ['batch', 'cronjobs jobs', VIEW],
  ['discovery.k8s.io', 'endpointslices', VIEW],
  [GATEWAY, 'httproutes', VIEW],
  ['networking.k8s.io', 'ingresses networkpolicies', VIEW],
  ['policy', 'poddisruptionbudgets', VIEW],
  [RBAC, 'rolebindings roles', VIEW],
];

const SCALING: Entry = ['apps', 'deployments/scale statefulsets/scale', 'get patch update'];

const DEPLOYING: readonly Entry[] = [
  ['', 'configmaps persistentvolumeclaims pods serviceaccounts services', CHANGE],
  ['apps', 'deployments statefulsets', CHANGE],
  SCALING,
  ['autoscaling', 'horizontalpodautoscalers', CHANGE],
  ['batch', 'cronjobs jobs', CHANGE],
  [GATEWAY, 'httproutes', CHANGE],
  ['networking.k8s.io', 'ingresses networkpolicies', CHANGE],
  ['policy', 'poddisruptionbudgets', CHANGE],
  [RBAC, 'rolebindings roles', CHANGE],
];
/** Never read: any other verb than these two answers with what is in a Secret. Policy P27 judges the deletion. */
const SECRETS: Entry = ['', 'secrets', 'create delete'];

const OPERATING: readonly Entry[] = [['', 'pods', 'delete'], ['', 'pods/eviction', 'create'], SCALING];
const ENTERING: Entry = ['', 'pods/attach pods/exec pods/portforward', 'create get'];

export const expand = (entries: readonly Entry[]): readonly Right[] =>
  entries.flatMap(([group, resources, verbs]) =>
    resources
      .split(' ')
      .flatMap((resource) => verbs.split(' ').map((verb) => ({ group, resource, verb, name: undefined }))),
  );

const known = new Map<string, readonly Right[]>();

/** Rights of a role of tenants at a level. */
export function tenantRights(role: TenantRole, level: Level): readonly Right[] {
  const rights = known.get(`${role} ${level}`) ?? expandedFor(role, level);
  known.set(`${role} ${level}`, rights);
  return rights;
}

function expandedFor(role: TenantRole, level: Level): readonly Right[] {
  if (role === 'view') return expand(VIEWING);
  if (role === 'deploy') return expand([...VIEWING, ...DEPLOYING, ...(level <= 3 ? [SECRETS] : [])]);
  return expand([...VIEWING, ...OPERATING, ...(level <= 2 ? [ENTERING] : [])]);
}

/** Resources of which a role may make new ones. */
export function creatableBy(role: TenantRole, level: Level): readonly Right[] {
  return tenantRights(role, level).filter(({ verb, resource }) => verb === 'create' && !resource.includes('/'));
}

const MANAGE = `${VIEW} ${CHANGE}`;

/** The platform's own cluster roles, by name: only an administrator writes them. */
export const OWN_CLUSTER_ROLES: readonly Right[] = ['clusterrolebindings', 'clusterroles'].flatMap((resource) =>
  ['ndc-platform', 'ndc-platform-team', 'ndc-planner', 'ndc-security'].map((name) => ({
    ...{ group: RBAC, resource, verb: 'get' },
    name,
  })),
);

/** What applying the stacks takes; RBAC lets nobody hand out what he does not hold, hence the rights of tenants too. */
export const PLATFORM_RIGHTS: readonly Right[] = [
  ...expand([
    ['', 'limitranges namespaces resourcequotas serviceaccounts', MANAGE],
    ['networking.k8s.io', 'networkpolicies', MANAGE],
    ['node.k8s.io', 'runtimeclasses', MANAGE],
    [RBAC, 'rolebindings roles', MANAGE],
    ['scheduling.k8s.io', 'priorityclasses', MANAGE],
    ['storage.k8s.io', 'storageclasses', MANAGE],
    ['admissionregistration.k8s.io', 'validatingadmissionpolicies validatingadmissionpolicybindings', MANAGE],
  ]),
  ...OWN_CLUSTER_ROLES,
  ...(['view', 'deploy', 'operate'] as const).flatMap((role) => tenantRights(role, 1)),
];

/** What Helm does with the Secrets of its releases, in the platform's own namespace. */
export const RELEASES_RIGHTS: readonly Right[] = expand([['', 'secrets', 'get list create update delete']]);

const INSTALL = 'get create update patch delete';

/** What the releases of the hub's gateway make in the hub's namespace: no Secret. */
export const HUB_RIGHTS: readonly Right[] = expand([
  [GATEWAY, 'backendtlspolicies gateways', INSTALL],
  [
    'gateway.envoyproxy.io',
    'backends backendtrafficpolicies clienttrafficpolicies envoyproxies httproutefilters securitypolicies',
    INSTALL,
  ],
]);

/** The class of the hub's gateway, where there is one: made, and then known by one name. */
export function isOfHubClass({ group, resource, verb, name }: Right): boolean {
  if (group !== GATEWAY || resource !== 'gatewayclasses' || !INSTALL.split(' ').includes(verb)) return false;
  return (verb === 'create') === (name === undefined);
}
