import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { AS_OF, CHECKOUT, environment, NDC, ndc } from '../support/ndc';
import { readFiles, temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();

interface Place {
  readonly folder: string;
  readonly config: string;
  readonly out: string;
}

function place(): Place {
  const folder = newFolder();
  const config = path.join(folder, 'config');
  cpSync(path.join(CHECKOUT, 'examples/first-agreement'), config, { recursive: true });
  return { folder, config, out: path.join(folder, 'cdktf.out') };
}

const synth = ({ config, out }: Place, ...more: readonly string[]): ReturnType<typeof ndc> =>
  ndc(['synth', '--config', config, '--out', out, ...more]);

function edit({ config }: Place, file: string, change: (text: string) => string): void {
  writeFileSync(path.join(config, file), change(readFileSync(path.join(config, file), 'utf8')));
}

const breakIt = (there: Place): void =>
  edit(there, 'tenants/vi-du-a/tenant.yaml', (text) => text.replace('profile: basic', 'profil: basic'));

describe('ndc synth', () => {
  it('writes the stacks and the manifest, and sums up in fewer than 45 lines', () => {
    const there = place();
    const { code, stdout, stderr } = synth(there);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const files = Object.keys(readFiles(there.out));
    expect(files).toEqual(
      expect.arrayContaining(['manifest.json', 'stacks/platform/cdk.tf.json', 'stacks/tenant-vi-du-a/cdk.tf.json']),
    );
    expect(stdout).toContain('EXAMPLE: fictional data');
    expect(stdout).toContain(`as of ${AS_OF}`);
    expect(stdout).toContain('/stacks/platform init');
    expect(stdout.split('\n').length).toBeLessThan(45);
    expect(readdirSync(there.folder).sort()).toEqual(['cdktf.out', 'config']);
  });

  it('counts what there is to know over the tenants of the environment alone', () => {
    const there = place();
    const assumed = (): readonly (string | undefined)[] => {
      const { stdout } = synth(there);
      const inTable = /^ +total +\d+ +(\d+)/m.exec(stdout)?.[1];
      return [inTable, /(\d+) systems have an assumed level/.exec(stdout)?.[1]];
    };
    expect(assumed()).toEqual(['4', '4']);
    edit(there, 'environments/local.yaml', (text) => `${text}tenants:\n  - vi-du-a\n`);
    expect(assumed()).toEqual(['2', '2']);
  });

  it('sums up in Vietnamese', () => {
    const { stdout } = synth(place(), '--lang', 'vi');
    expect(stdout).toContain('VÍ DỤ: dữ liệu hư cấu');
    expect(stdout).toMatch(/^Tiếp theo {2}/m);
  });

  it('writes the same bytes again, and touches none of them', () => {
    const there = place();
    synth(there);
    const file = path.join(there.out, 'stacks/platform/cdk.tf.json');
    const { mtimeMs } = statSync(file);
    const before = readFiles(there.out);
    expect(synth(there).stdout).toContain('0 files written');
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    expect(readFiles(there.out)).toEqual(before);
  });

  it('writes nothing where there is an error, neither the first time nor over an earlier output', () => {
    const there = place();
    breakIt(there);
    expect(synth(there).code).toBe(1);
    expect(readdirSync(there.folder)).toEqual(['config']);
    const sound = place();
    synth(sound);
    const before = readFiles(sound.out);
    breakIt(sound);
    const { code, stdout } = synth(sound);
    expect(code).toBe(1);
    expect(stdout).toContain('unknown-key');
    expect(readFiles(sound.out)).toEqual(before);
    expect(readdirSync(sound.folder).sort()).toEqual(['cdktf.out', 'config']);
  });

  it('writes nothing under --strict where there is a warning', () => {
    const there = place();
    writeFileSync(path.join(there.config, 'lock.csv'), 'agency,system,namespace,stack,levels\n');
    expect(synth(there, '--strict').code).toBe(1);
    expect(existsSync(there.out)).toBe(false);
  });

  it('removes the stacks of a tenant that is gone and keeps terraform’s files of the others', () => {
    const there = place();
    synth(there);
    const lock = path.join(there.out, 'stacks/platform/.terraform.lock.hcl');
    writeFileSync(lock, 'x');
    for (const part of [
      'tenants/vi-du-b',
      'tenants/vi-du-a/consents',
      'platform/ndc',
      'agreements',
      'catalogue/datasets',
    ]) {
      rmSync(path.join(there.config, part), { recursive: true });
    }
    const { code, stdout } = synth(there);
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('removed: stacks/tenant-vi-du-b') as unknown,
    });
    expect(existsSync(path.join(there.out, 'stacks/tenant-vi-du-b'))).toBe(false);
    expect(readFileSync(lock, 'utf8')).toBe('x');
  });

  it('reads its places from the environment as cdktf gives them', () => {
    const there = place();
    const { code } = ndc(
      ['synth', '--config', 'config'],
      { CDKTF_OUTDIR: 'elsewhere', NDC_ENVIRONMENT: 'local' },
      there.folder,
    );
    expect(code).toBe(0);
    synth(there);
    expect(readFiles(path.join(there.folder, 'elsewhere'))).toEqual(readFiles(there.out));
  });

  it('prints only the document where JSON is asked for', () => {
    const { stdout } = synth(place(), '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ passed: true });
  });
});

