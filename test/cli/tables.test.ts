import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { CHECKOUT, ndc } from '../support/ndc';
import { makeEstate, readCase } from '../support/temp-estate';
import { readFiles, temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();
const EXAMPLE = ['--config', 'examples/first-agreement'];
const csv = (text: string): readonly Readonly<Record<string, string>>[] => parse(text, { columns: true });

describe('ndc list', () => {
  it.each(['stacks', 'tenants', 'systems', 'agreements', 'datasets', 'approvers', 'access'])(
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

describe('ndc list access', () => {
  const access = (...more: readonly string[]) =>
    csv(ndc(['list', 'access', ...EXAMPLE, '--as-of', '2026-11-22', '--format', 'csv', ...more]).stdout);

  it('says of each namespace who holds which role, and why', () => {
    const rows = access().filter(({ namespace }) => namespace === 'vi-du-a-ho-so');
    expect(rows.map(({ subject, role, until, why }) => [subject, role, until, why])).toEqual([
      ['agency:vi-du-a:view', 'view', '', 'people of the agency'],
      ['agency:vi-du-a:ho-so:deploy', 'deploy', '', 'people of the agency'],
      ['agency:vi-du-a:ho-so:operate', 'operate', '', 'people of the agency'],
      ['agency:vi-du-a:vendor:vi-du-vendor:deploy', 'deploy', '2028-06-30', 'contract 01/2025/HĐ-VD (hư cấu)'],
    ]);
  });

  it('names exactly the subjects that the output binds', () => {
    const out = path.join(newFolder(), 'out');
    ndc(['synth', ...EXAMPLE, '--as-of', '2026-11-22', '--out', out]);
    const bound = Object.entries(readFiles(out))
      .filter(([file]) => /^stacks\/tenant-.*\.json$/.test(file))
      .flatMap(([, text]) => {
        const { resource } = JSON.parse(text) as { resource: { kubernetes_role_binding_v1: Record<string, Binding> } };
        return Object.values(resource.kubernetes_role_binding_v1).flatMap(({ metadata, role_ref, subject }) =>
          subject.map(({ kind, name, namespace }) =>
            [
              metadata.namespace,
              kind === 'Group' ? name : `system:serviceaccount:${namespace}:${name}`,
              role_ref.name,
              metadata.annotations?.['ndc.gov.vn/until'] ?? '',
            ].join(' '),
          ),
        );
      });
    const listed = access().map(({ namespace, subject, role, until }) =>
      [namespace, subject, `ndc-${role}`, until].join(' '),
    );
    expect(listed.sort()).toEqual(bound.sort());
    expect(bound.length).toBe(13);
  });

  it('names the contract that holds on the day, of those with one vendor', () => {
    const one = readCase('a-contract-is-renewed-beside-the-one-that-still-holds');
    const folder = makeEstate(one);
    const of = (day: string): readonly (readonly (string | undefined)[])[] =>
      csv(
        ndc(['list', 'access', '--config', path.join(folder, 'config'), '--as-of', day, '--format', 'csv']).stdout,
      ).flatMap(({ subject, until, why }) => (subject?.includes(':vendor:') === true ? [[until, why]] : []));
    expect(of('2026-12-20')).toEqual([['2026-12-20', 'contract 01/2025/HĐ-VD (hư cấu)']]);
    expect(of('2026-12-21')).toEqual([['2027-12-20', 'contract 02/2026/HĐ-VD (hư cấu)']]);
    rmSync(folder, { recursive: true });
  });

  it('does not list a vendor whose contract has ended', () => {
    expect(access('--as-of', '2028-07-01').filter(({ subject }) => subject?.includes(':vendor:'))).toEqual([]);
  });
});

interface Binding {
  readonly metadata: { readonly namespace: string; readonly annotations?: Readonly<Record<string, string>> };
  readonly role_ref: { readonly name: string };
  readonly subject: readonly { readonly kind: string; readonly name: string; readonly namespace: string }[];
}

describe('ndc list waivers', () => {
  const one = readCase('a-waiver-in-force-is-told-to-the-policies');
  const folder = makeEstate(one);
  afterAll(() => rmSync(folder, { recursive: true }));
  const config = ['--config', path.join(folder, 'config'), '--as-of', one.asOf];

  it('has every waiver that is declared, with its state and who approved it', () => {
    const rows = csv(ndc(['list', 'waivers', ...config, '--format', 'csv']).stdout);
    expect(rows.map(({ id, rule, kind, state, decision }) => [id, rule, kind, state, decision])).toEqual([
      ['ho-so-annotations', 'P26', 'Service', 'in-force', '12/QĐ-VD'],
      ['ho-so-root', 'P24b', 'Pod', 'ended', '12/QĐ-VD'],
      ['tra-cuu-host-users', 'P19', 'Pod', 'in-force', '12/QĐ-VD'],
    ]);
    expect(ndc(['list', 'waivers', ...EXAMPLE, '--format', 'json']).stdout.trim()).toBe('[]');
  });

  it('says the state in words to people, in their language', () => {
    const { stdout } = ndc(['list', 'waivers', ...config, '--lang', 'vi']);
    expect(stdout).toContain('đang hiệu lực');
    expect(stdout).toContain('đã hết hạn');
    expect(stdout).not.toContain('in-force');
  });

  it('is told again at the end of synth, those in force alone', () => {
    const { stdout } = ndc(['synth', ...config, '--out', path.join(newFolder(), 'out')]);
    expect(stdout).toMatch(
      /^Waivers +P19 {2}vi-du-a-ho-so {2}Pod tra-cuu {4}until 2027-06-30\n +P26 {2}.*Service ho-so/m,
    );
    expect(stdout).not.toContain('P24b  ');
  });
});

describe('ndc list agreements', () => {
  it('says until when an agreement goes past the hub', () => {
    const args = ['list', 'agreements', '--config', 'examples/transmission', '--as-of', '2026-11-22'];
    expect(ndc([...args, '--lang', 'en']).stdout).toMatch(/VD-0013 .* direct until 2026-12-31, then ndop /);
    expect(ndc([...args, '--lang', 'vi']).stdout).toMatch(/VD-0013 .* trực tiếp đến 2026-12-31, sau đó ndop /);
    expect(ndc([...args, '--format', 'csv']).stdout).toMatch(/^VD-0013,public-services,ndop,/m);
  });

  it('says of each where it stands, whose files keep it closed and how many days are left', () => {
    const folder = newFolder();
    const config = path.join(folder, 'config');
    cpSync(path.join(CHECKOUT, 'examples/first-agreement'), config, { recursive: true });
    const rows = (...more: readonly string[]): readonly Readonly<Record<string, string>>[] =>
      csv(ndc(['list', 'agreements', '--config', config, '--format', 'csv', ...more]).stdout);
    expect(rows()).toMatchObject([
      { id: 'VD-0042', kind: 'data-sharing', state: 'in-force', held_by: '', until: '2027-06-30', days_left: '220' },
    ]);
    expect(rows('--as-of', '2027-07-01')).toMatchObject([{ state: 'ended', days_left: '' }]);
    expect(rows('--as-of', '2025-12-31')).toMatchObject([{ state: 'not-begun' }]);
    const instruments = path.join(config, 'catalogue/instruments.yaml');
    const law = readFileSync(instruments, 'utf8');
    writeFileSync(instruments, law.replace('2025-10-22\n', '2025-10-22\n    repealed: 2026-12-10\n'));
    expect(rows()).toMatchObject([{ state: 'in-force', until: '2026-12-09', days_left: '17' }]);
    const asked = ['explain', 'vi-du-a/ho-so', 'vi-du-b/hoat-dong', '--config', config, '--lang', 'en'];
    expect(ndc(asked).stdout).toContain('agreement VD-0042, until 2026-12-09, 17 days left');
    expect(rows('--as-of', '2026-12-10')).toMatchObject([
      { state: 'without-basis', until: '2026-12-09', days_left: '' },
    ]);
    writeFileSync(instruments, law);
    rmSync(path.join(config, 'tenants/vi-du-b/consents'), { recursive: true });
    expect(rows()).toMatchObject([{ state: 'not-confirmed', held_by: 'vi-du-b' }]);
    expect(ndc(['list', 'agreements', '--config', config, '--lang', 'vi']).stdout).toContain('chưa được xác nhận');
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
    cpSync(path.join(CHECKOUT, 'examples/first-agreement'), config, { recursive: true });
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
