import { isBlock, memberOf, type Place } from './places';
import type { Mutant } from './world';

/** A kind of fault in the JSON of a stack: what it makes of one place, or nothing where it cannot be made. */
export interface Operator {
  readonly name: string;
  readonly at: (place: Place, all: readonly Place[]) => readonly Mutant[];
}

const last = ({ path }: Place): string | number | undefined => path[path.length - 1];
const isMember = (place: Place, ...names: readonly string[]): boolean => names.some((name) => last(place) === name);
const isItemOf = (place: Place, ...names: readonly string[]): boolean =>
  typeof last(place) === 'number' && names.includes(memberOf(place));
const treeOf = ({ value }: Place): Readonly<Record<string, unknown>> => value as Readonly<Record<string, unknown>>;

/** Puts each of some values in the place of those that `where` picks. */
function replacing(name: string, where: (place: Place) => boolean, by: (place: Place) => readonly unknown[]): Operator {
  return { name, at: (place) => (where(place) ? by(place).map((to) => place.mutant(name, place.path, to)) : []) };
}

const removing = (name: string, where: (place: Place) => boolean): Operator =>
  replacing(name, where, () => [undefined]);

const isSelector = (place: Place): boolean => isMember(place, 'pod_selector', 'namespace_selector');
const isLabel = ({ path }: Place): boolean => ['labels', 'match_labels'].includes(String(path[path.length - 2]));
const isAnnotation = ({ path }: Place): boolean => path[path.length - 2] === 'annotations';
const isQuota = ({ path }: Place): boolean => path[path.length - 2] === 'hard';
const isRule = (place: Place): boolean => isItemOf(place, 'rule') && isBlock(place);
const isSubject = (place: Place): boolean => isItemOf(place, 'subject') && isBlock(place);
const isAmount = ({ path }: Place): boolean => path.includes('limit') && path.length === 5;

/** Another value that the same key has elsewhere: a label of another namespace, a domain of another agency. */
function elsewhere(place: Place, all: readonly Place[]): readonly unknown[] {
  const other = all.find(
    (one) =>
      one.type === place.type &&
      last(one) === last(place) &&
      typeof one.value === 'string' &&
      one.value !== place.value,
  );
  return other === undefined ? [] : [other.value];
}

const swapping = (name: string, where: (place: Place) => boolean): Operator => ({
  name,
  at: (place, all) =>
    where(place) ? [...elsewhere(place, all), 'x'].map((to) => place.mutant(name, place.path, to)) : [],
});

/** Ten times a quantity; of none, ten. */
const tenfold = (value: unknown): string => (value === '0' ? '10' : String(value).replace(/^\d+/, '$&0'));

const NETWORK: readonly Operator[] = [
  removing('policy type dropped', (place) => isItemOf(place, 'policy_types')),
  removing('list of peers dropped', (place) => isMember(place, 'to', 'from')),
  replacing(
    'list of peers emptied',
    (place) => isMember(place, 'to', 'from'),
    () => [[], [{}]],
  ),
  replacing('selector emptied', isSelector, () => [{}, undefined]),
  removing('label of a selector dropped', (place) => isLabel(place) && place.path.includes('match_labels')),
  swapping('label of a selector swapped', (place) => isLabel(place) && place.path.includes('match_labels')),
  {
    name: 'peer split into either',
    at: (place) => {
      if (!isItemOf(place, 'to', 'from') || !isBlock(place) || Object.keys(treeOf(place)).length < 2) return [];
      const list = Object.entries(treeOf(place)).map(([key, value]) => ({ [key]: value }));
      return [place.mutant('peer split into either', place.path.slice(0, -1), list)];
    },
  },
  removing('ports of a rule dropped', (place) => isMember(place, 'ports')),
  replacing(
    'another port',
    (place) => isMember(place, 'port'),
    () => ['22', 'https', undefined],
  ),
  replacing(
    'range of ports',
    (place) => isItemOf(place, 'ports') && isBlock(place),
    (place) => [{ ...treeOf(place), end_port: 65535 }],
  ),
  replacing(
    'every address',
    (place) => isMember(place, 'cidr'),
    () => ['0.0.0.0/0', '::/0', '169.254.169.254/32'],
  ),
  replacing(
    'peer by address',
    (place) => isItemOf(place, 'to', 'from') && isBlock(place),
    () => [{ ip_block: { cidr: '0.0.0.0/0' } }],
  ),
  {
    name: 'open rule added',
    at: ({ type, path, attributes, mutant }) =>
      type === 'kubernetes_network_policy_v1' && path.length === 0
        ? ['ingress', 'egress'].flatMap((side) => {
            const { spec } = attributes as { readonly spec: Readonly<Record<string, unknown>> };
            const rules = [...((spec[side] ?? []) as readonly unknown[]), {}];
            return [mutant('open rule added', ['spec', side], rules)];
          })
        : [],
  },
];