describe('ndc synth --stack', () => {
  const WANTED = ['platform', 'tenant-vi-du-a'];
  const options = WANTED.flatMap((name) => ['--stack', name]);

  it('writes only those stacks, with the bytes of a whole run', () => {
    const there = place();
    expect(synth(there, ...options).code).toBe(0);
    expect(readdirSync(path.join(there.out, 'stacks')).sort()).toEqual(WANTED);
    const part = readFiles(there.out);
    synth(there);
    const whole = readFiles(there.out);
    for (const name of WANTED) expect(part[`stacks/${name}/cdk.tf.json`]).toBe(whole[`stacks/${name}/cdk.tf.json`]);
  });

  it('merges into an earlier output, which ends as a whole run would leave it', () => {
    const there = place();
    synth(there);
    const whole = readFiles(there.out);
    writeFileSync(path.join(there.out, 'stacks/tenant-vi-du-a/cdk.tf.json'), 'changed');
    expect(synth(there, ...options).stdout).toContain('1 file written');
    expect(readFiles(there.out)).toEqual(whole);
  });

  it('refuses an unknown stack with the nearest name and writes nothing', () => {
    const there = place();
    const { code, stderr } = synth(there, '--stack', 'tenant-vi-du-c');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no stack "tenant-vi-du-c"');
    expect(stderr).toContain('did you mean "tenant-vi-du-a"?');
    expect(readdirSync(there.folder)).toEqual(['config']);
  });

  it('takes the end of a name for the name, and says where all names are', () => {
    const { stderr } = synth(place(), '--stack', 'vi-du-b');
    expect(stderr).toContain('bin/ndc list stacks');
    expect(stderr).toContain('did you mean "tenant-vi-du-b"?');
  });
});

describe('ndc synth --out', () => {
  it.each(['.', 'config', 'config/out'])('refuses %s', (out) => {
    const there = place();
    const before = readFiles(there.folder);
    expect(ndc(['synth', '--config', 'config', '--out', out], {}, there.folder).code).toBe(2);
    expect(readFiles(there.folder)).toEqual(before);
  });

  it.each([
    ['/dev/null/out', 'ENOTDIR'],
    ['/proc/none/out', 'ENOENT'],
    [`/tmp/${'x'.repeat(300)}`, 'ENAMETOOLONG'],
  ])('says what the system refuses at %s, without calling it a bug', (out, word) => {
    const { code, stderr } = ndc(['synth', '--config', place().config, '--out', out]);
    expect(code).toBe(2);
    expect(stderr).toContain(`the system refuses: ${word}`);
  });

  it('says so of a link that leads nowhere', () => {
    const there = place();
    symlinkSync(path.join(there.folder, 'none'), there.out);
    const { code, stderr } = synth(there);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('the system refuses: ') as unknown });
    expect(readdirSync(there.folder).sort()).toEqual(['cdktf.out', 'config']);
  });
});

it('leaves nothing behind when it is interrupted while it synthesises', async () => {
  const folder = newFolder();
  const args = [NDC, 'synth', '--out', path.join(folder, 'cdktf.out')];
  const child = spawn(process.execPath, args, { cwd: CHECKOUT, env: environment(), stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
  while (child.exitCode === null && readdirSync(folder).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
}, 60_000);

it('does not complain when its reader goes away', () => {
  const command = `"${process.execPath}" "${NDC}" list systems | true; echo "\${PIPESTATUS[0]}"`;
  const options = { cwd: CHECKOUT, env: environment(), encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', command], options);
  expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' });
});

it('names what does not belong in a chart, and writes nothing', () => {
  const root = newFolder();
  for (const part of ['dist/ndc.cjs', 'charts'])
    cpSync(path.join(CHECKOUT, part), path.join(root, part), { recursive: true });
  writeFileSync(path.join(root, 'charts/admission-policies/.swp'), '');
  const args = [path.join(root, 'dist/ndc.cjs'), 'synth', '--config', place().config, '--out', path.join(root, 'out')];
  const { status, stderr } = spawnSync(process.execPath, args, { env: environment(), encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('"charts/admission-policies/.swp" does not belong in a chart');
  expect(existsSync(path.join(root, 'out'))).toBe(false);
});

it('reports an internal error as a bug, exit 3, with the stack trace only on request', () => {
  const root = newFolder();
  mkdirSync(path.join(root, 'dist'));
  cpSync(path.join(CHECKOUT, 'dist/ndc.cjs'), path.join(root, 'dist/ndc.cjs'));
  const args = [path.join(root, 'dist/ndc.cjs'), 'synth', '--config', place().config, '--out', path.join(root, 'out')];
  const run = (debug: string): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, args, { env: environment({ NDC_DEBUG: debug }), encoding: 'utf8' });
  const short = run('');
  expect(short.status).toBe(3);
  expect(short.stderr).toMatch(/^ndc: internal error: [^]*charts[^]*node v[^]*report it/);
  expect(short.stderr).not.toContain('    at ');
  expect(run('1').stderr).toContain('    at ');
  expect(existsSync(path.join(root, 'out'))).toBe(false);
});
