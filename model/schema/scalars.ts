import * as ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { Text } from '../messages/define';
import type { Form } from '../messages/words';
import { FORBIDDEN_KEYS } from '../read/document';

/**
 * The scalars of our files. The reader hands over every scalar as text; these turn it into what it means, or say why
 * they cannot. A refusal names an issue code of `messages/structure.ts` and its params.
 */

export interface Refusal {
  readonly refusal: string;
  readonly params: Readonly<Record<string, string>>;
}

type JsonSchema = Readonly<Record<string, unknown>>;

/** What an editor is told beyond the shape: the form of a scalar, the size of a list or mapping. Read by `schema/json-schema.ts`. */
export const EDITOR_SCHEMA = z.registry<JsonSchema>();
/** What a field means, in both languages. Read by `schema/json-schema.ts` and the field reference. */
export const MEANING = z.registry<Text>();

/** Gives a field its meaning. */
export function field<T extends z.ZodType>(schema: T, en: string, vi: string): T {
  MEANING.add(schema, { en, vi });
  return schema;
}

function scalar<T>(parse: (text: string) => T | Refusal, editor: JsonSchema): z.ZodType<T, string> {
  const schema = z.string().transform((text, context) => {
    const parsed = parse(text);
    if (!isRefusal(parsed)) return parsed;
    context.issues.push({ code: 'custom', input: text, params: { ...parsed } });
    return z.NEVER;
  });
  EDITOR_SCHEMA.add(schema, editor);
  return schema;
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refusal' in value;
}

const refuse = (refusal: string, params: Record<string, string>): Refusal => ({ refusal, params });

/** Ids, label keys and similar grammars: a pattern, checked and shown to editors as it is. */
function pattern(expression: RegExp, code: string): z.ZodType<string, string> {
  return scalar((text) => (expression.test(text) ? text : refuse(code, { value: text })), {
    type: 'string',
    pattern: expression.source,
  });
}

