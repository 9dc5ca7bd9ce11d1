import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT, ndc, type Ran } from '../support/ndc';
import { readFiles, temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();
const SYSTEM = 'tenants/vi-du-a/systems/ho-so.yaml';
const LEVEL_2 =
  '\n  - value: 2\n    basis: approved\n    from: 2026-03-01\n    decision: 12/QĐ-VDA\n    authority: VDA\n    date: 2026-02-20\n    regime: nd-85-2016\n';

/** The small example as a real estate, which has to have a lock, with none yet. */
function estate(): string {
  const config = path.join(newFolder(), 'config');
  cpSync(path.join(CHECKOUT, 'examples/first-agreement'), config, { recursive: true });
  edit(config, 'estate.yaml', (text) => text.replace('example: true', 'example: false'));
  return config;
}

function edit(config: string, file: string, change: (text: string) => string): void {
  const before = readFileSync(path.join(config, file), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(path.join(config, file), after);
}

const append = (text: string) => (config: string) => edit(config, SYSTEM, (before) => `${before.trimEnd()}${text}`);
const lower = append(LEVEL_2);
const raise = append(LEVEL_2.replace('value: 2', 'value: 4'));
const run = (command: string, config: string, ...more: readonly string[]): Ran =>
  ndc([command, '--config', config, ...more]);
const lockOf = (config: string): string => readFileSync(path.join(config, 'lock.csv'), 'utf8');

describe('ndc lock', () => {
  it('writes the lock that a real estate lacks, after which the estate is sound', () => {
    const config = estate();
    expect(run('validate', config)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('lock-missing') as unknown,
    });
    expect(run('lock', config, '--check')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^stale: /) as unknown,
    });
    expect(existsSync(path.join(config, 'lock.csv'))).toBe(false);
    expect(run('lock', config)).toEqual({ code: 0, stdout: 'written: config/lock.csv\n', stderr: '' });
    expect(lockOf(config)).toContain('\nvi-du-a,ho-so,vi-du-a-ho-so,tenant-vi-du-a,2025-07-01:3:assumed\n');
    expect(run('validate', config).code).toBe(0);
    expect(run('lock', config, '--check')).toMatchObject({ code: 0, stdout: 'up to date: config/lock.csv\n' });
  });

  it('accepts a lowered level by name', () => {
    const config = estate();
    run('lock', config);
    lower(config);
    expect(run('validate', config)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('locked-level-lowered') as unknown,
    });
    const before = lockOf(config);
    expect(run('lock', config, '--check').code).toBe(1);
    expect(lockOf(config)).toBe(before);
    expect(run('lock', config).stdout).toBe(
      'written: config/lock.csv\nlower level, accepted by committing the file: vi-du-a/ho-so: 3 -> 2\n',
    );
    expect(lockOf(config)).toContain(',2025-07-01:3:assumed 2026-03-01:2:approved\n');
    expect(run('validate', config).code).toBe(0);
  });

  it('takes a raised level in without a word', () => {
    const config = estate();
    run('lock', config);
    raise(config);
    expect(run('validate', config).code).toBe(0);
    expect(run('lock', config).stdout).toBe('written: config/lock.csv\n');
  });

  it.each<readonly [string, string, (config: string) => void]>([
    [
      'an edited history',
      'locked-level-edited',
      (config) => edit(config, SYSTEM, (text) => text.replace('value: 3', 'value: 4')),
    ],
    ['a system that is gone', 'locked-system-vanished', (config) => rmSync(path.join(config, SYSTEM))],
    [
      'any error beside a lowered level',
      'unknown-key',
      (config) => {
        lower(config);
        edit(config, 'tenants/vi-du-b/tenant.yaml', (text) => text.replace('profile: basic', 'profil: basic'));
      },
    ],
  ])('refuses %s and writes nothing', (_, refused, change) => {
    const config = estate();
    run('lock', config);
    change(config);
    const before = readFiles(config);
    const { code, stdout } = run('lock', config);
    expect(code).toBe(1);
    expect(stdout).toContain(`  error  ${refused}\n`);
    expect(stdout).not.toMatch(/locked-level-lowered|written/);
    expect(readFiles(config)).toEqual(before);
  });

  it('refuses an error where there is no lock yet', () => {
    const config = estate();
    edit(config, 'tenants/vi-du-b/tenant.yaml', (text) => text.replace('profile: basic', 'profil: basic'));
    const { code, stdout } = run('lock', config);
    expect(code).toBe(1);
    expect(stdout).toContain('unknown-key');
    expect(stdout).not.toContain('lock-missing');
    expect(existsSync(path.join(config, 'lock.csv'))).toBe(false);
  });
});
