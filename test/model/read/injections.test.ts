import { Token } from 'cdktf';
import { findInjections, isUnsafeNumber, mayHoldUnsafeNumber } from '../../../model/read/injections';
import { toldOfYaml } from './told';

describe('templates', () => {
  it.each(['${file("/etc/hostname")}', '$${escaped}', '%{ for x in y }', '%%{if}', '${', '%{', 'x#$%{'])(
    '%s is refused wherever text stands, at its place',
    (payload) => {
      const at = payload.search(/[$%]\{/);
      const quoted = payload.replaceAll('"', '');
      expect(toldOfYaml(`a: x ${payload}\n`)).toEqual([`1:${6 + at} template`]);
      expect(toldOfYaml(`a:\n  - 'x${payload}'\n`)).toEqual([`2:${7 + at} template`]);
      expect(toldOfYaml(`a: {b: "${quoted}"}\n`)).toEqual([`1:${9 + at} template`]);
      expect(toldOfYaml(`a:\n  'k${payload}': 1\n`)).toEqual([`2:${5 + at} template`]);
      expect(toldOfYaml(`a: |\n  first\n  x${payload}\n`)).toEqual([`3:${4 + at} template`]);
      expect(toldOfYaml(`a: >-\n  first\n  x${payload}\n`)).toEqual([`3:${4 + at} template`]);
      expect(toldOfYaml(`a: 1 # ${payload}\n`)).toEqual([]);
    },
  );

  it.each(['"\\x24{x}"', '"\\u0025{x}"', '"$\\x7bx}"', '"$\\\n  {x}"'])(
    'written as %j are refused where the text begins',
    (text) => {
      expect(toldOfYaml(`a: ${text}\n`)).toEqual(['1:4 template']);
      expect(toldOfYaml(`a: [ ${text} ]\n`)).toEqual(['1:6 template']);
    },
  );

  it.each(['$', '%', '$ {x}', '{x}', '100%', '$(x)', '$x', '%s'])('are not seen in %j', (text) => {
    expect(findInjections(text)).toEqual([]);
  });
});

describe('CDKTF tokens', () => {
  it.each([
    ['a: x TfToken[TOKEN.2]\n', ['1:6 cdktf-token']],
    ['a: "${TfToken[TOKEN.2]}"\n', ['1:5 template', '1:7 cdktf-token']],
    ['a: ["#{TfToken[TOKEN.1]}"]\n', ['1:8 cdktf-token']],
    ['"&{TfToken[x]}": 1\n', ['1:4 cdktf-token']],
    ['a: "Tf\\x54oken[x]"\n', ['1:4 cdktf-token']],
    ['a: |\n  x\n  TfToken[x]\n', ['3:3 cdktf-token']],
  ])('in %j are refused', (content, expected) => {
    expect(toldOfYaml(content)).toEqual(expected);
  });

  it('that CDKTF makes of numbers are refused, in longer text too', () => {
    const number = Token.asNumber({ resolve: () => 1, creationStack: [], toString: () => '' });
    const list = Token.asNumberList({ resolve: () => [1], creationStack: [], toString: () => '' })[0] ?? 0;
    expect(number).toBeLessThan(-1e298);
    expect(toldOfYaml(`a: ${number}\n`)).toEqual(['1:4 cdktf-number']);
    expect(toldOfYaml(`a: "x ${number} y"\n`)).toEqual(['1:7 cdktf-number']);
    expect(toldOfYaml(`a: {x${number}: 1}\n`)).toEqual(['1:6 cdktf-number']);
    expect(findInjections(String(list))).toHaveLength(1);
  });

  it.each([
    '-8.109562212591379e298',
    '-8.109562212591379E+0298',
    '-811e296',
    '-19e288',
    '-.82e+299',
    '9.9e+999',
    '5-8.1e+298',
  ])('%s is refused, however the number is written', (number) => {
    expect(findInjections(number)).toHaveLength(1);
  });

  it.each([
    'v1:sha256:3e405a12e9991b7f4e2987d5',
    '6fa4-8109-5e29-8d3e-1e405',
    'image-7e298',
    'abc-3e405d',
    '1e10',
    '1.5e+20',
    'phiên bản 2.0e',
    'TfToken',
  ])('are not seen in %j', (text) => {
    expect(findInjections(text)).toEqual([]);
  });
});

describe('numbers that cannot be kept', () => {
  it('are all found by the quick question about a whole file', () => {
    const numbers = [
      '9007199254740992',
      '-9007199254740993.',
      '1e16',
      '1.E16',
      '.9e17',
      '.inf',
      '-.INF',
      '.nan',
      '1e+400',
    ];
    expect(numbers.filter((number) => !isUnsafeNumber(number))).toEqual([]);
    expect(numbers.filter((number) => !mayHoldUnsafeNumber(`a,${number},b`))).toEqual([]);
  });
});