const ID = /^(?=.{2,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Stable id: the name without diacritics and without the unit's type. It becomes part of a Kubernetes name. */
export const id = (): z.ZodType<string, string> => scalar(parseId, { type: 'string', pattern: ID.source });

/** `constructor` is found in every JavaScript object, declared there or not. */
function parseId(value: string): string | Refusal {
  if (!ID.test(value)) return refuse('not-an-id', { value });
  return FORBIDDEN_KEYS.has(value) ? refuse('forbidden-key', { key: value }) : value;
}

/** Text for people, in one line. */
export function text(max = 300): z.ZodType<string, string> {
  return scalar(
    (value) =>
      value.length >= 1 && value.length <= max && !value.includes('\n')
        ? value
        : refuse('wrong-length', { what: 'characters', count: String(value.length), min: '1', max: String(max) }),
    { type: 'string', minLength: 1, maxLength: max },
  );
}

/** Text in both languages; Vietnamese is the one that counts in law. */
export const bilingual = (max = 300) => z.strictObject({ vi: text(max), en: text(max) });

export function integer(min: number, max: number): z.ZodType<number, string> {
  return scalar(
    (value) => {
      const number = /^(0|-?[1-9]\d{0,14})$/.test(value) ? Number(value) : NaN;
      return number >= min && number <= max
        ? number
        : refuse('not-a-number', { value, min: String(min), max: String(max) });
    },
    { type: 'integer', minimum: min, maximum: max },
  );
}

export const boolean = (): z.ZodType<boolean, string> =>
  scalar((value) => (value === 'true' ? true : value === 'false' ? false : refuse('not-a-boolean', { value })), {
    type: 'boolean',
  });

/** Calendar day `YYYY-MM-DD`; such text compares by its order. */
export const date = (): z.ZodType<string, string> =>
  scalar((value) => (isDay(value) ? value : refuse('not-a-date', { value })), { type: 'string', format: 'date' });

/** Whether the text is a day of the calendar, in years that this register can mean. */
export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1945 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Kubernetes resource quantity, as `apimachinery/pkg/api/resource` reads it; never negative here. */
export const quantity = (): z.ZodType<string, string> =>
  pattern(/^(\d{1,15}(\.\d{1,9})?)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d{1,2})?$/, 'not-a-quantity');

/** Address range in canonical form, IPv4 or IPv6, never the whole Internet. */
export const cidr = (): z.ZodType<string, string> => scalar(parseCidr, { type: 'string' });

function parseCidr(value: string): string | Refusal {
  if (!ipaddr.isValidCIDR(value)) return refuse('not-a-cidr', { value });
  const [address, bits] = ipaddr.parseCIDR(value);
  // The library also reads 010.0.0.0 (as 8.0.0.0), 0x0a.0.0.0 and 10.0: what was meant nobody knows.
  const isDecimal = ipaddr.IPv4.isValidFourPartDecimal(value.replace(/\/.*$/, ''));
  if (address.kind() === 'ipv4' && !isDecimal) return refuse('not-a-cidr', { value });
  if (bits === 0) return refuse('cidr-too-wide', { value });
  const canonical = canonicalRange(address, bits);
  return canonical === value ? value : refuse('cidr-not-canonical', { value, canonical });
}

/** Without host bits; a range of IPv4 inside IPv6 as the IPv4 that it is. */
function canonicalRange(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): string {
  if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && bits >= 96)
    return canonicalRange(address.toIPv4Address(), bits - 96);
  const range = `${address.toString()}/${bits}`;
  const family = address instanceof ipaddr.IPv4 ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${family.networkAddressFromCIDR(range).toString()}/${bits}`;
}

export const domain = (): z.ZodType<string, string> =>
  pattern(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'not-a-domain');

export const email = (): z.ZodType<string, string> =>
  pattern(/^(?=.{5,120}$)[a-z0-9][a-z0-9._-]*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'not-an-email');

const LABEL_NAME = '[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?';
export const labelKey = (): z.ZodType<string, string> =>
  pattern(new RegExp(`^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?/)?${LABEL_NAME}$`), 'not-a-label');
export const labelValue = (): z.ZodType<string, string> => pattern(new RegExp(`^${LABEL_NAME}$`), 'not-a-label');

/** Text of another fixed form; `form` and `example` are shown when it does not fit. */
export function formed(expression: RegExp, form: Form, example: string): z.ZodType<string, string> {
  return scalar((value) => (expression.test(value) ? value : refuse('wrong-form', { value, form, example })), {
    type: 'string',
    pattern: expression.source,
  });
}

export const oneOf = <const V extends readonly [string, ...string[]]>(
  ...values: V
): z.ZodEnum<{ [K in V[number]]: K }> => z.enum(values);

/** A mapping by key, at most `max` entries: an empty one is refused where `min` is 1. */
export function mapOf<K extends z.ZodType<string, string>, V extends z.ZodType>(
  key: K,
  value: V,
  max: number,
  min = 1,
) {
  const schema = z.record(key, value).superRefine((map, context) => {
    const count = Object.keys(map).length;
    if (count < min || count > max) {
      const params = refuse('wrong-length', {
        what: 'entries',
        count: String(count),
        min: String(min),
        max: String(max),
      });
      context.issues.push({ code: 'custom', input: map, params: { ...params } });
    }
  });
  EDITOR_SCHEMA.add(schema, { minProperties: min, maxProperties: max });
  return schema;
}

export function listOf<V extends z.ZodType>(value: V, max: number, min = 1) {
  const schema = z.array(value).superRefine((list, context) => {
    if (list.length < min || list.length > max) {
      const params = refuse('wrong-length', {
        what: 'items',
        count: String(list.length),
        min: String(min),
        max: String(max),
      });
      context.issues.push({ code: 'custom', input: list, params: { ...params } });
    }
  });
  EDITOR_SCHEMA.add(schema, { minItems: min, maxItems: max });
  return schema;
}
