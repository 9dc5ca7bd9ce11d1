import { findCharacters, hasOnlyPlainCharacters } from '../../../model/read/characters';
import { readYaml } from '../../../model/read/yaml';
import { toldOfYaml } from './told';

const codePoint = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
const escapeOf = (code: number): string => `\\U${code.toString(16).padStart(8, '0')}`;

const REFUSED: readonly (readonly [number, string])[] = [
  [0x00, 'control-character'],
  [0x02, 'control-character'],
  [0x0b, 'control-character'],
  [0x0d, 'control-character'],
  [0x1b, 'control-character'],
  [0x1f, 'control-character'],
  [0x7f, 'control-character'],
  [0x85, 'control-character'],
  [0x061c, 'bidi-character'],
  [0x200e, 'bidi-character'],
  [0x202a, 'bidi-character'],
  [0x202e, 'bidi-character'],
  [0x2066, 'bidi-character'],
  [0x2069, 'bidi-character'],
  [0x00ad, 'invisible-character'],
  [0x034f, 'invisible-character'],
  [0x115f, 'invisible-character'],
  [0x200b, 'invisible-character'],
  [0x200d, 'invisible-character'],
  [0x2028, 'invisible-character'],
  [0x2060, 'invisible-character'],
  [0x3164, 'invisible-character'],
  [0xfe0f, 'invisible-character'],
  [0xfeff, 'invisible-character'],
  [0xe0041, 'invisible-character'],
  [0x00a0, 'unusual-space'],
  [0x2003, 'unusual-space'],
  [0x202f, 'unusual-space'],
  [0x3000, 'unusual-space'],
  [0xe000, 'unassigned-character'],
  [0xfdd0, 'unassigned-character'],
  [0xffff, 'unassigned-character'],
];

describe('characters that are refused', () => {
  it.each(REFUSED.map(([code, kind]) => [codePoint(code), kind, code] as const))(
    '%s as %s: plain, quoted, in a key, in a comment, and as an escape',
    (name, kind, code) => {
      const character = String.fromCodePoint(code);
      expect(toldOfYaml(`a: 1\nb: x${character}y\n`)).toContain(`2:5 ${kind}`);
      expect(toldOfYaml(`b: 'x${character}y'\n`)).toEqual([`1:6 ${kind}`]);
      expect(toldOfYaml(`x${character}y: 1\n`)).toContain(`1:2 ${kind}`);
      expect(toldOfYaml(`a: 1 # x${character}y\n`)).toEqual([`1:9 ${kind}`]);
      expect(toldOfYaml(`a: 1\nb: "x${escapeOf(code)}y"\n`)).toEqual([`2:4 ${kind}`]);
      expect(toldOfYaml(`a: {"x${escapeOf(code)}y": 1}\n`)).toEqual([`1:5 ${kind}`]);
      const escaped = readYaml('config/x.yaml', Buffer.from(`b: "${escapeOf(code)}"\n`));
      expect(escaped).toHaveProperty('issues.0.params', { character: name });
    },
  );

  it('are told once for a run of the same kind', () => {
    expect(toldOfYaml('a: \u200b\u200b\u202e\u202ex\u200bx\u200b\n')).toEqual([
      '1:4 invisible-character',
      '1:6 bidi-character',
      '1:9 invisible-character',
      '1:11 invisible-character',
    ]);
  });

  it.each([
    ['a:\t1\n', ['1:3 tab']],
    ['a:\n\tb: 1\n', ['2:1 tab']],
    ['a: "x\ty"\n', ['1:6 tab']],
    ['a: "x\\ty"\n', ['1:4 tab']],
    ['a: 1 #\tx\n', ['1:7 tab']],
  ])('are tabs, in %j too', (content, expected) => {
    expect(toldOfYaml(content)).toEqual(expected);
  });

  it('are halves of characters, which only an escape can write', () => {
    expect(toldOfYaml('a: "\\ud800"\n')).toEqual(['1:4 lone-surrogate']);
    expect(toldOfYaml('a: ["\\udc00x"]\n')).toEqual(['1:5 lone-surrogate']);
    expect(toldOfYaml('"\\ud83dx": 1\n')).toEqual(['1:1 lone-surrogate']);
    expect(toldOfYaml('a: "\\ud83d\\ude00"\n')).toEqual([]);
  });
});

describe('text that is not NFC', () => {
  it.each([
    ['tên: Hà Nội\n'.normalize('NFD'), ['1:2 not-nfc']],
    ['a: 1\nb: Bộ Y tế\nc: Thừa Thiên\n'.normalize('NFD'), ['2:5 not-nfc', '3:6 not-nfc']],
    ['a: "Bo\\u0302\\u0323"\n', ['1:4 not-nfc']],
    ['a: 1 # \u212b\n', ['1:8 not-nfc']],
    ['a: x\u0301\u0323\n', ['1:4 not-nfc']],
    ['a: \ud87e\udc00\n', ['1:4 not-nfc']],
    ['a: \u1112\u1161\u11ab\n', ['1:4 not-nfc']],
  ])('%j is refused, once a line', (content, expected) => {
    expect(toldOfYaml(content)).toEqual(expected);
  });

  it('is told with the letter, how it is written and how it should be', () => {
    const result = readYaml('config/x.yaml', Buffer.from('a: te\u0302\u0301\n'));
    expect(result).toHaveProperty('issues.0.at.column', 5);
    expect(result).toHaveProperty('issues.0.params', {
      letter: 'ế',
      pieces: 'U+0065 U+0302 U+0301',
      canonical: 'U+1EBF',
    });
  });

  it('is refused before it is normalised where marks are piled up', () => {
    expect(toldOfYaml(`a: x${'\u0301\u0323'.repeat(5)}\n`)).toEqual(['1:5 stacked-marks']);
    expect(toldOfYaml(`a: "x${'\\u0301\\u0323'.repeat(5)}"\n`)).toEqual(['1:4 stacked-marks']);
  });
});

describe('characters that are accepted', () => {
  it.each(['Bộ Công an – Trung tâm Dữ liệu quốc gia', '“trích dẫn” … №', '😀', 'Ð đ Ở ỹ', '日本', '́'])('%s', (text) => {
    expect(toldOfYaml(`# ${text}\na: ${text}\nb: "${text}"\n`)).toEqual([]);
  });

  it('are the same by the quick question and by the exact one', () => {
    for (let code = 1; code <= 0x3100; code += 1) {
      const character = String.fromCodePoint(code);
      const text = `a${character}`;
      const plain =
        /^[\n\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character) && !/\p{Default_Ignorable_Code_Point}/u.test(character);
      const expected = [codePoint(code), plain && text.normalize('NFC') === text];
      expect([codePoint(code), hasOnlyPlainCharacters(text)]).toEqual(expected);
      expect([codePoint(code), findCharacters(text).length === 0]).toEqual(expected);
    }
  });
});
