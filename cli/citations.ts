import { CITATIONS } from '../main';
import type { Issue } from '../model/issue';
import { RULE_CITATIONS } from '../model/rules';
import type { Citations } from '../model/rules/citations';
import { checkCitations, mergeCitations } from '../model/rules/citations';
import type { Config } from '../model/schema/config';

/** Who cites the rows of the dispatch: rules and constructs together. */
export const ALL_CITATIONS: Citations = mergeCitations(RULE_CITATIONS, CITATIONS);

/** Where the marks of the dispatch's rows and the code disagree. */
export function citationIssues(config: Config | undefined): readonly Issue[] {
  return config === undefined ? [] : checkCitations(config.entries.obligations, ALL_CITATIONS);
}
