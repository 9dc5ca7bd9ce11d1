import path from 'node:path';
import type { Text } from '../../model/messages/define';
import { nodeDisk } from '../../model/read/disk';
import { LIMITS } from '../../model/read/document';
import { tooLarge } from '../../model/read/text';
import { databaseRow } from '../../model/schema/catalogue';
import type { Config } from '../../model/schema/config';
import { databaseListRow, type DatabaseListRow, listMemberRow } from '../../model/schema/database-lists';
import type { KindName } from '../../model/schema/kinds';
import { compareList, type Comparison, type Shelf } from '../../model/sharing/compare';
import { csvText } from '../../model/sharing/csv-text';
import { readOfficialList } from '../../model/sharing/official-list';
import type { Context } from '../context';
import type { EstateOptions, OpenedEstate } from '../estate';
import { openEstate, shownRootOf } from '../estate';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import { tableCsv, tableJson, tableText } from '../format/table';
import { withoutNotices } from '../format/tally';
import { printIssues } from '../print-issues';
import { replaceFile } from '../replace-file';
import { differencesTable } from '../tables/databases';
import { COMMANDS } from '../texts/commands';
import { DATABASES } from '../texts/databases';
import { say } from '../texts/say';
import { USAGE } from '../texts/usage';
import { UsageError } from '../usage';

/** How many databases there are in the file, and how many there should be where a person or a confirmed source said so. */
interface Counts {
  readonly rows: number;
  readonly confirmed: number | undefined;
  readonly told: number | undefined;
}

export interface ImportOptions extends EstateOptions {
  readonly list: string;
  readonly source: string;
  readonly write?: boolean;
  /** Of databases in the list, as a person counted them. */
  readonly count?: string;
  readonly format?: 'text' | 'json' | 'csv';
}

/** What must be read whole before anything can be said to be new. */
const NEEDED: readonly KindName[] = ['agencies', 'provinces', 'sources', 'databases', 'databaseLists', 'listMembers'];

/**
 * Compares an official list of databases with the catalogue; with `write` takes it over. The estate need not be free of
 * errors: a list that moves a database to another owner makes one, which the agency then mends.
 */
export function importDatabases(context: Context, options: ImportOptions, given: string): ExitCode {
  const opened = openEstate(context, options);
  const { config, register, issues } = opened;
  if (config === undefined || register === undefined || NEEDED.some((kind) => config.broken.has(kind))) {
    printIssues(context, withoutNotices(issues), {});
    return EXIT.findings;
  }
  const list = listOf(config, options);
  const file = path.resolve(given);
  const shown = shownRootOf(file, context.root);
  const { bytes, size } = read(file, given);
  const official =
    bytes === undefined
      ? { issues: [tooLarge({ file: shown, line: 1, column: 1 }, size, LIMITS.csvBytes)] }
      : readOfficialList(shown, bytes, register);
  if ('issues' in official) {
    printIssues(context, official.issues, {});
    return EXIT.findings;
  }
  const comparison = compareList(shelfOf(config), list, official.databases, options.source);
  return finish(context, { ...options, ...countsOf(list, official.databases.length, options) }, opened, comparison);
}

function listOf({ entries }: Config, { list: wanted, source }: ImportOptions): DatabaseListRow {
  const lists = entries.databaseLists.flatMap(({ value }) => (value.kind === 'list' ? [value] : []));
  const list = lists.find(({ id }) => id === wanted);
  if (list === undefined) {
    const known = lists.map(({ id }) => id);
    throw new UsageError(USAGE.notAChoice, { option: '--list', value: wanted }, known);
  }
  const sources = entries.sources.map(({ value }) => value.key);
  if (!sources.includes(source)) throw new UsageError(USAGE.notAChoice, { option: '--source', value: source }, sources);
  return list;
}

function countsOf(list: DatabaseListRow, rows: number, { count }: ImportOptions): Counts {
  if (count !== undefined && !/^\d{1,6}$/.test(count))
    throw new UsageError(USAGE.notANumber, { option: '--count', value: count });
  const confirmed = list.count_confidence === 'confirmed' ? list.count : undefined;
  return { rows, confirmed, told: count === undefined ? undefined : Number(count) };
}

/** A part of a list, or a list that was cut off, is not written over the number that a source confirmed. */
function wrongCount({ rows, confirmed, told }: Counts): Text | undefined {
  if (told !== undefined) return told === rows ? undefined : DATABASES.notTheCount;
  return confirmed === undefined || confirmed === rows ? undefined : DATABASES.otherCount;
}

/** Follows no link; a file that is too large is not read at all. */
function read(file: string, given: string): { readonly bytes: Uint8Array | undefined; readonly size: number } {
  try {
    const size = nodeDisk.size(file);
    return { size, bytes: size > LIMITS.csvBytes ? undefined : nodeDisk.read(file) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(USAGE.noFile, { value: given, message: code });
  }
}

function shelfOf({ entries }: Config): Shelf {
  return {
    databases: entries.databases.map(({ value }) => value),
    lists: entries.databaseLists.map(({ value }) => value),
    members: entries.listMembers.map(({ value }) => value),
  };
}

function finish(
  context: Context,
  { list, write = false, format = 'text', ...counts }: Omit<ImportOptions, 'count'> & Counts,
  { configDir, shownRoot }: OpenedEstate,
  { differences, after }: Comparison,
): ExitCode {
  const { lang } = context;
  const table = differencesTable(differences, lang, format === 'text');
  if (format === 'json') context.out(tableJson(table));
  else if (format === 'csv') context.out(tableCsv(table));
  else if (differences.length > 0) context.out(tableText(table, lang));
  const { rows, confirmed, told } = counts;
  const tell = (text: Text): void =>
    context.err(`${say(text, lang, { list, rows: String(rows), count: String(told ?? confirmed ?? rows) })}\n`);
  if (differences.length === 0) {
    tell(DATABASES.same);
    return EXIT.clean;
  }
  const clash = differences.some(({ what }) => what === 'other-id');
  if (after === undefined && (write || clash)) {
    tell(DATABASES.unsettled);
    return EXIT.findings;
  }
  if (!write || after === undefined) {
    tell(DATABASES.notWritten);
    return EXIT.clean;
  }
  const wrong = wrongCount(counts);
  if (wrong !== undefined) {
    tell(wrong);
    return EXIT.findings;
  }
  for (const [name, text] of filesOf(after)) {
    replaceFile(path.join(configDir, 'catalogue', name), text);
    context.err(`${say(COMMANDS.written, lang, { file: `${shownRoot}/catalogue/${name}` })}\n`);
  }
  return EXIT.clean;
}

function filesOf({ databases, lists, members }: Shelf): ReadonlyMap<string, string> {
  return new Map([
    ['databases.csv', csvText(databaseRow.keyof().options, databases)],
    ['list-members.csv', csvText(listMemberRow.keyof().options, members)],
    ['database-lists.csv', csvText(databaseListRow.keyof().options, lists)],
  ]);
}
