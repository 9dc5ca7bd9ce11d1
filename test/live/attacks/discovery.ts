import { succeed, type KubeClient } from '../cluster/kube-client';

/** A resource or subresource of the API, by the group and the name that a role gives it. */
export interface Served {
  readonly group: string;
  /** `pods` or `pods/log`. */
  readonly resource: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
  /** Of the collection, in no namespace. */
  readonly path: string;
}

interface Groups {
  readonly groups: readonly { readonly versions: readonly { readonly groupVersion: string }[] }[];
}
interface Resources {
  readonly resources: readonly { readonly name: string; readonly namespaced: boolean; readonly verbs: string[] }[];
}

/** Everything that the API server says it serves, each resource once, whatever its versions. */
export async function discover(admin: KubeClient): Promise<readonly Served[]> {
  const get = async (path: string): Promise<unknown> => (await succeed(path, admin.request('GET', path))).body;
  const { groups } = (await get('/apis')) as Groups;
  const versions = ['v1', ...groups.flatMap((group) => group.versions.map(({ groupVersion }) => groupVersion))];
  const lists = await Promise.all(
    versions.map(async (version) => {
      const path = version === 'v1' ? '/api/v1' : `/apis/${version}`;
      const group = version === 'v1' ? '' : (version.split('/')[0] ?? '');
      return ((await get(path)) as Resources).resources.map(({ name, namespaced, verbs }) => ({
        group,
        resource: name,
        namespaced,
        verbs,
        path: `${path}/${name}`,
      }));
    }),
  );
  const found = new Map(lists.flat().map((one) => [`${one.group}/${one.resource}`, one]));
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

const cluster = (group: string, resource: string, ...verbs: readonly string[]): Served => ({
  group,
  resource,
  namespaced: false,
  verbs,
  path: '',
});
const RBAC = 'rbac.authorization.k8s.io';
const SIGNERS = 'certificates.k8s.io';

/** Rights that no discovery names: words that RBAC knows, and parts of nodes that only kubelets serve. */
export const UNSEEN: readonly Served[] = [
  ...['clusterroles', 'roles'].map((resource) => cluster(RBAC, resource, 'bind', 'escalate')),
  ...['groups', 'uids', 'users'].map((resource) => cluster('', resource, 'impersonate')),
  cluster('', 'serviceaccounts', 'impersonate'),
  cluster('authentication.k8s.io', 'userextras/scopes', 'impersonate'),
  cluster(SIGNERS, 'signers', 'approve', 'attest', 'sign'),
  ...['checkpoint', 'configz', 'healthz', 'log', 'metrics', 'pods', 'spec', 'stats'].map((part) =>
    cluster('', `nodes/${part}`, 'create', 'get'),
  ),
  cluster('policy', 'podsecuritypolicies', 'use'),
  cluster('*', '*', '*'),
];

/** Addresses that are no resource. */
export const PATHS: readonly string[] = [
  '/',
  '/api',
  '/apis',
  '/version',
  '/healthz',
  '/livez',
  '/readyz',
  '/metrics',
  '/metrics/slis',
  '/configz',
  '/flagz',
  '/statusz',
  '/logs',
  '/logs/',
  '/debug/pprof/',
  '/debug/pprof/heap',
  '/debug/api_priority_and_fairness/dump_queues',
  '/openapi/v2',
  '/openapi/v3',
  '/openid/v1/jwks',
  '/.well-known/openid-configuration',
];
