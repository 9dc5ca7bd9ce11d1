import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * Golden estates. A folder of `test/cases/` is a case: its name is a sentence, `case.yaml` says what it starts from and
 * what differs, `config/` is laid over that. `test/cases/README.md` describes the keys.
 */

export const CASES = join(__dirname, '../cases');
const EXAMPLE = join(__dirname, '../../examples/first-agreement');
const DEFAULT_BASE = 'first-agreement';

const caseFile = z.strictObject({
  /** Why the case exists, where its name does not say it. */
  note: z.string().optional(),
  /** The example, another case, or nothing at all. */
  base: z.string().default(DEFAULT_BASE),
  /** The clock is an input: a case without a day is refused. */
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  environment: z.string().default('local'),
  command: z.enum(['validate', 'synth']).default('validate'),
  notices: z.boolean().default(false),
  /** `--base`: what the case starts from is the branch that it changes. */
  changes: z.boolean().default(false),
  remove: z.array(z.string()).default([]),
  /** `find` stands exactly once in the file. */
  edit: z.array(z.strictObject({ file: z.string(), find: z.string(), put: z.string() })).default([]),
  /** Too large to keep: `times` times `text` after `head`; `files` such files, `{n}` in path and text their number. */
  generated: z
    .record(
      z.string(),
      z.strictObject({ head: z.string().default(''), text: z.string(), times: z.int(), files: z.int().default(1) }),
    )
    .default({}),
  symlinks: z.record(z.string(), z.string()).default({}),
  /** Named pipes, which git cannot keep. */
  pipes: z.array(z.string()).default([]),
  /** What the disk does that a folder cannot be made to do for every user: the runner puts it into the disk's mouth. */
  disk: z.record(z.string(), z.enum(['refuses-to-read', 'leads-elsewhere'])).default({}),
});

export type Case = z.output<typeof caseFile> & { readonly name: string };

export const caseNames = (): readonly string[] =>
  readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export function readCase(name: string): Case {
  const raw: unknown = parse(readFileSync(join(CASES, name, 'case.yaml'), 'utf8'));
  return { ...caseFile.parse(raw), name };
}

/** Makes a folder of its own with the case's `config` in it, and returns its path; the caller removes it. */
export function makeEstate(one: Case): string {
  const folder = mkdtempSync(join(tmpdir(), 'ndc-case-'));
  lay(one, join(folder, 'config'));
  if (one.changes) layBase(one, join(folder, 'base'));
  return folder;
}

/** The same in memory: path in the config folder to its bytes. */
export function caseFiles(name: string): ReadonlyMap<string, Buffer> {
  const folder = makeEstate(readCase(name));
  try {
    const config = join(folder, 'config');
    const paths = readdirSync(config, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => relative(config, join(entry.parentPath, entry.name)));
    return new Map(paths.sort().map((path) => [path, readFileSync(join(config, path))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function layBase({ base }: Case, config: string): void {
  if (base === DEFAULT_BASE) cpSync(EXAMPLE, config, { recursive: true });
  else if (base !== 'none') lay(readCase(base), config);
}

function lay(one: Case, config: string): void {
  layBase(one, config);
  for (const path of one.remove) rmSync(existing(config, path, one), { recursive: true });
  const own = join(CASES, one.name, 'config');
  if (existsSync(own)) cpSync(own, config, { recursive: true });
  for (const { file, find, put } of one.edit) edit(existing(config, file, one), find, put, one);
  for (const [path, { head, text, times, files }] of Object.entries(one.generated)) {
    const content = head + text.repeat(times);
    for (let n = 1; n <= files; n += 1) {
      const numbered = (each: string): string => each.replaceAll('{n}', String(n));
      writeFileSync(prepared(config, numbered(path)), numbered(content));
    }
  }
  for (const [path, target] of Object.entries(one.symlinks)) symlinkSync(target, prepared(config, path));
  for (const path of one.pipes) execFileSync('mkfifo', [prepared(config, path)]);
}

function prepared(config: string, path: string): string {
  const file = join(config, path);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

function existing(config: string, path: string, { name }: Case): string {
  const file = join(config, path);
  if (!existsSync(file)) throw new Error(`${name}: there is no ${path} to change`);
  return file;
}

function edit(file: string, find: string, put: string, { name }: Case): void {
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(find);
  if (at === -1 || text.includes(find, at + 1)) throw new Error(`${name}: "${find}" does not stand exactly once`);
  writeFileSync(file, text.slice(0, at) + put + text.slice(at + find.length));
}
