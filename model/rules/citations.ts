import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { ValueOf } from '../schema/kinds';

/** Who cites a row of the dispatch: row number (`R08d`) to the names of rules and constructs. */
export type Citations = Readonly<Record<string, readonly string[]>>;

/** One table out of several; a row that several cite keeps all its citers, sorted. */
export function mergeCitations(...tables: readonly Citations[]): Citations {
  const merged: Record<string, string[]> = {};
  for (const table of tables) for (const [row, by] of Object.entries(table)) (merged[row] ??= []).push(...by);
  for (const by of Object.values(merged)) by.sort();
  return merged;
}

/**
 * The marks of the dispatch's rows against the code: what is said to be built is cited by something, and what
 * something cites is said to be built. Otherwise the table of obligations would promise what nothing does.
 */
export function checkCitations(
  obligations: readonly Entry<ValueOf<'obligations'>>[],
  citations: Citations,
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const entry of obligations) {
    entry.value.rows.forEach(({ id, mark }, index) => {
      const at = entry.at(['rows', index, 'mark']);
      const cited = citations[id] ?? [];
      if (mark === 'built' && cited.length === 0) issues.push(issue('obligation-not-cited', at, { id }));
      if (mark !== 'built' && cited.length > 0)
        issues.push(issue('obligation-mark-stale', at, { id, mark, cited: cited.join(', ') }));
    });
  }
  return issues;
}
