import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT } from '../support/ndc';
import { temporaryFolders } from '../support/temporary';
import { commandsOf, prepare, walk, type Walked, wordsOf } from './walk';

const PAGES = ['docs/guides/data-sharing.en.md', 'docs/guides/data-sharing.vi.md'];
const newFolder = temporaryFolders();
const textOf = (page: string): string => readFileSync(path.join(CHECKOUT, page), 'utf8');

/** The part of a checkout that the page names: it makes its own config folder from it. */
function start(): string {
  const folder = newFolder();
  const example = 'examples/first-agreement';
  cpSync(path.join(CHECKOUT, example), path.join(folder, example), { recursive: true });
  return folder;
}

const walked = new Map<string, Walked>();
const walkOf = (page: string): Walked => {
  const known = walked.get(page) ?? walk(textOf(page), start());
  walked.set(page, known);
  return known;
};

describe('the guide to data sharing', () => {
  it.each(PAGES)('%s quotes what the command prints', (page) => {
    const { text } = walkOf(page);
    const isUpdate = process.env['UPDATE_DOCS'] === '1';
    if (isUpdate) writeFileSync(path.join(CHECKOUT, page), text);
    expect(isUpdate ? text : textOf(page)).toBe(text);
  });

  it.each(PAGES)('%s leads from nothing to green', (page) => {
    const { runs } = walkOf(page);
    const outputs = commandsOf(textOf(page)).map((command, index) => [command, runs[index]?.stdout ?? ''] as const);
    const codesOf = (name: string): readonly unknown[] =>
      runs.filter((_, index) => outputs[index]?.[0].startsWith(`${name} `)).map(({ code }) => code);
    expect([...codesOf('agreement'), ...codesOf('validate')].filter((code) => code !== 0)).toEqual([]);
    // Open while it is in force, and closed after its end.
    expect(codesOf('explain')).toEqual([0, 1]);
    const aboutIt = outputs
      .filter(([command]) => command.startsWith('validate'))
      .map(([, stdout]) =>
        [...stdout.matchAll(/VD-0042.*?(?:warning|error|cảnh báo|lỗi) {2}(\S+)/g)].map(([, code]) => code),
      );
    expect(aboutIt).toEqual([
      ['confirmation-missing', 'confirmation-missing', 'confirmation-missing'],
      [],
      ['agreement-of-suspended-agency'],
      ['agreement-ends-soon'],
      ['mandatory-data-refused'],
    ]);
  });

  it('has the same steps in both languages', () => {
    const [english, vietnamese] = PAGES.map((page) => commandsOf(textOf(page)));
    expect(vietnamese?.map((command) => command.replace('--lang vi', '--lang en'))).toEqual(english);
    expect(english?.length).toBeGreaterThan(8);
    expect(english?.filter((command) => !command.includes(' --config thu '))).toEqual([]);
  });
});

describe('a page that walks', () => {
  it.each(['curl x', 'rm -r /tmp', 'rm ../x', 'cp a $HOME', 'cp a b; ls'])('prepares nothing with %s', (line) => {
    expect(() => {
      prepare(line, newFolder());
    }).toThrow('not a plain command');
  });

  it('runs the command and no shell', () => {
    expect(wordsOf("validate --as-of 2026-11-22 --office 'Văn phòng A'")).toEqual([
      ...['validate', '--as-of', '2026-11-22', '--office', 'Văn phòng A'],
    ]);
    for (const command of ['validate; ls', 'validate | sh', 'validate $X', 'validate `x`', 'validate > file'])
      expect(() => wordsOf(command)).toThrow('not a plain command');
  });
});
