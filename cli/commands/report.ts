import { hasErrors } from '../../model/issue';
import { ALL_CITATIONS, checked } from '../citations';
import type { Context } from '../context';
import type { EstateOptions } from '../estate';
import { openEstate } from '../estate';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import { issuesText } from '../format/issues-text';
import { tableMarkdown } from '../format/markdown';
import { tableCsv, tableJson } from '../format/table';
import { withoutNotices } from '../format/tally';
import { countMarks, obligationRows, obligationsTable } from '../tables/obligations';
import { say } from '../texts/say';
import { REPORT } from '../texts/tables';

type Format = 'markdown' | 'csv' | 'json';

/** Prints the rows of the dispatch; fails where a row's mark and the code disagree. */
export function reportObligations(context: Context, options: EstateOptions & { readonly format?: Format }): ExitCode {
  const { lang } = context;
  const opened = openEstate(context, options);
  const { config, asOf } = opened;
  const issues = checked(opened);
  if (hasErrors(issues) || config === undefined) {
    context.err(issuesText(withoutNotices(issues), { lang, colour: false, strict: false, notices: false }));
    return EXIT.findings;
  }
  const rows = obligationRows(config);
  const { format = 'markdown' } = options;
  const table = obligationsTable(config, ALL_CITATIONS, asOf, lang, format === 'markdown');
  if (format === 'csv') context.out(tableCsv(table));
  else if (format === 'json') context.out(tableJson(table));
  else {
    const { built, planned, 'outside-software': outside } = countMarks(rows);
    const counts = {
      rows: String(rows.length),
      built: String(built),
      planned: String(planned),
      outside: String(outside),
    };
    const heading = [
      `# ${say(REPORT.title, lang)}`,
      say(REPORT.asOf, lang, { asOf }),
      say(REPORT.counts, lang, counts),
    ];
    context.out(`${heading.join('\n\n')}\n\n${tableMarkdown(table, lang)}`);
  }
  return EXIT.clean;
}
