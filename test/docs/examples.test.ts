import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkValue } from '../../model/schema/check';
import { KIND_NAMES, KINDS, type KindName } from '../../model/schema/kinds';
import { systemFile } from '../../model/schema/system';
import { readYaml } from '../../model/read/yaml';

const ROOT = join(__dirname, '../..');
const DOCUMENTS = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
].filter((path) => path.endsWith('.md'));

interface Block {
  readonly where: string;
  readonly kind: KindName;
  readonly text: string;
}

/** YAML blocks that name their schema are whole files, and must be valid ones. */
function blocksOf(document: string): readonly Block[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].flatMap((match, index) => {
    const [, yaml = ''] = match;
    const kind = KIND_NAMES.find((name) => yaml.split('\n')[0]?.endsWith(`/schemas/${name}.schema.json`));
    return kind === undefined ? [] : [{ where: `${document} #${index + 1}`, kind, text: yaml }];
  });
}

/** The reference is generated and shows first lines only. */
const BLOCKS = DOCUMENTS.filter((path) => !path.startsWith('docs/reference/')).flatMap(blocksOf);

/** Prose alone: code may hold what only looks like a link. */
const proseOf = (document: string): string =>
  readFileSync(join(ROOT, document), 'utf8').replace(/```[\s\S]*?```|`[^`]*`/g, '');

describe('YAML in the documents', () => {
  it('is there', () => {
    expect(BLOCKS.length).toBeGreaterThanOrEqual(5);
  });

  it.each(BLOCKS.map((block) => [block.where, block] as const))('of %s is a valid file', (_, { kind, text }) => {
    const read = readYaml('block.yaml', Buffer.from(text, 'utf8'));
    const at = { file: 'block.yaml', line: 1, column: 1 };
    const positions = { at: () => at, atKey: () => at };
    expect(
      'issues' in read ? read.issues : checkValue(KINDS[kind].schema, read.document.value, positions),
    ).not.toHaveProperty('issues');
    expect(read).not.toHaveProperty('issues');
  });
});

describe('parts of a system in the guides', () => {
  const parts = DOCUMENTS.filter((path) => path.startsWith('docs/guides/onboarding.')).flatMap((document) =>
    [...readFileSync(join(ROOT, document), 'utf8').matchAll(/^ {2}```yaml\n([\s\S]*?)^ {2}```$/gm)].map(
      ([, yaml = '']) => [document, yaml.replace(/^ {2}/gm, '')] as const,
    ),
  );

  it('are there, as many in each language', () => {
    expect(parts.length).toBe(4);
  });

  it.each(parts)('of %s are what a system may say', (_, yaml) => {
    const read = readYaml('part.yaml', Buffer.from(yaml, 'utf8'));
    if ('issues' in read) throw new Error(yaml);
    const at = { file: 'part.yaml', line: 1, column: 1 };
    const checked = checkValue(systemFile.partial(), read.document.value, { at: () => at, atKey: () => at });
    expect(checked).not.toHaveProperty('issues');
  });
});

describe('links in the documents', () => {
  const files = new Set(
    readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((path) => !path.startsWith('node_modules')),
  );
  const links = DOCUMENTS.flatMap((document) =>
    [...proseOf(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => [document, match[1] ?? ''] as const),
  );

  it.each(links)('of %s lead somewhere: %s', (document, target) => {
    const path = relative(ROOT, join(ROOT, document, '..', target)).replace(/\/$/, '');
    expect(files.has(path)).toBe(true);
  });
});
