import type { Files } from './folder';

/** A sentence, the files, and each issue as `code stack address path`, with a dash for what it does not name. */
export type IssueCase = readonly [string, Files, readonly string[]];
