import fc from 'fast-check';
import { canonicalQuantity, parseQuantity } from '../../../review/kube/quantity';

const nano = (text: string): bigint | undefined => parseQuantity(text)?.nano;
const canonical = (text: string): string | undefined => {
  const quantity = parseQuantity(text);
  return quantity && canonicalQuantity(quantity);
};

describe('quantities', () => {
  it.each([
    ['1', '1000m'],
    ['1', '1000000u'],
    ['0.5', '500m'],
    ['1Gi', '1024Mi'],
    ['1.5Gi', '1536Mi'],
    ['1k', '1e3'],
    ['2M', '2000k'],
    ['1E', '1e18'],
    ['20', '2e1'],
    ['0', '0Gi'],
    ['-1', '-1000m'],
    ['9007199254740993', '9007199254740993000m'],
  ])('%s is %s', (a, b) => {
    expect(nano(a)).toBeDefined();
    expect(nano(a)).toBe(nano(b));
  });

  it.each([
    ['1Gi', '1G'],
    ['1m', '1M'],
    ['9007199254740993', '9007199254740992'],
    ['8Ei', '7Ei'],
  ])('%s is not %s', (a, b) => {
    expect(nano(a)).not.toBe(nano(b));
  });

  it.each([
    ['1000m', '1'],
    ['1500m', '1500m'],
    ['1024Mi', '1Gi'],
    ['1536Mi', '1536Mi'],
    ['512Ki', '512Ki'],
    ['0.5Ki', '512'],
    ['0.9765625Ki', '1k'],
    ['1000', '1k'],
    ['1e4', '10e3'],
    ['0Gi', '0'],
    ['2500u', '2500u'],
  ])('%s is written %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it.each([
    '',
    '.',
    'm',
    '1x',
    '1 Gi',
    '+1',
    '01',
    '1.',
    '1.500',
    '1e',
    '1ki',
    '--1',
    '0.1n',
    '8Ei',
    '1e400',
    '1E3',
    '1e0',
    '1e+3',
    '१',
  ])('%j is none that Kubernetes keeps exactly', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });

  it('keep their value when they are written back', () => {
    const suffix = fc.constantFrom('', 'n', 'u', 'm', 'k', 'M', 'G', 'Ki', 'Mi', 'Gi', 'e3', 'e-2');
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), suffix, (number, unit) => {
        const text = `${number}${unit}`;
        expect(nano(canonical(text) ?? '')).toBe(nano(text));
        expect(canonical(canonical(text) ?? '')).toBe(canonical(text));
      }),
      { seed: 4 },
    );
  });
});
