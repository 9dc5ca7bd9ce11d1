import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { neutral } from '../../cli/neutral';
import { issuesText } from '../../cli/format/issues-text';
import { hasErrors, type Issue } from '../../model/issue';
import { type Loaded, loadFiles } from '../../model/load';
import { LANGS } from '../../model/messages/define';
import type { TreeFile } from '../../model/read/tree';
import { textsOf } from '../stacks/render';
import { expectedOf } from './hostile-expected';
import type { Files } from './hostile-mutations';
import { violations } from './hostile-safety';

/** The same from here and from `dist/test/`, where `npm run test:hostile` puts its bundle. */
const EXAMPLE = join(__dirname, '../../examples/first-agreement');
const ROOT = 'config';
const ENVIRONMENT = 'local';
/** A day on which the example's agreement is in force. */
export const DAY = '2026-11-22';

/** The two-tenant estate of the examples, in memory. */
export function exampleFiles(): Files {
  return new Map(
    readdirSync(EXAMPLE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(EXAMPLE.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

/** The estate of a tree that lies nowhere on a disk. */
export function loadMemory(files: Files, asOf = DAY): Loaded {
  const tree = new Map<string, TreeFile>(
    [...files].map(([path, content]) => [path, { shown: `${ROOT}/${path}`, bytes: () => content }]),
  );
  return loadFiles({ files: tree, issues: [] }, { shownRoot: ROOT, environment: ENVIRONMENT, asOf });
}

export interface Verdict {
  readonly accepted: boolean;
  readonly codes: readonly string[];
  /** What must never be: empty for every tree there is. */
  readonly faults: readonly string[];
}

/** Loads a tree, and synthesises it if nothing stands against that. Whatever is thrown is a fault. */
export function judge(files: Files): Verdict {
  try {
    const { issues, estate } = loadMemory(files);
    const codes = issues.map(({ code }) => code);
    const faults = [...saidBadly(issues, files), ...polluted()];
    const accepted = !hasErrors(issues);
    if (accepted !== (estate !== undefined)) faults.push('an estate with errors, or none without');
    if (estate === undefined) return { accepted, codes, faults };
    const stacks = new Map([...textsOf(estate)].map(([name, text]) => [name, JSON.parse(text) as unknown]));
    return { accepted, codes, faults: [...faults, ...violations(stacks, expectedOf(files, ENVIRONMENT, DAY))] };
  } catch (error) {
    return {
      accepted: false,
      codes: [],
      faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    };
  }
}

/** Control characters and the like must not reach a terminal, whatever a file holds. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

function saidBadly(issues: readonly Issue[], files: Files): string[] {
  const faults = issues.flatMap(({ code, at }) =>
    isPlace(at, files) ? [] : [`${code} stands at ${JSON.stringify(at)}`],
  );
  for (const lang of LANGS) {
    const text = neutral(issuesText(issues, { lang, colour: false, notices: true, warnings: true, strict: false }));
    const bad = UNPRINTABLE.exec(text);
    if (bad !== null)
      faults.push(`unprintable at ${JSON.stringify(text.slice(Math.max(0, bad.index - 60), bad.index + 5))}`);
    if (/^\s*(::|##)/m.test(text)) faults.push('a line that a build server obeys');
  }
  return faults;
}

function isPlace({ file, line, column }: Issue['at'], files: Files): boolean {
  const path = file.slice(ROOT.length + 1);
  const content = files.get(path);
  if (line < 1 || column < 1) return false;
  if (content === undefined) return line === 1 && column === 1;
  const text = content.toString('utf8').replaceAll('\r\n', '\n').split('\n')[line - 1];
  return text !== undefined && column <= text.length + 1;
}

function polluted(): readonly string[] {
  const names: string[] = [];
  for (const name in {}) names.push(name);
  return names.map((name) => `Object.prototype has ${name}`);
}
