import { capacityLedger } from '../../model/capacity/ledger';
import type { Context } from '../context';
import { type EstateOptions, openEstate } from '../estate';
import { EXIT, type ExitCode } from '../exit';
import { issuesText } from '../format/issues-text';
import { tableMarkdown } from '../format/markdown';
import { withoutNotices } from '../format/tally';
import { capacityTable } from '../tables/capacity';
import { CAPACITY_REPORT } from '../texts/capacity';
import { say } from '../texts/say';
import { page, printed, type ReportFormat } from './report-page';

interface CapacityOptions extends EstateOptions {
  readonly format?: ReportFormat;
}

/** The one error with which the report is still printed: it shows what to lower. */
const SHOWN_WITH = 'capacity-exceeded';

/** Prints what the sites have and who was promised how much of it; fails where it is more than they may promise. */
export function reportCapacity(context: Context, options: CapacityOptions): ExitCode {
  const { lang } = context;
  const { config, issues, tenants, environment: id, asOf } = openEstate(context, options);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const environment = config?.entries.environment.find(({ value }) => value.id === id)?.value;
  if (errors.length > 0) {
    const told = { lang, colour: false, strict: false, notices: false, warnings: false };
    context.err(issuesText(withoutNotices(issues), told));
  }
  const isReadable = errors.every(({ code }) => code === SHOWN_WITH);
  if (config === undefined || environment === undefined || !isReadable) return EXIT.findings;
  const { format = 'markdown' } = options;
  const ledgers = capacityLedger({ config, tenants, environment, asOf });
  const table = capacityTable(ledgers, lang, format === 'markdown');
  if (format !== 'markdown') context.out(printed(table, format));
  else {
    const heading = [
      `# ${say(CAPACITY_REPORT.title, lang, { environment: id })}`,
      say(CAPACITY_REPORT.asOf, lang, { asOf }),
      say(CAPACITY_REPORT.honesty, lang),
    ];
    page(context, config.entries.estate[0]?.value, `${heading.join('\n\n')}\n\n${tableMarkdown(table, lang)}`);
  }
  return errors.length > 0 ? EXIT.findings : EXIT.clean;
}
