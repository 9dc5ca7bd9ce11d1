import { z } from 'zod';
import type { Issue, Position } from '../issue';
import { issue, MESSAGES, type IssueCode } from '../messages/catalogue';
import { LIMITS, type Path, type RawValue } from '../read/document';
import type { JsonValue } from '../read/json';
import { nearest } from './nearest';

/** The positions that a check needs: of a value, and of a key. */
export interface Positions {
  readonly at: (path: Path) => Position;
  readonly atKey: (path: Path) => Position;
}

export type Checked<T> =
  | { readonly value: T }
  /** `more`: refusals beyond the limit, counted and not told. */
  | { readonly issues: readonly Issue[]; readonly more: number };

/**
 * Checks a raw value against its schema. Refusals are reported each where it stands, up to `limit`: a hostile file
 * has tens of thousands, and finding the place of each would cost seconds.
 */
export function checkValue<S extends z.ZodType>(
  schema: S,
  raw: RawValue | JsonValue,
  positions: Positions,
  limit: number = LIMITS.issues,
): Checked<z.output<S>> {
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data };
  const context: Context = { schema, raw, positions };
  const told = result.error.issues.flatMap((found) => translate(found, [], context));
  return { issues: withoutEchoes(told.slice(0, limit).map((make) => make())), more: Math.max(0, told.length - limit) };
}

/** A key that is misspelt is not missing besides. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const meant = new Set(issues.flatMap(({ code, suggestion }) => (code === 'unknown-key' ? (suggestion ?? []) : [])));
  return issues.filter(({ code, params }) => !code.startsWith('missing-') || !meant.has(params['key'] ?? ''));
}

/** An issue not yet made: its position is looked up only when it will be told. */
type Pending = () => Issue;

interface Context {
  readonly schema: z.ZodType;
  readonly raw: RawValue | JsonValue;
  readonly positions: Positions;
}

type Found = z.core.$ZodIssue;

function translate(found: Found, prefix: Path, context: Context): readonly Pending[] {
  const path: Path = [...prefix, ...found.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  switch (found.code) {
    case 'unrecognized_keys':
      return found.keys.map((key) => () => unknownKey(key, path, context));
    case 'invalid_union':
      return unionIssues(found, path, context);
    case 'invalid_key':
      return found.issues.map((inner) => () => refusal(inner, context.positions.atKey(path)));
    case 'custom':
      return [() => refusal(found, context.positions.at(path))];
    case 'invalid_value':
      return [() => valueNotAllowed(found.values.map(String), path, context)];
    case 'invalid_type':
      return [() => wrongKind(found.expected, path, context)];
    default:
      throw new Error(`schema issue ${found.code} has no message`);
  }
}

function unknownKey(key: string, path: Path, { schema, positions }: Context): Issue {
  const allowed = keysAt(schema, path);
  return issue('unknown-key', positions.atKey([...path, key]), { key }, { allowed, suggestion: nearest(key, allowed) });
}

/** Of several alternatives the one that the value's kind chose: a list is not told that it is not a word. */
function unionIssues(found: z.core.$ZodIssueInvalidUnion, path: Path, context: Context): readonly Pending[] {
  const value = valueAt(context.raw, path);
  if (value === undefined) return [() => missingKey(path, context)];
  const word = found.errors.flat().find((inner) => inner.code === 'invalid_value')?.values[0];
  const isListOrWord = found.errors.flat().some((inner) => inner.code === 'invalid_type' && inner.expected === 'array');
  if (typeof value === 'string' && typeof word === 'string' && isListOrWord) {
    return [() => issue('list-or-word', context.positions.at(path), { value, word })];
  }
  const ofItsKind = found.errors.filter(
    (branch) => !branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0),
  );
  const branch =
    ofItsKind.find((inner) => inner.some((one) => one.code !== 'invalid_value')) ?? ofItsKind[0] ?? found.errors.at(-1);
  return (branch ?? []).flatMap((inner) => translate(inner, path, context));
}

