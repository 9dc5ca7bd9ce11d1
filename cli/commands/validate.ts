import { checked } from '../citations';
import type { Context } from '../context';
import type { EstateOptions } from '../estate';
import { openEstate } from '../estate';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import { noticesCount } from '../format/issues-text';
import { stops, tally } from '../format/tally';
import type { IssueOptions } from '../print-issues';
import { printIssues } from '../print-issues';
import { COUNTS, ISSUES } from '../texts/issues';
import { say, sayCount } from '../texts/say';

/** Reads and checks the whole estate, writes nothing. */
export function validate(context: Context, options: EstateOptions & IssueOptions): ExitCode {
  const opened = openEstate(context, options);
  const { estate, shownRoot } = opened;
  const issues = checked(opened);
  printIssues(context, issues, options);
  if (stops(issues, options.strict === true) || estate === undefined) return EXIT.findings;
  if ((options.format ?? 'text') !== 'text') return EXIT.clean;
  const { lang } = context;
  const { warnings, notices } = tally(issues);
  const systems = estate.tenants.reduce((sum, tenant) => sum + tenant.systems.length, 0);
  const line = say(ISSUES.clean, lang, {
    root: shownRoot,
    tenants: sayCount(COUNTS.tenants, estate.tenants.length, lang),
    systems: sayCount(COUNTS.systems, systems, lang),
    warnings: sayCount(COUNTS.warnings, warnings, lang),
    // With a warning, the closing line of the list has just told how to see notices.
    notices: noticesCount(notices, { lang, notices: options.notices === true || warnings > 0 }),
  });
  context.out(`${line}\n`);
  return EXIT.clean;
}
