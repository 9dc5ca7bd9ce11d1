import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { CHECKOUT, ndc } from '../support/ndc';
import { readFiles, temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();
const EXAMPLE = ['--config', 'examples/transmission'];
const csv = (text: string): readonly Readonly<Record<string, string>>[] => parse(text, { columns: true });

describe('ndc list', () => {
  it.each(['stacks', 'tenants', 'systems', 'agreements', 'datasets', 'approvers'])(
    '%s has the same rows in every form',
    (what) => {
      const run = (format: string): string => ndc(['list', what, ...EXAMPLE, '--format', format]).stdout;
      const json = JSON.parse(run('json')) as readonly Readonly<Record<string, unknown>>[];
      expect(json.length).toBeGreaterThan(0);
      const rows = csv(run('csv'));
      expect(rows.map((row) => Object.keys(row))).toEqual(json.map((row) => Object.keys(row)));
      const lines = run('text').trimEnd().split('\n');
      expect(lines.filter((line) => !line.startsWith('#'))).toHaveLength(json.length + (what === 'approvers' ? 0 : 1));
    },
  );

  it('names stacks as the output does', () => {
    const out = path.join(newFolder(), 'out');
    ndc(['synth', ...EXAMPLE, '--out', out]);
    const synthesized = Object.keys(
      (JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as { stacks: object }).stacks,
    );
    const listed = JSON.parse(ndc(['list', 'stacks', ...EXAMPLE, '--format', 'json']).stdout) as readonly {
      stack: string;
    }[];
    expect(listed.map(({ stack }) => stack)).toEqual(synthesized);
  });

  it('names the stack of every hosted system as the output does', () => {
    const stacks = csv(ndc(['list', 'stacks', '--format', 'csv']).stdout).map(({ stack }) => stack);
    const systems = csv(ndc(['list', 'systems', '--format', 'csv']).stdout).filter(
      ({ hosting }) => hosting !== 'external',
    );
    expect(systems.length).toBeGreaterThan(200);
    expect(systems.filter(({ stack }) => !stacks.includes(stack))).toEqual([]);
  });

  it('guards owners against being taken for a formula', () => {
    expect(csv(ndc(['list', 'tenants', ...EXAMPLE, '--format', 'csv']).stdout)[0]?.['owners']).toBe("'@ndc-vn/vi-du-a");
  });

  it('prints issues to stderr, and no table, where the estate has an error', () => {
    const { code, stdout, stderr } = ndc(['list', 'tenants', ...EXAMPLE, '--environment', 'none']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('environment-unknown');
  });
});

describe('ndc list approvers', () => {
  it('gives a tenant’s folder to its owners and everything else to the platform’s; later lines win', () => {
    const lines = ndc(['list', 'approvers', ...EXAMPLE])
      .stdout.trimEnd()
      .split('\n');
    expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
      '* @ndc-vn/platform',
      '/examples/transmission/tenants/vi-du-a/ @ndc-vn/vi-du-a',
      '/examples/transmission/tenants/vi-du-b/ @ndc-vn/vi-du-b',
    ]);
  });

  it('is what .github/CODEOWNERS says, in either language', () => {
    const shipped = readFileSync(path.join(CHECKOUT, '.github/CODEOWNERS'), 'utf8');
    expect(ndc(['list', 'approvers']).stdout).toBe(shipped);
    expect(ndc(['list', 'approvers', '--lang', 'vi']).stdout).toBe(shipped);
  });
});

describe('ndc report obligations', () => {
  const report = (...more: readonly string[]): string => ndc(['report', 'obligations', ...more]).stdout;

  it('prints every row of the dispatch as Markdown, in both languages', () => {
    const rows = report()
      .split('\n')
      .filter((line) => /^\| R\d\d/.test(line));
    expect(rows.length).toBe(40);
    expect(report('--lang', 'vi')).toContain('# Nhiệm vụ theo Công điện 103/CĐ-TTg\n');
    expect(new Set(rows.map((line) => line.split(/(?<!\\)\|/).length))).toEqual(new Set([14]));
  });

  it('has the same rows as CSV and JSON', () => {
    const json = JSON.parse(report('--format', 'json')) as readonly Readonly<Record<string, unknown>>[];
    expect(csv(report('--format', 'csv')).map(({ row }) => row)).toEqual(json.map(({ row }) => row));
    expect(json.filter(({ mark }) => mark === 'built').every(({ cited_by }) => cited_by !== '')).toBe(true);
  });

  it('says of a status that is not confirmed how sure it is, and by whom', () => {
    expect(report()).toMatch(/\| 2026-08-19 \(secondary, S-VNCC\): Security levels now/);
    expect(report('--lang', 'vi')).toMatch(/\| 2026-08-19 \(nguồn thứ cấp, S-VNCC\): Cấp độ/);
    expect(report()).toContain('| 2026-10-31 (unverified): The list');
    expect(report('--lang', 'vi')).toContain('| 2026-10-31 (chưa kiểm chứng): Chưa');
    expect(report()).toContain('| 2025-11-04: Issued by Decision 2439');
  });

  it('gives that in columns of their own to programs', () => {
    const rows = csv(report('--format', 'csv'));
    expect(rows.find(({ row }) => row === 'R13')).toMatchObject({
      status: expect.stringMatching(/^2026-08-19: /) as unknown,
      status_source: 'S-VNCC',
      status_confidence: 'secondary',
    });
    expect(rows.find(({ row }) => row === 'R20')).toMatchObject({ status_source: '', status_confidence: 'unverified' });
    expect(rows.find(({ row }) => row === 'R06')?.['cited_by']).toBe('commune-level units; tenants');
  });

  it('tells the status as it was known on the day', () => {
    const statuses = (asOf: string): readonly (string | undefined)[] =>
      csv(report('--format', 'csv', '--as-of', asOf)).map(({ status }) => status);
    const dates = statuses('2025-07-01')
      .filter((status) => status !== '')
      .map((status) => status?.slice(0, 10) ?? '');
    expect(dates.filter((date) => date > '2025-07-01')).toEqual([]);
    expect(statuses('2031-01-01').filter((status) => status !== '').length).toBeGreaterThan(dates.length);
  });
});

describe('ndc lock', () => {
  it('writes the lock of the estate once, and --check says when it is stale', () => {
    const config = path.join(newFolder(), 'config');
    cpSync(path.join(CHECKOUT, 'examples/transmission'), config, { recursive: true });
    const lock = (...more: readonly string[]): ReturnType<typeof ndc> => ndc(['lock', '--config', config, ...more]);
    rmSync(path.join(config, 'lock.csv'), { force: true });
    expect(lock('--check')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('stale: config/lock.csv') as unknown,
    });
    expect(lock()).toEqual({ code: 0, stdout: 'written: config/lock.csv\n', stderr: '' });
    expect(readFiles(config)['lock.csv']).toMatch(/^agency,system,namespace,stack,levels\nvi-du-a,/);
    expect(lock('--check')).toEqual({ code: 0, stdout: 'up to date: config/lock.csv\n', stderr: '' });
    expect(ndc(['validate', '--config', config, '--strict']).stdout).not.toContain('lock-');
  });
});

it('ndc schema --check finds the checked-in files up to date', () => {
  expect(ndc(['schema', '--check'])).toMatchObject({ code: 0, stderr: '' });
});
