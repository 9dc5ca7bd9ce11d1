import { type Tree, textOf, textsOf, treeOf, treesOf } from '../baseline/tree';
import { byText } from '../order';

export type Labels = Readonly<Record<string, string>>;

/** What is asked of one label, all requirements on its key together. */
interface Demand {
  readonly key: string;
  readonly presence: 'must' | 'must-not' | 'any';
  /** One of these. Given, it says all: nothing stands in `not`. */
  readonly among?: readonly string[];
  /** None of these, sorted. */
  readonly not: readonly string[];
}

/**
 * Pods, or namespaces, by what their labels must be: a label selector of Kubernetes in a form in which two that ask for
 * the same have the same text. Values are sets, keys stand once, and nothing in it can contradict itself.
 */
export interface Selector {
  readonly demands: readonly Demand[];
  readonly text: string;
}

const selectorOf = (demands: readonly Demand[]): Selector => ({ demands, text: JSON.stringify(demands) });

/** The empty selector, which selects everything. */
export const EVERYTHING: Selector = selectorOf([]);

export const isEverything = ({ demands }: Selector): boolean => demands.length === 0;

const sorted = (values: readonly string[]): readonly string[] => [...new Set(values)].sort(byText);

/** Both demands on one key; undefined where no label can meet both. */
function both(a: Demand, b: Demand): Demand | undefined {
  const { key } = a;
  const must = [a, b].some(({ presence }) => presence === 'must');
  const mustNot = [a, b].some(({ presence }) => presence === 'must-not');
  if (must && mustNot) return undefined;
  if (mustNot) return { key, presence: 'must-not', not: [] };
  const not = sorted([...a.not, ...b.not]);
  const lists = [a.among, b.among].filter((list) => list !== undefined);
  const [first, ...rest] = lists;
  if (first === undefined) return { key, presence: must ? 'must' : 'any', not };
  const among = first.filter((value) => !not.includes(value) && rest.every((list) => list.includes(value)));
  return among.length === 0 ? undefined : { key, presence: 'must', among, not: [] };
}

/** What both select; undefined where nothing can be selected by both. */
export function conjunction(a: Selector, b: Selector): Selector | undefined {
  if (isEverything(a) || a.text === b.text) return b;
  if (isEverything(b)) return a;
  return fromDemands([...a.demands, ...b.demands]);
}

function fromDemands(demands: readonly Demand[]): Selector | undefined {
  if (demands.length === 0) return EVERYTHING;
  if (demands.length === 1) return selectorOf(demands);
  const byKey = new Map<string, Demand>();
  for (const demand of demands) {
    const before = byKey.get(demand.key);
    const merged = before === undefined ? demand : both(before, demand);
    if (merged === undefined) return undefined;
    byKey.set(demand.key, merged);
  }
  return selectorOf([...byKey.values()].sort((x, y) => byText(x.key, y.key)));
}

const equal = (key: string, value: string): Demand => ({ key, presence: 'must', among: [value], not: [] });

function demandOf({ key, operator, values }: Tree): Demand | undefined {
  const named = { key: textOf(key), not: [] };
  const list = sorted(textsOf(values));
  switch (operator) {
    case 'In':
      return list.length === 0 ? undefined : { ...named, presence: 'must', among: list };
    case 'NotIn':
      return list.length === 0 ? undefined : { ...named, presence: 'any', not: list };
    case 'Exists':
      return { ...named, presence: 'must' };
    case 'DoesNotExist':
      return { ...named, presence: 'must-not' };
    default:
      return undefined;
  }
}

/** Both parts of a selector that stand in the object: what cannot be read is a requirement that the API refuses. */
export interface ReadSelector {
  /** Undefined where the requirements contradict each other, so that nothing is selected. */
  readonly selector: Selector | undefined;
  readonly unreadable: readonly Tree[];
}

