import type { Cluster, Identity } from '../cluster/control-plane';
import { succeed, type KubeClient, type KubeObject } from '../cluster/kube-client';
import { UNBOUND_PLATFORM } from '../support/platform';
import type { Facts } from './facts';
import { within } from './proof';

/** Name of the Role that lets the tests' own deployer work; nothing of the estate. */
export const DEPLOYER = 'test-deployer';

const RBAC = 'rbac.authorization.k8s.io';
/** A group of the agency whose namespace it is: to others the platform gives no rights (P31). */
const groupOf = (agency: string): string => `agency:${agency}:test:deploy`;
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

/** Somebody who runs or operates one system of an agency. */
export const workerOf = (
  cluster: Cluster,
  { agency, system }: Pick<Facts, 'agency' | 'system'>,
  role: 'deploy' | 'operate',
): Promise<KubeClient> => clientOf(cluster, { user: `test:${role}`, groups: [`agency:${agency}:${system}:${role}`] });

/** Somebody who has a certificate and belongs to nobody. */
export const strangerTo = (cluster: Cluster): Promise<KubeClient> => clientOf(cluster, { user: 'test:stranger' });

/**
 * Somebody who runs a system in the namespace by a Role of the tests' own, which gives more than any role of the
 * estate: what quotas, limits and Pod Security refuse is not refused for want of a right. Bootstrap administrators,
 * whom no RBAC holds, would prove less.
 */
export async function deployerOf(cluster: Cluster, namespace: string): Promise<KubeClient> {
  const platform = await clientOf(cluster, UNBOUND_PLATFORM);
  const { body } = await platform.read({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  const { labels } = (body as { metadata: { labels?: Readonly<Record<string, string>> } }).metadata;
  const group = groupOf(labels?.['ndc.gov.vn/agency'] ?? '');
  const metadata = { name: DEPLOYER, namespace };
  const role: KubeObject = { apiVersion: `${RBAC}/v1`, kind: 'Role', metadata, rules: DEPLOYER_RULES };
  const binding: KubeObject = {
    apiVersion: `${RBAC}/v1`,
    kind: 'RoleBinding',
    metadata,
    roleRef: { apiGroup: RBAC, kind: 'Role', name: DEPLOYER },
    subjects: [{ apiGroup: RBAC, kind: 'Group', name: group }],
  };
  for (const object of [role, binding]) await succeed(`the tests' ${object.kind}`, platform.apply(object));
  const deployer = await clientOf(cluster, { user: 'test:deployer', groups: [group] });
  const path = `/api/v1/namespaces/${namespace}/pods`;
  const visible = await within(VISIBLE_MS, async () =>
    (await deployer.request('GET', path, undefined, { query: { limit: '1' } })).status === 200 ? true : undefined,
  );
  if (visible === undefined) throw new Error(`the tests' deployer has no rights in ${namespace}`);
  return deployer;
}
