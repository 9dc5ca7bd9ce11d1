import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT } from '../support/ndc';
import { temporaryFolders } from '../support/temporary';
import { commandsOf, walk, type Walked } from './walk';

const ENGLISH = 'docs/guides/platform.en.md';
const VIETNAMESE = 'docs/guides/platform.vi.md';
const PAGES = [ENGLISH, VIETNAMESE];
const newFolder = temporaryFolders();
const textOf = (page: string): string => readFileSync(path.join(CHECKOUT, page), 'utf8');

/** The part of a checkout that the page names. */
function start(): string {
  const folder = newFolder();
  const example = 'examples/production';
  cpSync(path.join(CHECKOUT, example), path.join(folder, example), { recursive: true });
  return folder;
}

const walked = new Map<string, Walked>();
const walkOf = (page: string): Walked => {
  const known = walked.get(page) ?? walk(textOf(page), start());
  walked.set(page, known);
  return known;
};

const RUN: Readonly<Record<string, string>> = { [ENGLISH]: 'Run', [VIETNAMESE]: 'Đã chạy' };
const NOT_RUN: Readonly<Record<string, string>> = { [ENGLISH]: 'Not run here', [VIETNAMESE]: 'Chưa chạy ở đây' };
/** A fenced block with the line of bold words before it, where there is one. */
const BLOCK = /(?:^\*\*([^*\n]+?)\.?\*\*([^\n]*)\n\n)?^```(\w*)\n([\s\S]*?)^```$/gm;

describe('the guide for platform engineers', () => {
  it.each(PAGES)('%s quotes what the command prints', (page) => {
    const { text } = walkOf(page);
    const isUpdate = process.env['UPDATE_DOCS'] === '1';
    if (isUpdate) writeFileSync(path.join(CHECKOUT, page), text);
    expect(isUpdate ? text : textOf(page)).toBe(text);
  });

  it.each(PAGES)('%s says of every block whether it was run, and of one that was not what it needs', (page) => {
    const blocks = [...textOf(page).matchAll(BLOCK)];
    const wrong = blocks.filter(([, word, needs = '', language = '']) =>
      language === '' ? word !== NOT_RUN[page] || needs.trim() === '' : word !== RUN[page],
    );
    expect(wrong.map(([whole]) => whole)).toStrictEqual([]);
    expect(blocks.length).toBeGreaterThan(12);
  });

  it.each(PAGES)('%s leads to stacks', (page) => {
    const { runs } = walkOf(page);
    expect(runs.map(({ code }) => code)).toStrictEqual(runs.map(() => 0));
  });

  it('has the same steps in both languages', () => {
    const [english, vietnamese] = PAGES.map((page) => commandsOf(textOf(page)));
    expect(vietnamese?.map((command) => command.replace('--lang vi', '--lang en'))).toStrictEqual(english);
    const plain = (page: string): readonly string[] =>
      [...textOf(page).matchAll(BLOCK)].flatMap(([, , , language = '', text = '']) => (language === '' ? [text] : []));
    expect(plain(VIETNAMESE)).toStrictEqual(plain(ENGLISH));
  });
});
