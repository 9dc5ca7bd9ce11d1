import { succeed, type KubeClient } from '../cluster/kube-client';
import { createSlots } from '../support/apply';
import { PATHS, UNSEEN, type Served } from './discovery';
import { FOREIGN, HUB_NAMESPACE, LEVELS, namespaceOf, PLATFORM_NAMESPACE, type Level } from './estate';
import type { Right } from './rights';

/** Where somebody may try: the namespace, or no namespace for what belongs to none, and for all at once. */
export const PLACES = {
  ...(Object.fromEntries(LEVELS.map((level) => [`level-${level}`, namespaceOf(level)])) as Record<
    `level-${Level}`,
    string
  >),
  'other-agency': FOREIGN,
  platform: PLATFORM_NAMESPACE,
  hub: HUB_NAMESPACE,
  'kube-system': 'kube-system',
  default: 'default',
  cluster: undefined,
} as const satisfies Readonly<Record<string, string | undefined>>;

export type Place = keyof typeof PLACES;
export const EVERYWHERE = Object.keys(PLACES) as readonly Place[];

const API = 'authorization.k8s.io/v1';
const PARALLEL = 16;

interface Rule {
  readonly verbs: readonly string[];
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}
interface RulesReview {
  readonly status: {
    readonly resourceRules: readonly Rule[];
    readonly nonResourceRules: readonly Rule[];
    readonly incomplete: boolean;
    readonly evaluationError?: string;
  };
}

/** In a namespace that is not there, nothing holds but what holds in the whole cluster. */
const NOWHERE = 'no-such-namespace';

/** Every right of somebody at a place, as the API server resolves its rules: word for word, wildcards too. */
export async function rightsAt(client: KubeClient, place: Place): Promise<readonly Right[]> {
  const spec = { namespace: PLACES[place] ?? NOWHERE };
  const review = { apiVersion: API, kind: 'SelfSubjectRulesReview', spec };
  const asked = client.request('POST', `/apis/${API}/selfsubjectrulesreviews`, review);
  const { status } = (await succeed(`rights at ${place}`, asked)).body as RulesReview;
  if (status.incomplete) throw new Error(`rights at ${place} are not complete: ${status.evaluationError ?? ''}`);
  const resources = status.resourceRules.flatMap(({ verbs, apiGroups = [], resources: all = [], resourceNames = [] }) =>
    all
      .flatMap((resource) =>
        resourceNames.length === 0 ? resource : resourceNames.map((name) => `${resource}=${name}`),
      )
      .flatMap((resource) => apiGroups.flatMap((group) => verbs.map((verb): Right => ({ group, resource, verb })))),
  );
  const paths = status.nonResourceRules.flatMap(({ verbs, nonResourceURLs = [] }) =>
    nonResourceURLs.flatMap((path) => verbs.map((verb): Right => ({ group: 'path', resource: path, verb }))),
  );
  return [...resources, ...paths];
}

/** Every verb of everything that is served at a place, and what no discovery names. */
export function cellsAt(served: readonly Served[], place: Place): readonly Right[] {
  const here = place === 'cluster' ? [...served, ...UNSEEN] : served.filter(({ namespaced }) => namespaced);
  const resources = here.flatMap(({ group, resource, verbs }) => verbs.map((verb) => ({ group, resource, verb })));
  if (place !== 'cluster') return resources;
  return [
    ...resources,
    ...PATHS.flatMap((path) =>
      ['get', 'post', 'put', 'patch', 'delete'].map((verb) => ({ group: 'path', resource: path, verb })),
    ),
  ];
}

/** Which of the cells the API server's authorizers allow, each asked by itself. */
export async function allowedOf(client: KubeClient, place: Place, cells: readonly Right[]): Promise<readonly Right[]> {
  const slots = createSlots(PARALLEL);
  const answers = await Promise.all(cells.map((cell) => slots(() => isAllowed(client, place, cell))));
  return cells.filter((_cell, index) => answers[index]);
}

async function isAllowed(client: KubeClient, place: Place, { group, resource, verb }: Right): Promise<boolean> {
  const [name, subresource] = resource.split('/');
  const namespace = PLACES[place];
  const attributes = { verb, group, resource: name, ...(subresource === undefined ? {} : { subresource }) };
  const spec =
    group === 'path'
      ? { nonResourceAttributes: { path: resource, verb } }
      : { resourceAttributes: { ...attributes, ...(namespace === undefined ? {} : { namespace }) } };
  const review = { apiVersion: API, kind: 'SelfSubjectAccessReview', spec };
  const asked = client.request('POST', `/apis/${API}/selfsubjectaccessreviews`, review);
  const { body } = await succeed(`${verb} ${resource}`, asked);
  return (body as { status: { allowed: boolean } }).status.allowed;
}
