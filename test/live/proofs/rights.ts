import { succeed, type KubeClient, type KubeObject, type KubeResponse } from '../cluster/kube-client';
import type { Facts } from './facts';
import { deployerOf, DEPLOYER, strangerTo, viewerOf, workerOf } from './people';
import { DRY_RUN, pod, podSpec } from './pods';
import { guardPaths, unlessAccepted, unlessEqual, unlessRefused, type Proof } from './proof';

const OTHER_AGENCY = 'vi-du-b';
const RBAC = 'rbac.authorization.k8s.io';
const MERGE = 'application/merge-patch+json';
const LOOK = ['get', 'list', 'watch'];

type Table = Readonly<Record<string, readonly string[]>>;

/** All that an agency's viewers may do in its namespaces, by API group and resource; frozen here by hand. */
const VIEW: Table = {
  '/configmaps': LOOK,
  '/events': LOOK,
  '/limitranges': LOOK,
  '/persistentvolumeclaims': LOOK,
  '/pods': LOOK,
  '/pods/log': ['get'],
  '/resourcequotas': LOOK,
  '/serviceaccounts': LOOK,
  '/services': LOOK,
  'apps/daemonsets': LOOK,
  'apps/deployments': LOOK,
  'apps/replicasets': LOOK,
  'apps/statefulsets': LOOK,
  'autoscaling/horizontalpodautoscalers': LOOK,
  'batch/cronjobs': LOOK,
  'batch/jobs': LOOK,
  'discovery.k8s.io/endpointslices': LOOK,
  'gateway.networking.k8s.io/httproutes': LOOK,
  'networking.k8s.io/ingresses': LOOK,
  'networking.k8s.io/networkpolicies': LOOK,
  'policy/poddisruptionbudgets': LOOK,
  'rbac.authorization.k8s.io/rolebindings': LOOK,
  'rbac.authorization.k8s.io/roles': LOOK,
};

const LOOK_AND_CHANGE = [...LOOK, 'create', 'delete', 'patch', 'update'];
const SCALE: Table = {
  'apps/deployments/scale': ['get', 'patch', 'update'],
  'apps/statefulsets/scale': ['get', 'patch', 'update'],
};
const SECRETS_BLINDLY: Table = { '/secrets': ['create', 'delete'] };
const ENTER: Table = {
  '/pods/attach': ['create', 'get'],
  '/pods/exec': ['create', 'get'],
  '/pods/portforward': ['create', 'get'],
};

/** Who deploys changes what runs, and never what guards it. */
const DEPLOY: Table = {
  ...VIEW,
  ...SCALE,
  '/configmaps': LOOK_AND_CHANGE,
  '/persistentvolumeclaims': LOOK_AND_CHANGE,
  '/pods': LOOK_AND_CHANGE,
  '/serviceaccounts': LOOK_AND_CHANGE,
  '/services': LOOK_AND_CHANGE,
  'apps/deployments': LOOK_AND_CHANGE,
  'apps/statefulsets': LOOK_AND_CHANGE,
  'autoscaling/horizontalpodautoscalers': LOOK_AND_CHANGE,
  'batch/cronjobs': LOOK_AND_CHANGE,
  'batch/jobs': LOOK_AND_CHANGE,
  'gateway.networking.k8s.io/httproutes': LOOK_AND_CHANGE,
  'networking.k8s.io/ingresses': LOOK_AND_CHANGE,
  'networking.k8s.io/networkpolicies': LOOK_AND_CHANGE,
  'policy/poddisruptionbudgets': LOOK_AND_CHANGE,
  'rbac.authorization.k8s.io/rolebindings': LOOK_AND_CHANGE,
  'rbac.authorization.k8s.io/roles': LOOK_AND_CHANGE,
};

/** Who operates keeps it running, and changes nothing of it. */
const OPERATE: Table = { ...VIEW, ...SCALE, '/pods': [...LOOK, 'delete'], '/pods/eviction': ['create'] };

/** What everybody with a certificate may do: ask who they are and what they may do. */
const EVERYBODY: Table = {
  'authentication.k8s.io/selfsubjectreviews': ['create'],
  'authorization.k8s.io/selfsubjectaccessreviews': ['create'],
  'authorization.k8s.io/selfsubjectrulesreviews': ['create'],
};

/**
 * Rights end where they should: an agency's people look at their own namespaces, at no Secret and at nobody else's;
 * who deploys does not operate and who operates does not deploy; nobody changes the namespace, its labels or a guard.
 */
