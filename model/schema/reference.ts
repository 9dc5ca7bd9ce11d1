import type { MessageEntry, Text } from '../messages/define';
import type { JsonSchema } from './json-schema';
import { MEANING_KEY } from './json-schema';
import { STRUCTURE } from '../messages/structure';
import { domain, EDITOR_SCHEMA, email, id, labelKey, labelValue, quantity } from './scalars';

/** Pages of the field reference, in both languages, from the same schemas that check the files. */

interface Field {
  readonly path: string;
  readonly required: boolean;
  readonly form: string;
  readonly meaning: Text | undefined;
}

/** Forms that occur everywhere have a name here; the index page says what it means, in the words of the message. */
const NAMED_FORMS = [
  { name: 'id', schema: id(), fix: STRUCTURE['not-an-id'].fix },
  { name: 'quantity', schema: quantity(), fix: STRUCTURE['not-a-quantity'].fix },
  { name: 'domain', schema: domain(), fix: STRUCTURE['not-a-domain'].fix },
  { name: 'e-mail', schema: email(), fix: STRUCTURE['not-an-email'].fix },
  { name: 'label key', schema: labelKey(), fix: STRUCTURE['not-a-label'].fix },
  { name: 'label', schema: labelValue(), fix: STRUCTURE['not-a-label'].fix },
] as const;

const NAME_OF_PATTERN = new Map(
  NAMED_FORMS.map(({ name, schema }): [unknown, string] => [EDITOR_SCHEMA.get(schema)?.['pattern'], name]),
);

/** Every field below a schema, in the order of the schema: `level[].value`, `systems.<key>.name.vi`. */
function fieldsOf({ properties = {}, required = [] }: JsonSchema, prefix = ''): readonly Field[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const path = `${prefix}${key}`;
    const field = { path, required: required.includes(key), form: formOf(schema), meaning: schema[MEANING_KEY] };
    return [field, ...below(path, schema)];
  });
}

function below(path: string, schema: JsonSchema): readonly Field[] {
  if (isBilingual(schema)) return [];
  if (schema.properties !== undefined) return fieldsOf(schema, `${path}.`);
  if (schema.items !== undefined) return below(`${path}[]`, schema.items);
  return schema.additionalProperties ? below(`${path}.<key>`, schema.additionalProperties) : [];
}

const isBilingual = ({ properties = {} }: JsonSchema): boolean => Object.keys(properties).join() === 'vi,en';

const code = (text: string | number): string => `\`${String(text).replaceAll('|', '\\|')}\``;

/** What may stand there, in a few words that read the same in both languages. */
function formOf(schema: JsonSchema): string {
  if (schema.anyOf !== undefined) return schema.anyOf.map(formOf).join(' / ');
  if (schema.const !== undefined) return schema.const === '' ? '(empty)' : code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(', ');
  if (isBilingual(schema)) return '`vi`, `en`';
  if (schema.items !== undefined) return collection('list', schema.items);
  if (schema.additionalProperties) return collection('map', schema.additionalProperties);
  return schema.type === 'object' ? 'map' : scalarForm(schema);
}

/** What is in it has lines of its own where it is a mapping again. */
const collection = (name: string, item: JsonSchema): string =>
  item.type === 'object' ? name : `${name}: ${formOf(item)}`;

function scalarForm({ type = 'any', format, pattern, minimum, maximum, maxLength }: JsonSchema): string {
  if (minimum !== undefined && maximum === Number.MAX_SAFE_INTEGER) return `${type} ≥ ${minimum}`;
  if (minimum !== undefined && maximum !== undefined) return `${type} ${minimum}–${maximum}`;
  if (format !== undefined) return format;
  if (pattern !== undefined) return NAME_OF_PATTERN.get(pattern) ?? code(pattern);
  return maxLength === undefined ? type : `text ≤ ${maxLength}`;
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
    '## Dạng thường gặp / Forms that occur often',
    '',
    ...NAMED_FORMS.map(({ name, fix }) => `- **${name}**: ${cell(fix.vi)} / ${cell(fix.en)}`),
    '- **date**: năm-tháng-ngày, ví dụ 2026-12-31 / year-month-day, as in 2026-12-31',
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
        severity,
        '',
        `- ${cell(reason.vi)}. *${cell(fix.vi)}*`,
        `- ${cell(reason.en)}. *${cell(fix.en)}*`,
        '',
      ];
    });
  return [NOTE, '', '# Mã vấn đề / Issue codes', '', ...sections].join('\n');
}
