import type { Issues, Place, Problem } from '../issue';
import { pathOf } from '../path';
import { quoted } from '../quoted';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Far more than Terraform JSON of ours needs, far less than what would exhaust the stack of a walk. */
const DEEPEST = 60;
const REACHING: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const TOKEN = /TfToken\[/;
/** CDKTF writes number and list tokens as doubles about -1.8e308. */
const TOKEN_NUMBERS_BELOW = -1e280;

const invalid = (why: string): Problem => ({
  code: 'json-invalid',
  message: `not JSON: ${why}`,
  fix: 'synthesise the folder anew; the file is cut off or was edited',
});
const twice = (key: string): Problem => ({
  code: 'json-key-twice',
  message: `the key ${quoted(key)} stands twice, and Terraform may read another one than we do`,
  fix: 'synthesise the folder anew; the file was edited',
});
const reaching = (key: string): Problem => ({
  code: 'json-key-forbidden',
  message: `the key ${quoted(key)} reaches into the program that reads it`,
  fix: 'remove it from where it comes from',
});
const template = (text: string): Problem => ({
  code: 'template',
  message: `${quoted(text)} is computed by Terraform: what it becomes cannot be reviewed`,
  fix: 'write the literal value; only host, certificate and token of the cluster are variables',
});

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const OPENING = /[{[]/;
/** Every string of a valid JSON text with the mark that follows it, and every mark that nests. */
const MARKS = /"(?:[^"\\]|\\.)*"\s*:?|[{}[\]]/g;

/**
 * Keys that stand twice in one object of a valid JSON text. `JSON.parse` keeps the last in silence, where Terraform
 * merges both blocks or refuses.
 */
function keysTwice(text: string): readonly string[] {
  const found = new Set<string>();
  const open: Set<string>[] = [];
  for (const [mark] of text.matchAll(MARKS)) {
    if (OPENING.test(mark.charAt(0))) open.push(new Set());
    else if (!mark.startsWith('"')) open.pop();
    else if (mark.endsWith(':')) {
      const key = JSON.parse(mark.slice(0, -1)) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) found.add(key);
      keys?.add(key);
    }
  }
  return [...found];
}

/**
 * Members of all objects of a valid JSON text, counted by its colons outside of strings. Far faster than `keysTwice`,
 * and enough to see that no key stands twice: then `JSON.parse` has kept them all.
 */
function membersIn(text: string): number {
  let count = 0;
  for (let quote = text.indexOf('"'); quote !== -1; quote = text.indexOf('"', quote)) {
    do quote = text.indexOf('"', quote + 1);
    while (isEscaped(text, quote));
    do quote += 1;
    while (SPACE.has(text.charCodeAt(quote)));
    if (text.charCodeAt(quote) === COLON) count += 1;
  }
  return count;
}

const COLON = 58;
const BACKSLASH = 92;
const SPACE: ReadonlySet<number> = new Set([9, 10, 13, 32]);

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 1;
}

/** Looks into every value for what none of ours holds. */
class Walk {
  readonly #steps: (string | number)[] = [];
  /** Whether the value can be read further. */
  readable = true;
  members = 0;

  constructor(
    private readonly place: Place,
    private readonly issues: Issues,
  ) {}

  value(value: Json): void {
    if (typeof value === 'number' && value < TOKEN_NUMBERS_BELOW) this.#report(template(String(value)));
    if (typeof value === 'string' && TOKEN.test(value)) this.#report(template(value));
    if (typeof value !== 'object' || value === null) return;
    if (this.#steps.length > DEEPEST) {
      this.#report(invalid(`nested more than ${DEEPEST} deep`));
      this.readable = false;
    } else if (isObject(value)) {
      for (const key of Object.keys(value)) this.#member(key, value[key] ?? null);
    } else {
      for (const [index, item] of value.entries()) this.#inside(index, item);
    }
  }

  #member(key: string, value: Json): void {
    this.members += 1;
    this.#inside(key, value);
    if (TOKEN.test(key)) this.#report(template(key));
    if (!REACHING.has(key)) return;
    this.issues.add({ ...this.place, path: pathOf([...this.#steps, key]) }, reaching(key));
    this.readable = false;
  }

  #inside(step: string | number, value: Json): void {
    this.#steps.push(step);
    this.value(value);
    this.#steps.pop();
  }

  #report(problem: Problem): void {
    this.issues.add({ ...this.place, path: pathOf(this.#steps) }, problem);
  }
}

/** The object that a JSON text holds; undefined, with issues, where it holds anything that could be read two ways. */
export function parseJson(text: string, place: Place, issues: Issues): JsonObject | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    issues.add(place, invalid('the text breaks off, or holds what JSON does not know'));
    return undefined;
  }
  if (!isObject(value)) {
    issues.add(place, invalid('the file holds no object'));
    return undefined;
  }
  const walk = new Walk(place, issues);
  walk.value(value);
  if (!walk.readable) return undefined;
  if (walk.members === membersIn(text)) return value;
  for (const key of keysTwice(text)) issues.add(place, twice(key));
  return undefined;
}

/**
 * The characters that Terraform makes of a string: `$${` and `%%{` are how it writes a literal `${` and `%{`.
 * Undefined where it would evaluate something.
 */
export function literalText(text: string): string | undefined {
  if (!text.includes('{')) return text;
  const unescaped = text.replace(
    /(?<!\$)\$(\$\{)|(?<!%)%(%\{)/g,
    (_, dollar?: string, percent?: string) => dollar ?? percent ?? '',
  );
  return /[$%]\{/.test(text.replace(/(?<!\$)\$\$\{|(?<!%)%%\{/g, '')) ? undefined : unescaped;
}

/** The same, with an issue where there is something to evaluate. */
export function checkedText(text: string, at: () => Place, issues: Issues): string {
  const literal = literalText(text);
  if (literal === undefined) issues.add(at(), template(text));
  return literal ?? text;
}
