import type { Issue, Severity } from '../../model/issue';
import type { Lang } from '../../model/messages/define';
import { CHANGES } from '../../model/messages/changes';
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
  /** List warnings one by one; else of one code only the first few. */
  readonly warnings: boolean;
  /** Warnings count as errors, and the closing line says so. */
  readonly strict: boolean;
}

/** The issues as paragraphs and a closing line; nothing at all where there is nothing to list. */
export function issuesText(issues: readonly Issue[], options: IssueTextOptions): string {
  const listed = options.notices ? issues : withoutNotices(issues);
  if (listed.length === 0) return '';
  const { shown, more } = folded(listed, options);
  const parts = shown.map((issue) => paragraph(issue, options));
  if (more.size > 0) parts.push([...more].map(([code, count]) => moreLine(code, count, options.lang)).join(''));
  return `${parts.join('\n')}\n${closingLine(issues, options)}\n`;
}

/** Warnings of one code that are told one by one. */
const SHOWN_OF_A_CODE = 5;

/**
 * The first warnings of each code, and how many more there are of it. What stops the run is never left out, nor what
 * the change at hand is about.
 */
function folded(
  issues: readonly Issue[],
  { warnings, strict }: IssueTextOptions,
): { readonly shown: readonly Issue[]; readonly more: ReadonlyMap<string, number> } {
  if (warnings || strict) return { shown: issues, more: new Map() };
  const seen = new Map<string, number>();
  const shown = issues.filter(({ code, severity }) => {
    if (severity !== 'warning' || code in CHANGES) return true;
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= SHOWN_OF_A_CODE;
  });
  const beyond = [...seen].filter(([, count]) => count > SHOWN_OF_A_CODE);
  return { shown, more: new Map(beyond.map(([code, count]) => [code, count - SHOWN_OF_A_CODE])) };
}

function moreLine(code: string, count: number, lang: Lang): string {
  return `${say(ISSUES.folded, lang, { code, warnings: sayCount(COUNTS.moreWarnings, count, lang) })}\n`;
}

function paragraph(issue: Issue, { lang, colour }: IssueTextOptions): string {
  const { reason, allowed, fix } = renderIssue(issue, lang);
  const word = SEVERITY[issue.severity][lang];
  const severity = colour ? `${COLOUR[issue.severity]}${word}${RESET}` : word;
  const lines = [`${place(issue)}  ${severity}  ${issue.code}`, `  ${reason}`];
  if (allowed.length > 0) lines.push(`  ${ISSUES.allowed[lang]}: ${allowed.join(', ')}`);
  lines.push(`  ${ISSUES.fix[lang]}: ${fix}`);
  lines.push(...(issue.paste ?? []).map((line) => `    ${visible(line)}`));
  return `${lines.join('\n')}\n`;
}

/** What came from an option has no line. */
const place = ({ at }: Issue): string =>
  at.line === 0 ? `${visible(at.file)}:` : `${visible(at.file)}:${at.line}:${at.column}`;

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