const MARKS: readonly Operator[] = [
  removing('label dropped', (place) => isLabel(place) && place.path.includes('labels')),
  swapping('label swapped', (place) => isLabel(place) && place.path.includes('labels')),
  removing('annotation dropped', isAnnotation),
  swapping('annotation swapped', isAnnotation),
  removing('protection against destroying dropped', (place) => isMember(place, 'prevent_destroy', 'lifecycle')),
  removing('one dependency dropped', (place) => isItemOf(place, 'depends_on')),
  removing('all dependencies dropped', (place) => isMember(place, 'depends_on')),
  replacing(
    'moved to another namespace',
    (place) => isMember(place, 'namespace'),
    ({ value }) => ['default', 'kube-system', 'byt-his'].filter((name) => name !== value),
  ),
  {
    name: 'resource removed',
    at: ({ path, whole }) => (path.length === 0 ? [whole('resource removed', undefined)] : []),
  },
];

const AMOUNTS: readonly Operator[] = [
  removing('key of a quota dropped', isQuota),
  replacing('quota raised', isQuota, ({ value }) => [tenfold(value)]),
  replacing(
    'quota of part of the pods',
    ({ path, type }) => type === 'kubernetes_resource_quota_v1' && path.join() === 'spec',
    (place) => [{ ...treeOf(place), scopes: ['BestEffort'] }],
  ),
  removing('limit dropped', isAmount),
  removing('limits of a kind dropped', (place) => isItemOf(place, 'limit')),
  replacing('limit raised', isAmount, ({ value }) => [tenfold(value)]),
  replacing(
    'token mounted',
    (place) => isMember(place, 'automount_service_account_token'),
    () => [true, undefined],
  ),
];

const VERBS = ['*', 'escalate', 'impersonate', 'deletecollection', 'create'];
const REACHED = ['*', 'secrets', 'nodes/proxy', 'pods/exec'];

function addedTo(name: string, list: string, values: readonly string[]): Operator {
  return {
    name,
    at: (place) => {
      if (!isRule(place)) return [];
      const there = treeOf(place)[list] as readonly string[];
      return values
        .filter((value) => !there.includes(value))
        .map((value) => place.mutant(name, [...place.path, list], [...there, value]));
    },
  };
}

const PEOPLE: readonly Operator[] = [
  addedTo('verb added', 'verbs', VERBS),
  addedTo('resource added', 'resources', REACHED),
  addedTo('API group added', 'api_groups', ['*', 'certificates.k8s.io']),
  removing('rule dropped', isRule),
  replacing('another subject', isSubject, () => [
    { kind: 'Group', name: 'system:authenticated', api_group: 'rbac.authorization.k8s.io' },
    { kind: 'Group', name: 'agency:x:view', api_group: 'rbac.authorization.k8s.io' },
    { kind: 'User', name: 'system:anonymous', api_group: 'rbac.authorization.k8s.io' },
    { kind: 'ServiceAccount', name: 'default', namespace: 'byt-his' },
  ]),
  {
    name: 'subject added',
    at: (place) =>
      isMember(place, 'subject') && Array.isArray(place.value)
        ? [
            place.mutant('subject added', place.path, [
              ...(place.value as readonly unknown[]),
              { kind: 'Group', name: 'system:serviceaccounts', api_group: 'rbac.authorization.k8s.io' },
            ]),
          ]
        : [],
  },
  replacing(
    'role of the cluster',
    (place) => isMember(place, 'role_ref'),
    () =>
      ['cluster-admin', 'admin', 'edit', 'view'].map((name) => ({
        ...{ api_group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
        name,
      })),
  ),
  replacing(
    'another role',
    ({ path }) => path.join() === 'role_ref,name',
    ({ value }) => ['ndc-view', 'ndc-deploy', 'ndc-operate'].filter((name) => name !== value),
  ),
];

/** Faults that somebody would call by name. */
export const NAMED_OPERATORS: readonly Operator[] = [...NETWORK, ...MARKS, ...AMOUNTS, ...PEOPLE];

/** Whatever there is: left out, or another value in its place. */
export const ANY_OPERATORS: readonly Operator[] = [
  removing('anything left out', ({ path }) => path.length > 0),
  replacing(
    'anything replaced',
    ({ path, value }) => path.length > 0 && (typeof value !== 'object' || value === null),
    ({ value }) => [typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${String(value)}1`],
  ),
];
