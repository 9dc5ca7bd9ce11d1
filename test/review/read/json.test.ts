import fc from 'fast-check';
import { Issues } from '../../../review/issue';
import { literalText, parseJson } from '../../../review/read/json';

function parse(text: string): { value: unknown; codes: readonly string[] } {
  const issues = new Issues();
  const value = parseJson(text, {}, issues);
  return { value, codes: issues.sorted().map(({ code }) => code) };
}

describe('strict JSON', () => {
  it('takes any object as JavaScript reads it', () => {
    const keys = fc.string().filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key));
    const texts = fc.oneof(fc.string(), fc.constantFrom('"a":', '{"a":1,"a":2}', '\\', '\\"', '}{'));
    const value = fc.object({ key: keys, values: [texts, fc.boolean(), fc.integer(), fc.constant(null)] });
    fc.assert(
      fc.property(value, fc.nat(3), (object, indent) => {
        expect(parse(JSON.stringify(object, null, indent))).toStrictEqual({ value: object, codes: [] });
      }),
      { seed: 4 },
    );
  });

  it.each([
    ['{"a": 1, "a": 1}', 'a'],
    ['{"x": [{"a": 1}, {"b": {"c": 1}, "a": 2, "\\u0061": 3}]}', 'a'],
    ['{"a\\"": 1 , "a\\"" : 2}', 'a"'],
    ['{"": {}, "": {}}', ''],
  ])('refuses a key that stands twice: %s', (text) => {
    expect(parse(text)).toStrictEqual({ value: undefined, codes: ['json-key-twice'] });
  });

  it.each(['', '{', '{"a": 1,}', '{"a": 1} x', "{'a': 1}", '{"a": NaN}', 'null', '"a"', '[]', '\ufeff{}'])(
    'refuses %j',
    (text) => {
      expect(parse(text)).toStrictEqual({ value: undefined, codes: ['json-invalid'] });
    },
  );
});

describe('text as Terraform reads it', () => {
  it.each([
    ['plain {text}', 'plain {text}'],
    ['$5 and 5%', '$5 and 5%'],
    ['a $${b} %%{c} $${', 'a ${b} %{c} ${'],
    ['${b}', undefined],
    ['%{ if true }', undefined],
    ['$$${b}', undefined],
    ['%%%{b}', undefined],
    ['$${a}${b}', undefined],
    ['%${b}', undefined],
    ['$%{b}', undefined],
  ])('%j means %j', (text, expected) => {
    expect(literalText(text)).toBe(expected);
  });
});
