import type { Cluster, Identity } from '../cluster/control-plane';
import { succeed, type KubeClient, type KubeObject } from '../cluster/kube-client';
import { within } from './proof';

/** Name of the Role that lets the tests' own deployer work; nothing of the estate. */
export const DEPLOYER = 'test-deployer';

const RBAC = 'rbac.authorization.k8s.io';
const GROUP = 'test:deployers';
const VISIBLE_MS = 10_000;
const WRITE = ['get', 'list', 'create', 'update', 'patch', 'delete'];

/** What running a system takes, with no right on a guard, a role or the namespace. */
const DEPLOYER_RULES = [
  {
    apiGroups: [''],
    resources: ['configmaps', 'persistentvolumeclaims', 'pods', 'pods/ephemeralcontainers', 'services'],
    verbs: WRITE,
  },
  { apiGroups: [''], resources: ['secrets'], verbs: ['create'] },
  { apiGroups: ['apps'], resources: ['daemonsets', 'deployments'], verbs: WRITE },
];

const clients = new WeakMap<Cluster, Map<string, Promise<KubeClient>>>();

/** One client for each identity: a certificate takes longer to make than a proof to run. */
export function clientOf(cluster: Cluster, identity: Identity): Promise<KubeClient> {
  const known = clients.get(cluster) ?? new Map<string, Promise<KubeClient>>();
  clients.set(cluster, known);
  const key = JSON.stringify(identity);
  const client = known.get(key) ?? cluster.as(identity);
  known.set(key, client);
  return client;
}

/** Somebody in the group whose members may look at an agency's namespaces. */
export const viewerOf = (cluster: Cluster, agency: string): Promise<KubeClient> =>
  clientOf(cluster, { user: `test:viewer-of-${agency}`, groups: [`agency:${agency}:view`] });

/** Somebody who has a certificate and belongs to nobody. */
export const strangerTo = (cluster: Cluster): Promise<KubeClient> => clientOf(cluster, { user: 'test:stranger' });

/**
 * Somebody who runs a system in the namespace by a Role of the tests' own: bootstrap administrators, whom no RBAC
 * holds, would prove less.
 */
export async function deployerOf(cluster: Cluster, namespace: string): Promise<KubeClient> {
  const metadata = { name: DEPLOYER, namespace };
  const role: KubeObject = { apiVersion: `${RBAC}/v1`, kind: 'Role', metadata, rules: DEPLOYER_RULES };
  const binding: KubeObject = {
    apiVersion: `${RBAC}/v1`,
    kind: 'RoleBinding',
    metadata,
    roleRef: { apiGroup: RBAC, kind: 'Role', name: DEPLOYER },
    subjects: [{ apiGroup: RBAC, kind: 'Group', name: GROUP }],
  };
  for (const object of [role, binding]) await succeed(`the tests' ${object.kind}`, cluster.admin.apply(object));
  const deployer = await clientOf(cluster, { user: 'test:deployer', groups: [GROUP] });
  const path = `/api/v1/namespaces/${namespace}/pods`;
  const visible = await within(VISIBLE_MS, async () =>
    (await deployer.request('GET', path, undefined, { query: { limit: '1' } })).status === 200 ? true : undefined,
  );
  if (visible === undefined) throw new Error(`the tests' deployer has no rights in ${namespace}`);
  return deployer;
}
