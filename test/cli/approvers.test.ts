import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT, ndc } from '../support/ndc';
import { temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();
const EXAMPLE = ['--config', 'examples/first-agreement'];

describe('ndc list approvers', () => {
  it('gives a tenant’s folder to its owners and everything else to the platform’s; later lines win', () => {
    const lines = ndc(['list', 'approvers', ...EXAMPLE])
      .stdout.trimEnd()
      .split('\n');
    expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
      '* @ndc-vn/platform',
      '/examples/first-agreement/tenants/vi-du-a/ @ndc-vn/vi-du-a',
      '/examples/first-agreement/tenants/vi-du-b/ @ndc-vn/vi-du-b',
    ]);
  });

  it('is what .github/CODEOWNERS says, in either language', () => {
    const shipped = readFileSync(path.join(CHECKOUT, '.github/CODEOWNERS'), 'utf8');
    expect(ndc(['list', 'approvers']).stdout).toBe(shipped);
    expect(ndc(['list', 'approvers', '--lang', 'vi']).stdout).toBe(shipped);
  });
});

describe('ndc list approvers --check', () => {
  const check = (file: string, ...more: readonly string[]): ReturnType<typeof ndc> =>
    ndc(['list', 'approvers', ...EXAMPLE, '--check', file, ...more]);
  const written = (change: (text: string) => string): string => {
    const file = path.join(newFolder(), 'CODEOWNERS');
    writeFileSync(file, change(ndc(['list', 'approvers', ...EXAMPLE]).stdout));
    return file;
  };

  it('accepts what list approvers printed', () => {
    const file = written((text) => text);
    expect(check(file)).toEqual({ code: 0, stdout: `up to date: ${file}\n`, stderr: '' });
  });

  it('names the lines that are stale and those that are missing', () => {
    const file = written((text) => text.replace('@ndc-vn/vi-du-b', '@ndc-vn/vi-du-a'));
    const folder = '/examples/first-agreement/tenants/vi-du-b/';
    expect(check(file)).toMatchObject({
      code: 1,
      stdout: `stale: ${file}:8: ${folder} @ndc-vn/vi-du-a\nmissing in ${file}: ${folder} @ndc-vn/vi-du-b\nrun bin/ndc list approvers > ${file} and commit the result\n`,
    });
  });

  it('refuses another order, a file that is not there, and the option for another table', () => {
    const moved = written((text) => text.replace(/(\* @ndc-vn\/platform\n)([^]*)/, '$2$1'));
    expect(check(moved)).toMatchObject({ code: 1, stdout: expect.stringMatching(/^stale: /) as unknown });
    expect(check(path.join(newFolder(), 'none')).code).toBe(1);
    expect(ndc(['list', 'tenants', ...EXAMPLE, '--check', moved]).code).toBe(2);
  });
});
