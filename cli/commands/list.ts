import path from 'node:path';
import type { Lang } from '../../model/messages/define';
import type { Context } from '../context';
import type { EstateOptions, OpenedEstate } from '../estate';
import { openEstate } from '../estate';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import type { Table } from '../format/table';
import { exampleLine } from '../format/example-line';
import { tableCsv, tableJson, tableText } from '../format/table';
import { issuesText } from '../format/issues-text';
import { withoutNotices } from '../format/tally';
import type { LIST_NAMES } from '../list-names';
import { readIfThere } from '../read-if-there';
import { agreementsTable } from '../tables/agreements';
import { approversTable, codeowners, staleLines } from '../tables/approvers';
import { databasesTable } from '../tables/databases';
import { accessTable, waiversTable } from '../tables/rights';
import { datasetsTable, stacksTable, systemsTable, tenantsTable } from '../tables/estate-tables';
import { COMMANDS } from '../texts/commands';
import { say } from '../texts/say';
import { USAGE } from '../texts/usage';
import { UsageError } from '../usage';

type Format = 'text' | 'json' | 'csv';
type What = (typeof LIST_NAMES)[number];

interface ListOptions extends EstateOptions {
  readonly format?: Format;
  /** A CODEOWNERS file to compare with; only of the approvers. */
  readonly check?: string;
}

/** Prints a table of what a sound estate declares. */
export function list(context: Context, options: ListOptions, what: string): ExitCode {
  if (options.check !== undefined && what !== 'approvers')
    throw new UsageError(USAGE.unknownOption, { value: '--check' });
  const opened = openEstate(context, options);
  const { lang } = context;
  if (opened.estate === undefined || opened.config === undefined) {
    context.err(
      issuesText(withoutNotices(opened.issues), {
        lang,
        colour: false,
        strict: false,
        notices: false,
        warnings: false,
      }),
    );
    return EXIT.findings;
  }
  const { format = 'text' } = options;
  const table = tableOf(what as What, opened as Sound, lang, format === 'text');
  if (options.check !== undefined) return checkApprovers(context, table, options.check);
  if (format === 'json') context.out(tableJson(table));
  else if (format === 'csv') context.out(tableCsv(table));
  else
    context.out(
      `${exampleLine(opened.estate, lang)}${what === 'approvers' ? codeowners(table) : tableText(table, lang)}`,
    );
  return EXIT.clean;
}

/** Says which lines of a CODEOWNERS file are stale and which are missing: by it the code host asks for approval. */
function checkApprovers({ lang, out }: Context, table: Table, file: string): ExitCode {
  const text = readIfThere(path.resolve(file)) ?? '';
  const { superfluous, missing, isMixed } = staleLines(table, text);
  for (const { line, text: stale } of superfluous)
    out(`${say(COMMANDS.staleLine, lang, { file, line: String(line), text: stale })}\n`);
  for (const absent of missing) out(`${say(COMMANDS.missingLine, lang, { file, text: absent })}\n`);
  if (!isMixed) {
    out(`${say(COMMANDS.upToDate, lang, { what: file })}\n`);
    return EXIT.clean;
  }
  if (superfluous.length + missing.length === 0) out(`${say(COMMANDS.stale, lang, { file })}\n`);
  out(`${say(COMMANDS.runApprovers, lang, { file })}\n`);
  return EXIT.findings;
}

type Sound = OpenedEstate & { readonly [K in 'config' | 'estate']: NonNullable<OpenedEstate[K]> };

function tableOf(
  what: What,
  { estate, config, standings, shownRoot, asOf }: Sound,
  lang: Lang,
  forPeople: boolean,
): Table {
  switch (what) {
    case 'stacks':
      return stacksTable(estate);
    case 'tenants':
      return tenantsTable(estate, lang);
    case 'systems':
      return systemsTable(estate, lang);
    case 'agreements':
      return agreementsTable(standings, estate.flows, asOf, lang, forPeople);
    case 'datasets':
      return datasetsTable(config, lang);
    case 'databases':
      return databasesTable(config, lang);
    case 'approvers':
      return approversTable(config, shownRoot);
    case 'access':
      return accessTable(estate, config, lang);
    case 'waivers':
      return waiversTable(config, asOf, lang, forPeople);
  }
}
