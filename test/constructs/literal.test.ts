import fc from 'fast-check';
import { Token } from 'cdktf';
import { EVERY_POD_OF_THE_NAMESPACE, holdsToken, literal, text } from '../../constructs/literal';

/** What Terraform makes of a quoted template: `$${` and `%%{` are the only escapes in it. */
function asTerraformReads(source: string): string {
  if (/(^|[^$])\$\{|(^|[^%])%\{/.test(source)) throw new Error(`still a template: ${source}`);
  return source.replace(/\$\$\{/g, () => '${').replace(/%%\{/g, () => '%{');
}

const hostile = fc
  .array(fc.oneof(fc.constantFrom('$', '%', '{', '}', '${', '%{', '$${', '"', '\\', '\n', '🏥', '\u202e'), fc.string()))
  .map((pieces) => pieces.join(''))
  .filter((value) => !holdsToken(value));

describe('text', () => {
  it.each([
    ['${file("/etc/hostname")}', '$${file("/etc/hostname")}'],
    ['before %{ for x in [1] }', 'before %%{ for x in [1] }'],
    ['$${already}', '$$${already}'],
    ['50% of {all} $5', '50% of {all} $5'],
    ['Bộ Y tế', 'Bộ Y tế'],
  ])('%s becomes %s', (value, escaped) => {
    expect(text(value)).toBe(escaped);
  });

  it('means to Terraform exactly what it was', () => {
    fc.assert(fc.property(hostile, (value) => asTerraformReads(text(value)) === value));
  });

  it.each(['${TfToken[TOKEN.2]}', '#{TfToken[TOKEN.1]}', '&{TfToken[TOKEN.1]}', '$${TfToken[TOKEN.2]}'])(
    'refuses the token %s',
    (value) => {
      expect(() => text(`a ${value} b`)).toThrow('CDKTF token');
    },
  );

  it('refuses every number by which CDKTF encodes a token, also inside a text', () => {
    const tokens = Array.from({ length: 50 }, (_, index) =>
      Token.asNumber({ resolve: () => index, creationStack: [] }),
    );
    for (const token of [...tokens, Token.asNumberList({ resolve: () => [], creationStack: [] })[0] ?? 0]) {
      expect(() => text(`x ${token} y`)).toThrow('CDKTF token');
      expect(() => literal({ port: token })).toThrow('not a whole number');
    }
  });

  it('lets digests and ordinary numbers pass', () => {
    expect(text('chart-1e2989900000 -1.5e3 1e400')).toBe('chart-1e2989900000 -1.5e3 1e400');
  });
});

describe('literal', () => {
  it('copies, and escapes keys and values', () => {
    expect(literal({ annotations: { 'a/${b}': '%{c}' }, count: 3, on: true, list: ['${d}'] })).toStrictEqual({
      annotations: { 'a/$${b}': '%%{c}' },
      count: 3,
      on: true,
      list: ['$${d}'],
    });
  });

  it.each([
    ['undefined', undefined, 'undefined cannot stand'],
    ['null', null, 'null cannot stand'],
    ['an empty map', {}, 'config.deep[0].value: empty'],
    ['an empty list', [], 'empty list'],
    ['a function', () => 1, 'function cannot stand'],
    ['an object with a class', new Date(0), 'object cannot stand'],
    ['a fraction', 1.5, 'not a whole number'],
    ['NaN', Number.NaN, 'not a whole number'],
  ])('refuses %s, with its path', (_, value, message) => {
    expect(() => literal({ deep: [{ value }] })).toThrow(message);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s', (key) => {
    const map = Object.defineProperty({}, key, { value: 'x', enumerable: true });
    expect(() => literal({ annotations: map })).toThrow('is not allowed');
  });

  it('lets one empty selector pass: the one that has a name', () => {
    expect(literal({ podSelector: EVERY_POD_OF_THE_NAMESPACE })).toStrictEqual({ podSelector: {} });
  });

  it.each(['labels', 'matchLabels'])('holds %s to the limits of Kubernetes', (map) => {
    const longest = 'a'.repeat(63);
    expect(literal({ [map]: { 'ndc.gov.vn/agency': longest } })).toBeDefined();
    for (const value of [`${longest}a`, '', 'Bộ', '-a', 'a b']) {
      expect(() => literal({ [map]: { 'ndc.gov.vn/agency': value } })).toThrow('not a label value');
    }
    for (const key of ['', 'a/', '/a', 'a b', `x/${longest}a`, 'Ndc/a/b']) {
      expect(() => literal({ [map]: { [key]: 'x' } })).toThrow('not the name of a Kubernetes label');
    }
  });
});