export const rights: Proof = async (cluster, namespace, facts) => {
  const [viewer, deploys, operates, other, stranger, deployer] = await Promise.all([
    viewerOf(cluster, facts.agency),
    workerOf(cluster, facts, 'deploy'),
    workerOf(cluster, facts, 'operate'),
    viewerOf(cluster, OTHER_AGENCY),
    strangerTo(cluster),
    deployerOf(cluster, namespace),
  ]);
  const found = await Promise.all([
    unlessRights('a viewer', viewer, namespace, { ...VIEW, ...EVERYBODY }),
    unlessRights('who deploys', deploys, namespace, {
      ...DEPLOY,
      ...(facts.controls.secretsByPeople ? SECRETS_BLINDLY : {}),
      ...EVERYBODY,
    }),
    unlessRights('who operates', operates, namespace, {
      ...OPERATE,
      ...(facts.controls.commandsInPods ? ENTER : {}),
      ...EVERYBODY,
    }),
    unlessRights('who deploys elsewhere', deploys, facts.platform.namespace, EVERYBODY),
    unlessRights('a viewer elsewhere', viewer, facts.platform.namespace, EVERYBODY),
    unlessRights('another agency’s viewer', other, namespace, EVERYBODY),
    unlessRights('a stranger', stranger, namespace, EVERYBODY),
    unlessOthersAreKeptOut(namespace, viewer, { 'another agency’s viewer': other, 'a stranger': stranger }),
    unlessSecretsAreClosed(cluster.admin, viewer, namespace),
    unlessUntouchable('a viewer', viewer, namespace),
    unlessUntouchable('who runs the system', deployer, namespace),
    unlessUntouchable('who operates', operates, namespace),
    ...(facts.policies ? [unlessUntouchable('who deploys', deploys, namespace, DEPLOYED)] : []),
    unlessBindings(cluster.admin, namespace, facts),
  ]);
  return found.flat();
};

interface RulesReview {
  readonly status: {
    readonly resourceRules: readonly {
      readonly verbs: readonly string[];
      readonly apiGroups?: readonly string[];
      readonly resources?: readonly string[];
      readonly resourceNames?: readonly string[];
    }[];
  };
}

/** The API server's own list of what somebody may do in a namespace, against the table. */
async function unlessRights(who: string, client: KubeClient, namespace: string, wanted: Table): Promise<string[]> {
  const group = 'authorization.k8s.io/v1';
  const review = { apiVersion: group, kind: 'SelfSubjectRulesReview', spec: { namespace } };
  const asked = client.request('POST', `/apis/${group}/selfsubjectrulesreviews`, review);
  const { status } = (await succeed(`rights of ${who}`, asked)).body as RulesReview;
  const has = new Set(
    status.resourceRules.flatMap(({ verbs, apiGroups = [''], resources = [], resourceNames = [] }) =>
      resources.flatMap((resource) =>
        apiGroups.flatMap((each) => verbs.map((verb) => [verb, `${each}/${resource}`, ...resourceNames].join(' '))),
      ),
    ),
  );
  const may = new Set(
    Object.entries(wanted).flatMap(([resource, verbs]) => verbs.map((verb) => `${verb} ${resource}`)),
  );
  return [
    ...[...has].filter((right) => !may.has(right)).map((right) => `${who} may ${right} in ${namespace}`),
    ...[...may].filter((right) => !has.has(right)).map((right) => `${who} may not ${right} in ${namespace}`),
  ];
}

async function unlessOthersAreKeptOut(
  namespace: string,
  viewer: KubeClient,
  others: Readonly<Record<string, KubeClient>>,
): Promise<string[]> {
  const path = `/api/v1/namespaces/${namespace}/pods`;
  const found = await Promise.all(
    Object.entries(others).map(async ([who, client]) =>
      unlessRefused(`${who} lists pods`, await client.request('GET', path), 'cannot list resource "pods"'),
    ),
  );
  return [
    ...unlessAccepted('a viewer lists pods', await viewer.request('GET', path)),
    ...unlessRefused('a viewer makes a pod', await viewer.create(pod(namespace, podSpec()), DRY_RUN), 'cannot create'),
    ...found.flat(),
  ];
}

