import type { Context } from '../context';
import { type EstateOptions, openEstate } from '../estate';
import { EXIT, type ExitCode } from '../exit';
import { tableMarkdown } from '../format/markdown';
import { environmentsTable } from '../tables/environments';
import { ENVIRONMENTS } from '../texts/environments';
import { say } from '../texts/say';
import { page, printed, type ReportFormat } from './report-page';

interface EnvironmentsOptions extends EstateOptions {
  readonly format?: ReportFormat;
}

/** Prints the environments side by side; also of an estate with errors, since production has some until it is filled. */
export function reportEnvironments(context: Context, options: EnvironmentsOptions): ExitCode {
  const { lang } = context;
  const { config } = openEstate(context, options);
  if (config === undefined) return EXIT.findings;
  const { format = 'markdown' } = options;
  const table = environmentsTable(config, lang);
  if (format !== 'markdown') context.out(printed(table, format));
  else {
    const heading = [`# ${say(ENVIRONMENTS.title, lang)}`, say(ENVIRONMENTS.honesty, lang)];
    page(context, config.entries.estate[0]?.value, `${heading.join('\n\n')}\n\n${tableMarkdown(table, lang)}`);
  }
  return EXIT.clean;
}
