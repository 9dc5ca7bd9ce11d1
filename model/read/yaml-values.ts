import { isAlias, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { issue } from '../messages/catalogue';
import { findCharacters } from './characters';
import { FORBIDDEN_KEYS, LIMITS, type RawValue } from './document';
import { findInjections, isUnsafeNumber } from './injections';
import type { Places } from './places';
import type { Report } from './report';

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

const NULL_WORDS: ReadonlySet<string> = new Set(['~', 'null', 'Null', 'NULL']);
const MERGE_KEY = '<<';

/** Builds the values of a document and reports what is refused in them. Recursion is bounded by `LIMITS.depth`. */
export class ValueReader {
  constructor(
    private readonly places: Places,
    private readonly report: Report,
  ) {}

  read(node: ParsedNode, depth = 1): RawValue {
    if (isScalar(node)) return this.scalar(node);
    if (isAlias(node)) return ''; // refused already, as a token
    if (depth > LIMITS.depth) {
      this.report.add(node.range[0], (at) => issue('nested-too-deep', at, { limit: String(LIMITS.depth) }));
      return '';
    }
    if (isSeq<ParsedNode>(node)) return node.items.map((item) => this.item(item, depth));
    return this.mapping(node, depth);
  }

  private item(node: ParsedNode, depth: number): RawValue {
    if (isEmpty(node)) {
      this.report.add(node.range[0], (at) => issue('empty-item', at, {}));
      return '';
    }
    return this.read(node, depth + 1);
  }

  private mapping(node: ParsedNode & YAMLMap, depth: number): RawValue {
    const value = Object.create(null) as Record<string, RawValue>;
    const seen = new Map<string, number>();
    for (const pair of node.items as readonly ParsedPair[]) {
      const key = this.key(pair.key, seen);
      if (key === undefined) {
        // Still read, so that everything that is wrong below is told in the same run.
        if (pair.value !== null) this.read(pair.value, depth + 1);
      } else if (pair.value === null || isEmpty(pair.value)) {
        this.report.add(pair.key.range[0], (at) => issue('empty-value', at, { key }));
      } else {
        value[key] = this.read(pair.value, depth + 1);
      }
    }
    return value;
  }

  /** The key as text, or undefined where it is refused. */
  private key(node: ParsedNode, seen: Map<string, number>): string | undefined {
    const offset = node.range[0];
    const before = this.report.size;
    if (!isScalar(node)) {
      this.report.add(offset, (at) => issue('complex-key', at, {}));
      return undefined;
    }
    if (isEmpty(node)) {
      this.report.add(offset, (at) => issue('empty-key', at, {}));
      return undefined;
    }
    const key = String(node.value);
    this.text(node, key);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, offset);
    } else {
      this.report.add(offset, (at) => issue('duplicate-key', at, { key, line: String(this.places.at(first).line) }));
    }
    if (key === MERGE_KEY) this.report.add(offset, (at) => issue('merge-key', at, {}));
    if (FORBIDDEN_KEYS.has(key)) this.report.add(offset, (at) => issue('forbidden-key', at, { key }));
    return this.report.size === before ? key : undefined;
  }

  private scalar(node: Scalar.Parsed): string {
    const value = String(node.value);
    this.text(node, value);
    if (node.type === 'PLAIN' && NULL_WORDS.has(value)) {
      this.report.add(node.range[0], (at) => issue('null-value', at, { value }));
    }
    return value;
  }

  /** What is refused in the text of any scalar, key or value, after escapes are decoded. */
  private text(node: Scalar.Parsed, value: string): void {
    const [start, end] = node.range;
    const source = this.places.text.slice(start, end);
    // The characters of the file itself have been looked at; only an escape can bring in others.
    const escaped = node.type === 'QUOTE_DOUBLE' && source.includes('\\');
    if (escaped) for (const { make } of findCharacters(value)) this.report.add(start, make);
    const injections = findInjections(value);
    for (const { found, make } of injections) this.report.add(start + Math.max(0, source.indexOf(found)), make);
    if (node.type === 'PLAIN' && injections.length === 0 && isUnsafeNumber(value)) {
      this.report.add(start, (at) => issue('number-out-of-range', at, { value }));
    }
  }
}

/** Nothing was written where a scalar should stand. */
export function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.source === '';
}
