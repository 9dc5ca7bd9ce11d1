import { CHECKOUT } from '../support/ndc';
import { temporaryFolders, writeFiles } from '../support/temporary';
import { testTitles } from '../support/test-titles';

const newFolder = temporaryFolders();

const FILES = {
  'test/plain.test.ts': `
    import { unused } from './data';
    const text = 'only a text';
    test('the first', () => { expect({ metadata: 'utf8' }).toBe('POST'); });
    describe('the whole', () => { it(\`one (part) of it, \${text.length}\`, () => {}); });
    describe('an empty group', () => {});
    describe.skip('what cannot run (not run: no helm)', () => { test('is declared', () => {}); });
    describe.skip('what is switched off', () => { test('is off', () => {}); });
    test.skip('not now', () => {});
    test.todo('not yet');
    test('the last', () => {});`,
  'test/driven.test.ts': `
    import { CASES, ROWS } from './data';
    test.each(Object.keys(CASES))('%s', () => {});
    test.each(ROWS)('$rule: $at.depth', () => {});
    describe.each([['first', 'second', 'third']])('%s, %s', (first) => { test(\`of \${first}\`, () => {}); });`,
  'test/data.ts': `
    import { readFileSync } from 'node:fs';
    export const unused = (): string => readFileSync('x', 'utf8');
    export const CASES = { alpha: 'metadata', 'two words': { method: 'POST' } };
    export const ROWS = ['P10b'].map((rule) => ({ rule, at: { depth: 'deep' }, flag: 'x', code: 'never-shown' }));`,
};

describe('the titles of tests', () => {
  const root = newFolder();
  writeFiles(root, FILES);
  const titles = testTitles(root);

  test.each([
    ['test/plain.test.ts', 'the whole'],
    ['test/plain.test.ts', 'one (part)'],
    ['test/plain.test.ts', '11'],
    ['test/plain.test.ts', 'the last'],
    ['test/plain.test.ts', 'what cannot run'],
    ['test/plain.test.ts', 'is declared'],
    ['test/driven.test.ts', 'alpha'],
    ['test/driven.test.ts', 'two words'],
    ['test/driven.test.ts', 'P10b'],
    ['test/driven.test.ts', 'deep'],
    ['test/driven.test.ts', 'first, second'],
    ['test/driven.test.ts', 'of first'],
  ])('%s has "%s"', (path, name) => {
    expect(titles.has(path, name)).toBe(true);
  });

  test.each([
    ['a text that is no title', 'test/plain.test.ts', 'only a text'],
    ['what is imported', 'test/plain.test.ts', 'alpha'],
    ['a part of a word', 'test/driven.test.ts', 'P10'],
    ['a key of what a title is not made of', 'test/driven.test.ts', 'flag'],
    ['a value that the title does not show', 'test/driven.test.ts', 'never-shown'],
    ['a place that the title does not show', 'test/driven.test.ts', 'third'],
    ['a value of a row', 'test/driven.test.ts', 'metadata'],
    ['an encoding', 'test/driven.test.ts', 'utf8'],
    ['a method', 'test/driven.test.ts', 'POST'],
    ['a flag', 'test/driven.test.ts', 'x'],
    ['a group without a test', 'test/plain.test.ts', 'an empty group'],
    ['a group that is switched off', 'test/plain.test.ts', 'what is switched off'],
    ['a test in it', 'test/plain.test.ts', 'is off'],
    ['a test that is switched off', 'test/plain.test.ts', 'not now'],
    ['a test that is only planned', 'test/plain.test.ts', 'not yet'],
    ['why one cannot run', 'test/plain.test.ts', 'no helm'],
    ['a file that is no test', 'test/data.ts', 'alpha'],
    ['a file that is not there', 'test/none.test.ts', 'alpha'],
  ])('are not %s', (_, path, name) => {
    expect(titles.has(path, name)).toBe(false);
  });
});

describe('the titles of the tests of this project', () => {
  const titles = testTitles(CHECKOUT);

  test.each([
    ['test/live/admission/corpus.test.ts', 'metadata', false],
    ['test/live/admission/corpus.test.ts', 'utf8', false],
    ['test/live/admission/corpus.test.ts', 'P31', true],
    ['test/live/tenant-proofs.test.ts', 'POST', false],
    ['test/live/tenant-proofs.test.ts', 'hostNamespaces', false],
    ['test/live/tenant-proofs.test.ts', 'pod security', true],
    ['test/live/attacks/escalation.test.ts', 'x', false],
    ['test/live/requirements/requirements.test.ts', 'Pod Security', true],
    ['test/review/baseline/baseline.test.ts', 'role-differs', true],
  ])('of %s: "%s", %s', (path, name, expected) => {
    expect(titles.has(path, name)).toBe(expected);
  });
});
