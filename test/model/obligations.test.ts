import { KINDS } from '../../model/schema/kinds';
import { allStrings, counted, keysOf, pathsOf, rawRows, repeated, unknownTo, values } from '../support/register';

const LAST_CHECKED_DAY = '2026-11-22';

describe('references', () => {
  const instruments = values('instruments').flatMap((file) => file.instruments);
  const obligations = values('obligations').flatMap((file) => file.rows);

  test('every source key that is used exists, and every source is used', () => {
    const keys = values('sources').map(({ key }) => key);
    const used = allStrings()
      .filter(({ path }) => /\/(egov_)?source$/.test(path))
      .flatMap(({ text }) => text.split(';'));
    expect(repeated(keys)).toEqual([]);
    expect(
      unknownTo(
        keys,
        used.filter((key) => key !== ''),
      ),
    ).toEqual([]);
    expect(unknownTo(used, keys)).toEqual([]);
  });

  test('a fact without a source is unverified', () => {
    const bare = [...values('agencies'), ...values('databases'), ...values('provinces'), ...values('communes')].filter(
      ({ source }) => source === undefined,
    );
    expect(counted(bare.map(({ confidence }) => confidence))).toEqual({ unverified: 11 });
  });

  test('instruments have unique ids and numbers, and name each other rightly', () => {
    const ids = keysOf(instruments);
    const named = [
      ...instruments.flatMap(({ replacedBy }) => replacedBy ?? []),
      ...obligations.flatMap(({ followUp }) => followUp ?? []),
    ];
    expect([...repeated(ids), ...repeated(instruments.map(({ number }) => number))]).toEqual([]);
    expect(unknownTo(ids, named)).toEqual([]);
  });

  test('the days of an instrument follow each other', () => {
    const days = instruments.map(({ issued, inForce, repealed }) =>
      [issued, inForce, repealed].filter((day) => day !== undefined),
    );
    expect(days.filter((list) => list.join() !== [...list].sort().join())).toEqual([]);
  });

  test('every number that any text of the register cites stands in the list of instruments', () => {
    const number =
      /\d+\/(?:\d{4}\/)?(?:CĐ-TTg|QĐ-TTg|QĐ-BKHCN|QĐ-BYT|NĐ-CP|NQ-CP|NQ-UBTVQH16|QH1[56]|TT-BCA|TT-BTTTT)/gu;
    const cited = allStrings().flatMap(({ text }) => text.match(number) ?? []);
    expect(cited.length).toBeGreaterThan(100);
    expect(
      unknownTo(
        instruments.map((instrument) => instrument.number),
        cited,
      ),
    ).toEqual([]);
  });

  test('no citation has lost its diacritics', () => {
    expect(allStrings().filter(({ text }) => /\d\/(\d{4}\/)?(QD-|ND-CP|CD-TTg)/.test(text))).toEqual([]);
  });

  test('databases have owners of the register, or an owner marked unknown', () => {
    const databases = values('databases');
    expect(databases.length).toBe(16);
    expect(
      unknownTo(
        keysOf(values('agencies')),
        databases.flatMap(({ owner }) => owner ?? []),
      ),
    ).toEqual([]);
    expect(
      databases.filter(({ owner, owner_confidence }) => (owner === undefined) !== (owner_confidence === 'unknown')),
    ).toEqual([]);
    expect(databases.filter(({ owner }) => owner === undefined).map(({ id }) => id)).toEqual(['csdl-tthc']);
  });
});

