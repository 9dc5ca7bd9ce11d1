import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, type Generated } from '../../bench/generate';
import { writePlain } from '../../bench/plain';
import { synthesize } from '../../main';
import type { Issue } from '../../model/issue';
import { load, type Loaded } from '../../model/load';

const ROOT = join(__dirname, '../..');
const CHARTS = join(ROOT, 'charts');
const SYSTEMS = 200;

type Files = Readonly<Record<string, string>>;

function filesBelow(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]));
}

const errorsOf = ({ issues }: Loaded): readonly Issue[] => issues.filter(({ severity }) => severity === 'error');

describe('the generated estate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const folderOf = (name: string): string => join(folder, name);
  const made = (name: string, seed: number): Generated =>
    generate({ shippedDir: join(ROOT, 'config'), configDir: folderOf(name), systems: SYSTEMS, seed });

  const generated = made('config', 1);
  const loaded = load({
    configDir: folderOf('config'),
    shownRoot: 'config',
    environment: 'local',
    asOf: '2026-01-01',
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('passes every check', () => {
    expect(errorsOf(loaded)).toEqual([]);
  });

  it('has the systems that were asked for, each in its namespace', () => {
    const systems = loaded.tenants.flatMap((tenant) => tenant.systems);
    const hosted = loaded.estate?.tenants.flatMap((tenant) => tenant.parts.flatMap((part) => part.systems)) ?? [];

    expect(systems).toHaveLength(SYSTEMS);
    expect(new Set(hosted.map(({ namespace }) => namespace)).size).toBe(SYSTEMS);
  });

  it('is locked as it stands', () => {
    expect(loaded.issues.filter(({ code }) => code.startsWith('lock'))).toEqual([]);
  });

  it('is the same for the same seed and another for another', () => {
    made('again', 1);
    made('other', 2);

    expect(filesBelow(folderOf('again'))).toEqual(filesBelow(folderOf('config')));
    expect(Object.keys(filesBelow(folderOf('other')))).not.toEqual(Object.keys(filesBelow(folderOf('config'))));
  });

  it('cannot be smaller than its provinces', () => {
    const options = { shippedDir: join(ROOT, 'config'), configDir: folderOf('small'), systems: 100, seed: 1 };

    expect(() => generate(options)).toThrow(RangeError);
  });

  it('is written by the plain program byte for byte as by synthesis', () => {
    const [ours, plain] = [folderOf('ours'), folderOf('plain')];
    mkdirSync(ours);
    if (loaded.estate === undefined) throw new Error('not loaded');
    synthesize(loaded.estate, { outDir: ours, chartsDir: CHARTS });
    writePlain(generated.model, generated.facts, CHARTS, plain);
    const written = filesBelow(plain);

    expect(Object.keys(written)).toEqual(Object.keys(filesBelow(ours)));
    for (const [path, text] of Object.entries(filesBelow(ours)))
      expect({ path, text: written[path] }).toEqual({ path, text });
  });
});
