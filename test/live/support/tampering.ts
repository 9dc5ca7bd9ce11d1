import type { KubeObject } from '../cluster/kube-client';

/** One field of an object, changed, removed or added by somebody who is not the platform. */
export interface Tampering {
  /** JSON path and what happens there. */
  readonly name: string;
  readonly object: KubeObject;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/** What identifies an object, or is the server's: nobody can tamper with it and leave the object where it is. */
const NOT_TAMPERED = new Set([
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'metadata.resourceVersion',
  'metadata.creationTimestamp',
  'metadata.generation',
  'metadata.managedFields',
  'metadata.ownerReferences',
  'status',
  'spec.finalizers',
]);

/**
 * Every way to change one field of a live object: each value replaced, each key and each item removed, one item
 * repeated with another value in each list. The results may be invalid: then the API refuses, which is as good.
 */
export function tamperingsOf(live: KubeObject): readonly Tampering[] {
  return [...walk(live as unknown as Json, [])].map(({ name, path, value }) => ({
    name,
    object: replaced(live as unknown as Json, path, value) as unknown as KubeObject,
  }));
}

interface Change {
  readonly name: string;
  readonly path: Path;
  /** Undefined: removed. */
  readonly value: Json | undefined;
}

function* walk(value: Json, path: Path): Generator<Change> {
  const name = path.join('.');
  if (NOT_TAMPERED.has(name)) return;
  if (path.length > 0 && name !== 'metadata') yield { name: `${name} removed`, path, value: undefined };
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    for (const [index, item] of items.entries()) yield* walk(item, [...path, index]);
    const [first] = items;
    if (first !== undefined) yield { name: `${name} extended`, path, value: [...items, varied(first)] };
    return;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* walk(item, [...path, key]);
    return;
  }
  yield { name: `${name} changed`, path, value: varied(value) };
}

/** Another value of the same form, so that it is more often accepted than refused. */
function varied(value: Json): Json {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') {
    const number = /^(\d+)(.*)$/.exec(value);
    return number === null ? `${value}x` : `${Number(number[1]) + 1}${number[2] ?? ''}`;
  }
  if (Array.isArray(value)) return (value as readonly Json[]).map(varied);
  if (value === null) return 'x';
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, varied(item)]));
}

function replaced(value: Json, path: Path, put: Json | undefined): Json | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return put;
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((item, index) => {
      const now = index === head ? replaced(item, rest, put) : item;
      return now === undefined ? [] : [now];
    });
  const entries = Object.entries(value as Readonly<Record<string, Json>>).flatMap(([key, item]) => {
    const now = key === head ? replaced(item, rest, put) : item;
    return now === undefined ? [] : [[key, now] as const];
  });
  return Object.fromEntries(entries);
}