function valueNotAllowed(allowed: readonly string[], path: Path, context: Context): Issue {
  const value = valueAt(context.raw, path);
  if (value === undefined) return missingKey(path, context);
  if (typeof value !== 'string') return wrongKind('string', path, context);
  const extras = { allowed, suggestion: nearest(value, allowed) };
  return issue('value-not-allowed', context.positions.at(path), { value }, extras);
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  object: 'mapping',
  record: 'mapping',
  array: 'list',
  string: 'text',
};

/** In JSON a number is a number; in YAML and CSV every scalar is text. */
const SCALAR_NAMES: Readonly<Record<string, string>> = { string: 'text', number: 'number', boolean: 'boolean' };

function wrongKind(expected: string, path: Path, context: Context): Issue {
  const value = valueAt(context.raw, path);
  if (value === undefined) return missingKey(path, context);
  const given = Array.isArray(value) ? 'list' : (SCALAR_NAMES[typeof value] ?? 'mapping');
  const wanted = KIND_NAMES[expected] ?? expected;
  return issue('wrong-kind', context.positions.at(path), { wanted, how: `as-${wanted}`, given });
}

function missingKey(path: Path, { positions, schema }: Context): Issue {
  const at = positions.at(path.slice(0, -1));
  const key = String(path.at(-1) ?? '');
  const keys = neededKeysAt(schema, path);
  return keys.length === 0
    ? issue('missing-key', at, { key })
    : issue('missing-mapping', at, { key, keys: keys.join(', ') });
}

/** A scalar of ours refused its text: `schema/scalars.ts` names the code and the params. */
function refusal(found: Found, at: Position): Issue {
  const params = 'params' in found ? (found.params as Readonly<Record<string, unknown>> | undefined) : undefined;
  const code = params?.['refusal'];
  if (typeof code !== 'string' || !(code in MESSAGES))
    throw new Error(`schema refusal without a message: ${found.message}`);
  return {
    code,
    severity: MESSAGES[code as IssueCode].severity,
    at,
    params: params?.['params'] as Readonly<Record<string, string>>,
    ...(Array.isArray(params?.['allowed']) ? { allowed: params['allowed'].map(String) } : {}),
    ...(typeof params?.['suggestion'] === 'string' ? { suggestion: params['suggestion'] } : {}),
  };
}

function valueAt(raw: RawValue | JsonValue, path: Path): RawValue | JsonValue | undefined {
  let value: RawValue | JsonValue | undefined = raw;
  for (const step of path) {
    if (typeof value !== 'object') return undefined;
    value = (value as Readonly<Record<string | number, RawValue | JsonValue>>)[step];
  }
  return value;
}

function schemaAt(schema: z.ZodType, path: Path): z.core.$ZodType | undefined {
  let here: z.core.$ZodType | undefined = schema;
  for (const step of path) here = here === undefined ? undefined : child(unwrap(here), step);
  return here === undefined ? undefined : unwrap(here);
}

/** Keys that the mapping at `path` cannot be without. */
function neededKeysAt(schema: z.ZodType, path: Path): readonly string[] {
  const last = schemaAt(schema, path);
  if (!(last instanceof z.ZodObject)) return [];
  return Object.keys(last.shape).filter((key) => !(last.shape[key] instanceof z.ZodOptional));
}

/** Keys of the mapping at `path` that the schema knows; empty where any key may stand. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  const last = schemaAt(schema, path);
  if (last instanceof z.ZodObject) return Object.keys(last.shape);
  if (last instanceof z.ZodRecord && last.keyType instanceof z.ZodEnum) return Object.keys(last.keyType.enum);
  return [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion) {
    const open = schema.options.find((option) => !(option instanceof z.ZodLiteral));
    return open === undefined ? schema : unwrap(open);
  }
  return schema;
}

function child(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[step] as z.core.$ZodType | undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}
