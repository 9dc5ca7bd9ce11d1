import { parse } from 'csv-parse/sync';
import { ndc } from '../support/ndc';

type Row = Readonly<Record<string, string>>;

const report = (...more: readonly string[]) => ndc(['report', 'deadlines', '--as-of', '2026-11-22', ...more]);

describe('ndc report deadlines', () => {
  let page = '';
  let rows: readonly Row[] = [];

  beforeAll(() => {
    page = report('--lang', 'en').stdout;
    rows = parse(report('--format', 'csv').stdout, { columns: true });
  });

  const rowOf = (law: string): Row | undefined => rows.find((row) => row['law'] === law);

  it('has the same lines in every form, and the same text each time', () => {
    expect(report('--lang', 'en')).toMatchObject({ code: 0, stdout: page });
    expect(page.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(rows.length + 2);
    const json = JSON.parse(report('--format', 'json').stdout) as readonly object[];
    expect(json.map((row) => Object.keys(row))).toEqual(rows.map((row) => Object.keys(row)));
  });

  it('names everything that is missing to a machine, and the first twenty to people', () => {
    const row = rowOf('103/CĐ-TTg R08d');
    expect(row).toMatchObject({ measure: 'agencies-connected', state: 'past', done: '0', of: '62' });
    expect(row?.['missing']?.split(' ')).toHaveLength(62);
    expect(page.split('\n').find((line) => line.includes('R08d'))).toContain(' +42 |');
  });

  it('says nothing of what the configuration does not show', () => {
    expect(rowOf('103/CĐ-TTg R20')).toMatchObject({ measure: '', done: '', of: '', missing: '' });
  });
});
