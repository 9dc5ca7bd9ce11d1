import fc from 'fast-check';
import { LIMITS } from '../../../model/read/document';
import { readJson } from '../../../model/read/json';

const read = (text: string) => readJson('a.json', Buffer.from(text));
const codes = (text: string): readonly string[] => {
  const result = read(text);
  return 'issues' in result ? result.issues.map(({ code, at }) => `${at.line}:${at.column} ${code}`) : [];
};

describe('a JSON file', () => {
  it('is read with its types', () => {
    const result = read('{ "a": [1, -2.5e3, true, "x\\u0041"], "b": {} }\n');
    expect('document' in result && JSON.parse(JSON.stringify(result.document.value))).toEqual({
      a: [1, -2500, true, 'xA'],
      b: {},
    });
  });

  it('tells where keys and values stand', () => {
    const result = read('{\n  "a": {\n    "b": [1,\n 2]\n  }\n}');
    if (!('document' in result)) throw new Error('refused');
    const { document } = result;
    expect([
      document.positionOf(['a', 'b', 1]),
      document.positionOfKey(['a', 'b']),
      document.positionOf(['a', 'none']),
    ]).toEqual([
      { file: 'a.json', line: 4, column: 2 },
      { file: 'a.json', line: 3, column: 5 },
      { file: 'a.json', line: 2, column: 8 },
    ]);
  });

  it.each([
    ['{"a": 1,}', '1:9 json-syntax'],
    ['{"a": 01}', '1:7 json-syntax'],
    ["{'a': 1}", '1:2 json-syntax'],
    ['{"a": null}', '1:7 json-syntax'],
    ['{"a": NaN}', '1:7 json-syntax'],
    ['{"a": trueish}', '1:7 json-syntax'],
    ['{"a" 1}', '1:6 json-syntax'],
    ['[1 2]', '1:4 json-syntax'],
    ['{"a": "x', '1:7 json-syntax'],
    ['{} {}', '1:4 json-syntax'],
    ['{"a": 1', '1:8 json-syntax'],
    ['\u{feff}{}', '1:1 byte-order-mark'],
    ['{"a": 1, "\\u0061": 2}', '1:10 duplicate-key'],
    ['{"\\u005f_proto__": 1}', '1:2 forbidden-key'],
    ['{"a": "\\u202e"}', '1:7 bidi-character'],
    ['{"a": "\\ud800"}', '1:7 lone-surrogate'],
    ['{"a": "$\\u007bx}"}', '1:7 template'],
    ['{"a": 1e400}', '1:7 number-out-of-range'],
    ['[9007199254740993]', '1:2 number-out-of-range'],
    ['{\t"a": 1}', '1:2 tab'],
  ])('%j is refused where it breaks', (text, expected) => expect(codes(text)).toEqual([expected]));

  it('is refused above the depth and above the size, at once', () => {
    expect(codes('['.repeat(LIMITS.messageSchemaBytes))).toEqual([`1:${LIMITS.depth + 1} nested-too-deep`]);
    expect(codes('['.repeat(LIMITS.messageSchemaBytes + 1))).toEqual(['1:1 file-too-large']);
    expect(codes(`"${'\\'.repeat(LIMITS.messageSchemaBytes - 3)}"`)).toEqual(['1:1 json-syntax']);
  });

  it('is what JSON.parse reads, for any value without null', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.boolean(),
        fc.integer(),
        fc.string({ unit: fc.constantFrom('a', 'ế', '"', '\\', '/', ' ', '\n') }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c"', 'đ'), tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2), (written, indent) => {
        const text = JSON.stringify(written, null, indent);
        const result = read(text);
        return 'document' in result && JSON.stringify(result.document.value) === JSON.stringify(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });
});