/** A requirement that cannot be read is left out, so that the selector selects more: the issue says that it is there. */
export function readSelector(value: unknown): ReadSelector {
  const { matchLabels, matchExpressions } = treeOf(value);
  const labels = Object.entries(treeOf(matchLabels)).map(([key, text]) => equal(key, textOf(text)));
  if (matchExpressions === undefined) return { selector: fromDemands(labels), unreadable: [] };
  const expressions = treesOf(matchExpressions).map((tree) => ({ tree, demand: demandOf(tree) }));
  return {
    selector: fromDemands([...labels, ...expressions.flatMap(({ demand }) => demand ?? [])]),
    unreadable: expressions.filter(({ demand }) => demand === undefined).map(({ tree }) => tree),
  };
}

/** Whatever has exactly these labels, or these and more. */
export const withLabels = (labels: Labels): Selector =>
  fromDemands(Object.entries(labels).map(([key, value]) => equal(key, value))) ?? EVERYTHING;

/** Whatever has another value of a label than these. */
export const withOther = (key: string, values: readonly string[]): Selector =>
  selectorOf([{ key, presence: 'must', not: sorted(values) }]);

const meets = ({ presence, among, not }: Demand, value: string | undefined): boolean => {
  if (value === undefined) return presence !== 'must';
  return presence !== 'must-not' && !not.includes(value) && (among?.includes(value) ?? true);
};

export const selects = ({ demands }: Selector, labels: Labels): boolean =>
  demands.every((demand) => meets(demand, Object.hasOwn(labels, demand.key) ? labels[demand.key] : undefined));

function impliesDemand(given: Demand | undefined, asked: Demand): boolean {
  if (given === undefined) return false;
  if (given.among !== undefined) return given.among.every((value) => meets(asked, value));
  if (given.presence === 'must-not') return meets(asked, undefined);
  if (asked.among !== undefined || asked.presence === 'must-not') return false;
  return (
    (asked.presence === 'any' || given.presence === 'must') && asked.not.every((value) => given.not.includes(value))
  );
}

/** Whether everything that the first selects is selected by the second. */
export function implies(first: Selector, second: Selector): boolean {
  if (first.text === second.text) return true;
  return second.demands.every((asked) =>
    impliesDemand(
      first.demands.find(({ key }) => key === asked.key),
      asked,
    ),
  );
}

/** The label that the selector names, where only one value will do. */
export const namedValues = ({ demands }: Selector, name: string): readonly string[] | undefined =>
  demands.find(({ key }) => key === name)?.among;

/** Labels with the one value that everything selected has. */
export function labelsOf({ demands }: Selector): Labels {
  const only = demands.flatMap(({ key, among = [] }) => (among.length === 1 ? [[key, among[0] ?? ''] as const] : []));
  return Object.fromEntries(only);
}

/** Every way in which one demand is not met. */
function opposites({ key, presence, among, not }: Demand): readonly Demand[] {
  const absent: Demand = { key, presence: 'must-not', not: [] };
  const oneOfThese: readonly Demand[] = not.length === 0 ? [] : [{ key, presence: 'must', among: not, not: [] }];
  if (among !== undefined) return [{ key, presence: 'any', not: among }];
  if (presence === 'must-not') return [{ key, presence: 'must', not: [] }];
  return presence === 'must' ? [absent, ...oneOfThese] : oneOfThese;
}

const MOST_STEPS = 10_000;

/**
 * Whether anything is selected by the first and by none of the others. The search is exact and bounded; where it would
 * take too long the answer is yes, so that nothing open is passed over.
 */
export function isPossible(selector: Selector, none: readonly Selector[]): boolean {
  let steps = 0;
  const search = (held: Selector, index: number): boolean => {
    const refused = none[index];
    if (refused === undefined || (steps += 1) > MOST_STEPS) return true;
    return refused.demands.flatMap(opposites).some((demand) => {
      const next = conjunction(held, selectorOf([demand]));
      return next !== undefined && search(next, index + 1);
    });
  };
  return search(selector, 0);
}
