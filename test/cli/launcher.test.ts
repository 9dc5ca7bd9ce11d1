import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fits } from '../../scripts/node-version.cjs';
import { CHECKOUT, environment } from '../support/ndc';
import { readFiles, temporaryFolders, writeFiles } from '../support/temporary';

const newFolder = temporaryFolders();

/** A checkout whose command only prints a word: what is tested is how it is built and started. */
function checkout(): string {
  const root = newFolder();
  for (const part of ['bin', 'scripts', 'package.json'])
    cpSync(path.join(CHECKOUT, part), path.join(root, part), { recursive: true });
  symlinkSync(path.join(CHECKOUT, 'node_modules'), path.join(root, 'node_modules'));
  writeFiles(root, {
    'cli/main.ts': "import { word } from '../model/word';\nprocess.stdout.write(word);\n",
    'model/word.ts': "export const word = 'one';\n",
  });
  return root;
}

function run(root: string): { readonly code: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin/ndc')], {
    env: environment(),
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

describe('bin/ndc', () => {
  it('builds its bundle once, silently, and again when a source has changed, is new or is gone', () => {
    const root = checkout();
    const bundle = path.join(root, 'dist/ndc.cjs');
    expect(run(root)).toEqual({ code: 0, stdout: 'one', stderr: '' });
    const first = statSync(bundle).mtimeMs;
    expect(run(root).stdout).toBe('one');
    expect(statSync(bundle).mtimeMs).toBe(first);
    writeFileSync(path.join(root, 'model/word.ts'), "export { word } from './other';\n");
    writeFileSync(path.join(root, 'model/other.ts'), "export const word = 'two';\n");
    expect(run(root).stdout).toBe('two');
    rmSync(path.join(root, 'model/other.ts'));
    expect(run(root)).toMatchObject({ code: 3, stderr: expect.stringContaining('./other') as unknown });
    expect(readdirSync(path.join(root, 'dist')).filter((name) => name.includes('.tmp-'))).toEqual([]);
  });

  it('does not run the compiled code of another bundle, even of one with the same length', () => {
    const root = checkout();
    run(root);
    run(root);
    writeFileSync(path.join(root, 'model/word.ts'), "export const word = 'two';\n");
    expect([run(root).stdout, run(root).stdout]).toEqual(['two', 'two']);
  });

  it('runs with a cache of compiled code that is damaged or cannot be written', () => {
    const root = checkout();
    run(root);
    const cache = path.join(root, 'dist/ndc.cjs.cache');
    writeFileSync(cache, readFileSync(path.join(root, 'dist/ndc.cjs'), 'latin1').slice('// sources '.length, 200));
    expect(run(root)).toEqual({ code: 0, stdout: 'one', stderr: '' });
    rmSync(cache, { force: true });
    mkdirSync(path.join(cache, 'in the way'), { recursive: true });
    expect(run(root)).toEqual({ code: 0, stdout: 'one', stderr: '' });
    expect(readdirSync(path.join(root, 'dist')).filter((name) => name.includes('.tmp-'))).toEqual([]);
  });

  it('can be started twice at once', () => {
    const root = checkout();
    const script = `for i in 1 2 3; do "${process.execPath}" "${root}/bin/ndc" & done; wait`;
    expect(spawnSync('sh', ['-c', script], { env: environment(), encoding: 'utf8' })).toMatchObject({
      stdout: 'oneoneone',
      stderr: '',
    });
    expect(run(root).stdout).toBe('one');
  });

  it('names npm ci where the libraries are missing, and runs without them once built', () => {
    const root = checkout();
    rmSync(path.join(root, 'node_modules'));
    expect(run(root)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ndc: the libraries are not installed; run "npm ci" first\n',
    });
    symlinkSync(path.join(CHECKOUT, 'node_modules'), path.join(root, 'node_modules'));
    run(root);
    rmSync(path.join(root, 'node_modules'));
    expect(run(root)).toEqual({ code: 0, stdout: 'one', stderr: '' });
  });

  it('names npm ci where one library is missing', () => {
    const root = checkout();
    writeFileSync(path.join(root, 'model/word.ts'), "export { word } from 'not-installed-here';\n");
    expect(run(root)).toEqual({ code: 2, stdout: '', stderr: 'ndc: a library is missing; run "npm ci" first\n' });
  });

  it('says which Node.js it needs', () => {
    const root = checkout();
    const text = readFiles(root)['package.json'] ?? '';
    writeFileSync(path.join(root, 'package.json'), text.replace(/"node": ".*"/, '"node": ">=99"'));
    expect(run(root)).toEqual({ code: 2, stdout: '', stderr: `ndc: needs Node.js >=99, this is ${process.version}\n` });
  });

  it('is executable', () => {
    const root = checkout();
    chmodSync(path.join(root, 'bin/ndc'), 0o755);
    expect(statSync(path.join(CHECKOUT, 'bin/ndc')).mode & 0o111).toBe(0o111);
  });
});

describe('fits', () => {
  const RANGE = '^20.19.0 || ^22.13.0 || >=24';

  it.each([
    ['v20.19.0', true],
    ['v20.20.2', true],
    ['v22.13.1', true],
    ['v24.0.0', true],
    ['v25.1.0', true],
    ['v20.18.9', false],
    ['v21.9.0', false],
    ['v22.12.0', false],
    ['v23.11.0', false],
    ['v18.20.0', false],
  ])('%s: %s', (version, expected) => expect(fits(version, RANGE)).toBe(expected));
});
