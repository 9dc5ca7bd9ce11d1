import { z } from 'zod';
import type { Text } from '../messages/define';
import type { Form } from '../messages/words';
import { FORBIDDEN_KEYS } from '../read/document';
import { NOT_THE_INTERNET, parseRange, type Widest } from './ranges';

/**
 * The scalars of our files. The reader hands over every scalar as text; these turn it into what it means, or say why
 * they cannot. A refusal names an issue code of `messages/structure.ts` and its params.
 */

export interface Refusal {
  readonly refusal: string;
  readonly params: Readonly<Record<string, string>>;
  /** What was probably meant, where that can be told. */
  readonly suggestion?: string | undefined;
  /** What may stand there, where that is a list. */
  readonly allowed?: readonly string[];
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

const refuse = (refusal: string, params: Record<string, string>, suggestion?: string): Refusal => ({
  refusal,
  params,
  suggestion,
});

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
  if (!ID.test(value)) return refuse('not-an-id', { value }, idOf(value));
  return FORBIDDEN_KEYS.has(value) ? refuse('forbidden-key', { key: value }) : value;
}

/** The id that a name would have: without diacritics, in lower case. */
function idOf(name: string): string | undefined {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  if (/(?![a-z])\p{L}/u.test(bare)) return undefined;
  const id = bare.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return ID.test(id) ? id : undefined;
}

/** Text for people, in one line. */
export function text(max = 300): z.ZodType<string, string> {
  return scalar(
    (value) => {
      if (value.trim() !== value) return refuse('blank-around', { value });
      if (/^[.\u2026\s]+$/.test(value)) return refuse('text-to-be-written', { value });
      return value.length >= 1 && value.length <= max && !value.includes('\n')
        ? value
        : refuse('wrong-length', { what: 'characters', count: String(value.length), min: '1', max: String(max) });
    },
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
        : refuse('not-a-number', { value, min: String(min), max: String(max) }, ungrouped(value, min, max));
    },
    { type: 'integer', minimum: min, maximum: max },
  );
}

/** `150.000`, `150,000` and `150 000` without what separates thousands. */
function ungrouped(value: string, min: number, max: number): string | undefined {
  if (!/^[1-9]\d{0,2}([., ]\d{3}){1,4}$/.test(value)) return undefined;
  const number = value.replace(/[., ]/g, '');
  return Number(number) >= min && Number(number) <= max ? number : undefined;
}

/** Ports of a pod: one, or a range of which the ends are told apart. */
export interface Ports {
  readonly port: number;
  /** Last port of a range. */
  readonly endPort: number | undefined;
}

const PORT = /^[1-9]\d{0,4}$/;

/** `8443` or `8000-8009`: numbers, because names are resolved per pod and differ. */
export const ports = (): z.ZodType<Ports, string> =>
  scalar(parsePorts, {
    type: undefined,
    anyOf: [
      { type: 'integer', minimum: 1, maximum: 65535 },
      { type: 'string', pattern: '^[1-9]\\d{0,4}-[1-9]\\d{0,4}$' },
    ],
  });

function parsePorts(value: string): Ports | Refusal {
  const [first = '', last, ...more] = value.split('-');
  const isPort = (text: string): boolean => PORT.test(text) && Number(text) <= 65_535;
  if (!isPort(first) || more.length > 0 || (last !== undefined && !isPort(last)))
    return refuse('not-a-port', { value });
  const [port, endPort] = [Number(first), last === undefined ? undefined : Number(last)];
  if (endPort === undefined || endPort === port) return { port, endPort: undefined };
  return endPort < port ? refuse('port-range-reversed', { value }, `${last ?? ''}-${first}`) : { port, endPort };
}

export const boolean = (): z.ZodType<boolean, string> =>
  scalar((value) => (value === 'true' ? true : value === 'false' ? false : refuse('not-a-boolean', { value })), {
    type: 'boolean',
  });

/** Calendar day `YYYY-MM-DD`; such text compares by its order. */
export const date = (): z.ZodType<string, string> =>
  scalar((value) => (isDay(value) ? value : refuse('not-a-date', { value }, dayMeantBy(value))), {
    type: 'string',
    format: 'date',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  });

/** `31/12/2026`, `31-12-2026` and `2026-1-5` in the form that is asked for. */
function dayMeantBy(value: string): string | undefined {
  const parts = value.split(/[-/.]/);
  const [year = '', month = '', day = ''] = parts[0]?.length === 4 ? parts : parts.toReversed();
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parts.length === 3 && isDay(written) ? written : undefined;
}

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
  scalar(
    (value) => {
      if (!QUANTITY.test(value)) return refuse('not-a-quantity', { value });
      // 1.000 is one to Kubernetes and a thousand to a Vietnamese reader.
      return /^[1-9]\d*\.\d{3}(?!\d)/.test(value) ? refuse('quantity-reads-two-ways', { value }) : value;
    },
    { type: 'string', pattern: QUANTITY.source },
  );
const QUANTITY = /^(\d{1,15}(\.\d{1,9})?)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d{1,2})?$/;

/** Address range in canonical form, IPv4 or IPv6, of peers that can be there; never the whole Internet. */
export const cidr = (widest: Widest = NOT_THE_INTERNET): z.ZodType<string, string> =>
  scalar((value) => parseRange(value, widest), { type: 'string' });

export const domain = (): z.ZodType<string, string> =>
  pattern(/^(?=.{4,253}$)(?!(.*\.)?xn--)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'not-a-domain');

export const email = (): z.ZodType<string, string> =>
  pattern(/^(?=.{5,120}$)[a-z0-9][a-z0-9._-]*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'not-an-email');

const LABEL_NAME = '[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?';
export const labelKey = (): z.ZodType<string, string> =>
  pattern(
    new RegExp(`^((?=.{1,253}/)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*/)?${LABEL_NAME}$`),
    'not-a-label',
  );
export const labelValue = (): z.ZodType<string, string> => pattern(new RegExp(`^${LABEL_NAME}$`), 'not-a-label');

/** Text of another fixed form; `form` and `example` are shown when it does not fit. */
export function formed(expression: RegExp, form: Form, example: string): z.ZodType<string, string> {
  return scalar((value) => (expression.test(value) ? value : refuse('wrong-form', { value, form, example })), {
    type: 'string',
    pattern: expression.source,
  });
}

/** One of several words of which the reader is told only `told`: the others are known, to be refused with a reason. */
export function oneOfWith<const V extends string>(told: readonly V[], untold: readonly V[]): z.ZodType<V, string> {
  const known: readonly string[] = [...told, ...untold];
  return scalar(
    (value): V | Refusal => {
      if (known.includes(value)) return value as V;
      const suggestion = known.find((one) => one.toLowerCase() === value.toLowerCase());
      return { ...refuse('value-not-allowed', { value }, suggestion), allowed: told };
    },
    { type: 'string', enum: known },
  );
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
