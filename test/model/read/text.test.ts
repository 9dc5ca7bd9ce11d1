import { LIMITS } from '../../../model/read/document';
import { readYaml } from '../../../model/read/yaml';
import { toldOfYaml, valueOf } from './told';

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('bytes of a file', () => {
  it('are read up to the limit and refused unread above it', () => {
    const full = `a: ${'x'.repeat(LIMITS.yamlBytes - 4)}\n`;
    expect(toldOfYaml(full)).toEqual([]);
    const result = readYaml('config/x.yaml', Buffer.from(`${full}\n`));
    expect(result).toHaveProperty('issues', [
      expect.objectContaining({ code: 'file-too-large', params: { size: '65537', limit: '65536' } }),
    ]);
  });

  it.each([
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a: 1\n'), '1:1 byte-order-mark'],
    ['UTF-16 with a mark', bytes([0xff, 0xfe], [0x61, 0], [0x3a, 0]), '1:1 not-utf-8'],
    ['a windows-1258 letter', bytes('a: 1\nb: "Bà n', [0xe1], '"\n'), '2:9 not-utf-8'],
    ['a cut letter at the end', bytes('a: x', [0xe1, 0xbb]), '1:5 not-utf-8'],
    ['an overlong slash', bytes('a: ', [0xc0, 0xaf], '\n'), '1:4 not-utf-8'],
    ['an encoded surrogate', bytes('a: ', [0xed, 0xa0, 0x80], '\n'), '1:4 not-utf-8'],
    ['a bad byte after a real U+FFFD', bytes('a: \ufffd', [0xff], '\n'), '1:5 not-utf-8'],
    ['a cut letter that looks like U+FFFD', bytes('a: ', [0xef, 0xbf], 'x\n'), '1:4 not-utf-8'],
    ['a byte above Unicode', bytes('😀: ', [0xf5], '\n'), '1:5 not-utf-8'],
  ])('with %s are refused at the first bad one', (_, content, expected) => {
    expect(toldOfYaml(content)).toEqual([expected]);
  });

  it('are named in the message', () => {
    const result = readYaml('config/x.yaml', bytes('a: ', [0xe1], '\n'));
    expect(result).toHaveProperty('issues.0.params', { byte: '0xE1' });
  });

  it('of UTF-16 without a mark are refused for their NUL characters', () => {
    expect(toldOfYaml(Buffer.from('a: 1', 'utf16le'))).toContain('1:2 control-character');
  });

  it('may hold the replacement character itself', () => {
    expect(valueOf('a: \ufffd\n')).toEqual({ a: '\ufffd' });
  });
});

describe('line ends', () => {
  it('of Windows are those of everyone', () => {
    expect(valueOf('a: |\r\n  x\r\n  y\r\nb: "p\r\n  q"\r\n')).toEqual({ a: 'x\ny\n', b: 'p q' });
    expect(toldOfYaml('a: 1\r\nb: ${x}\r\n')).toEqual(['2:4 template']);
  });

  it('by a carriage return alone are refused', () => {
    expect(toldOfYaml('a: 1\rb: 2\n')).toEqual(['1:5 control-character']);
  });
});
