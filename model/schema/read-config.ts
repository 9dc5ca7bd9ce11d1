import { z } from 'zod';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { readCsv } from '../read/csv';
import { type Document, LIMITS, type Path, type ReadResult } from '../read/document';
import { type JsonDocument, type JsonResult, readJson } from '../read/json';
import type { Tree, TreeFile } from '../read/tree';
import { readXsd } from '../read/xsd';
import { readYaml } from '../read/yaml';
import { checkValue, type Positions } from './check';
import type { Config, Entry } from './config';
import { KIND_NAMES, KINDS, type KindName } from './kinds';

interface KindMatch {
  readonly kind: KindName;
  readonly names: Readonly<Record<string, string>>;
}

/** The kind of file that stands at a path below the config folder. */
export function kindOf(path: string): KindMatch | undefined {
  for (const kind of KIND_NAMES) {
    const match = KINDS[kind].path.exec(path);
    if (match !== null) return { kind, names: { ...match.groups } };
  }
  return undefined;
}

export interface ConfigRead {
  readonly config: Config;
  readonly issues: readonly Issue[];
}

/** Reads and checks every file on its own. Nothing is skipped: what is not in the config is in the issues. */
export function readConfig(root: string, { files, issues: refused }: Tree): ConfigRead {
  const entries = Object.fromEntries(KIND_NAMES.map((kind) => [kind, [] as Entry<unknown>[]]));
  const issues: Issue[] = [];
  const broken = new Set(refused.flatMap((one) => kindsBehind(one, root)));
  for (const [path, file] of files) {
    const match = kindOf(path);
    if (match === undefined) {
      issues.push(
        issue(
          'unexpected-file',
          { file: file.shown, line: 1, column: 1 },
          { name: path },
          { allowed: placesNear(path) },
        ),
      );
      continue;
    }
    const read = READERS[KINDS[match.kind].format](file, match);
    for (const entry of read.entries) entries[match.kind]?.push(entry);
    issues.push(...read.issues);
    if (read.issues.length > 0) broken.add(match.kind);
  }
  for (const kind of KIND_NAMES) {
    const { required, shownPath } = KINDS[kind];
    if (!required || broken.has(kind) || [...files.keys()].some((path) => KINDS[kind].path.test(path))) continue;
    issues.push(issue('missing-file', { file: root, line: 1, column: 1 }, { name: `${root}/${shownPath}` }));
    broken.add(kind);
  }
  return {
    config: { root, entries: entries as unknown as Config['entries'], declared: new Set(files.keys()), broken },
    issues,
  };
}

/** Kinds of file that something which the tree refused may have hidden: of a folder, every kind. */
function kindsBehind({ code, at }: Issue, root: string): readonly KindName[] {
  if (code === 'hidden-file') return [];
  const match = kindOf(at.file.slice(root.length + 1));
  return match === undefined ? KIND_NAMES : [match.kind];
}

/** Where files of the same top folder stand, or of the same folder elsewhere, or all files where there are none. */
function placesNear(path: string): readonly string[] {
  const all = KIND_NAMES.map((kind) => KINDS[kind].shownPath);
  const folders = path.split('/').slice(0, -1);
  const near = all.filter((shown) => {
    const [top, ...inner] = shown.split('/').slice(0, -1);
    return top !== undefined && (top === folders[0] || [top, ...inner].at(-1) === folders.at(-1));
  });
  return near.length === 0 ? all : near;
}

interface FileRead {
  readonly entries: readonly Entry<unknown>[];
  readonly issues: readonly Issue[];
}

const READERS: Readonly<Record<(typeof KINDS)[KindName]['format'], (file: TreeFile, match: KindMatch) => FileRead>> = {
  yaml: (file, match) => readDocument(file, match, readYaml(file.shown, file.bytes())),
  json: (file, match) => readDocument(file, match, readJson(file.shown, file.bytes())),
  xsd: (file, match) => readDocument(file, match, readXsd(file.shown, file.bytes())),
  csv: readCsvFile,
};

function readDocument(file: TreeFile, { kind, names }: KindMatch, read: ReadResult | JsonResult): FileRead {
  if ('issues' in read) return { entries: [], issues: read.issues };
  const positions = positionsOf(read.document);
  const checked = checkValue(KINDS[kind].schema, read.document.value, positions);
  if ('issues' in checked)
    return { entries: [], issues: [...checked.issues, ...moreIssues(checked.more, read.document.positionOf([]))] };
  const entry: Entry<unknown> = {
    value: checked.value,
    file: file.shown,
    names,
    at: (path = []) => positions.at(path),
    atKey: positions.atKey,
  };
  const issues = kind === 'vendorContract' ? [] : misnamed(checked.value, names, entry);
  return { entries: issues.length === 0 ? [entry] : [], issues };
}

function positionsOf(document: Document | JsonDocument): Positions {
  return { at: (path) => document.positionOf(path), atKey: (path) => document.positionOfKey(path) };
}

/** Where a document says the id that its file is named by: consents have none of their own. */
const ID_KEYS = ['agreement', 'id'] as const;

/**
 * The path carries ids; a file that says another id than its path would be found under neither. Of one vendor there may
 * be several contracts: a rule compares the names of their files.
 */
function misnamed(value: unknown, names: Readonly<Record<string, string>>, entry: Entry<unknown>): readonly Issue[] {
  const fields = value as Readonly<Record<string, unknown>>;
  const [key, expected] =
    names['id'] === undefined
      ? ['agency', names['agency']]
      : [ID_KEYS.find((one) => one in fields) ?? 'id', names['id']];
  const written = fields[key];
  if (expected === undefined || typeof written !== 'string' || written === expected) return [];
  return [issue('id-is-not-the-file', entry.at([key]), { id: written, name: expected })];
}

function readCsvFile(file: TreeFile, { kind, names }: KindMatch): FileRead {
  return readRows<z.ZodType>(file.shown, file.bytes(), KINDS[kind].schema, names);
}

/**
 * Reads a CSV file whose columns are those of the schema, in their order.
 *
 * @param shown the file as shown to people
 * @param names ids that its path carries
 */
export function readRows<S extends z.ZodType>(
  shown: string,
  bytes: Uint8Array,
  schema: S,
  names: Readonly<Record<string, string>> = {},
): { readonly entries: readonly Entry<z.output<S>>[]; readonly issues: readonly Issue[] } {
  const read = readCsv(shown, bytes);
  if ('issues' in read) return { entries: [], issues: read.issues };
  const expected = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  if (read.header.join() !== expected.join()) {
    const at = { file: shown, line: 1, column: 1 };
    return { entries: [], issues: [issue('csv-header', at, { found: read.header.join(), expected: expected.join() })] };
  }
  const entries: Entry<z.output<S>>[] = [];
  const issues: Issue[] = [];
  let more = 0;
  for (const row of read.rows) {
    const at = (path: Path = []): Position => row.at(path[0] === undefined ? undefined : String(path[0]));
    const checked = checkValue(schema, row.value, { at, atKey: at }, LIMITS.issues - issues.length);
    if ('issues' in checked) {
      issues.push(...checked.issues);
      more += checked.more;
    } else entries.push({ value: checked.value, file: shown, names, at, atKey: at });
  }
  return { entries, issues: [...issues, ...moreIssues(more, { file: shown, line: 1, column: 1 })] };
}

function moreIssues(count: number, at: Position): readonly Issue[] {
  return count === 0 ? [] : [issue('more-issues', at, { count: String(count) })];
}
