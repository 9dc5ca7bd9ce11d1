import { createRequire } from 'node:module';
import fc from 'fast-check';
import { stableJson } from '../../stacks/synthesis/stable-json';
import { holdsToken } from '../../constructs/literal';

/** The writer that CDKTF brings along. */
const stock = createRequire(require.resolve('cdktf'))('json-stable-stringify') as (
  value: unknown,
  options: { readonly space: number },
) => string;

const word = fc.string({ unit: 'binary' }).filter((value) => !holdsToken(value) && value !== '__proto__');
const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.boolean(),
    fc.maxSafeInteger().map((n) => n || 0),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(word, fc.oneof(tie('value'), fc.constant(undefined)), { maxKeys: 5, noNullPrototype: true }),
})).map;

describe('stableJson', () => {
  it('writes the bytes of CDKTF’s own writer, whatever the tree', () => {
    fc.assert(
      fc.property(tree, (value) => expect(stableJson(value as object)).toBe(stock(value, { space: 2 }))),
      { numRuns: 500 },
    );
  });

  it('sorts keys by code unit and breaks empty maps and lists over two lines', () => {
    expect(stableJson({ b: [], a: { ă: 1, Z: {} } })).toBe(
      '{\n  "a": {\n    "Z": {\n    },\n    "ă": 1\n  },\n  "b": [\n  ]\n}',
    );
  });

  it.each([
    ['a string token', '${TfToken[TOKEN.1]}', 'CDKTF token'],
    ['a number token', -8.109562212591379e298, 'only plain values'],
    ['an object with a class', new Date(0), 'only plain values'],
    ['a function', () => 1, 'only plain values'],
  ])('refuses %s', (_, value, message) => {
    expect(() => stableJson({ a: [value] })).toThrow(message);
    expect(() => stableJson({ a: [value] })).toThrow(message);
  });
});
