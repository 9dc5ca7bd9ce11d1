import { isDeepStrictEqual } from 'node:util';
import type { Change } from './stack';

type Tree = Readonly<Record<string, unknown>>;

/** Paths of the fields that a plan would change: `metadata[0].labels["x"]`. Empty when nothing is planned. */
export function changedFields(change: Change | undefined): readonly string[] {
  return change === undefined ? [] : differing(change.before, change.after, '');
}

function differing(before: unknown, after: unknown, path: string): readonly string[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isTree(before) || !isTree(after)) return [path];
  const step = (key: string): string => {
    if (Array.isArray(before)) return `${path}[${key}]`;
    if (/^\w+$/.test(key) && !path.endsWith('hard')) return path === '' ? key : `${path}.${key}`;
    return `${path}["${key}"]`;
  };
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differing(before[key], after[key], step(key)),
  );
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
