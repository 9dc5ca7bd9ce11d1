import { parse } from 'csv-parse/sync';
import { quantityValue } from '../../model/estate/resources';
import { ndc } from '../support/ndc';

type Row = Readonly<Record<string, string>>;

const report = (...more: readonly string[]) => ndc(['report', 'capacity', '--as-of', '2026-11-22', ...more]);
const rowsOf = (csv: string): readonly Row[] => parse(csv, { columns: true });
const amount = (rows: readonly Row[], line: string, resource: string): bigint =>
  rows.filter((row) => row['line'] === line).reduce((sum, row) => sum + quantityValue(row[resource] ?? ''), 0n);

describe('ndc report capacity', () => {
  it('names to a machine every agency, and their sum is what is promised', () => {
    const rows = rowsOf(report('--format', 'csv').stdout);
    for (const resource of ['cpu', 'memory', 'storage']) {
      expect(amount(rows, 'agency', resource)).toBe(amount(rows, 'tenants', resource));
      expect(amount(rows, 'component', resource)).toBe(amount(rows, 'components', resource));
      const promised = amount(rows, 'tenants', resource) + amount(rows, 'components', resource);
      expect(amount(rows, 'free', resource)).toBe(amount(rows, 'ceiling', resource) - promised);
      expect(amount(rows, 'tenants', resource)).toBeGreaterThan(0n);
    }
  });

  it('names to people the ten largest agencies and how many more there are, in both languages', () => {
    const english = report('--lang', 'en').stdout;
    const named = (page: string, line: string): number =>
      page.split('\n').filter((row) => row.includes(`| ${line} |`)).length;
    expect(named(english, 'agency')).toBe(11);
    expect(english).toMatch(/\| agency \| \d+ more \|/);
    expect(named(report('--lang', 'vi').stdout, 'cơ quan')).toBe(11);
    expect(report('--lang', 'en').stdout).toBe(english);
  });

  it('marks an example', () => {
    expect(report('--lang', 'en', '--config', 'examples/transmission').stdout).toMatch(/^# EXAMPLE/);
  });

  it('takes no framework', () => {
    expect(report('--framework', 'cis-1-12')).toMatchObject({ code: 2 });
  });
});
