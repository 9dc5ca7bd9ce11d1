import { issuesDocument } from './format/issues-document';
import { registerDocument } from './format/register-document';
import { MESSAGES } from '../model/messages/catalogue';
import type { Text } from '../model/messages/define';
import { TERM_NAMESPACE, XSD_ELEMENTS } from '../model/read/xsd';
import { annotatedSchema, editorSchema } from '../model/schema/json-schema';
import { KIND_NAMES, KINDS } from '../model/schema/kinds';
import { officialRow } from '../model/sharing/official-list';
import { codesPage, fieldPage, indexPage } from '../model/schema/reference';

const FOLDERS = ['schemas', 'docs/reference'] as const;

/** Folders that hold nothing but the generated files. */
export const SCHEMA_FOLDERS: readonly string[] = FOLDERS;

/** Every generated file of `ndc schema`: path below the checkout to text. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, text: string): unknown => files.set(name, text);
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  for (const kind of KIND_NAMES) {
    const source = KINDS[kind];
    // Editors have schemas of their own for XSD.
    if (source.format !== 'xsd')
      add(`schemas/${kind}.schema.json`, json(editorSchema({ ...source, format: source.format })));
    add(
      `docs/reference/${kind}.md`,
      fieldPage({
        title: source.title,
        intro: introOf(kind),
        schema: annotatedSchema({ ...source, format: source.format === 'xsd' ? 'json' : source.format }),
      }),
    );
  }
  for (const { name, page, intro, ...source } of OUTPUTS) {
    add(`schemas/${name}.schema.json`, json(editorSchema(source)));
    add(`docs/reference/${page}.md`, fieldPage({ title: source.title, intro, schema: annotatedSchema(source) }));
  }
  add(
    'docs/reference/import-databases.md',
    fieldPage({
      title: OFFICIAL_LIST,
      intro: OFFICIAL_LIST_INTRO,
      schema: annotatedSchema({ schema: officialRow, title: OFFICIAL_LIST, format: 'csv' }),
    }),
  );
  add('docs/reference/issue-codes.md', codesPage(MESSAGES));
  const entries = KIND_NAMES.map((kind) => ({
    page: `${kind}.md`,
    title: KINDS[kind].title,
    path: `config/${KINDS[kind].shownPath}`,
  }));
  add('docs/reference/README.md', indexPage(entries));
  return files;
}

/** What the command writes for other programs. */
const OUTPUTS = [
  {
    name: 'issues',
    page: 'issues-json',
    schema: issuesDocument,
    title: { en: 'Issues in JSON', vi: 'Danh sách vấn đề dạng JSON' },
    format: 'json',
    intro: [
      'Kết quả của `ndc validate --format json` và `ndc synth --format json`; JSON Schema: `schemas/issues.schema.json`.',
      '',
      'What `ndc validate --format json` and `ndc synth --format json` print; JSON Schema: `schemas/issues.schema.json`.',
    ],
  },
  {
    name: 'register',
    page: 'register',
    schema: registerDocument,
    title: { en: 'Register of the hub', vi: 'Sổ đăng ký của nền tảng (NDOP)' },
    format: 'json',
    intro: [
      '`register/register.json` trong kết quả của `ndc synth`, và khóa `register.json` của các ConfigMap `ndop-register-…` của nền tảng (mỗi ConfigMap một khối mã thỏa thuận); JSON Schema: `schemas/register.schema.json`.',
      '',
      '`register/register.json` in the output of `ndc synth`, and key `register.json` of the hub’s ConfigMaps `ndop-register-…` (each one block of agreements’ ids); JSON Schema: `schemas/register.schema.json`.',
    ],
  },
] as const;

const MESSAGE_SCHEMA_NOTE: readonly string[] = [
  '',
  'Chỉ nhận các từ khóa dưới đây của JSON Schema. Trường `MaHoatDong`, `maHoatDong` hay `ma_hoat_dong` là trường `ma-hoat-dong` của bộ dữ liệu.',
  '',
  'Only the keywords below of JSON Schema are accepted. `MaHoatDong`, `maHoatDong` or `ma_hoat_dong` is the field `ma-hoat-dong` of the dataset.',
];

const XSD_NOTE: readonly string[] = [
  '',
  `Chỉ nhận các phần tử: ${XSD_ELEMENTS.join(', ')}. Thuộc tính \`term\` thuộc không gian tên \`${TERM_NAMESPACE}\` ghi thuật ngữ. Bảng dưới là những gì được đọc ra.`,
  '',
  `Only these elements are accepted: ${XSD_ELEMENTS.join(', ')}. The attribute \`term\` of the namespace \`${TERM_NAMESPACE}\` names the term. The table is what is read out of the file.`,
];

const OFFICIAL_LIST: Text = { en: 'Official list of databases', vi: 'Danh mục chính thức về cơ sở dữ liệu' };
const OFFICIAL_LIST_INTRO: readonly string[] = [
  'Tệp mà `ndc import databases TỆP.csv --list <danh mục> --source <khóa nguồn>` nhận: CSV, một dòng tiêu đề đúng thứ tự dưới đây, mỗi dòng một cơ sở dữ liệu. Tên được so sánh không phân biệt dấu, chữ hoa và viết tắt CSDL.',
  '',
  'The file that `ndc import databases FILE.csv --list <list> --source <key>` takes: CSV, a header in the order below, one database a line. Names are compared without diacritics, capitals and the abbreviation CSDL.',
];

function introOf(kind: (typeof KIND_NAMES)[number]): readonly string[] {
  const { shownPath, format } = KINDS[kind];
  const place = `\`config/${shownPath}\``;
  if (format === 'csv') return [`${place}: CSV, mỗi dòng một bản ghi / one record a line.`];
  if (format === 'json') return [`${place}: JSON.`, ...MESSAGE_SCHEMA_NOTE];
  if (format === 'xsd') return [`${place}: XML Schema.`, ...XSD_NOTE];
  const up = '../'.repeat(shownPath.split('/').length);
  return [
    `${place}. Dòng đầu tệp / First line of the file:`,
    '',
    '```yaml',
    `# yaml-language-server: $schema=${up}schemas/${kind}.schema.json`,
    '```',
  ];
}
