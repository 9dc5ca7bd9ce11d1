import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Issue } from '../../../model/issue';
import type { Document, RawValue } from '../../../model/read/document';
import { readYaml } from '../../../model/read/yaml';
import { readCsv } from '../../../model/read/csv';

const SEED = 20261122;

const FRAGMENTS = [
  'a',
  'Bộ Y tế',
  ': ',
  '#',
  '- ',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  '\n',
  ' ',
  '%',
  '@',
  '0',
  '1e3',
  '~',
  '---',
  '😀',
];
const REFUSABLE = [
  '${',
  '%{',
  'TfToken[',
  '\t',
  '\u200b',
  '\u202e',
  '\u00a0',
  'e\u0301',
  '1e400',
  '\u0000',
  '\ufeff',
  'null',
];

const textOf = (fragments: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...fragments), { maxLength: 6 }).map((parts) => parts.join(''));
const harmless = textOf(FRAGMENTS);
const any = fc.oneof(
  { weight: 3, arbitrary: harmless },
  textOf([...FRAGMENTS, ...REFUSABLE]),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** Trees of depth 5 at most; keys as hostile as values. */
function tree(text: fc.Arbitrary<string>): fc.Arbitrary<RawValue> {
  const { root } = fc.letrec<{ root: RawValue }>((tie) => ({
    root: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      text,
      fc.array(tie('root'), { maxLength: 4 }),
      fc.dictionary(text, tie('root'), { maxKeys: 4 }),
    ),
  }));
  return root;
}

function leaves(
  value: RawValue,
  path: readonly (string | number)[] = [],
): readonly { path: readonly (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value))
    return (value as readonly RawValue[]).flatMap((item, index) => leaves(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
}

/** Leaves whose position is not where they begin: with their first letter, perhaps in a quote, or with a block header. */
function misplaced(document: Document, content: string): readonly string[] {
  const lines = content.split('\n');
  return leaves(document.value).flatMap(({ path, text }) => {
    const { line, column } = document.positionOf(path);
    const there = (lines[line - 1] ?? '').slice(column - 1);
    const letter = /^[\p{L}\p{N}]/u.exec(text)?.[0];
    const quoted = /^["']/.test(there) && (letter === undefined || there.startsWith(letter, 1));
    const begins = quoted || /^[|>]/.test(there) || (text !== '' && there.startsWith(text.split(/[\n ]/)[0] ?? ''));
    return begins ? [] : [`${path.join('/')}: ${there}`];
  });
}

function outside(issues: readonly Issue[], content: string): readonly Issue[] {
  const lines = content.split('\n');
  return issues.filter(({ at }) => at.column > (lines[at.line - 1] ?? '').length + 1);
}

describe(`documents of any texts, keys and nesting (seed ${SEED})`, () => {
  it('come back as they were written, with every leaf at its place, or are refused with a place in the file', () => {
    let read = 0;
    fc.assert(
      fc.property(tree(any), (value) => {
        const content = stringify(value, { schema: 'failsafe' });
        const result = readYaml('config/x.yaml', Buffer.from(content));
        const document = 'document' in result ? result.document : undefined;
        const issues = 'issues' in result ? result.issues : [];
        if (document !== undefined) read += 1;
        expect(document === undefined).toBe(issues.length > 0);
        expect(document?.value ?? value).toEqual(value);
        expect(document === undefined ? outside(issues, content) : misplaced(document, content)).toEqual([]);
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('are not refused where nothing in them is, if every text is in quotes', () => {
    const quotes = fc.constantFrom('QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const);
    fc.assert(
      fc.property(tree(harmless), quotes, (value, quote) => {
        fc.pre(!JSON.stringify(value).includes('%{'));
        const content = stringify(value, { schema: 'failsafe', defaultStringType: quote, defaultKeyType: quote });
        const result = readYaml('config/x.yaml', Buffer.from(content));
        expect('issues' in result ? result.issues : result.document.value).toEqual(value);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe(`bytes of any kind (seed ${SEED})`, () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 64 }),
    fc
      .array(fc.constantFrom(...FRAGMENTS, ...REFUSABLE, ': ', '\n', '\n  '), { maxLength: 30 })
      .map((parts) => Buffer.from(parts.join(''))),
  );

  it('make a document or issues, and never a crash', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        for (const result of [readYaml('config/x', content), readCsv('config/x', content)]) {
          expect('issues' in result ? result.issues.length : 1).toBeGreaterThan(0);
        }
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
