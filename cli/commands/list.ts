import type { Lang } from '../../model/messages/define';
import type { Context } from '../context';
import type { EstateOptions, OpenedEstate } from '../estate';
import { openEstate } from '../estate';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import type { Table } from '../format/table';
import { tableCsv, tableJson, tableText } from '../format/table';
import { issuesText } from '../format/issues-text';
import { withoutNotices } from '../format/tally';
import type { LIST_NAMES } from '../list-names';
import { approversTable, codeowners } from '../tables/approvers';
import { accessTable, waiversTable } from '../tables/rights';
import { agreementsTable, datasetsTable, stacksTable, systemsTable, tenantsTable } from '../tables/estate-tables';

type Format = 'text' | 'json' | 'csv';
type What = (typeof LIST_NAMES)[number];

/** Prints a table of what a sound estate declares. */
export function list(context: Context, options: EstateOptions & { readonly format?: Format }, what: string): ExitCode {
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
  if (format === 'json') context.out(tableJson(table));
  else if (format === 'csv') context.out(tableCsv(table));
  else context.out(what === 'approvers' ? codeowners(table) : tableText(table, lang));
  return EXIT.clean;
}

type Sound = OpenedEstate & { readonly [K in 'config' | 'estate']: NonNullable<OpenedEstate[K]> };

function tableOf(what: What, { estate, config, shownRoot, asOf }: Sound, lang: Lang, forPeople: boolean): Table {
  switch (what) {
    case 'stacks':
      return stacksTable(estate);
    case 'tenants':
      return tenantsTable(estate, lang);
    case 'systems':
      return systemsTable(estate, lang);
    case 'agreements':
      return agreementsTable(config);
    case 'datasets':
      return datasetsTable(config, lang);
    case 'approvers':
      return approversTable(config, shownRoot);
    case 'access':
      return accessTable(estate, config, lang);
    case 'waivers':
      return waiversTable(config, asOf, lang, forPeople);
  }
}
