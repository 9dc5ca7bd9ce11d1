import { modelOf } from '../../bench/model';

const { central, provinces } = modelOf({ systems: 3421, seed: 1, perTenant: { central: 1, province: 2 } });
const communes = provinces.flatMap((province) => province.communes.map((unit) => ({ ...unit, province: province.id })));

/** How many there are of each. */
const counts = (keys: readonly string[]): readonly number[] => [
  ...keys.reduce((map, key) => map.set(key, (map.get(key) ?? 0) + 1), new Map<string, number>()).values(),
];

describe('the model of an estate as large as the country', () => {
  it('has exactly the systems that were asked for', () => {
    expect(central.length + 2 * provinces.length + communes.length).toBe(3421);
  });

  it('splits large provinces into parts of at most 50 namespaces', () => {
    const parts = counts(communes.map(({ province, part }) => `${province}/${part}`));

    expect(Math.max(...parts)).toBe(50);
    expect(parts.length).toBeGreaterThan(provinces.length);
  });

  it('gives provinces unequal numbers of communes, as the country has', () => {
    const sizes = counts(communes.map(({ province }) => province));

    expect(Math.min(...sizes)).toBeLessThan(60);
    expect(Math.max(...sizes)).toBeGreaterThan(140);
  });

  it('gives every id once in its place, in plain letters, from names with diacritics', () => {
    const tenants = [...central, ...provinces];
    const ids = [...tenants.map(({ id }) => id), ...communes.map(({ province, id }) => `${province}/${id}`)];
    const marked = communes.filter(({ name }) => /[^a-z ]/i.test(name) && name === name.normalize('NFC'));

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+-[a-z]+(\/[a-z]+-[a-z]+)?$/.test(id))).toEqual([]);
    expect(marked.length).toBeGreaterThan(communes.length / 2);
  });

  it('refuses more systems than its provinces can hold', () => {
    expect(() => modelOf({ systems: 9000, seed: 1, perTenant: { central: 1, province: 2 } })).toThrow(RangeError);
  });
});
