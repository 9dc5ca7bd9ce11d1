import type { KubeObject, ReadEstate, ReadObject } from '../../../../review/read';

/** A change of an estate that was read, for a test that shows what the checks make of it. */
export type Change = (estate: ReadEstate) => ReadEstate;
export type Path = readonly (string | number)[];

/** `byt-his/NetworkPolicy/default-deny`; objects of the cluster without the first part. */
export const idOf = ({ object: { kind, metadata } }: ReadObject): string =>
  [...(metadata.namespace === undefined ? [] : [metadata.namespace]), kind, metadata.name].join('/');

/** A copy with another value at the end of the path; without the member where it is undefined. */
export function put(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    const all = key === items.length ? [...items, undefined] : items;
    const changed = all.map((item, index) => (index === key ? put(item, rest, to) : item));
    return changed.filter((item) => item !== undefined);
  }
  const tree = (value ?? {}) as Readonly<Record<string, unknown>>;
  const { [key]: old, ...others } = tree;
  const member = put(old, rest, to);
  return member === undefined ? others : { ...others, [key]: member };
}

function each(id: string, change: (read: ReadObject) => readonly ReadObject[]): Change {
  return (estate) => {
    if (!estate.stacks.some(({ objects }) => objects.some((read) => idOf(read) === id)))
      throw new Error(`there is no ${id}`);
    const stacks = estate.stacks.map((stack) => ({
      ...stack,
      objects: stack.objects.flatMap((read) => (idOf(read) === id ? change(read) : [read])),
    }));
    return { stacks };
  };
}

/** Another value in an object. */
export const putIn = (id: string, path: Path, to: unknown): Change =>
  each(id, (read) => [{ ...read, object: put(read.object, path, to) as KubeObject }]);

/** Other facts about an object, such as what it depends on. */
export const about = (id: string, facts: Partial<ReadObject>): Change => each(id, (read) => [{ ...read, ...facts }]);

export const without = (id: string): Change => each(id, () => []);

/** One object more in a stack, after its namespace. */
export const adding =
  (stack: string, object: KubeObject): Change =>
  (estate) => ({
    stacks: estate.stacks.map((one) => {
      if (one.name !== stack) return one;
      const { name, namespace } = object.metadata;
      const dependsOn = namespace === undefined ? [] : [`kubernetes_namespace_v1.${namespace}`];
      const read = { stack, address: `added.${name}`, dependsOn, preventDestroy: false, object };
      return { ...one, objects: [...one.objects, read] };
    }),
  });

/** Other stacks to wait for. */
export const after =
  (stack: string, dependencies: readonly string[]): Change =>
  (estate) => ({ stacks: estate.stacks.map((one) => (one.name === stack ? { ...one, dependencies } : one)) });

export const all =
  (...changes: readonly Change[]): Change =>
  (estate) =>
    changes.reduce((changed, change) => change(changed), estate);
