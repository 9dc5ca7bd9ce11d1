import type { KubeObject, ReadObject } from '../../review/read';
import { type Path, put } from '../review/baseline/support/change';
import { judge, type Mutant, type World } from './world';

/** Faults in the rendered admission policies. What an expression means no JSON tells: those are counted apart. */

const POLICY = 'ValidatingAdmissionPolicy';
const BINDING = 'ValidatingAdmissionPolicyBinding';

type Tree = Readonly<Record<string, unknown>>;
const inside = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((tree, key) => (tree as Readonly<Record<string | number, unknown>> | undefined)?.[key], value);
const listAt = (object: KubeObject, path: Path): readonly unknown[] =>
  (inside(object, path) as readonly unknown[] | undefined) ?? [];

interface Fault {
  readonly name: string;
  readonly kind: string;
  /** Paths with the values that are put there. */
  readonly at: (object: KubeObject) => readonly (readonly [path: Path, to: unknown])[];
}

const SPEC = ['spec'];
const MATCH = ['spec', 'matchConstraints'];
const RULES = [...MATCH, 'resourceRules'];
const SELECTOR = [...MATCH, 'namespaceSelector'];
const EXPRESSIONS = [...SELECTOR, 'matchExpressions'];

const once = (name: string, kind: string, path: Path, ...values: readonly unknown[]): Fault => ({
  ...{ name, kind },
  at: () => values.map((to) => [path, to] as const),
});

/** One fault for each item of a list. */
const eachOf = (
  name: string,
  list: Path,
  change: (item: Tree, object: KubeObject) => readonly (readonly [Path, unknown])[],
): Fault => ({
  ...{ name, kind: POLICY },
  at: (object) =>
    listAt(object, list).flatMap((item, index) =>
      change(item as Tree, object).map(([path, to]) => [[...list, index, ...path], to] as const),
    ),
});

const FAULTS: readonly Fault[] = [
  once('policy removed', POLICY, [], undefined),
  once('binding removed', BINDING, [], undefined),
  once('binding only audits', BINDING, ['spec', 'validationActions'], ['Audit'], ['Warn'], []),
  once('binding of a policy that is not there', BINDING, ['spec', 'policyName'], 'ndc-x'),
  once('binding narrowed', BINDING, ['spec', 'matchResources'], { namespaceSelector: { matchLabels: { a: 'b' } } }),
  once('binding with parameters', BINDING, ['spec', 'paramRef'], { name: 'x', namespace: 'byt-his' }),
  once('errors pass', POLICY, ['spec', 'failurePolicy'], 'Ignore', undefined),
  once('parameters of a tenant', POLICY, ['spec', 'paramKind'], { apiVersion: 'v1', kind: 'ConfigMap' }),
  once('older versions pass', POLICY, [...MATCH, 'matchPolicy'], 'Exact', undefined),
  once('only marked objects', POLICY, [...MATCH, 'objectSelector'], { matchLabels: { a: 'b' } }),
  once('namespaces by a label', POLICY, SELECTOR, { matchLabels: { 'ndc.gov.vn/managed': 'true' } }),
  once(
    'some resources spared',
    POLICY,
    [...MATCH, 'excludeResourceRules'],
    [{ apiGroups: ['*'], apiVersions: ['*'], resources: ['*'], operations: ['*'], scope: '*' }],
  ),
  once('no validation', POLICY, [...SPEC, 'validations'], [], undefined),
  eachOf('validation removed', ['spec', 'validations'], () => [[[], undefined]]),
  eachOf('validation that is always true', ['spec', 'validations'], () => [[['expression'], 'true']]),
  eachOf('requests of a rule no longer seen', RULES, () => [[[], undefined]]),
  eachOf('operation no longer seen', RULES, ({ operations }) =>
    (operations as unknown[]).map((_, index) => [['operations', index], undefined]),
  ),
  eachOf('resource no longer seen', RULES, ({ resources }) =>
    (resources as unknown[]).map((_, index) => [['resources', index], undefined]),
  ),
  eachOf('one version seen', RULES, () => [[['apiVersions'], ['v1']]]),
  eachOf('one scope seen', RULES, () => [[['scope'], 'Cluster']]),
  eachOf('namespace spared', EXPRESSIONS, ({ values }) => [
    [['values'], [...(values as unknown[]), 'byt-his']],
    [['values', 0], undefined],
  ]),
  eachOf('selector turned round', EXPRESSIONS, ({ operator }) => [[['operator'], operator === 'In' ? 'NotIn' : 'In']]),
  eachOf('requirement on namespaces dropped', EXPRESSIONS, () => [[[], undefined]]),
  eachOf('condition dropped', ['spec', 'matchConditions'], () => [[[], undefined]]),
  eachOf('condition renamed', ['spec', 'matchConditions'], () => [[['name'], 'x']]),
  once('condition that is never true', POLICY, ['spec', 'matchConditions'], [{ name: 'x', expression: 'false' }]),
  eachOf('another platform identity', ['spec', 'matchConditions'], ({ name }) =>
    ['platform', 'not-platform'].includes(String(name)) ? [[['expression'], 'request.userInfo.username != "x"']] : [],
  ),
  {
    name: 'level spared',
    kind: POLICY,
    at: (object) =>
      listAt(object, EXPRESSIONS).length === 0
        ? []
        : [
            [
              EXPRESSIONS,
              [...listAt(object, EXPRESSIONS), { key: 'ndc.gov.vn/level', operator: 'NotIn', values: ['3'] }],
            ],
          ],
  },
  {
    name: 'rule waived that may never be',
    kind: POLICY,
    at: (object) =>
      listAt(object, ['spec', 'validations']).flatMap((item, index) => {
        const { expression, message } = item as Readonly<Record<string, string>>;
        if (!/^P(05|06|07|14|15|18|21|22|27|28|30|31):/.test(message ?? '')) return [];
        const waived = `(timestamp(object.metadata.creationTimestamp) < timestamp("2027-01-01T17:00:00Z")) || ${expression ?? ''}`;
        return [[['spec', 'validations', index, 'expression'], waived] as const];
      }),
  },
];

export const CHART_OPERATORS: readonly string[] = FAULTS.map(({ name }) => name);

function changed(world: World, read: ReadObject, path: Path, to: unknown): World {
  const object = path.length === 0 && to === undefined ? undefined : (put(read.object, path, to) as KubeObject);
  return {
    ...world,
    admission: world.admission.flatMap((one) =>
      one !== read ? [one] : object === undefined ? [] : [{ ...one, object }],
    ),
  };
}

export function chartMutants(world: World): readonly Mutant[] {
  return FAULTS.flatMap(({ name, kind, at }) =>
    world.admission
      .filter(({ object }) => object.kind === kind)
      .flatMap((read) =>
        at(read.object).map(([path, to]) => ({
          operator: name,
          place: `${read.object.metadata.name} ${path.filter((step) => typeof step === 'string').join('.')}`,
          judge: () => judge(world, changed(world, read, path, to)),
        })),
      ),
  );
}

/** Texts in the Common Expression Language: an API server alone judges them. */
export function expressionsIn(world: World): number {
  const texts = world.admission.flatMap(({ object }) =>
    ['validations', 'matchConditions', 'variables'].flatMap((list) => listAt(object, ['spec', list])),
  );
  return texts.length;
}
