import { quoted } from '../quoted';

/** Fields of an object that nobody has checked yet: whatever is missing or of another kind is nothing. */

export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const treeOf = (value: unknown): Tree => (isTree(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

export const treesOf = (value: unknown): readonly Tree[] => listOf(value).map(treeOf);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const textsOf = (value: unknown): readonly string[] => listOf(value).map(textOf);

/** The value at the end of a chain of members. */
export function inside(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((tree, key) => treeOf(tree)[key], value);
}

export const isEmpty = (value: unknown): boolean => Object.keys(treeOf(value)).length === 0;

/** A value as it may stand in a message. */
export const shownValue = (value: unknown): string => (value === undefined ? '-' : quoted(JSON.stringify(value)));
