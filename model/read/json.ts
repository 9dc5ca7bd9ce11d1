import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { findCharacters } from './characters';
import { FORBIDDEN_KEYS, LIMITS, type Path } from './document';
import { findInjections } from './injections';
import { Places } from './places';
import { Report } from './report';
import { readText } from './text';

export type JsonValue = boolean | number | string | readonly JsonValue[] | JsonMap;
/** Has no prototype, so that no key of a file can reach one. */
export interface JsonMap {
  readonly [key: string]: JsonValue;
}

/** A JSON file that was read without an issue. Positions are those of `Document`. */
export interface JsonDocument {
  readonly value: JsonValue;
  positionOf(path: Path): Position;
  positionOfKey(path: Path): Position;
}

export type JsonResult = { readonly document: JsonDocument } | { readonly issues: readonly Issue[] };

/** A value and where it stands: offsets, so that lines are counted only for what an issue points at. */
interface Node {
  readonly value: JsonValue;
  readonly start: number;
  /** Where the key stands under which it is found; of a list's item its own place. */
  readonly key: number;
  readonly inside: ReadonlyMap<string | number, Node>;
}

/**
 * Reads one JSON file (RFC 8259) strictly: no comment, no `null`, no key twice, and nothing that `readYaml` refuses in
 * its texts either.
 *
 * @param file path as shown to people; it ends up in every position
 */
export function readJson(file: string, bytes: Uint8Array): JsonResult {
  const decoded = readText(file, bytes, LIMITS.messageSchemaBytes);
  if ('issues' in decoded) return decoded;
  const places = new Places(file, decoded.text);
  const report = new Report(places);
  for (const { index, make } of findCharacters(places.text)) report.add(index, make);
  const root = report.size === 0 ? new Parser(places, report).document() : undefined;
  if (root === undefined || report.size > 0) return { issues: report.issues() };
  return {
    document: {
      value: root.value,
      positionOf: (path) => places.at(nearest(root, path).start),
      positionOfKey: (path) => places.at(nearest(root, path).key),
    },
  };
}

function nearest(root: Node, path: Path): Node {
  let node = root;
  for (const step of path) {
    const next = node.inside.get(step);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

const BLANK = /[ \n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false)(?!\w)/y;
const SHOWN = 24;
const NOTHING: ReadonlyMap<string | number, Node> = new Map();

/** Stops at the first place that is no JSON; goes on after everything else that is refused. */
class Parser {
  private at = 0;

  constructor(
    private readonly places: Places,
    private readonly report: Report,
  ) {}

  document(): Node | undefined {
    const root = this.node(1);
    if (root === undefined) return undefined;
    this.skip(BLANK);
    if (this.at === this.places.text.length) return root;
    this.refuse();
    return undefined;
  }

  private node(depth: number, key?: number): Node | undefined {
    this.skip(BLANK);
    const start = this.at;
    const mark = this.places.text[start];
    if (mark === '{' || mark === '[') {
      if (depth > LIMITS.depth) {
        this.report.add(start, (at) => issue('nested-too-deep', at, { limit: String(LIMITS.depth) }));
        return undefined;
      }
      this.at += 1;
      const inside = mark === '{' ? this.members(depth) : this.items(depth);
      if (inside === undefined) return undefined;
      const value = mark === '{' ? mapOf(inside) : [...inside.values()].map((one) => one.value);
      return { value, start, key: key ?? start, inside };
    }
    const value = mark === '"' ? this.text() : this.other();
    return value === undefined ? undefined : { value, start, key: key ?? start, inside: NOTHING };
  }

  private members(depth: number): ReadonlyMap<string, Node> | undefined {
    const members = new Map<string, Node>();
    if (this.takes('}')) return members;
    do {
      this.skip(BLANK);
      const keyAt = this.at;
      const key = this.text();
      if (key === undefined || !this.follows(':')) return undefined;
      const member = this.node(depth + 1, keyAt);
      if (member === undefined) return undefined;
      const first = members.get(key);
      const line = String(first === undefined ? 0 : this.places.at(first.key).line);
      if (first !== undefined) this.report.add(keyAt, (at) => issue('duplicate-key', at, { key, line }));
      if (FORBIDDEN_KEYS.has(key)) this.report.add(keyAt, (at) => issue('forbidden-key', at, { key }));
      members.set(key, member);
    } while (this.takes(','));
    return this.follows('}') ? members : undefined;
  }

  private items(depth: number): ReadonlyMap<number, Node> | undefined {
    const items = new Map<number, Node>();
    if (this.takes(']')) return items;
    do {
      const item = this.node(depth + 1);
      if (item === undefined) return undefined;
      items.set(items.size, item);
    } while (this.takes(','));
    return this.follows(']') ? items : undefined;
  }

  private text(): string | undefined {
    const start = this.at;
    const source = this.skip(STRING);
    if (source === undefined) {
      this.refuse();
      return undefined;
    }
    const value = JSON.parse(source) as string;
    // The characters of the file itself have been looked at; only an escape can bring in others.
    if (source.includes('\\')) for (const { make } of findCharacters(value)) this.report.add(start, make);
    for (const { make } of findInjections(value)) this.report.add(start, make);
    return value;
  }

  private other(): number | boolean | undefined {
    const start = this.at;
    const source = this.skip(OTHER);
    if (source === undefined) {
      this.refuse();
      return undefined;
    }
    const value = JSON.parse(source) as number | boolean;
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      this.report.add(start, (at) => issue('number-out-of-range', at, { value: source }));
    }
    return value;
  }

  private takes(mark: string): boolean {
    this.skip(BLANK);
    if (this.places.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  /** The same for a mark that must stand here. */
  private follows(mark: string): boolean {
    const found = this.takes(mark);
    if (!found) this.refuse();
    return found;
  }

  private skip(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.places.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private refuse(): void {
    const { text } = this.places;
    const end = text.indexOf('\n', this.at);
    const near = text.slice(this.at, Math.min(end === -1 ? text.length : end, this.at + SHOWN));
    this.report.add(this.at, (at) => issue('json-syntax', at, { near }));
  }
}

function mapOf(members: ReadonlyMap<string | number, Node>): JsonMap {
  const map = Object.create(null) as Record<string, JsonValue>;
  for (const [key, { value }] of members) map[key] = value;
  return map;
}
