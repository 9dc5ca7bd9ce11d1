import type { YAMLParseError } from 'yaml';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import type { Report } from './report';
import type { Tokens } from './yaml-tokens';

/** What is used of the library's errors: the first offset of `pos` is where the mistake was noticed. */
export type SyntaxFault = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

/** Errors about constructs that are refused anyway, with a message of their own. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set<YAMLParseError['code']>([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_DIRECTIVE',
  'BAD_PROP_ORDER',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
]);
const SHOWN = 24;

/**
 * Reports syntax errors in our words: the library's are English, and quote whole lines. One a line, because the further
 * ones of a line follow from its first.
 */
export function reportSyntax(errors: readonly SyntaxFault[], text: string, { quotes }: Tokens, report: Report): void {
  const placed = errors
    .filter((error) => !SAID_ELSEWHERE.has(error.code))
    .map((error) => ({ error, offset: isOpenQuote(error) ? (quotes.get(error.pos[0]) ?? error.pos[0]) : error.pos[0] }))
    .sort((a, b) => a.offset - b.offset);
  let lineEnd = -1;
  for (const { error, offset } of placed) {
    if (offset <= lineEnd) continue;
    const end = text.indexOf('\n', offset);
    lineEnd = end === -1 ? text.length : end;
    const near = text.slice(offset, Math.min(lineEnd, offset + SHOWN));
    report.add(offset, (at) => wording(error, near, at));
  }
}

/** One library code covers everything that is missing: only its text tells what. */
function isOpenQuote(error: SyntaxFault): boolean {
  return error.message.startsWith('Missing closing');
}

type Wording = 'yaml-indentation' | 'yaml-key-in-value' | 'yaml-no-colon' | 'yaml-escape' | 'yaml-scalar-start';

const WORDINGS: Readonly<Partial<Record<YAMLParseError['code'], Wording>>> = {
  BAD_INDENT: 'yaml-indentation',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-key-in-value',
  BLOCK_IN_FLOW: 'yaml-key-in-value',
  MULTILINE_IMPLICIT_KEY: 'yaml-no-colon',
  BAD_DQ_ESCAPE: 'yaml-escape',
  BAD_SCALAR_START: 'yaml-scalar-start',
};

function wording(error: SyntaxFault, near: string, at: Position): Issue {
  if (isOpenQuote(error)) return issue('yaml-quote-open', at, { near });
  if (error.message.startsWith('Implicit map keys')) return issue('yaml-no-colon', at, { near });
  const code = WORDINGS[error.code];
  return code === undefined ? issue('yaml-syntax', at, { near, detail: error.code }) : issue(code, at, { near });
}
