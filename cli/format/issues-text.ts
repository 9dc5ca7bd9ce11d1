import type { Issue, Severity } from '../../model/issue';
import type { Lang } from '../../model/messages/define';
import { renderIssue, visible } from '../../model/messages/render';
import { COUNTS, ISSUES, SEVERITY } from '../texts/issues';
import { say, sayCount } from '../texts/say';
import { tally, withoutNotices } from './tally';

const COLOUR: Readonly<Record<Severity, string>> = { error: '\x1b[31m', warning: '\x1b[33m', notice: '\x1b[36m' };
const RESET = '\x1b[0m';

export interface IssueTextOptions {
  readonly lang: Lang;
  readonly colour: boolean;
  /** List notices one by one; else they are only counted. */
  readonly notices: boolean;
  /** Warnings count as errors, and the closing line says so. */
  readonly strict: boolean;
}

/** The issues as paragraphs and a closing line; nothing at all where there is nothing to list. */
export function issuesText(issues: readonly Issue[], options: IssueTextOptions): string {
  const listed = options.notices ? issues : withoutNotices(issues);
  if (listed.length === 0) return '';
  return `${listed.map((issue) => paragraph(issue, options)).join('\n')}\n${closingLine(issues, options)}\n`;
}

function paragraph(issue: Issue, { lang, colour }: IssueTextOptions): string {
  const { reason, allowed, fix } = renderIssue(issue, lang);
  const word = SEVERITY[issue.severity][lang];
  const severity = colour ? `${COLOUR[issue.severity]}${word}${RESET}` : word;
  const lines = [`${place(issue)}  ${severity}  ${issue.code}`, `  ${reason}`];
  if (allowed.length > 0) lines.push(`  ${ISSUES.allowed[lang]}: ${allowed.join(', ')}`);
  lines.push(`  ${ISSUES.fix[lang]}: ${fix}`);
  return `${lines.join('\n')}\n`;
}

const place = ({ at }: Issue): string => `${visible(at.file)}:${at.line}:${at.column}`;

/** How many notices there are, and unless they are listed, how to see them. */
export function noticesCount(count: number, { lang, notices }: Pick<IssueTextOptions, 'lang' | 'notices'>): string {
  const counted = sayCount(COUNTS.notices, count, lang);
  return notices || count === 0 ? counted : say(ISSUES.unlisted, lang, { notices: counted });
}

/** `3 errors, 1 warning in 2 files`; notices are named where there are any. */
function closingLine(issues: readonly Issue[], options: IssueTextOptions): string {
  const { lang, strict } = options;
  const { errors, warnings, notices, files } = tally(issues);
  const parts = [sayCount(COUNTS.errors, errors, lang), sayCount(COUNTS.warnings, warnings, lang)];
  const counts = parts.filter((_, i) => [errors, warnings][i] !== 0).join(', ');
  const inFiles = say(ISSUES.inFiles, lang, { counts, files: sayCount(COUNTS.files, files, lang) });
  const found = counts === '' ? '' : inFiles;
  const line = [found, notices === 0 ? '' : noticesCount(notices, options)].filter((part) => part !== '').join('; ');
  return strict && warnings > 0 ? say(ISSUES.strict, lang, { line }) : line;
}
