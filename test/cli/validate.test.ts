import Ajv2020 from 'ajv/dist/2020';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT, ndc } from '../support/ndc';
import { readFiles, temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();

/** A copy of the small example estate, with one file changed. */
function estate(file?: string, change?: (text: string) => string): string {
  const config = path.join(newFolder(), 'config');
  cpSync(path.join(CHECKOUT, 'examples/first-agreement'), config, { recursive: true });
  if (file !== undefined && change !== undefined)
    writeFileSync(path.join(config, file), change(readFileSync(path.join(config, file), 'utf8')));
  return config;
}

const TENANT = 'tenants/vi-du-a/tenant.yaml';
const broken = (): string => estate(TENANT, (text) => text.replace('profile: basic', 'profil: basic'));

describe('a sound estate', () => {
  it('is said to be sound in one line, and nothing is written', () => {
    const config = estate();
    const before = readFiles(config);
    const { code, stdout, stderr } = ndc(['validate', '--config', config]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^config: 2 tenants, \d+ systems, no errors, \d+ warnings?, \d+ notices? \(--notices lists them\)$/,
    );
    expect(readFiles(config)).toEqual(before);
  });

  it('is said so in Vietnamese', () => {
    const { stdout } = ndc(['validate', '--config', estate(), '--lang', 'vi']);
    expect(stdout).toMatch(/config: 2 đơn vị, \d+ hệ thống, không có lỗi, /);
  });

  it('fails under --strict where there is a warning', () => {
    const config = estate();
    writeFileSync(path.join(config, 'lock.csv'), 'agency,system,namespace,stack,levels\n');
    const { code, stdout } = ndc(['validate', '--config', config, '--strict']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/\n\d+ warnings? in \d+ files?.*; --strict: warnings count as errors\n$/);
  });
});

describe('an estate with an error', () => {
  it('exits 1 with file, line, column, reason, allowed values and fix', () => {
    const { code, stdout, stderr } = ndc(['validate', '--config', broken()]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(
      'config/tenants/vi-du-a/tenant.yaml:3:1  error  unknown-key\n  unknown key "profil"\n  allowed: ',
    );
    expect(stdout).toContain('  fix: did you mean "profile"?\n');
    expect(stdout).toMatch(/\n\d+ errors?.* in \d+ files?.*\n$/);
  });

  it('gives the same in Vietnamese', () => {
    const { stdout } = ndc(['validate', '--config', broken()], { LC_ALL: 'vi_VN.UTF-8' });
    expect(stdout).toContain('tenant.yaml:3:1  lỗi  unknown-key\n  không có khóa nào tên "profil"\n  giá trị hợp lệ: ');
  });

  it('gives JSON of the published form', () => {
    const { code, stdout } = ndc(['validate', '--config', broken(), '--format', 'json']);
    const schema = JSON.parse(readFileSync(path.join(CHECKOUT, 'schemas/issues.schema.json'), 'utf8')) as object;
    const document: unknown = JSON.parse(stdout);
    expect(new Ajv2020({ strict: false }).validate(schema, document)).toBe(true);
    expect({ code, document }).toMatchObject({ code: 1, document: { passed: false } });
  });

  it('is one to ndc synth too, also where a duty is said to be built and nothing cites it', () => {
    const config = estate();
    const rows = 'test/cases/a-duty-that-nothing-cites-is-refused/config/catalogue/obligations';
    cpSync(path.join(CHECKOUT, rows), path.join(config, 'catalogue/obligations'), { recursive: true });
    const run = (...args: readonly string[]): ReturnType<typeof ndc> => ndc([...args, '--config', config]);
    const validated = run('validate');
    expect(validated.code).toBe(1);
    expect(validated.stdout).toContain('  error  obligation-not-cited\n');
    expect(run('synth', '--out', path.join(newFolder(), 'out'))).toEqual(validated);
  });

  it('gives SARIF', () => {
    const { code, stdout } = ndc(['validate', '--config', broken(), '--format', 'sarif']);
    expect({ code, log: JSON.parse(stdout) as unknown }).toMatchObject({ code: 1, log: { version: '2.1.0' } });
  });

  it('names an unknown environment and those there are', () => {
    const { code, stdout } = ndc(['validate', '--config', estate(), '--environment', 'locl']);
    expect(code).toBe(1);
    expect(stdout).toContain('environment-unknown');
    expect(stdout).toContain('did you mean "local"?');
    expect(ndc(['validate', '--config', estate()], { NDC_ENVIRONMENT: 'locl' }).stdout).toBe(stdout);
  });

  it('names a config folder that is not there', () => {
    const { code, stdout, stderr } = ndc(['validate', '--config', path.join(newFolder(), 'none')]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^none:1:1 {2}error {2}/);
  });

  it('shows nothing raw of hostile text, and no command of a build server', () => {
    const config = estate(TENANT, (text) => `${text}"::set-output name=a::b": x\n"##vso[x]\\e[31m": y\n`);
    const { code, stdout } = ndc(['validate', '--config', config]);
    expect(code).toBe(1);
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f]|^\s*(::|##)|##vso/m);
  });
});

describe('notices', () => {
  const run = (...args: readonly string[]): string => ndc(['validate', ...args]).stdout;
  const levels = (...args: readonly string[]): readonly string[] =>
    (JSON.parse(run(...args)) as { runs: [{ results: { level: string }[] }] }).runs[0].results.map(
      ({ level }) => level,
    );

  it('are in SARIF only with --notices', () => {
    expect(levels('--format', 'sarif')).not.toContain('note');
    expect(levels('--format', 'sarif', '--notices')).toContain('note');
  });

  it.each(['en', 'vi'])('are said to be there to see, once, in %s, unless they are listed', (lang) => {
    expect(run('--lang', lang).match(/--notices/g)).toHaveLength(1);
    expect(run('--lang', lang, '--notices')).not.toContain('--notices');
  });
});

it('has no colour when piped, whatever the terminal', () => {
  expect(
    ndc(['validate', '--config', broken()], { TERM: 'xterm-256color', COLORTERM: 'truecolor' }).stdout,
  ).not.toContain('\x1b');
});

it('says the same from another working directory and for a relative folder', () => {
  const config = broken();
  const absolute = ndc(['validate', '--config', config]).stdout;
  expect(ndc(['validate', '--config', 'config'], {}, path.dirname(config)).stdout).toBe(absolute);
});
