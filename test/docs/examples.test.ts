import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkValue } from '../../model/schema/check';
import { KIND_NAMES, KINDS, type KindName } from '../../model/schema/kinds';
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
