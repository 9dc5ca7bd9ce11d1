import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT, ndc } from '../support/ndc';
import { temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();
const HEAD = 'item,id,name_vi,name_en,owner,kind\n';
const LIST = `${HEAD}1,,Cơ sở dữ liệu quốc gia về đất đai,,bnnmt,\n2,csdl-moi,CSDL mới,New DB,bct,specialised\n`;

function place(list: string | Uint8Array): { readonly folder: string; readonly run: typeof ndc } {
  const folder = newFolder();
  cpSync(path.join(CHECKOUT, 'config'), path.join(folder, 'config'), { recursive: true });
  writeFileSync(path.join(folder, 'list.csv'), list);
  return {
    folder,
    run: (more) =>
      ndc(['import', 'databases', 'list.csv', '--list', 'nq-71-2025', '--source', 'S-103', ...more], {}, folder),
  };
}

const catalogue = (folder: string): readonly string[] => {
  const files = path.join(folder, 'config/catalogue');
  return readdirSync(files, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(path.join(files, name), 'utf8'));
};

describe('ndc import databases', () => {
  it('says what differs and writes nothing unless it is asked to', () => {
    const { folder, run } = place(LIST);
    const before = catalogue(folder);
    const { code, stdout, stderr } = run(['--format', 'csv']);
    expect(code).toBe(0);
    expect(stdout.split('\r\n').map((line) => line.split(',').slice(0, 3).join())).toEqual([
      'difference,item,database',
      'new,2,csdl-moi',
      'member,1,csdl-dat-dai',
      'gone,,csdl-nen-dia-ly',
      'count,,',
      'whole,,',
      '',
    ]);
    expect(stderr).toContain('nothing written');
    expect(catalogue(folder)).toEqual(before);
  });

  it('takes the list over once: the second run has nothing to say, and the estate is still valid', () => {
    const { folder, run } = place(LIST);
    expect(run(['--write', '--count', '2'])).toMatchObject({ code: 0 });
    const after = catalogue(folder);
    expect(run(['--write'])).toMatchObject({ code: 0, stdout: '' });
    expect(catalogue(folder)).toEqual(after);
    expect(ndc(['list', 'databases', '--format', 'csv'], {}, folder).stdout).toContain(
      'csdl-moi,New DB,specialised,bct,confirmed,nq-71-2025',
    );
  });

  it('writes no other number over a confirmed one unless a person has counted', () => {
    const { folder, run } = place(LIST);
    const before = catalogue(folder);
    const { code, stderr } = run(['--write']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'nothing written: the file has 2 databases, nq-71-2025 holds 116 (confirmed); where the file is right, add --count 2\n',
    });
    expect(run(['--write', '--count', '3'])).toMatchObject({
      code: 1,
      stderr: 'nothing written: the file has 2 databases, not 3 (--count)\n',
    });
    expect(run(['--write', '--count', 'two'])).toMatchObject({ code: 2 });
    expect(catalogue(folder)).toEqual(before);
  });

  it('takes the byte order mark of a spreadsheet, and translates its words for people alone', () => {
    const { run } = place(`\ufeff${LIST}3,,CSDL quốc gia về dân cứ,,bca,\n`);
    const { code, stdout } = run(['--lang', 'vi']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^có tên trong danh mục +1 +csdl-dat-dai +ứng viên \(chưa kiểm chứng\) +đã xác nhận/m);
    expect(stdout).toMatch(/^có danh mục +– +– +chưa +có/m);
    expect(run(['--lang', 'vi', '--format', 'csv']).stdout).toMatch(
      /^member,1,csdl-dat-dai,candidate \(unverified\),confirmed/m,
    );
  });

  it('ends with 1 and writes nothing where a column is missing that a new database needs', () => {
    const { folder, run } = place(`${HEAD}1,,CSDL mới,,bct,\n`);
    const before = catalogue(folder);
    expect(run([])).toMatchObject({ code: 0 });
    const { code, stderr } = run(['--write', '--lang', 'vi']);
    expect(code).toBe(1);
    expect(stderr).toContain('chưa ghi được');
    expect(catalogue(folder)).toEqual(before);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['no text', Buffer.from([0xff, 0xfe, 0x41]), 'list.csv:1:1  error  not-utf-8'],
    ['other columns', 'a,b\n1,2\n', 'list.csv:1:1  error  csv-header'],
    ['semicolons', LIST.replaceAll(',', ';'), 'list.csv:1:1  error  csv-separator'],
    ['a template', `${HEAD}1,,CSDL \${x},,bca,\n`, 'list.csv:2:4  error  template'],
    ['an owner of no register', `${HEAD}1,,CSDL A,,bo-la,\n`, 'list.csv:2:12  error  agency-unknown'],
    ['too much', 'x'.repeat(8 * 1024 * 1024 + 1), 'list.csv:1:1  error  file-too-large'],
  ])('refuses a file with %s', (_, list, said) => {
    const { run } = place(list);
    const { code, stdout } = run(['--write']);
    expect({ code, said: stdout.split('\n')[0] }).toEqual({ code: 1, said });
  });

  it.each([
    [['--list', 'nq-71'], '--list does not take "nq-71"'],
    [['--list', 'cd-103-2025'], '--list does not take "cd-103-2025"'],
    [['--source', 'S-103X'], '--source does not take "S-103X"'],
  ])('does not take %j', (more, said) => {
    const { code, stderr } = place(LIST).run(more);
    expect(code).toBe(2);
    expect(stderr).toContain(`ndc: ${said}\n`);
  });

  it('follows no link to the list, and says which file it cannot read', () => {
    const { folder, run } = place(LIST);
    symlinkSync('list.csv', path.join(folder, 'link.csv'));
    const other = (file: string) =>
      ndc(['import', 'databases', file, '--list', 'nq-71-2025', '--source', 'S-103'], {}, folder);
    expect(other('link.csv')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot read "link.csv": ELOOP') as string,
    });
    expect(other('none.csv')).toMatchObject({ code: 2, stderr: expect.stringContaining('ENOENT') as string });
    expect(run(['--writ']).code).toBe(2);
  });
});

