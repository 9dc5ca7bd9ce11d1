import type { Issue } from '../model/issue';
import type { Context } from './context';
import { issuesJson } from './format/issues-json';
import { issuesSarif } from './format/issues-sarif';
import { issuesText } from './format/issues-text';
import { withoutNotices } from './format/tally';

export interface IssueOptions {
  readonly format?: 'text' | 'json' | 'sarif';
  readonly strict?: boolean;
  readonly notices?: boolean;
  readonly warnings?: boolean;
}

/** Prints a list of issues in the form that was asked for. */
export function printIssues(context: Context, issues: readonly Issue[], options: IssueOptions): void {
  const { lang, colour } = context;
  const { format = 'text', strict = false, notices = false, warnings = false } = options;
  if (format === 'json') context.out(issuesJson(issues, { lang, strict, notices }));
  else if (format === 'sarif') context.out(issuesSarif(notices ? issues : withoutNotices(issues), lang, strict));
  else context.out(issuesText(issues, { lang, colour, strict, notices, warnings }));
}
