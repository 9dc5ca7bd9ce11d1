import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { KINDS, type KindName, type ValueOf } from '../../model/schema/kinds';

/** The shipped register, read with plain libraries: what it says must not depend on our own reader. */
export const CONFIG = join(__dirname, '../../config');
export const pathsBelow = (folder: string): readonly string[] =>
  readdirSync(join(CONFIG, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(CONFIG, join(entry.parentPath, entry.name)))
    .sort();

export const textOf = (path: string): string => readFileSync(join(CONFIG, path), 'utf8');

export function rawRows(path: string): readonly unknown[] {
  return path.endsWith('.csv')
    ? parseCsv(textOf(path), { columns: true, relax_quotes: false })
    : [parseYaml(textOf(path), { schema: 'failsafe', strict: true })];
}

export const pathsOf = (kind: KindName): readonly string[] =>
  pathsBelow('catalogue').filter((path) => KINDS[kind].path.test(path));

/** All values of a kind; throws where one does not satisfy the schema. */
export function values<K extends KindName>(kind: K): readonly ValueOf<K>[] {
  return pathsOf(kind).flatMap((path) => rawRows(path).map((raw) => KINDS[kind].schema.parse(raw) as ValueOf<K>));
}

export const keysOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
export const repeated = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, i) => keys.indexOf(key) !== i);
export const unknownTo = (known: readonly string[], used: readonly string[]): readonly string[] =>
  used.filter((key) => !known.includes(key));

export function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

export interface Strings {
  readonly path: string;
  readonly text: string;
}

function stringsOf(value: unknown, path: string): readonly Strings[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => stringsOf(item, `${path}/${key}`));
}

export const allStrings = (): readonly Strings[] =>
  pathsBelow('catalogue').flatMap((path) => rawRows(path).flatMap((row, i) => stringsOf(row, `${path}:${i + 1}`)));
