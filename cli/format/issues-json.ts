import { version } from '../../package.json';
import type { Issue } from '../../model/issue';
import type { Lang } from '../../model/messages/define';
import { renderIssue } from '../../model/messages/render';
import { neutralJson } from '../neutral';
import type { IssuesDocument } from './issues-document';
import { stops, tally, withoutNotices } from './tally';

export interface IssueJsonOptions {
  readonly lang: Lang;
  /** Warnings count as errors. */
  readonly strict: boolean;
  /** List notices; else they are only counted. */
  readonly notices: boolean;
}

/** The issues as one JSON document of the form `schemas/issues.schema.json`. */
export function issuesJson(issues: readonly Issue[], options: IssueJsonOptions): string {
  const { lang, strict } = options;
  const listed = options.notices ? issues : withoutNotices(issues);
  const { errors, warnings, notices } = tally(issues);
  const document: IssuesDocument = {
    version: 1,
    ndc: version,
    lang,
    passed: !stops(issues, strict),
    strict,
    errors,
    warnings,
    notices,
    issues: listed.map((issue) => entry(issue, lang)),
  };
  return neutralJson(document);
}

function entry(issue: Issue, lang: Lang): IssuesDocument['issues'][number] {
  const { reason, allowed, fix } = renderIssue(issue, lang);
  const { file, line, column } = issue.at;
  const suggestion = issue.suggestion === undefined ? {} : { suggestion: issue.suggestion };
  return {
    code: issue.code,
    severity: issue.severity,
    file,
    line,
    column,
    reason,
    allowed: [...allowed],
    ...suggestion,
    fix,
    paste: [...(issue.paste ?? [])],
    params: { ...issue.params },
  };
}
