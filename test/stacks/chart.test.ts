import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ChartFileError, readChart } from '../../stacks/synthesis/chart';
import { temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();
const CHARTS = join(__dirname, '../../charts');
const NAME = 'admission-policies';

/** A copy of the charts with one more file. */
function charts(path?: string, content = ''): string {
  const chartsDir = join(newFolder(), 'charts');
  cpSync(CHARTS, chartsDir, { recursive: true });
  if (path === undefined) return chartsDir;
  mkdirSync(dirname(join(chartsDir, NAME, path)), { recursive: true });
  writeFileSync(join(chartsDir, NAME, path), content);
  return chartsDir;
}

describe('a chart', () => {
  const { folder, files } = readChart(CHARTS, NAME);

  it('is read whole, sorted', () => {
    expect([...files.keys()]).toStrictEqual([
      'Chart.yaml',
      'README.md',
      ...readdirSync(join(CHARTS, NAME, 'templates'))
        .map((template) => `templates/${template}`)
        .sort(),
      'values.schema.json',
      'values.yaml',
    ]);
  });

  it('has a folder of its own for each content', () => {
    const folders = [
      folder,
      readChart(charts(), NAME).folder,
      readChart(charts('templates/new.yaml'), NAME).folder,
      readChart(charts('templates/new.yaml', '\n'), NAME).folder,
      readChart(charts('templates/deep/new.yaml'), NAME).folder,
    ];
    expect(folders[1]).toBe(folder);
    expect(new Set(folders).size).toBe(4);
    for (const one of folders) expect(one).toMatch(/^admission-policies-[0-9a-f]{12}$/);
  });

  it.each(['_names.tpl', 'NOTES.txt', 'a.yml', 'deep/er/b.yaml'])('may hold templates/%s', (name) => {
    expect([...readChart(charts(`templates/${name}`), NAME).files.keys()]).toContain(`templates/${name}`);
  });

  it.each([
    '.helmignore',
    '.git/x.yaml',
    'templates/.p18.yaml',
    'templates/.hidden/p18.yaml',
    'Chart.lock',
    'charts/other-1.0.0.tgz',
    'charts/other/templates/x.yaml',
    'crds/x.yaml',
    'templates/p18.yaml.orig',
    'templates/p18.yaml~',
    'templates/run.sh',
    'templates/NOTES.TXT',
    'values.yml',
    'p18.yaml',
  ])('may not hold %s: it says where that is', (path) => {
    expect(() => readChart(charts(path), NAME)).toThrow(
      new ChartFileError(`${NAME}/${path}`, 'is not a file of a chart'),
    );
  });

  it('does not lead elsewhere, and is one', () => {
    const chartsDir = charts();
    rmSync(join(chartsDir, NAME, 'Chart.yaml'));
    expect(() => readChart(chartsDir, NAME)).toThrow('has no Chart.yaml');
    symlinkSync('/etc/hostname', join(chartsDir, NAME, 'Chart.yaml'));
    expect(() => readChart(chartsDir, NAME)).toThrow(
      new ChartFileError(`${NAME}/Chart.yaml`, 'is neither a file nor a folder'),
    );
  });
});
