import type { Issue } from '../../model/issue';

/** Numbers of a list of issues. */
export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  /** Files with an error or a warning. */
  readonly files: number;
}

export function tally(issues: readonly Issue[]): Tally {
  const of = (severity: Issue['severity']): number => issues.filter((issue) => issue.severity === severity).length;
  const files = new Set(issues.filter((issue) => issue.severity !== 'notice').map((issue) => issue.at.file));
  return { errors: of('error'), warnings: of('warning'), notices: of('notice'), files: files.size };
}

/** What is listed without `--notices`. */
export function withoutNotices(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.severity !== 'notice');
}

/** Whether these issues stop a run. `strict`: warnings do, too. */
export function stops(issues: readonly Issue[], strict: boolean): boolean {
  return issues.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}
