import { LIMITS } from '../../../model/read/document';
import { readYaml } from '../../../model/read/yaml';
import { toldOfYaml } from './told';

describe('constructs outside the subset', () => {
  it.each([
    ['%YAML 1.1\n---\na: no\n', ['1:1 directive']],
    ['%TAG ! tag:x,2000:\n---\na: b\n', ['1:1 directive']],
    ['a: &x 1\n', ['1:4 anchor']],
    ['&x a: 1\n', ['1:1 anchor']],
    ['a: [&x 1]\n', ['1:5 anchor']],
    ['a: *x\n', ['1:4 alias']],
    ['*x : 1\n', ['1:1 alias', '1:1 complex-key']],
    ['a:\n  <<: {b: 1}\n', ['2:3 merge-key']],
    ['a:\n  "<<": {b: 1}\n', ['2:3 merge-key']],
    ['a: !!binary aGk=\n', ['1:4 tag']],
    ['a: !local 1\n', ['1:4 tag']],
    ['a: !unknown!x 1\n', ['1:4 tag']],
    ['a: ! 1\n', ['1:4 tag']],
    ['a: !!set {b, c}\n', ['1:4 tag', '1:11 empty-value', '1:14 empty-value']],
    ['a: !<tag:x> 1\n', ['1:4 tag']],
    ['a: 1\n---\nb: 2\n', ['2:1 several-documents']],
    ['a: 1\n...\nb: 2\n', ['3:1 several-documents']],
    ['---\na: 1\n---\n', ['3:1 several-documents']],
    ['? [a]\n: 1\n', ['1:3 complex-key']],
    ['{a: 1}: 2\n', ['1:1 complex-key']],
    [': 1\n', ['1:1 empty-key']],
  ])('in %j are refused', (content, expected) => {
    expect(toldOfYaml(content)).toEqual(expected);
  });

  it.each(['a: "&x"\n', "a: '*x'\n", 'a: "!t"\n', 'a: x & y * z!\n', 'a: 100%\n', '---\na: 1\n', 'a: |\n  &x *y !z\n'])(
    'are not seen in the text of %j',
    (content) => {
      expect(toldOfYaml(content)).toEqual([]);
    },
  );
});

