import { CITATIONS } from '../main';
import { sortIssues, type Issue } from '../model/issue';
import { RULE_CITATIONS } from '../model/rules';
import type { Citations } from '../model/rules/citations';
import { checkCitations, mergeCitations } from '../model/rules/citations';
import type { OpenedEstate } from './estate';

/** Who cites the rows of the dispatch: rules and constructs together. */
export const ALL_CITATIONS: Citations = mergeCitations(RULE_CITATIONS, CITATIONS);

/**
 * All issues of an estate, also where the marks of the dispatch's rows and the code disagree: that takes the
 * constructs, of which the model knows nothing.
 */
export function checked({ config, issues }: OpenedEstate): readonly Issue[] {
  const marks = config === undefined ? [] : checkCitations(config.entries.obligations, ALL_CITATIONS);
  return sortIssues([...issues, ...marks]);
}
