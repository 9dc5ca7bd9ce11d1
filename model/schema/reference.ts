import type { MessageEntry, Text } from '../messages/define';
import type { JsonSchema } from './json-schema';
import { MEANING_KEY } from './json-schema';

/** Pages of the field reference, in both languages, from the same schemas that check the files. */

interface Field {
  readonly path: string;
  readonly required: boolean;
  readonly form: string;
  readonly meaning: Text | undefined;
}

const asSchema = (value: unknown): JsonSchema => value as JsonSchema;

/** Every field below a schema, in the order of the schema: `level[].value`, `systems.<key>.name.vi`. */
function fieldsOf(schema: JsonSchema, prefix = ''): readonly Field[] {
  const required = new Set((schema['required'] as readonly string[] | undefined) ?? []);
  return Object.entries((schema['properties'] as JsonSchema | undefined) ?? {}).flatMap(([key, value]) =>
    fieldAndBelow(`${prefix}${key}`, asSchema(value), required.has(key)),
  );
}

function fieldAndBelow(path: string, schema: JsonSchema, required: boolean): readonly Field[] {
  const field: Field = { path, required, form: formOf(schema), meaning: schema[MEANING_KEY] as Text | undefined };
  return [field, ...below(path, schema)];
}

function below(path: string, schema: JsonSchema): readonly Field[] {
  if (isBilingual(schema)) return [];
  if (schema['properties'] !== undefined) return fieldsOf(schema, `${path}.`);
  if (schema['items'] !== undefined) return below(`${path}[]`, asSchema(schema['items']));
  if (typeof schema['additionalProperties'] === 'object')
    return below(`${path}.<key>`, asSchema(schema['additionalProperties']));
  return [];
}

const isBilingual = (schema: JsonSchema): boolean =>
  Object.keys((schema['properties'] as JsonSchema | undefined) ?? {}).join() === 'vi,en';

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

/** What may stand there, in a few words that read the same in both languages. */
function formOf(schema: JsonSchema): string {
  if (Array.isArray(schema['anyOf'])) return schema['anyOf'].map((one) => formOf(asSchema(one))).join(' / ');
  if (schema['const'] !== undefined) return schema['const'] === '' ? '(empty)' : code(String(schema['const']));
  if (Array.isArray(schema['enum'])) return schema['enum'].map((one) => code(String(one))).join(', ');
  if (isBilingual(schema)) return '`vi`, `en`';
  if (schema['type'] === 'array') return `list: ${formOf(asSchema(schema['items']))}`;
  if (typeof schema['additionalProperties'] === 'object')
    return `map: ${formOf(asSchema(schema['additionalProperties']))}`;
  if (schema['type'] === 'object') return 'map';
  return scalarForm(schema);
}

function scalarForm(schema: JsonSchema): string {
  const { type, format, pattern, minimum, maximum, maxLength } = schema;
  if (minimum !== undefined && maximum !== undefined) return `${String(type)} ${String(minimum)}–${String(maximum)}`;
  if (format !== undefined) return String(format);
  if (pattern !== undefined) return code(String(pattern));
  return maxLength === undefined ? String(type) : `text ≤ ${String(maxLength)}`;
}

const cell = (text: string): string => text.replace(/[|<>*_[\]]/g, '\\$&');

export interface Page {
  readonly title: Text;
  /** Lines between the heading and the table. */
  readonly intro: readonly string[];
  readonly schema: JsonSchema;
}

const NOTE = '<!-- Written by `bin/ndc schema`; do not edit. -->';

export function fieldPage({ title, intro, schema }: Page): string {
  const rows = fieldsOf(schema).map(({ path, required, form, meaning }) => {
    const name = `${code(path)}${required ? '' : ' ?'}`;
    return `| ${name} | ${form} | ${cell(meaning?.vi ?? '')} | ${cell(meaning?.en ?? '')} |`;
  });
  return [
    NOTE,
    '',
    `# ${title.vi} / ${title.en}`,
    '',
    ...intro,
    '',
    '`?`: không bắt buộc / optional. `[]`: mỗi phần tử / each item. `<key>`: mỗi khóa / each key.',
    '',
    '| Trường / Field | Dạng / Form | Ý nghĩa | Meaning |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

export interface IndexEntry {
  readonly page: string;
  readonly title: Text;
  readonly path: string;
}

export function indexPage(entries: readonly IndexEntry[]): string {
  const rows = entries.map(
    ({ page, title, path }) => `| [${cell(path)}](${page}) | ${cell(title.vi)} | ${cell(title.en)} |`,
  );
  return [
    NOTE,
    '',
    '# Tra cứu / Reference',
    '',
    'Mỗi loại tệp trong thư mục cấu hình một trang. / One page for each kind of file in a config folder.',
    '',
    '| Tệp / File | Nội dung | Content |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '[Mã vấn đề / Issue codes](issue-codes.md) · [`--format json`](issues-json.md)',
    '',
  ].join('\n');
}

/** Every code that an issue can have, with its texts. */
export function codesPage(messages: Readonly<Record<string, MessageEntry>>): string {
  const sections = Object.keys(messages)
    .sort()
    .flatMap((name) => {
      const { severity, reason, fix } = messages[name] as MessageEntry;
      return [
        `## ${name}`,
        '',
        `${severity}`,
        '',
        `- ${cell(reason.vi)}. *${cell(fix.vi)}*`,
        `- ${cell(reason.en)}. *${cell(fix.en)}*`,
        '',
      ];
    });
  return [NOTE, '', '# Mã vấn đề / Issue codes', '', ...sections].join('\n');
}