describe('obligations of the dispatch', () => {
  const rows = values('obligations').flatMap((file) => file.rows);
  const single = [
    'R01',
    'R02',
    'R03',
    'R06',
    'R07',
    ...Array.from({ length: 5 }, (_, i) => `R${String(i + 9).padStart(2, '0')}`),
    ...Array.from({ length: 9 }, (_, i) => `R${i + 15}`),
    ...Array.from({ length: 6 }, (_, i) => `R${i + 25}`),
  ];
  const split = [
    'R04a',
    'R04b',
    'R04c',
    'R05a',
    'R05b',
    'R05c',
    'R08a',
    'R08b',
    'R08c',
    'R08d',
    'R14a',
    'R14b',
    'R24a',
    'R24b',
    'R24c',
  ];

  test('rows R01 to R30 are complete, each in the file of its number', () => {
    expect([...keysOf(rows)].sort()).toEqual([...single, ...split].sort());
    const misplaced = pathsOf('obligations').filter((path) => {
      const file = KINDS.obligations.schema.parse(rawRows(path)[0]);
      return file.rows.some(({ id }) => !path.endsWith(`/${id.slice(0, 3)}.yaml`));
    });
    expect(misplaced).toEqual([]);
  });

  test('the four deadlines of the dispatch are days', () => {
    const due = rows.flatMap(({ id, due: term }) => (term?.date === undefined ? [] : [`${term.date} ${id}`]));
    expect(due.sort()).toEqual([
      '2025-08-19 R11',
      ...['R04a', 'R04b', 'R04c', 'R05a', 'R05b', 'R05c', 'R06', 'R08a', 'R08b', 'R08c', 'R08d'].map(
        (id) => `2025-08-31 ${id}`,
      ),
      ...['R20', 'R24a', 'R24b', 'R24c', 'R25'].map((id) => `2025-09-30 ${id}`),
    ]);
  });

  test('marks: what is cited now, what no software does, the rest of later capabilities', () => {
    const marked = (mark: string): readonly string[] => keysOf(rows.filter((row) => row.mark === mark));
    expect(marked('built')).toEqual([
      'R01',
      'R02',
      'R04c',
      'R05a',
      'R05c',
      'R06',
      'R07',
      'R08b',
      'R08c',
      'R08d',
      'R09',
      'R11',
      'R12',
      'R13',
      'R14a',
      'R14b',
      'R15',
      'R16',
      'R17',
      'R18',
      'R19',
      'R21',
      'R22',
      'R23',
      'R24b',
      'R24c',
      'R25',
    ]);
    expect(marked('outside-software')).toEqual(['R26', 'R27', 'R28']);
    expect(marked('planned').length).toBe(10);
  });

  test('what is known of a row stands in the order of its days, none later than this test', () => {
    const days = rows.map(({ status }) => (status ?? []).map(({ asOf }) => asOf));
    expect(days.filter((list) => list.join() !== [...list].sort().join())).toEqual([]);
    expect(days.flat().filter((day) => day > LAST_CHECKED_DAY || day < '2025-06-30')).toEqual([]);
  });
});

describe('words', () => {
  const glossary = values('glossary');
  const avoided = glossary.flatMap(({ avoid_vi }) => (avoid_vi ?? '').split(';')).filter((word) => word !== '');
  const lower = (text: string): string => text.toLowerCase();

  test('no Vietnamese text equals its English one', () => {
    const pairs = (value: unknown): readonly string[] => {
      if (typeof value !== 'object' || value === null) return [];
      const own = 'vi' in value && 'en' in value && value.vi === value.en ? [JSON.stringify(value)] : [];
      return [...own, ...Object.values(value).flatMap(pairs)];
    };
    const yaml = [...pathsOf('obligations'), ...pathsOf('instruments')].flatMap((path) => rawRows(path).flatMap(pairs));
    const csv = [...values('agencies'), ...values('databases')].filter(({ name_vi, name_en }) => name_vi === name_en);
    expect([...yaml, ...csv]).toEqual([]);
  });

  test('an avoided word has several syllables and is part of no term', () => {
    expect(avoided.filter((word) => !word.includes(' ') || word !== word.trim())).toEqual([]);
    expect(avoided.filter((word) => glossary.some(({ term_vi }) => lower(term_vi).includes(lower(word))))).toEqual([]);
    expect([repeated(avoided), repeated(glossary.map(({ term_vi }) => term_vi))]).toEqual([[], []]);
  });

  test('the register itself uses no avoided word in its Vietnamese', () => {
    const vietnamese = allStrings().filter(
      ({ path }) => !path.includes('glossary.csv') && /\/(vi|name_vi)$/.test(path),
    );
    const found = vietnamese.filter(({ text }) => avoided.some((word) => lower(text).includes(lower(word))));
    expect(vietnamese.length).toBeGreaterThan(3500);
    expect(found).toEqual([]);
  });
});