describe('ndc report databases', () => {
  const report = (...more: readonly string[]): string => ndc(['report', 'databases', ...more]).stdout;

  it('states the coverage honestly, in both languages', () => {
    expect(report()).toContain(
      '- Databases of Resolution 71/NQ-CP: 0 of 116 confirmed as members, 2 candidates, list not available\n',
    );
    expect(report()).toContain(
      ': 1 of 20 named as a member, by a source that is itself not confirmed; the number 20 is unverified, 2 candidates',
    );
    expect(report()).toContain(': 0 confirmed as members; how many there are is not known, 0 candidates');
    expect(report('--lang', 'vi')).toContain(
      ': 1 trên 20 cơ sở dữ liệu được nêu tên, theo nguồn chưa được xác nhận; con số 20: chưa kiểm chứng, 2 ứng viên',
    );
    expect(report('--lang', 'vi')).toContain('đã xác nhận 0 trên 116 cơ sở dữ liệu, 2 ứng viên, chưa có danh mục\n');
  });

  it('has headings that are no command of a build server and not made harmless either', () => {
    expect(report()).toMatch(/\n\nLists\n---\n\n\| list/);
    expect(report()).not.toMatch(/^\\/m);
  });

  it('says of an example that it is one', () => {
    const config = ['--config', 'examples/first-agreement'];
    for (const name of ['databases', 'deadlines', 'obligations', 'controls']) {
      const { stdout } = ndc(['report', name, ...config]);
      expect([name, stdout.split('\n')[0]]).toEqual([name, '# EXAMPLE: fictional data']);
    }
    expect(ndc(['report', 'databases', '--format', 'csv', ...config]).stdout).toMatch(/^list,/);
    expect(report()).not.toContain('EXAMPLE');
  });

  it('has a line for each list in CSV and JSON', () => {
    const rows = JSON.parse(report('--format', 'json')) as readonly Readonly<Record<string, unknown>>[];
    expect(rows.map(({ list, count, available }) => [list, count, available])).toContainEqual([
      'nq-71-2025',
      116,
      'no',
    ]);
    expect(report('--format', 'csv').trim().split('\r\n')).toHaveLength(rows.length + 1);
  });
});
