import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_FOLDERS, schemaFiles } from '../../cli/schema-files';

const ROOT = join(__dirname, '../..');
const files = schemaFiles();

it.each([...files.keys()])('%s is what bin/ndc schema writes', (name) => {
  expect(readFileSync(join(ROOT, name), 'utf8')).toBe(files.get(name));
});

it('holds no file that is not generated', () => {
  const found = SCHEMA_FOLDERS.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`));
  expect(found.sort()).toEqual([...files.keys()].sort());
});

it('explains every field in both languages', () => {
  const rows = [...files]
    .filter(([name]) => name.endsWith('.md'))
    .flatMap(([name, text]) => text.split('\n').map((line) => `${name}: ${line}`));
  const bare = rows.filter((line) => /: \| `[^`]+`( \?)? \| .* \|  \|/.test(line));
  expect(bare).toEqual([]);
});

it('closes every object of every schema', () => {
  const open: string[] = [];
  const visit = (name: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const schema = value as Readonly<Record<string, unknown>>;
    if (schema['type'] === 'object' && schema['additionalProperties'] === undefined) open.push(name);
    for (const member of Object.values(schema)) visit(name, member);
  };
  for (const [name, text] of files) if (name.endsWith('.json')) visit(name, JSON.parse(text));
  expect(open).toEqual([]);
});
