import type { KubeObject } from '../kube/object';
import { parseQuantity } from '../kube/quantity';
import { byText } from '../order';
import { itemPath, memberPath } from '../path';
import { withDefaults, withoutServerFields } from './defaults';

/** One field that is not as it was declared. */
export interface Difference {
  /** `spec.egress[0].ports[1].port`. */
  readonly path: string;
  /** What was declared, with what the API server makes of it; undefined where there should be nothing. */
  readonly expected: unknown;
  /** What is there; undefined where there is nothing. */
  readonly live: unknown;
}

type Tree = Readonly<Record<string, unknown>>;

/** Where the API takes quantities, which it writes back in another form: by kind, the path up to the resource's name. */
const QUANTITIES: ReadonlyMap<string, RegExp> = new Map([
  ['LimitRange', /^spec\.limits\[\d+\]\.(default|defaultRequest|max|min|maxLimitRequestRatio)[.[]/],
  ['ResourceQuota', /^spec\.hard[.[]/],
]);

/** Go leaves out what is `null` and lists that are empty; an empty object is a value of its own. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

function sameQuantity(expected: unknown, live: unknown): boolean {
  if (typeof expected !== 'string' || typeof live !== 'string') return false;
  const [left, right] = [parseQuantity(expected), parseQuantity(live)];
  return left !== undefined && right !== undefined && left.nano === right.nano;
}

function compare(
  expected: unknown,
  live: unknown,
  path: string,
  quantities: RegExp | undefined,
): readonly Difference[] {
  if (isNothing(expected) && isNothing(live)) return [];
  if (Array.isArray(expected) && Array.isArray(live)) {
    const [left, right] = [expected as readonly unknown[], live as readonly unknown[]];
    const longest = Math.max(left.length, right.length);
    return Array.from({ length: longest }).flatMap((_, index) =>
      compare(left[index], right[index], itemPath(path, index), quantities),
    );
  }
  if (isTree(expected) && isTree(live)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(live)])].sort(byText);
    return keys.flatMap((key) => compare(expected[key], live[key], memberPath(path, key), quantities));
  }
  if (expected === live) return [];
  if (quantities?.test(path) && sameQuantity(expected, live)) return [];
  return [{ path, expected, live }];
}

/**
 * Every field in which a live object is not what was declared, in both directions: a field that somebody added is as
 * much a difference as one that is gone. Only what the API server itself writes is taken into account, by the explicit
 * table in `defaults.ts`; what is not there shows as a difference.
 */
export function compareObject(expected: KubeObject, live: KubeObject): readonly Difference[] {
  return compare(withDefaults(expected), withoutServerFields(live), '', QUANTITIES.get(expected.kind));
}
