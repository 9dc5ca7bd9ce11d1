import { isDeepStrictEqual } from 'node:util';
import type { ReadObject } from '../../../review/read';
import type { KubeObject } from '../cluster/kube-client';

/** What somebody does to a list of objects before they are applied. */
export type Change = (objects: readonly ReadObject[]) => readonly ReadObject[];

type Path = readonly (string | number)[];

/** Leaves an object out. Throws when there is none: a weakening that weakens nothing proves nothing. */
export const without =
  (kind: string, name: string): Change =>
  (objects) =>
    objects.filter((one) => one !== find(objects, kind, name));

/** Puts a value at a path of an object, or takes away what is there when it is undefined. */
export const put =
  (kind: string, name: string, path: Path, value: unknown): Change =>
  (objects) => {
    const changed = find(objects, kind, name);
    const object = withPath(changed.object, path, value) as KubeObject;
    if (isDeepStrictEqual(object, changed.object)) throw new Error(`${kind} ${name} is so already`);
    return objects.map((one) => (one === changed ? { ...one, object } : one));
  };

/** A label of the namespace itself. */
export const labelled =
  (key: string, value: string | undefined): Change =>
  (objects) => {
    const namespace = objects.find(({ object }) => object.kind === 'Namespace');
    return put('Namespace', namespace?.object.metadata.name ?? '', ['metadata', 'labels', key], value)(objects);
  };

/** One object more in the namespace. */
export const adding =
  (object: KubeObject): Change =>
  (objects) => {
    const [first] = objects;
    if (first === undefined) throw new Error('there is no namespace to add to');
    const address = `test.${object.metadata.name}`;
    return [...objects, { ...first, address, dependsOn: objects.map((one) => one.address), object }];
  };

function find(objects: readonly ReadObject[], kind: string, name: string): ReadObject {
  const found = objects.find(({ object }) => object.kind === kind && object.metadata.name === name);
  if (found === undefined) throw new Error(`there is no ${kind} ${name} to weaken`);
  return found;
}

/** The JSON value with another value at a path; undefined takes away what is there. */
export function withPath(value: unknown, [head, ...rest]: Path, put: unknown): unknown {
  if (head === undefined) return put;
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => (index === head ? listOf(withPath(item, rest, put)) : [item]));
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
  const { [head]: old, ...others } = fields;
  const now = withPath(old, rest, put);
  return now === undefined ? others : { ...others, [head]: now };
}

const listOf = (value: unknown): unknown[] => (value === undefined ? [] : [value]);
