import { Composer, type CST, type Document, type ParsedNode } from 'yaml';
import { issue } from '../messages/catalogue';
import { findCharacters } from './characters';
import { LIMITS, type ReadResult } from './document';
import { Places } from './places';
import { Report } from './report';
import { readText } from './text';
import { YamlDocument } from './yaml-document';
import { reportSyntax, type SyntaxFault } from './yaml-errors';
import { parseTokens } from './yaml-tokens';
import { isEmpty, ValueReader } from './yaml-values';

/**
 * Reads one YAML file: mappings, lists and scalars that are taken as text, nothing else (no templates, references,
 * types or second documents). Whatever is refused comes back as an issue at its place, as many as one run can find.
 *
 * @param file path as shown to people; it ends up in every position
 */
export function readYaml(file: string, bytes: Uint8Array): ReadResult {
  const decoded = readText(file, bytes, LIMITS.yamlBytes);
  if ('issues' in decoded) return decoded;
  const places = new Places(file, decoded.text);
  const report = new Report(places);
  const document = readClean(places, report);
  if (document !== undefined && report.size === 0) return { document };
  return { issues: report.issues() };
}

function readClean(places: Places, report: Report): YamlDocument | undefined {
  for (const { index, make } of findCharacters(places.text)) report.add(index, make);
  if (confusesParser(places.text)) return undefined;
  const parsed = parseTokens(places.text, report);
  if (parsed === undefined) return undefined;
  const composed = compose(parsed.tokens);
  const errors: readonly SyntaxFault[] = composed?.errors ?? [];
  reportSyntax(errors, places.text, parsed, report);
  if (errors.length > 0) return undefined;
  const root = composed?.contents;
  if (root === undefined || isEmpty(root)) {
    // Not where something else was refused already: a directive alone, say.
    if (report.size === 0) report.add(0, (at) => issue('empty-file', at, {}));
    return undefined;
  }
  return new YamlDocument(places, root, new ValueReader(places, report).read(root));
}

/** The parser marks its own tokens with control characters, and other blanks than the space upset its indentation. */
function confusesParser(text: string): boolean {
  return /(?![ \n])[\p{Cc}\p{Zs}\ufeff]/u.test(text);
}

/** Composes the first document; a second one is refused already. */
function compose(tokens: readonly CST.Token[]): Document.Parsed<ParsedNode, false> | undefined {
  // Failsafe: every scalar is the text that stands there. Unique keys are checked by us, in linear time.
  const composer = new Composer<ParsedNode, false>({ version: '1.2', schema: 'failsafe', uniqueKeys: false });
  // The library makes an Error of each of the 60,000 mistakes of a hostile file: their stack traces cost over a second.
  const traces = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    for (const document of composer.compose(tokens)) return document;
    return undefined;
  } finally {
    Error.stackTraceLimit = traces;
  }
}
