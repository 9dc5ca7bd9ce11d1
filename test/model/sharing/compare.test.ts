import { join } from 'node:path';
import { load } from '../../../model/load';
import { readRows } from '../../../model/schema/read-config';
import { compareList, type Shelf } from '../../../model/sharing/compare';
import { coverageOf } from '../../../model/sharing/coverage';
import { csvText } from '../../../model/sharing/csv-text';
import { officialRow, plainName, readOfficialList } from '../../../model/sharing/official-list';

const { config, register } = load({
  configDir: join(__dirname, '../../../config'),
  shownRoot: 'config',
  environment: 'local',
  asOf: '2026-11-22',
});
if (config === undefined || register === undefined) throw new Error('the shipped estate cannot be read');
const { entries } = config;
const shelf: Shelf = {
  databases: entries.databases.map(({ value }) => value),
  lists: entries.databaseLists.map(({ value }) => value),
  members: entries.listMembers.map(({ value }) => value),
};
const HEAD = 'item,id,name_vi,name_en,owner,kind\n';
const official = (...lines: readonly string[]) =>
  readOfficialList('list.csv', Buffer.from(HEAD + lines.map((line) => `${line}\n`).join('')), register);

function compared(before: Shelf, ...lines: readonly string[]) {
  const list = before.lists.find(({ id }) => id === 'nq-71-2025');
  const read = official(...lines);
  if (list === undefined || 'issues' in read) throw new Error(`no list: ${JSON.stringify(read)}`);
  return compareList(before, list, read.databases, 'S-SEC');
}

describe('the shipped lists', () => {
  it('are covered as far as sources go, and no further', () => {
    const told = coverageOf(config).map(({ list, confirmed, doubted, candidates }) => [
      list.id,
      list.count,
      confirmed,
      doubted,
      candidates,
      list.available,
    ]);
    expect(told).toEqual([
      ['kh-02-2025', 11, 0, 0, 2, false],
      ['nd-278-2025-phu-luc-1', undefined, 0, 0, 0, false],
      ['nq-71-2025', 116, 0, 0, 2, false],
      ['qd-11-2026', 20, 1, 1, 2, false],
      ['qd-714-2015', 6, 6, 0, 0, true],
    ]);
  });

  it('name every database of the catalogue', () => {
    const named = new Set(shelf.members.map(({ database }) => database));
    expect(shelf.databases.filter(({ id }) => !named.has(id))).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['Cơ sở dữ liệu quốc gia về Đất đai', 'CSDL quốc gia về đất đai'],
    ['CSDL quốc gia về hòa giải', 'csdl  quốc gia về hoà giải'],
  ])('%s is %s', (a, b) => expect(plainName(a)).toBe(plainName(b)));
  it('stay apart where a word differs', () => {
    expect(plainName('CSDL quốc gia về dân cư')).not.toBe(plainName('CSDL quốc gia về dân sự'));
  });
});

describe('an official list', () => {
  const LINES = [
    '1,,Cơ sở dữ liệu quốc gia về đất đai,,Bộ Nông nghiệp và Môi trường,national',
    '2,csdl-tthc,CSDL quốc gia về thủ tục hành chính,,vpcp,',
    '3,csdl-moi,"CSDL ""mới"", thử",New DB,bct,specialised',
  ];

  it('is compared without a change, and taken over once', () => {
    const first = compared(shelf, ...LINES);
    expect(first.differences.map(({ what, database }) => `${what} ${database ?? ''}`)).toEqual([
      'owner csdl-tthc',
      'new csdl-moi',
      'member csdl-dat-dai',
      'member csdl-tthc',
      'gone csdl-nen-dia-ly',
      'count ',
      'whole ',
    ]);
    const again = compared(first.after as Shelf, ...LINES);
    expect(again.differences).toEqual([]);
    expect(again.after).toEqual(first.after);
  });

  it('gives the same files whatever the order of its lines, and they are read back as they were', () => {
    const columns = officialRow.keyof().options;
    expect(columns.join()).toBe(HEAD.trim());
    const texts = [LINES, LINES.toReversed()].map((lines) => {
      const { databases } = compared(shelf, ...lines).after as Shelf;
      return csvText(Object.keys(databases[0] ?? {}) as never[], databases);
    });
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain('csdl-moi,"CSDL ""mới"", thử",New DB,bct,confirmed');
  });

  it('waits for a person where an id or a column is in doubt', () => {
    const doubt = (line: string) => {
      const { differences, after } = compared(shelf, line);
      return [
        after,
        ...differences
          .filter(({ needs }) => needs.length > 0)
          .map(({ what, ours, nearest, needs }) => [what, ours ?? nearest, needs]),
      ];
    };
    expect(doubt('1,csdl-khac,Cơ sở dữ liệu quốc gia về dân cư,Population,bca,national')).toEqual([
      undefined,
      ['other-id', 'csdl-dan-cu', ['id']],
    ]);
    expect(doubt('1,,CSDL quốc gia về dân cứ mới,,bca,')).toEqual([
      undefined,
      ['new', 'csdl-dan-cu: CSDL quốc gia về dân cư', ['id', 'name_en', 'kind']],
    ]);
  });

  it('does not let two lines stand for one database', () => {
    const { after } = compared(shelf, '1,csdl-dan-cu,Tên khác,,bca,', '2,,CSDL quốc gia về dân cư,,bca,');
    expect(after).toBeUndefined();
  });

  it.each([
    ['1,,=HYPERLINK(1),,bca,', 'wrong-form'],
    ['1,,${x} y,,bca,', 'template'],
    ['1,,CSDL A,,bo-la,', 'agency-unknown'],
    ['1,constructor,CSDL A,,bca,', 'forbidden-key'],
    ['1,,CSDL A,,bca', 'csv-field-count'],
    ['1,,CSDL A,,bca,quoc-gia', 'value-not-allowed'],
  ])('%j is refused', (line, code) => {
    const read = official(line);
    expect('issues' in read && read.issues.map((one) => one.code)).toEqual([code]);
  });

  it('is refused where it names a database twice, or has other columns', () => {
    const twice = official('1,,CSDL A,,bca,', '2,,Cơ sở dữ liệu a,,bca,');
    expect('issues' in twice && twice.issues.map(({ code, at }) => `${at.line} ${code}`)).toEqual(['3 key-not-unique']);
    const { issues } = readRows('list.csv', Buffer.from('name_vi\nA\n'), officialRow);
    expect(issues.map(({ code }) => code)).toEqual(['csv-header']);
  });
});
