import { parse } from 'csv-parse/sync';
import type { Table } from '../../cli/format/table';
import { alignRows, displayWidth, tableCsv, tableJson, tableText } from '../../cli/format/table';

const TABLE: Table = {
  columns: [
    { key: 'id', title: { en: 'id', vi: 'mã' } },
    { key: 'count', title: { en: 'count', vi: 'số' } },
    { key: 'name', title: { en: 'name', vi: 'tên' } },
  ],
  rows: [
    ['byt', 7, 'Bộ Y tế'],
    ['ha-noi', 126, undefined],
  ],
};

describe('displayWidth', () => {
  it.each([
    ['Bộ Y tế', 7],
    ['Bộ Y tế'.normalize('NFD'), 7],
    ['数据', 4],
    ['', 0],
  ])('%s takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('text tables', () => {
  it('sets numbers to the right, text to the left, and leaves no space at line ends', () => {
    expect(tableText(TABLE, 'en')).toBe('id      count  name\nbyt         7  Bộ Y tế\nha-noi    126  –\n');
  });

  it('has the headings of the language', () => {
    expect(tableText(TABLE, 'vi')).toMatch(/^mã +số +tên\n/);
  });

  it('names invisible characters', () => {
    expect(alignRows([['a\u202eb\u001b[31m']])).toEqual(['aU+202EbU+001B[31m']);
  });
});

describe('CSV tables', () => {
  const csvOf = (cell: string): string => tableCsv({ columns: TABLE.columns.slice(0, 1), rows: [[cell]] });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j does not stay a formula', (cell) => {
    const [[field]] = parse(csvOf(cell), { from_line: 2 }) as [[string]];
    expect(field).toBe(`'${cell}`);
  });

  it('keeps quotes, commas and line breaks inside one field', () => {
    expect(parse(csvOf('a "b", c\nd'), { columns: true })).toEqual([{ id: 'a "b", c\nd' }]);
  });

  it('leaves an unknown value empty and ends lines as RFC 4180 does', () => {
    expect(tableCsv(TABLE)).toBe('id,count,name\r\nbyt,7,Bộ Y tế\r\nha-noi,126,\r\n');
  });
});

it('gives JSON objects by key, null for an unknown value', () => {
  expect(JSON.parse(tableJson(TABLE))).toEqual([
    { id: 'byt', count: 7, name: 'Bộ Y tế' },
    { id: 'ha-noi', count: 126, name: null },
  ]);
});