describe('keys', () => {
  it('that stand twice are refused at the second, naming the line of the first', () => {
    const result = readYaml('config/x.yaml', Buffer.from('a: 1\nb:\n  c: 1\n  "c": 2\n  c: 3\n'));
    expect(result).toHaveProperty('issues', [
      expect.objectContaining({ code: 'duplicate-key', at: { file: 'config/x.yaml', line: 4, column: 3 } }),
      expect.objectContaining({ code: 'duplicate-key', params: { key: 'c', line: '3' } }),
    ]);
  });

  it('that stand twice in a flow mapping are refused', () => {
    expect(toldOfYaml('x: {a: 1, b: 2, a: 3}\n')).toEqual(['1:17 duplicate-key']);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('named %s are refused, quoted and escaped too', (key) => {
    const escaped = `\\x${key.charCodeAt(0).toString(16)}${key.slice(1)}`;
    expect(toldOfYaml(`${key}: 1\n`)).toEqual(['1:1 forbidden-key']);
    expect(toldOfYaml(`a:\n  - '${key}': 1\n`)).toEqual(['2:5 forbidden-key']);
    expect(toldOfYaml(`a: {"${escaped}": 1}\n`)).toEqual(['1:5 forbidden-key']);
    expect(toldOfYaml(`a: ${key}\n`)).toEqual([]);
  });

  it('cannot reach a prototype', () => {
    toldOfYaml('__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n');
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('values that are not there', () => {
  it.each([
    ['a:\n', ['1:1 empty-value']],
    ['a:\n  b:\n  c: 1\n', ['2:3 empty-value']],
    ['a: # later\nb: 1\n', ['1:1 empty-value']],
    ['a: {b, c: 1}\n', ['1:5 empty-value']],
    ['? a\n', ['1:3 empty-value']],
    ['a:\n  - \n  - x\n', ['2:5 empty-item']],
    ['a: ~\n', ['1:4 null-value']],
    ['a: [null, NULL, Null]\n', ['1:5 null-value', '1:11 null-value', '1:17 null-value']],
    ['', ['1:1 empty-file']],
    ['\n\n', ['1:1 empty-file']],
    ['# only a comment\n', ['1:1 empty-file']],
    ['---\n', ['1:1 empty-file']],
    ['...\n', ['1:1 empty-file']],
  ])('in %j are refused', (content, expected) => {
    expect(toldOfYaml(content)).toEqual(expected);
  });

  it('may be given as an empty text, or as quoted words', () => {
    expect(toldOfYaml('a: ""\nb: \'\'\nc: "null"\nd: "~"\n')).toEqual([]);
  });
});

describe('numbers that cannot be kept', () => {
  it.each([
    '9007199254740992',
    '-9007199254740993',
    '1e400',
    '1E+16',
    '.inf',
    '-.Inf',
    '.NaN',
    '12345678901234567890.5',
  ])('%s is refused, and is text in quotes', (number) => {
    expect(toldOfYaml(`port: ${number}\n`)).toEqual(['1:7 number-out-of-range']);
    expect(toldOfYaml(`- [${number}]\n`)).toEqual(['1:4 number-out-of-range']);
    expect(toldOfYaml(`port: "${number}"\n`)).toEqual([]);
  });

  it.each(['9007199254740991', '-9007199254740991', '0755', '1e3', '000.00.00.G22', 'inf', '1_000', '0x1F', '1e-400'])(
    '%s is read as the text it is',
    (text) => {
      expect(toldOfYaml(`a: ${text}\n`)).toEqual([]);
    },
  );
});

describe('nesting', () => {
  const deep = (open: string, close: string, levels: number): string =>
    `${open.repeat(levels)}x${close.repeat(levels)}\n`;

  it('of twenty levels is read, of one more is refused where it begins', () => {
    expect(toldOfYaml(deep('[', ']', LIMITS.depth))).toEqual([]);
    expect(toldOfYaml(deep('[', ']', LIMITS.depth + 1))).toEqual(['1:21 nested-too-deep']);
    expect(toldOfYaml(deep('- ', '', LIMITS.depth))).toEqual([]);
    expect(toldOfYaml(deep('- ', '', LIMITS.depth + 1))).toEqual(['1:41 nested-too-deep']);
  });

  it('of mappings by indentation is refused', () => {
    const lines = Array.from({ length: 25 }, (_, level) => `${' '.repeat(level)}k:`);
    expect(toldOfYaml(`${lines.join('\n')} v\n`)).toEqual(['21:21 nested-too-deep']);
  });

  it('of pairs in lists is counted as it will be read', () => {
    expect(toldOfYaml(`${'[a: '.repeat(11)}x${']'.repeat(11)}\n`)).toEqual(['1:41 nested-too-deep']);
  });

  it.each(['[', '{', '- ', '? ', '{a: ', '[a: ', ': ', 'a: '])('of 60 KiB of %j overflows nothing', (unit) => {
    const content = unit.repeat(Math.floor((60 * 1024) / unit.length));
    expect(toldOfYaml(content)).toEqual([expect.stringMatching(/^1:\d+ nested-too-deep$/)]);
  });
});

describe('many issues', () => {
  it('are all told up to fifty, and then counted', () => {
    const result = readYaml('config/x.yaml', Buffer.from('- ${x}\n'.repeat(60)));
    expect(result).toHaveProperty('issues.length', 51);
    expect(result).toHaveProperty('issues.49.at.line', 50);
    expect(result).toHaveProperty('issues.50', {
      code: 'more-issues',
      severity: 'error',
      at: { file: 'config/x.yaml', line: 61, column: 1 },
      params: { count: '10' },
    });
  });

  it('of different kinds are told together', () => {
    expect(toldOfYaml('a: &x ${y}\n__proto__:\n  c: TfToken[\nd: \u200b1\nd: 2\ne:\n')).toEqual([
      '4:4 invisible-character',
      '1:4 anchor',
      '1:7 template',
      '2:1 forbidden-key',
      '3:6 cdktf-token',
      '5:1 duplicate-key',
      '6:1 empty-value',
    ]);
  });

  it('leave out what may only follow from a mistake of syntax', () => {
    expect(toldOfYaml('a: &x b: c\nd:\n')).toEqual(['1:4 anchor', '1:4 yaml-key-in-value']);
  });
});

describe('mistakes of syntax', () => {
  it.each([
    ['name: a: b\n', ['1:7 yaml-key-in-value']],
    ['a: 1\n  b: 2\n', ['1:4 yaml-key-in-value']],
    ['a: 1\nfoo\nb: 2\n', ['2:1 yaml-no-colon']],
    ['b:1\n', []],
    ['a: 1\nb:1\n', ['2:1 yaml-no-colon']],
    ['a:\n - 1\n  - 2\n b: 1\n', ['4:1 yaml-indentation']],
    ['a: [1, 2\nb: 1\n', ['2:1 yaml-indentation']],
    ['a: 1\nb: "x\nc: 1\n', ['2:4 yaml-quote-open']],
    ["a: 'x\n", ['1:4 yaml-quote-open']],
    ['a: "C:\\data"\n', ['1:7 yaml-escape']],
    ['a: @x\n', ['1:4 yaml-scalar-start']],
    ['a: `x`\n', ['1:4 yaml-scalar-start']],
    ['a: %x\n', ['1:4 yaml-scalar-start']],
    ['a: "x" y\n', ['1:8 yaml-syntax']],
    ['a: - b\n', ['1:4 yaml-syntax']],
    ['a: "x" y\nb: "x" y\n', ['1:8 yaml-syntax', '2:8 yaml-syntax']],
  ])('in %j are told at their place', (content, expected) => {
    expect(toldOfYaml(content)).toEqual(expected);
  });

  it('never quote more than a few characters', () => {
    const result = readYaml('config/x.yaml', Buffer.from(`a: "x" ${'y'.repeat(5000)}\n`));
    expect(result).toHaveProperty('issues.0.params', { near: 'y'.repeat(24), detail: 'UNEXPECTED_TOKEN' });
  });
});
