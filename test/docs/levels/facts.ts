import type { ReadEstate, ReadObject } from '../../../review/read';

type Tree = Readonly<Record<string, unknown>>;

/** What stands in the cluster for a system of one level, as synthesised. */
export interface LevelFacts {
  readonly namespace: string;
  /** Names of the objects of a kind in its namespace, sorted. */
  readonly names: (kind: string) => readonly string[];
  /** A label of the namespace. */
  readonly label: (key: string) => string | undefined;
  /** A field of an object of its namespace; undefined where there is none. */
  readonly field: (kind: string, name: string, ...path: readonly string[]) => unknown;
  /** Whether a rule of the admission policies judges what is made there. */
  readonly isJudgedBy: (rule: string) => boolean;
}

const LEVEL = 'ndc.gov.vn/level';
const NAMESPACE_NAME = 'kubernetes.io/metadata.name';
/** How a rule leaves levels out: at the very beginning of its expression. */
const LEAVES_OUT = /^variables\.level (?:in \[([^\]]*)\]|== "(\d)") \|\| /;

function inside(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (tree, key) => (typeof tree === 'object' && tree !== null ? (tree as Tree)[key] : undefined),
    value,
  );
}

export function factsOf({ stacks }: ReadEstate, namespace: string): LevelFacts {
  const objects = stacks.flatMap((stack) => stack.objects);
  const find = (kind: string, name: string): ReadObject | undefined =>
    objects.find(
      ({ object: { kind: ofKind, metadata } }) =>
        ofKind === kind &&
        metadata.name === name &&
        metadata.namespace === (kind === 'Namespace' ? undefined : namespace),
    );
  const labels = inside(find('Namespace', namespace)?.object, ['metadata', 'labels']) as Readonly<
    Record<string, string>
  >;
  return {
    namespace,
    names: (kind) =>
      objects
        .filter(({ object }) => object.kind === kind && object.metadata.namespace === namespace)
        .map(({ object }) => object.metadata.name)
        .sort(),
    label: (key) => labels[key],
    field: (kind, name, ...path) => inside(find(kind, name)?.object, path),
    isJudgedBy: (rule) =>
      policiesOn(objects, { [NAMESPACE_NAME]: namespace, ...labels }).some((one) => judges(one, rule, labels[LEVEL])),
  };
}

/** Bound policies whose selector takes a namespace with these labels. */
function policiesOn(objects: readonly ReadObject[], labels: Readonly<Record<string, string>>): readonly Tree[] {
  const ofKind = (kind: string): readonly Tree[] =>
    objects.filter(({ object }) => object.kind === kind).map(({ object }) => object.spec as Tree);
  const bound = new Set(
    ofKind('ValidatingAdmissionPolicyBinding')
      .filter((spec) => (spec['validationActions'] as readonly string[]).includes('Deny'))
      .map((spec) => spec['policyName']),
  );
  return objects
    .filter(({ object }) => object.kind === 'ValidatingAdmissionPolicy' && bound.has(object.metadata.name))
    .map(({ object }) => object.spec as Tree)
    .filter((spec) => {
      const selector = inside(spec, ['matchConstraints', 'namespaceSelector', 'matchExpressions']) ?? [];
      return (selector as readonly { key: string; operator: string; values: readonly string[] }[]).every(
        ({ key, operator, values }) => {
          const isIn = values.includes(labels[key] ?? '');
          return operator === 'NotIn' ? !isIn : isIn;
        },
      );
    });
}

function judges(policy: Tree, rule: string, level = ''): boolean {
  const validations = policy['validations'] as readonly { expression: string; message: string }[];
  return validations
    .filter(({ message }) => message.startsWith(`${rule}:`))
    .some(({ expression }) => {
      const [whole, several, one] = LEAVES_OUT.exec(expression) ?? [];
      // A level that is named elsewhere would be a rule that this table does not understand.
      if (expression.slice(whole?.length ?? 0).includes('variables.level')) throw new Error(`${rule}: ${expression}`);
      return ![...(several ?? '').matchAll(/"(\d)"/g)].some(([, each]) => each === level) && one !== level;
    });
}
