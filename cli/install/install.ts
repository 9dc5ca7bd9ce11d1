import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { stableJson } from '../../stacks/synthesis/stable-json';
import { mergeManifests, readManifest } from './manifest';

export interface Installed {
  /** Files that were new or had other bytes. */
  readonly written: number;
  readonly unchanged: number;
  /** Folders of stacks and charts that are no longer part of the output. */
  readonly removed: readonly string[];
}

const MANIFEST = 'manifest.json';
const STACK = /^[a-z0-9][a-z0-9-]*$/;
const CHART = /^[a-z0-9][a-z0-9-]*-[0-9a-f]{12}$/;

/**
 * Moves a finished staging folder into the output folder.
 *
 * Each file appears whole or not at all, files with the same bytes keep their times, and manifest.json comes last: who
 * reads it never finds a stack that is not there. What an earlier run of ours wrote and this one does not is removed;
 * everything else (terraform's own files) stays.
 *
 * @param partial the staging holds some stacks of the output only; the others stay as they are
 */
export function install(staging: string, out: string, partial: boolean): Installed {
  if (becomes(staging, out)) return { written: filesBelow(out).length, unchanged: 0, removed: [] };
  const earlier = readManifest(path.join(out, MANIFEST));
  const later = readManifest(path.join(staging, MANIFEST));
  if (later === undefined) throw new Error(`no ${MANIFEST} in the staging folder`);
  if (partial && earlier !== undefined)
    writeFileSync(path.join(staging, MANIFEST), stableJson(mergeManifests(earlier, later)));
  const files = filesBelow(staging).filter((file) => file !== MANIFEST);
  const moved = [...files, MANIFEST].filter((file) => move(path.join(staging, file), path.join(out, file)));
  const stale = partial
    ? []
    : [...staleStacks(Object.keys(earlier?.stacks ?? {}), later.stacks), ...staleCharts(out, files)];
  const removed = stale.filter((folder) => removeOurs(path.join(out, folder)));
  return { written: moved.length, unchanged: files.length + 1 - moved.length, removed };
}

/**
 * Where there is no output yet, the staging folder becomes it in one step: a crash leaves all of it or nothing, never
 * a folder without a manifest, which the next run would not take for ours. False where files have to move one by one.
 */
function becomes(staging: string, out: string): boolean {
  const stat = lstatSync(out, { throwIfNoEntry: false });
  if (stat !== undefined && (!stat.isDirectory() || readdirSync(out).length > 0)) return false;
  try {
    renameSync(staging, out);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (stat !== undefined && ['EBUSY', 'EPERM', 'EEXIST', 'EXDEV'].includes(code)) return false;
    throw error;
  }
}

function filesBelow(folder: string, prefix = ''): readonly string[] {
  const entries = readdirSync(path.join(folder, prefix), { withFileTypes: true });
  return entries
    .map((entry) => ({ name: prefix === '' ? entry.name : `${prefix}/${entry.name}`, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, isFolder }) => (isFolder ? filesBelow(folder, name) : [name]));
}

function move(from: string, to: string): boolean {
  const old = statSync(to, { throwIfNoEntry: false });
  if (old?.isFile() === true && old.size === statSync(from).size && readFileSync(to).equals(readFileSync(from)))
    return false;
  mkdirSync(path.dirname(to), { recursive: true });
  renameSync(from, to);
  return true;
}

/** Names from a file on disk: one that is not a name of ours is not followed. */
function staleStacks(earlier: readonly string[], later: Readonly<Record<string, unknown>>): readonly string[] {
  return earlier.filter((name) => STACK.test(name) && !Object.hasOwn(later, name)).map((name) => `stacks/${name}`);
}

function staleCharts(out: string, files: readonly string[]): readonly string[] {
  const used = new Set(files.map((file) => file.split('/').slice(0, 2).join('/')));
  const stat = statSync(path.join(out, 'charts'), { throwIfNoEntry: false });
  const names = stat?.isDirectory() === true ? readdirSync(path.join(out, 'charts')).sort() : [];
  return names.filter((name) => CHART.test(name) && !used.has(`charts/${name}`)).map((name) => `charts/${name}`);
}

/** Files beside a stack's JSON that can be had again; anything else there may be somebody's only copy of a state. */
const REPEATABLE = ['cdk.tf.json', 'metadata.json', '.terraform', '.terraform.lock.hcl'];

function removeOurs(folder: string): boolean {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return false;
  if (path.basename(path.dirname(folder)) === 'charts') {
    rmSync(folder, { recursive: true });
    return true;
  }
  for (const name of REPEATABLE) rmSync(path.join(folder, name), { recursive: true, force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
  return true;
}
