import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, type KindName } from '../../model/schema/kinds';
import {
  CONFIG,
  counted,
  keysOf,
  pathsBelow,
  pathsOf,
  rawRows,
  repeated,
  textOf,
  unknownTo,
  values,
} from '../support/register';

const LAST_CHECKED_DAY = '2026-11-22';

/** Type of every province on a day: its last row that has begun. */
function provinceTypesOn(day: string): readonly string[] {
  const rows = [...values('provinceTypes')].filter(({ from }) => from <= day);
  rows.sort((a, b) => (a.from < b.from ? -1 : 1));
  return [...new Map(rows.map(({ id, type }) => [id, type])).values()];
}

describe('files of the register', () => {
  const files = pathsBelow('catalogue').map((path) => ({ path, bytes: readFileSync(join(CONFIG, path)) }));

  test('each belongs to exactly one kind', () => {
    const kindsOf = (path: string): number => Object.values(KINDS).filter((kind) => kind.path.test(path)).length;
    expect(files.filter(({ path }) => kindsOf(path) !== 1).map(({ path }) => path)).toEqual([]);
  });

  test('headers are the keys of the schema in their order, so that no column is missing or extra', () => {
    const headers = (
      [
        'sources',
        'agencies',
        'provinces',
        'provinceTypes',
        'communes',
        'communeTypes',
        'databases',
        'glossary',
      ] as const
    ).map((kind) => ({
      kind,
      found: textOf(pathsOf(kind)[0] ?? '').split('\n', 1)[0],
      expected: Object.keys(KINDS[kind].schema.shape).join(','),
    }));
    expect(headers.filter(({ found, expected }) => found !== expected)).toEqual([]);
  });

  test('are UTF-8 without BOM, NFC, LF only, within the limits of the reader', () => {
    const bad = files.filter(({ path, bytes }) => {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      const limit = path.endsWith('.csv') ? 8 * 1024 * 1024 : 64 * 1024;
      return (
        text !== text.normalize('NFC') || /[\r\t\uFEFF]/.test(text) || !text.endsWith('\n') || bytes.length > limit
      );
    });
    expect(bad.map(({ path }) => path)).toEqual([]);
  });

  test('YAML files begin with the modeline of their schema', () => {
    const expected = (path: string): string => {
      const [up, kind] = path.includes('obligations/') ? ['../../../', 'obligations'] : ['../../', 'instruments'];
      return `# yaml-language-server: $schema=${up}schemas/${kind}.schema.json\n`;
    };
    const yaml = files.filter(({ path }) => /(obligations\/.*|instruments)\.yaml$/.test(path));
    expect(yaml.length).toBe(31);
    expect(yaml.filter(({ path }) => !textOf(path).startsWith(expected(path)))).toEqual([]);
  });

  test('every row satisfies its schema', () => {
    const kinds = (Object.keys(KINDS) as KindName[]).filter((kind) => pathsOf(kind).length > 0);
    const refused = kinds.flatMap((kind) =>
      pathsOf(kind).flatMap((path) =>
        rawRows(path).flatMap((raw, i) => {
          const result = KINDS[kind].schema.safeParse(raw);
          return result.success ? [] : [{ path, row: i + 1, issues: result.error.issues }];
        }),
      ),
    );
    expect(refused).toEqual([]);
  });
});

describe('central bodies and provincial units', () => {
  test('49 bodies, of which 25 have an identification code of their own', () => {
    const agencies = values('agencies');
    const codes = agencies.flatMap(({ egov_code }) => egov_code ?? []);
    expect([agencies.length, codes.length, repeated(codes)]).toEqual([49, 25, []]);
  });

  test('ids of bodies, provinces and databases are unique; no province has the id of a body', () => {
    const bodies = [...keysOf(values('agencies')), ...keysOf(values('provinces'))];
    expect([...repeated(bodies), ...repeated(keysOf(values('databases')))]).toEqual([]);
  });

  test.each([
    ['2025-06-30', {}],
    ['2025-07-01', { province: 28, city: 6 }],
    ['2026-04-29', { province: 28, city: 6 }],
    ['2026-04-30', { province: 27, city: 7 }],
    ['2026-09-01', { province: 26, city: 8 }],
    ['2026-09-20', { province: 25, city: 9 }],
    [LAST_CHECKED_DAY, { province: 25, city: 9 }],
  ])('on %s the types are %p', (day, expected) => {
    expect(counted(provinceTypesOn(day))).toEqual(expected);
  });

  test('types stand for provinces of the register, and each has one from the first day', () => {
    const provinces = values('provinces');
    const first = values('provinceTypes').filter(({ from }) => from === '2025-07-01');
    expect(provinces.length).toBe(34);
    expect(keysOf(first)).toEqual(keysOf(provinces));
    expect(unknownTo(keysOf(provinces), keysOf(values('provinceTypes')))).toEqual([]);
  });

  test('a code has its own source and confidence, and an unknown code has neither', () => {
    const rows = values('provinces').map((row) => [row.egov_code, row.egov_source, row.egov_confidence]);
    expect(
      rows.filter((row) => row.some((cell) => cell === undefined) && row.some((cell) => cell !== undefined)),
    ).toEqual([]);
    expect(values('provinces').flatMap(({ egov_code }) => egov_code ?? [])).toEqual(['H49', 'H27', 'H57', 'H29']);
  });
});

describe('commune-level units', () => {
  const communes = values('communes');

  test('3,321 on 1 July 2025: 687 wards, 2,621 communes, 13 special zones', () => {
    expect(communes.length).toBe(3321);
    expect(counted(communes.map(({ type }) => type))).toEqual({ phuong: 687, xa: 2621, 'dac-khu': 13 });
  });

  test('counts of each province equal those of its own row', () => {
    const found = counted(communes.map(({ province, type }) => `${province} ${type}`));
    const expected = values('provinces').flatMap((row) => [
      [`${row.id} phuong`, row.wards] as const,
      [`${row.id} xa`, row.communes] as const,
      [`${row.id} dac-khu`, row.special_zones] as const,
    ]);
    expect(found).toEqual(Object.fromEntries(expected.filter(([, count]) => count > 0)));
  });

  test('statistics codes are unique, ids are unique within a province', () => {
    expect(new Set(communes.map(({ nso_code }) => nso_code)).size).toBe(3321);
    expect(new Set(communes.map(({ province, id }) => `${province}/${id}`)).size).toBe(3321);
  });

  test('exactly the 19 units on which the sources differ are secondary', () => {
    expect(counted(communes.map(({ confidence }) => confidence))).toEqual({ confirmed: 3302, secondary: 19 });
  });

  test('the ten changes of type give Dong Nai 33 wards and 62 communes', () => {
    const changed = new Map(values('communeTypes').map(({ nso_code, type }) => [nso_code, type]));
    const dongNai = communes.filter(({ province }) => province === 'dong-nai');
    expect([...changed.keys()].filter((code) => dongNai.every(({ nso_code }) => nso_code !== code))).toEqual([]);
    expect(counted(dongNai.map(({ nso_code, type }) => changed.get(nso_code) ?? type))).toEqual({ phuong: 33, xa: 62 });
  });
});
