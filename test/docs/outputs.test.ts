import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ndc } from '../support/ndc';
import { temporaryFolders } from '../support/temporary';

const ROOT = join(__dirname, '../..');
const temporaryFolder = temporaryFolders();
const DOCUMENTS = ['README.md', 'docs/guides/onboarding.vi.md', 'docs/guides/onboarding.en.md'];

/**
 * `<!-- output: bin/ndc … -->` or `<!-- output: bin/ndc … | after: FILE: OLD => NEW -->`, then a block of text: what
 * that command prints in a folder that holds the shipped `config/`, changed as said.
 */
const QUOTED = /<!-- output: bin\/ndc (.*?)(?: \| after: (\S+): (.*?) => (.*?))? -->\n\n```text\n([\s\S]*?)```/g;

function produced(args: string, file: string | undefined, from: string, to: string): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'config'), join(folder, 'config'), { recursive: true });
  if (file !== undefined) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    if (!before.includes(from)) throw new Error(`${file} does not hold "${from}"`);
    writeFileSync(path, before.replace(from, to));
  }
  return ndc(args.split(' '), {}, folder).stdout;
}

describe('output quoted in the documents', () => {
  it.each(DOCUMENTS)('of %s is what the command prints', (document) => {
    const path = join(ROOT, document);
    const text = readFileSync(path, 'utf8');
    const renewed = text.replace(
      QUOTED,
      (whole: string, args: string, file: string | undefined, from: string, to: string, quoted: string) =>
        whole.replace(`\`\`\`text\n${quoted}`, () => `\`\`\`text\n${produced(args, file, from, to)}`),
    );
    const isUpdate = process.env['UPDATE_DOCS'] === '1';
    if (isUpdate) writeFileSync(path, renewed);
    expect(isUpdate ? renewed : text).toBe(renewed);
  });

  it('is there', () => {
    const quotes = DOCUMENTS.flatMap((document) => [...readFileSync(join(ROOT, document), 'utf8').matchAll(QUOTED)]);
    expect(quotes.length).toBeGreaterThanOrEqual(4);
  });
});