/** A list and a watch carry the values as a get does, and so does the answer to a patch. */
async function unlessSecretsAreClosed(admin: KubeClient, viewer: KubeClient, namespace: string): Promise<string[]> {
  const metadata = { name: 'test-rights', namespace };
  const secret: KubeObject = { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { key: 'value' } };
  await succeed('a secret to ask for', admin.apply(secret));
  const all = `/api/v1/namespaces/${namespace}/secrets`;
  const patch = { contentType: MERGE, query: DRY_RUN };
  const asked: Readonly<Record<string, Promise<KubeResponse>>> = {
    'reads a secret': viewer.read(secret),
    'lists secrets': viewer.request('GET', all),
    'watches secrets': viewer.request('GET', all, undefined, { query: { watch: 'true', timeoutSeconds: '1' } }),
    'patches a secret': viewer.request('PATCH', `${all}/${metadata.name}`, {}, patch),
    'deletes a secret': viewer.request('DELETE', `${all}/${metadata.name}`, undefined, { query: DRY_RUN }),
  };
  const found = await Promise.all(
    Object.entries(asked).map(async ([what, answer]) => unlessRefused(`a viewer ${what}`, await answer, 'cannot')),
  );
  await admin.remove(secret);
  return found.flat();
}

/** Kinds of which an agency has its own beside the platform's: policies tell them apart, where RBAC cannot. */
const DEPLOYED = /\/(networkpolicies|serviceaccounts)\//;

/**
 * Not even tried for real: a dry run passes the same gates.
 *
 * @param judged paths that RBAC leaves to the admission policies
 */
async function unlessUntouchable(
  who: string,
  client: KubeClient,
  namespace: string,
  judged?: RegExp,
): Promise<string[]> {
  const own = `/api/v1/namespaces/${namespace}`;
  const guards = guardPaths(namespace);
  const patched = [own, `${own}/status`, `${own}/resourcequotas/objects/status`, ...guards];
  const weaker = { metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } } };
  // Words of RBAC: an admission policy that refuses as well would hide a right that should not be.
  const refusal = (path: string, verb: string): string =>
    judged?.test(path) === true ? 'denied request: P' : `cannot ${verb} resource`;
  const found = await Promise.all([
    ...patched.map(async (path) => {
      const answer = await client.request('PATCH', path, weaker, { contentType: MERGE, query: DRY_RUN });
      return unlessRefused(`${who} patches ${shortOf(path)}`, answer, refusal(path, 'patch'));
    }),
    ...[own, ...guards].map(async (path) => {
      const answer = await client.request('DELETE', path, undefined, { query: DRY_RUN });
      return unlessRefused(`${who} deletes ${shortOf(path)}`, answer, refusal(path, 'delete'));
    }),
  ]);
  return found.flat();
}

const shortOf = (path: string): string => path.replace(/^.*\/namespaces\/[^/]+\/?/, '') || 'the namespace';

/** Only the agency's own groups, each by a role of the namespace. */
async function unlessBindings(admin: KubeClient, namespace: string, facts: Facts): Promise<string[]> {
  const { agency, system } = facts;
  const bindings = await admin.list(`/apis/${RBAC}/v1/namespaces/${namespace}/rolebindings`);
  const group = (name: string): Subject => ({ kind: 'Group', name: `agency:${agency}:${name}`, apiGroup: RBAC });
  const wanted: readonly (readonly [string, readonly Subject[]])[] = [
    ['ndc-deploy', [group(`${system}:deploy`)]],
    ['ndc-operate', [group(`${system}:operate`)]],
    ['ndc-view', [group('view')]],
  ];
  const found = bindings
    .filter(({ metadata }) => metadata.name !== DEPLOYER)
    .map(({ metadata: { name }, roleRef, subjects }) => ({ name, roleRef, subjects: subjectsOf(subjects) }));
  return unlessEqual(
    'role bindings',
    found,
    wanted.map(([name, subjects]) => ({ name, roleRef: { apiGroup: RBAC, kind: 'Role', name }, subjects })),
  );
}

interface Subject {
  readonly kind: string;
  readonly name: string;
  readonly apiGroup?: string;
  readonly namespace?: string;
}

/** A group has no namespace: what stands there means nothing. */
const subjectsOf = (subjects: unknown): unknown =>
  (subjects as readonly Subject[] | undefined)?.map(({ kind, name, apiGroup, namespace }) =>
    kind === 'Group' ? { kind, name, apiGroup } : { kind, name, namespace },
  );
