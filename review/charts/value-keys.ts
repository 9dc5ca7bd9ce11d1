import { parse } from 'yaml';
import { quoted } from '../quoted';
import { isObject, type Json, type JsonObject } from '../read/json';
import { type Archive, readArchive } from './archive';
import { listOf, objectAt } from './objects';
import { type Judge, said } from './types';

/**
 * Rule 3: no key that the chart does not know; Helm passes a misspelt one over in silence. Known is what stands in the
 * values of the archive and of the charts in it, what its schema names, and what was read in its source.
 */
export const valueKeys: Judge = ({ archive, values }, { recorded }) => {
  const known = defaultsOf(archive);
  const schema = parsed(archive.files.get('values.schema.json'));
  return values
    .flatMap((one) => keysOf(one))
    .filter((keys) => !isIn(known, keys) && !isInSchema(schema, keys) && !isRecorded(recorded, keys))
    .map((keys) => {
      const name = quoted(keys.join('.'));
      const words = said(
        [
          `the chart has no value ${name}: it would be passed over in silence`,
          'look the key up in the values of the chart',
        ],
        [`chart không có giá trị ${name}: sẽ bị bỏ qua mà không báo`, 'tra lại khóa trong values của chart'],
      );
      return { code: 'value-unknown', path: `values.${keys.join('.')}`, ...words };
    });
};

type Keys = readonly string[];

/** The keys that lead to every value that is no mapping; a list is one value, and an empty mapping sets nothing. */
export function keysOf(values: unknown, before: Keys = []): readonly Keys[] {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return [before];
  return Object.entries(values).flatMap(([key, value]) => keysOf(value, [...before, key]));
}

/** Of a recorded path that ends earlier, what is below is the chart user's own. */
const isRecorded = (recorded: ReadonlySet<string>, keys: Keys): boolean =>
  keys.some((_, index) => recorded.has(keys.slice(0, index + 1).join('.')));

/** Whether the defaults name it; below `{}`, `[]` or nothing anything may stand. */
function isIn(known: Json | undefined, [key, ...rest]: Keys): boolean {
  if (key === undefined) return true;
  if (known === undefined || (known !== null && !isObject(known) && !isEmptyList(known))) return false;
  if (known === null || !isObject(known) || Object.keys(known).length === 0) return true;
  return Object.hasOwn(known, key) && isIn(known[key] ?? null, rest);
}

const isEmptyList = (value: Json): boolean => Array.isArray(value) && value.length === 0;

function isInSchema(schema: Json | undefined, [key, ...rest]: Keys): boolean {
  if (key === undefined) return true;
  const properties = objectAt(schema, 'properties');
  return properties !== undefined && Object.hasOwn(properties, key) && isInSchema(properties[key], rest);
}

/** Values of the chart, with those of the charts in it under their names. */
function defaultsOf(archive: Archive): JsonObject {
  const own = objectAt(parsed(archive.files.get('values.yaml'))) ?? {};
  const names = new Map(
    listOf(objectAt(parsed(archive.files.get('Chart.yaml')))?.['dependencies']).map(({ name, alias }) => [name, alias]),
  );
  return chartsIn(archive).reduce<JsonObject>((all, { folder, files }) => {
    const alias = names.get(folder);
    const key = typeof alias === 'string' ? alias : folder;
    return { ...all, [key]: merged(defaultsOf({ folder, files }), all[key] ?? {}) };
  }, own);
}

function merged(under: Json, over: Json): Json {
  if (!isObject(under) || !isObject(over)) return over;
  const keys = [...new Set([...Object.keys(under), ...Object.keys(over)])];
  return Object.fromEntries(
    keys.map((key) => {
      const [below, above] = [under[key], over[key]];
      if (below === undefined || above === undefined) return [key, above ?? below ?? null];
      return [key, merged(below, above)];
    }),
  );
}

/** Charts in a chart lie unpacked or packed below `charts/`. */
function chartsIn({ files }: Archive): readonly Archive[] {
  const unpacked = new Map<string, Map<string, Buffer>>();
  const packed: Archive[] = [];
  for (const [path, content] of files) {
    const [, folder, below] = /^charts\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (folder !== undefined && below !== undefined)
      unpacked.set(folder, (unpacked.get(folder) ?? new Map<string, Buffer>()).set(below, content));
    const inner = /^charts\/[^/]+\.tgz$/.test(path) ? readArchive(content) : undefined;
    if (inner !== undefined && 'files' in inner) packed.push(inner);
  }
  return [...[...unpacked].map(([folder, own]) => ({ folder, files: own })), ...packed];
}

function parsed(file: Buffer | undefined): Json | undefined {
  try {
    return file === undefined ? undefined : (parse(file.toString('utf8'), { merge: true }) as Json);
  } catch {
    return undefined;
  }
}
