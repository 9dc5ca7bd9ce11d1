/**
 * An issue is everything the product has to say about a configuration: where, what, why, how to mend it.
 * Nothing here is text: the words come from `messages/`, in the language of the reader.
 */

import { byText } from './estate/names';

/** 1-based position in a file. For CSV the column is that of the field's first character. */
export interface Position {
  /** Path as the reader was given it: relative to the config folder's parent, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * `error`: nothing is synthesised. `warning`: something to do, `--strict` makes it an error.
 * `notice`: an honest mark (a level that is assumed, a code that is unknown), counted in the summary.
 */
export type Severity = 'error' | 'warning' | 'notice';

export interface Issue {
  /** Stable, documented, lower case with hyphens; a key of the message catalogue. */
  readonly code: string;
  readonly severity: Severity;
  readonly at: Position;
  /** Values for the placeholders of the message, as they stand in the file. */
  readonly params: Readonly<Record<string, string>>;
  /** What would have been accepted, where that is a list. */
  readonly allowed?: readonly string[];
  /** The nearest allowed value, where one is near. */
  readonly suggestion?: string;
  /** Lines of a file that would mend it, ready to paste. */
  readonly paste?: readonly string[];
}

/** Sorts by file, line, column, code: code-point order, so the same everywhere. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort(
    (a, b) =>
      byText(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      byText(a.code, b.code) ||
      byText(JSON.stringify(a.params), JSON.stringify(b.params)),
  );
}

/** Errors of one file that are told; the others are counted by whoever calls. */
export const ERRORS_PER_FILE = 100;

/** Keeps the first errors of each file, of sorted issues; `more` says for each file how many were left out. */
export function capErrors(sorted: readonly Issue[]): {
  readonly kept: readonly Issue[];
  readonly more: ReadonlyMap<string, number>;
} {
  const counts = new Map<string, number>();
  const kept = sorted.filter(({ code, severity, at }) => {
    if (severity !== 'error' || code === 'more-issues') return true;
    const count = (counts.get(at.file) ?? 0) + 1;
    counts.set(at.file, count);
    return count <= ERRORS_PER_FILE;
  });
  const more = [...counts].flatMap(([file, count]) =>
    count > ERRORS_PER_FILE ? [[file, count - ERRORS_PER_FILE] as const] : [],
  );
  return { kept, more: new Map(more) };
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
