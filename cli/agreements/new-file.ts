import { lstatSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { type Issue, hasErrors } from '../../model/issue';
import { type Loaded, loadFiles } from '../../model/load';
import { readTree } from '../../model/read/tree';
import { readYaml } from '../../model/read/yaml';
import type { KindName } from '../../model/schema/kinds';
import type { OpenedEstate } from '../estate';
import { AGREEMENTS_SAID } from '../texts/agreements';
import { UsageError } from '../usage';

/** What a file says: text, lists and mappings; a member that is undefined is left out. */
export type FileValue = string | readonly FileValue[] | { readonly [key: string]: FileValue | undefined };

/** A file of the configuration that is to be written. */
export interface NewFile {
  /** Below the config folder. */
  readonly path: string;
  readonly text: string;
}

/** A YAML file, with the line by which editors find its schema. */
export function newFile(opened: OpenedEstate, kind: KindName, at: string, value: FileValue): NewFile {
  const depth = opened.shownRoot.split('/').length + at.split('/').length - 1;
  const schema = `${'../'.repeat(depth)}schemas/${kind}.schema.json`;
  const text = `# yaml-language-server: $schema=${schema}\n${yamlText(value)}`;
  return { path: at, text };
}

/** One key a line, lists indented, nothing folded. */
export const yamlText = (value: FileValue): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });

export interface Tried {
  readonly loaded: Loaded;
  /** What stands against writing: errors that the estate does not have without the file. */
  readonly refused: readonly Issue[];
}

/**
 * The estate as it would be with the file. What is written must be what our own reader takes from it: text that the
 * reader refuses comes back as its issues.
 */
export function withFile(opened: OpenedEstate, { path: at, text }: NewFile, value: FileValue): Tried {
  const { configDir, shownRoot, environment, asOf, issues } = opened;
  const shown = `${shownRoot}/${at}`;
  const bytes = Buffer.from(text);
  const read = readYaml(shown, bytes);
  if ('document' in read && !isDeepStrictEqual(plain(read.document.value), plain(value)))
    throw new Error(`${shown} would say something else than what was given`);
  const tree = readTree(configDir, shownRoot);
  const files = new Map([...tree.files, [at, { shown, bytes: () => bytes }] as const]);
  const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  const loaded = loadFiles({ files: sorted, issues: tree.issues }, { shownRoot, environment, asOf });
  const before = new Set(issues.map((one) => JSON.stringify(one)));
  const added = loaded.issues.filter((one) => !before.has(JSON.stringify(one)));
  return { loaded, refused: hasErrors(added) ? added.filter(({ severity }) => severity === 'error') : [] };
}

/** Without prototypes and undefined members, so that values compare by what they hold. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/**
 * Writes the file whole or not at all, never through a link.
 *
 * @param replaces whether a file is there, which is to be replaced
 */
export function writeNew({ configDir, shownRoot }: OpenedEstate, { path: at, text }: NewFile, replaces: boolean): void {
  const file = path.join(configDir, at);
  refuseLinks(configDir, at, `${shownRoot}/${at}`);
  mkdirSync(path.dirname(file), { recursive: true });
  if (!replaces) {
    writeFileSync(file, text, { flag: 'wx' });
    return;
  }
  const temporary = `${file}.tmp-${process.pid}`;
  writeFileSync(temporary, text, { flag: 'wx' });
  renameSync(temporary, file);
}

function refuseLinks(configDir: string, at: string, shown: string): void {
  const steps = at.split('/');
  for (const [index] of steps.entries()) {
    const found = lstatSync(path.join(configDir, ...steps.slice(0, index + 1)), { throwIfNoEntry: false });
    if (found?.isSymbolicLink() === true) throw new UsageError(AGREEMENTS_SAID.throughLink, { file: shown });
  }
}
