import type { Issues, Place, Problem } from '../issue';
import { quoted } from '../quoted';
import { itemPath, memberPath } from '../path';
import { checkedText, isObject, type Json, type JsonObject } from './json';

const wrongType = (what: string): Problem => ({
  code: 'wrong-type',
  message: `${what} was expected here`,
  fix: 'write the type that the provider declares',
});
const required = (key: string): Problem => ({
  code: 'missing-attribute',
  message: `${quoted(key)} is missing`,
  fix: 'give it: the provider requires it',
});
const unknown = (key: string): Problem => ({
  code: 'unknown-attribute',
  message: `${quoted(key)} is not an attribute that the review can read`,
  fix: 'remove it; or teach the review what the provider makes of it, before it is used',
});
const notAllowed = (value: string, allowed: readonly string[]): Problem => ({
  code: 'value-not-allowed',
  message: `${quoted(value)} cannot stand here`,
  fix: `one of: ${allowed.join(', ')}`,
});

const INT32 = { least: -(2 ** 31), most: 2 ** 31 - 1 };

const at = (place: Place, path: string): Place => (path === '' ? place : { ...place, path });

/**
 * One block of Terraform JSON, read attribute by attribute and closed: what was not asked for by name is an issue.
 * An attribute that is `null` is one that is not there, as in Terraform.
 */
export class Block {
  readonly #asked = new Set<string>();

  private constructor(
    private readonly content: JsonObject,
    private readonly place: Place,
    /** Worked out only for an issue: there are many more blocks than issues. */
    private readonly path: () => string,
    readonly issues: Issues,
  ) {}

  /** Reads a value as one block; afterwards nothing in it has been left unread. */
  static read<T>(value: Json | undefined, place: Place, issues: Issues, reader: (block: Block) => T): T | undefined {
    return Block.#read(value, place, () => place.path ?? '', issues, reader);
  }

  static #read<T>(
    value: Json | undefined,
    place: Place,
    path: () => string,
    issues: Issues,
    reader: (block: Block) => T,
  ): T | undefined {
    if (!isObject(value)) {
      issues.add(at(place, path()), wrongType('a block'));
      return undefined;
    }
    const block = new Block(value, place, path, issues);
    const result = reader(block);
    for (const key of Object.keys(value)) if (!block.#asked.has(key)) block.refuse(key, unknown(key));
    return result;
  }

  at(key: string): Place {
    return at(this.place, memberPath(this.path(), key));
  }

  /** Reports an attribute whose value its own reader does not accept. */
  refuse(key: string, problem: Problem): void {
    this.issues.add(this.at(key), problem);
  }

  /** Names of the attributes that have a value. */
  keys(): readonly string[] {
    return Object.keys(this.content).filter((key) => this.content[key] !== null);
  }

  /** The value as it stands; `undefined` where there is none. */
  raw(key: string): Json | undefined {
    this.#asked.add(key);
    const value = Object.hasOwn(this.content, key) ? this.content[key] : undefined;
    return value ?? undefined;
  }

  text(key: string): string | undefined {
    const value = this.raw(key);
    if (value === undefined) return undefined;
    return this.#text(value, () => this.at(key).path ?? '');
  }

  requiredText(key: string): string {
    const value = this.text(key);
    return this.raw(key) === undefined || value === '' ? this.#missing(key, '') : (value ?? '');
  }

  oneOf(key: string, allowed: readonly string[], fallback?: string): string {
    const value = this.text(key) ?? fallback;
    if (value === undefined) return this.#missing(key, '');
    if (!allowed.includes(value)) this.refuse(key, notAllowed(value, allowed));
    return value;
  }

  flag(key: string, fallback: boolean): boolean {
    const value = this.raw(key);
    if (value === undefined || typeof value === 'boolean') return value ?? fallback;
    this.refuse(key, wrongType('true or false'));
    return fallback;
  }

  /** A whole number of 32 bits. */
  number(key: string): number | undefined {
    const value = this.raw(key);
    if (value === undefined) return undefined;
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= INT32.least && value <= INT32.most;
    if (fits) return value;
    this.refuse(key, wrongType('a whole number'));
    return undefined;
  }

  requiredNumber(key: string): number {
    const present = this.raw(key) !== undefined;
    return this.number(key) ?? (present ? 0 : this.#missing(key, 0));
  }

  /** A list of texts; `undefined` where there is none. */
  texts(key: string): readonly string[] | undefined {
    const value = this.raw(key);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) {
      this.refuse(key, wrongType('a list of texts'));
      return undefined;
    }
    return (value as readonly Json[]).flatMap(
      (item, index) => this.#text(item, () => itemPath(memberPath(this.path(), key), index)) ?? [],
    );
  }

  /** A list of some of the allowed texts. */
  textsOf(key: string, allowed: readonly string[]): readonly string[] | undefined {
    const texts = this.texts(key);
    for (const text of texts ?? []) if (!allowed.includes(text)) this.refuse(key, notAllowed(text, allowed));
    return texts;
  }

  requiredTexts(key: string): readonly string[] {
    const value = this.texts(key);
    if (this.raw(key) === undefined) return this.#missing(key, []);
    if (value?.length === 0) return this.#missing(key, []);
    return value ?? [];
  }

  /** A map of texts; `undefined` where it is missing or empty, which the provider does not tell apart. */
  textMap(key: string): Readonly<Record<string, string>> | undefined {
    const value = this.raw(key);
    if (value === undefined) return undefined;
    if (!isObject(value)) {
      this.refuse(key, wrongType('a map of texts'));
      return undefined;
    }
    const entries = Object.entries(value).flatMap(([name, item]) => {
      const path = (): string => memberPath(memberPath(this.path(), key), name);
      const text = this.#text(item, path);
      return text === undefined ? [] : [[checkedText(name, () => at(this.place, path()), this.issues), text] as const];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }

  /** Every block of that name: Terraform takes one object or a list of them; `null` in a list is an empty block. */
  each<T>(key: string, reader: (block: Block) => T): readonly T[] {
    const value = this.raw(key);
    if (value === undefined) return [];
    const path = (): string => memberPath(this.path(), key);
    if (!Array.isArray(value)) return this.#one(value, path, reader);
    return (value as readonly Json[]).flatMap((item, index) =>
      this.#one(item ?? {}, () => itemPath(path(), index), reader),
    );
  }

  /** The only block of that name; `undefined` where there is none. */
  inner<T>(key: string, reader: (block: Block) => T): T | undefined {
    const [first, ...more] = this.each(key, reader);
    if (more.length > 0) this.refuse(key, wrongType('a single block'));
    return first;
  }

  requiredInner<T>(key: string, reader: (block: Block) => T): T | undefined {
    const value = this.raw(key);
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) return this.inner(key, reader);
    this.#missing(key, undefined);
    return undefined;
  }

  #one<T>(value: Json, path: () => string, reader: (block: Block) => T): readonly T[] {
    const result = Block.#read(value, this.place, path, this.issues, reader);
    return result === undefined ? [] : [result];
  }

  #text(value: Json, path: () => string): string | undefined {
    if (typeof value === 'string') return checkedText(value, () => at(this.place, path()), this.issues);
    this.issues.add(at(this.place, path()), wrongType('a text'));
    return undefined;
  }

  #missing<T>(key: string, value: T): T {
    this.issues.add(at(this.place, this.path()), required(key));
    return value;
  }
}
