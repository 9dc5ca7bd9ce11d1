import { shownQuantity } from '../../../model/capacity/shown';
import { quantityValue } from '../../../model/estate/resources';

describe('an amount in words', () => {
  it.each([
    ['cpu', '0', '0'],
    ['cpu', '20000', '20000'],
    ['cpu', '12.5', '12500m'],
    ['cpu', '999u', '0'],
    ['memory', '0', '0'],
    ['memory', '1023', '1023'],
    ['memory', '1024', '1Ki'],
    ['memory', '1536Mi', '1536Mi'],
    ['memory', '65536Gi', '64Ti'],
    ['storage', '10G', '9765625Ki'],
    ['storage', '1Ei', '1Ei'],
    ['storage', '2048Ei', '2048Ei'],
  ] as const)('of %s, %s is %s', (resource, amount, shown) => {
    expect(shownQuantity(resource, quantityValue(amount))).toBe(shown);
  });

  it('keeps the sign of what is missing', () => {
    expect(shownQuantity('cpu', -quantityValue('1500m'))).toBe('-1500m');
  });
});
