import path from 'node:path';
import { changesOf } from '../../model/agreements/changes';
import type { Issue } from '../../model/issue';
import { readTree } from '../../model/read/tree';
import { readConfig } from '../../model/schema/read-config';
import { checked } from '../citations';
import type { Context } from '../context';
import type { EstateOptions } from '../estate';
import { openEstate, type OpenedEstate } from '../estate';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import { noticesCount } from '../format/issues-text';
import { stops, tally } from '../format/tally';
import type { IssueOptions } from '../print-issues';
import { printIssues } from '../print-issues';
import { COUNTS, ISSUES } from '../texts/issues';
import { say, sayCount } from '../texts/say';
import { USAGE } from '../texts/usage';
import { UsageError } from '../usage';

interface ValidateOptions extends EstateOptions, IssueOptions {
  /** Config folder of the branch that is changed. */
  readonly base?: string;
}

/** Reads and checks the whole estate, writes nothing. With `base`, what the change itself is about comes first. */
export function validate(context: Context, options: ValidateOptions): ExitCode {
  const opened = openEstate(context, options);
  const { estate, shownRoot } = opened;
  const issues = [...changesSince(options.base, opened), ...checked(opened)];
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

function changesSince(base: string | undefined, { config, shownRoot }: OpenedEstate): readonly Issue[] {
  if (base === undefined) return [];
  const tree = readTree(path.resolve(base), shownRoot);
  if (tree.files.size === 0) throw new UsageError(USAGE.noBase, { value: base });
  return config === undefined ? [] : changesOf(readConfig(shownRoot, tree).config, config);
}
