import fc from 'fast-check';
import { logicalId } from '../../constructs/address';

const part = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,12}$/);
const parts = fc.array(part, { minLength: 1, maxLength: 4 });
/** Terraform's own grammar of a name. */
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;

describe('logicalId', () => {
  it.each([
    [['byt-his'], 'byt-his'],
    [['byt-his', 'default-deny'], 'byt-his_default-deny'],
    [['a.b', 'c'], 'a__b_c'],
    [['12-x', 'y'], '_12-x_y'],
  ])('%j is %s', (given, id) => {
    expect(logicalId(given)).toBe(id);
  });

  it('is an identifier of Terraform', () => {
    fc.assert(fc.property(parts, (given) => IDENTIFIER.test(logicalId(given))));
  });

  it('can be read back, so that different parts never share an address', () => {
    const readBack = (id: string): string[] => id.replace(/^_/, '').replaceAll('__', '.').split('_');
    fc.assert(fc.property(parts, (given) => expect(readBack(logicalId(given))).toStrictEqual(given)));
  });

  it('refuses every other text, of any alphabet', () => {
    const other = fc.string({ unit: 'binary' }).filter((value) => !/^[a-z0-9][a-z0-9.-]*$/.test(value));
    fc.assert(fc.property(other, (value) => expect(() => logicalId(['byt', value])).toThrow('Terraform address')));
    expect(() => logicalId([])).toThrow('Terraform address');
    expect(() => logicalId(['byt\n'])).toThrow('Terraform address');
  });
});
