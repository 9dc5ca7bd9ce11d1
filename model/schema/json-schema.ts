import { z } from 'zod';
import type { Text } from '../messages/define';
import { EDITOR_SCHEMA, MEANING } from './scalars';

/** Key of a field's meaning in both languages while a schema is being worked on; never written to a file. */
export const MEANING_KEY = 'x-meaning';

/** A JSON Schema (draft 2020-12) as plain data: the keywords that our schemas use. */
export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly [MEANING_KEY]?: Text;
  readonly [key: string]: unknown;
}

interface SchemaSource {
  readonly schema: z.ZodType;
  readonly title: Text;
  /** In CSV every value is text, so the editor's numbers and booleans are text of that form. */
  readonly format: 'yaml' | 'csv' | 'json';
}

const INTEGER_TEXT = { type: 'string', pattern: '^(0|-?[1-9]\\d{0,14})$' } as const;
const BOOLEAN_TEXT = { type: 'string', enum: ['true', 'false'] } as const;

/** The schema with the meaning of each field under `MEANING_KEY`: what the field reference is made from. */
export function annotatedSchema({ schema, format }: SchemaSource): JsonSchema {
  const annotated: unknown = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      const editor = EDITOR_SCHEMA.get(zodSchema);
      const meaning = MEANING.get(zodSchema);
      Object.assign(jsonSchema, format === 'csv' ? asText(editor) : editor);
      if (meaning !== undefined) Object.assign(jsonSchema, { [MEANING_KEY]: meaning });
    },
  });
  return annotated as JsonSchema;
}

function asText(editor: JsonSchema | undefined): JsonSchema | undefined {
  if (editor?.type === 'integer') return INTEGER_TEXT;
  return editor?.type === 'boolean' ? BOOLEAN_TEXT : editor;
}

/** The schema as editors read it: descriptions in both languages, Vietnamese first. */
export function editorSchema(source: SchemaSource): JsonSchema {
  const { $schema, ...rest } = described(annotatedSchema(source)) as JsonSchema;
  return { $schema, title: `${source.title.vi} / ${source.title.en}`, ...rest };
}

function described(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(described);
  if (typeof value !== 'object' || value === null) return value;
  const { [MEANING_KEY]: meaning, ...rest } = value as JsonSchema;
  const members = Object.entries(rest).map(([key, member]) => [key, described(member)]);
  return {
    ...(meaning === undefined ? {} : { description: `${meaning.vi} / ${meaning.en}` }),
    ...Object.fromEntries(members),
  };
}
