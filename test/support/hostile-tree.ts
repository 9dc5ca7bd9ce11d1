/** Parsed YAML and JSON of which nothing is known: what is not there or of another kind reads as empty. */
export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const tree = (value: unknown): Tree => (isTree(value) ? value : {});
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A block of Terraform JSON stands alone or in a list of one. */
export const one = (value: unknown): Tree => tree(Array.isArray(value) ? (value as unknown[])[0] : value);
export const many = (value: unknown): readonly Tree[] =>
  value === undefined ? [] : (Array.isArray(value) ? (value as unknown[]) : [value]).map(tree);
export const isEmpty = (value: unknown): boolean => isTree(value) && Object.keys(value).length === 0;

/** Every string of a value, keys too, with its path. */
export function stringsIn(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, `${path}[${index}]`));
  return Object.entries(tree(value)).flatMap(([key, item]) => [
    [`${path}.${key}`, key] as const,
    ...stringsIn(item, `${path}.${key}`),
  ]);
}
