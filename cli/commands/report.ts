import { hasErrors, type Issue } from '../../model/issue';
import type { Lang, Text } from '../../model/messages/define';
import type { Config } from '../../model/schema/config';
import type { ControlsFile } from '../../model/schema/controls';
import { coverageOf } from '../../model/sharing/coverage';
import { deadlinesOf } from '../../model/sharing/deadlines';
import { ALL_CITATIONS, checked } from '../citations';
import type { Context } from '../context';
import type { EstateOptions, OpenedEstate } from '../estate';
import { openEstate } from '../estate';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import { issuesText } from '../format/issues-text';
import { markdownText, tableMarkdown } from '../format/markdown';
import type { Table } from '../format/table';
import { withoutNotices } from '../format/tally';
import { controlsTable, countStates, frameworksOf, frameworksTable } from '../tables/controls';
import { countStates as countDue, deadlinesTable } from '../tables/deadlines';
import { coverageInWords, databasesTable, listsTable } from '../tables/databases';
import { countMarks, obligationRows, obligationsTable } from '../tables/obligations';
import { DATABASES } from '../texts/databases';
import { DEADLINES } from '../texts/deadlines';
import { say } from '../texts/say';
import { CONTROL_REPORT, REPORT } from '../texts/tables';
import { USAGE } from '../texts/usage';
import { UsageError } from '../usage';
import { reportCapacity } from './report-capacity';
import { reportEnvironments } from './report-environments';
import { page, printed, type ReportFormat } from './report-page';

interface ReportOptions extends EstateOptions {
  readonly format?: ReportFormat;
  /** Id of a framework; only of the control map. */
  readonly framework?: string;
}

/** @param name one of `REPORT_NAMES` */
export function report(context: Context, options: ReportOptions, name: string): ExitCode {
  if (name === 'controls') return reportControls(context, options);
  if (options.framework !== undefined) throw new UsageError(USAGE.unknownOption, { value: '--framework' });
  if (name === 'capacity') return reportCapacity(context, options);
  if (name === 'environments') return reportEnvironments(context, options);
  if (name === 'deadlines') return reportDeadlines(context, options);
  return name === 'databases' ? reportDatabases(context, options) : reportObligations(context, options);
}

/** Says what is wrong where the estate has errors: then there is nothing to report. */
function configOf(context: Context, { config }: OpenedEstate, issues: readonly Issue[]): Config | undefined {
  if (!hasErrors(issues) && config !== undefined) return config;
  const { lang } = context;
  context.err(
    issuesText(withoutNotices(issues), { lang, colour: false, strict: false, notices: false, warnings: false }),
  );
  return undefined;
}

/** Prints the rows of the dispatch; fails where a row's mark and the code disagree. */
function reportObligations(context: Context, options: ReportOptions): ExitCode {
  const { lang } = context;
  const opened = openEstate(context, options);
  const config = configOf(context, opened, checked(opened));
  if (config === undefined) return EXIT.findings;
  const { asOf } = opened;
  const rows = obligationRows(config);
  const { format = 'markdown' } = options;
  const table = obligationsTable(config, ALL_CITATIONS, asOf, lang, format === 'markdown');
  if (format !== 'markdown') context.out(printed(table, format));
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
    page(context, opened.estate, `${heading.join('\n\n')}\n\n${tableMarkdown(table, lang)}`);
  }
  return EXIT.clean;
}

/** Prints how much of each official list is known, and for people the databases too. */
function reportDatabases(context: Context, options: ReportOptions): ExitCode {
  const { lang } = context;
  const opened = openEstate(context, options);
  const config = configOf(context, opened, opened.issues);
  if (config === undefined) return EXIT.findings;
  const { format = 'markdown' } = options;
  const lists = listsTable(config, lang, format === 'markdown');
  if (format === 'markdown') page(context, opened.estate, databasesPage(config, lists, lang));
  else context.out(printed(lists, format));
  return EXIT.clean;
}

function databasesPage(config: Config, lists: Table, lang: Lang): string {
  const coverage = coverageOf(config).map((one) => {
    const name = lang === 'vi' ? one.list.name_vi : one.list.name_en;
    return `- ${markdownText(name)}: ${coverageInWords(one, lang)}`;
  });
  const parts = [
    `# ${say(DATABASES.title, lang)}`,
    say(DATABASES.honesty, lang),
    coverage.join('\n'),
    heading(DATABASES.lists, lang),
    tableMarkdown(lists, lang).trimEnd(),
    heading(DATABASES.databases, lang),
    tableMarkdown(databasesTable(config, lang), lang),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Underlined: a line that begins with `##` is a command to some build servers, and would be made harmless. */
const heading = (text: Text, lang: Lang): string => `${say(text, lang)}\n---`;

/** Prints what has a day, and how far the configuration shows it. */
function reportDeadlines(context: Context, options: ReportOptions): ExitCode {
  const { lang } = context;
  const opened = openEstate(context, options);
  const config = configOf(context, opened, opened.issues);
  if (config === undefined) return EXIT.findings;
  const { format = 'markdown' } = options;
  const estate = { ...opened, config };
  const deadlines = deadlinesOf(estate);
  const table = deadlinesTable(deadlines, estate, lang, format === 'markdown');
  if (format !== 'markdown') context.out(printed(table, format));
  else {
    const { past, near, ahead } = countDue(deadlines);
    const counts = {
      deadlines: String(deadlines.length),
      ...{ past: String(past), near: String(near), ahead: String(ahead) },
    };
    const heading = [
      `# ${say(DEADLINES.title, lang)}`,
      say(DEADLINES.asOf, lang, { asOf: opened.asOf }),
      say(DEADLINES.counts, lang, counts),
      say(DEADLINES.honesty, lang),
    ];
    page(context, opened.estate, `${heading.join('\n\n')}\n\n${tableMarkdown(table, lang)}`);
  }
  return EXIT.clean;
}

/** Prints the control map: what each framework asks, what carries it, and what shows that it holds. */
function reportControls(context: Context, options: ReportOptions): ExitCode {
  const { lang } = context;
  const opened = openEstate(context, options);
  const config = configOf(context, opened, opened.issues);
  if (config === undefined) return EXIT.findings;
  const { format = 'markdown', framework } = options;
  const all = frameworksOf(config);
  const frameworks = framework === undefined ? all : all.filter(({ id }) => id === framework);
  if (framework !== undefined && frameworks.length === 0) {
    const known = all.map(({ id }) => id);
    throw new UsageError(USAGE.notAChoice, { option: '--framework', value: framework }, known);
  }
  const table = controlsTable(frameworks, config, lang, format === 'markdown');
  if (format === 'markdown') page(context, opened.estate, controlsPage(frameworks, table, lang));
  else context.out(printed(table, format));
  return EXIT.clean;
}

function controlsPage(frameworks: readonly ControlsFile[], table: Table, lang: Lang): string {
  const states = countStates(frameworks);
  const counts = {
    controls: String(table.rows.length),
    frameworks: String(frameworks.length),
    enforced: String(states.enforced),
    cluster: String(states['cluster-builder']),
    later: String(states['not-enforced-yet']),
    nodes: String(states['needs-nodes']),
  };
  const heading = [
    `# ${say(CONTROL_REPORT.title, lang)}`,
    say(CONTROL_REPORT.counts, lang, counts),
    say(CONTROL_REPORT.honesty, lang),
  ];
  const tables = [frameworksTable(frameworks, lang), table].map((one) => tableMarkdown(one, lang));
  return `${heading.join('\n\n')}\n\n${tables.join('\n')}`;
}
