import { CST, Lexer, Parser } from 'yaml';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { LIMITS } from './document';
import type { Report } from './report';

/** What the parser made of a file. */
export interface Tokens {
  readonly tokens: readonly CST.Token[];
  /** Where each quoted text begins, by where it ends: the library tells of an open quote only at its end. */
  readonly quotes: ReadonlyMap<number, number>;
}

type Refusal = (at: Position, source: string) => Issue;

/** The parts of YAML that give a second meaning to what a reviewer sees. */
const REFUSED: Readonly<Partial<Record<CST.TokenType, Refusal>>> = {
  'directive-line': (at, source) => issue('directive', at, { directive: source }),
  anchor: (at, source) => issue('anchor', at, { name: source }),
  alias: (at, source) => issue('alias', at, { name: source }),
  tag: (at, source) => issue('tag', at, { name: source }),
};

/**
 * Parses without recursion and reports refused constructs. Depth is watched while the parser works: it stops at the
 * first collection too deep, so that neither its own stack nor the composer's can be made to overflow, and the result
 * is undefined.
 */
export function parseTokens(text: string, report: Report): Tokens | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const quotes = new Map<number, number>();
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isScalar ? null : CST.tokenType(lexeme);
    isScalar = type === 'scalar';
    const refusal = type === null ? undefined : REFUSED[type];
    if (refusal !== undefined) report.add(parser.offset, (at) => refusal(at, lexeme));
    if (type === 'single-quoted-scalar' || type === 'double-quoted-scalar') {
      quotes.set(parser.offset + lexeme.length, parser.offset);
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (refuseDepth(parser.stack, report)) return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  refuseDocuments(tokens, report);
  return { tokens, quotes };
}

function refuseDepth(stack: readonly CST.Token[], report: Report): boolean {
  if (stack.length <= LIMITS.depth) return false;
  const tooDeep = stack.filter((token) => CST.isCollection(token))[LIMITS.depth];
  if (tooDeep === undefined) return false;
  report.add(tooDeep.offset, (at) => issue('nested-too-deep', at, { limit: String(LIMITS.depth) }));
  return true;
}

function refuseDocuments(tokens: readonly CST.Token[], report: Report): void {
  const second = tokens.filter((token) => token.type === 'document')[1];
  if (second !== undefined) report.add(second.offset, (at) => issue('several-documents', at, {}));
}
