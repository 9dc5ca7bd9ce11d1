import { issuesDocument } from './format/issues-document';
import { MESSAGES } from '../model/messages/catalogue';
import type { Text } from '../model/messages/define';
import { annotatedSchema, editorSchema } from '../model/schema/json-schema';
import { KIND_NAMES, KINDS } from '../model/schema/kinds';
import { codesPage, fieldPage, indexPage } from '../model/schema/reference';

const ISSUES_TITLE: Text = { en: 'Issues in JSON', vi: 'Danh sách vấn đề dạng JSON' };
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
    add(`schemas/${kind}.schema.json`, json(editorSchema(source)));
    add(
      `docs/reference/${kind}.md`,
      fieldPage({ title: source.title, intro: introOf(kind), schema: annotatedSchema(source) }),
    );
  }
  const issues = { schema: issuesDocument, title: ISSUES_TITLE, format: 'json' } as const;
  add('schemas/issues.schema.json', json(editorSchema(issues)));
  add(
    'docs/reference/issues-json.md',
    fieldPage({ title: ISSUES_TITLE, intro: ISSUES_INTRO, schema: annotatedSchema(issues) }),
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

const ISSUES_INTRO: readonly string[] = [
  'Kết quả của `ndc validate --format json` và `ndc synth --format json`; JSON Schema: `schemas/issues.schema.json`.',
  '',
  'What `ndc validate --format json` and `ndc synth --format json` print; JSON Schema: `schemas/issues.schema.json`.',
];

function introOf(kind: (typeof KIND_NAMES)[number]): readonly string[] {
  const { shownPath, format } = KINDS[kind];
  const place = `\`config/${shownPath}\``;
  if (format === 'csv') return [`${place}: CSV, mỗi dòng một bản ghi / one record a line.`];
  const up = '../'.repeat(shownPath.split('/').length);
  return [
    `${place}. Dòng đầu tệp / First line of the file:`,
    '',
    '```yaml',
    `# yaml-language-server: $schema=${up}schemas/${kind}.schema.json`,
    '```',
  ];
}
