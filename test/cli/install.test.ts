import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { install } from '../../cli/install/install';
import { withStaging } from '../../cli/install/staging';
import { checkTarget } from '../../cli/install/target';
import { UsageError } from '../../cli/usage';
import { stableJson } from '../../stacks/synthesis/stable-json';
import { readFiles, temporaryFolders, writeFiles } from '../support/temporary';

const newFolder = temporaryFolders();
const CHART = 'charts/policies-0123456789ab';

function output(folder: string, stacks: Readonly<Record<string, string>>, chart = CHART): string {
  const manifest = {
    version: '0.21.0',
    stacks: Object.fromEntries(Object.keys(stacks).map((name) => [name, { name }])),
  };
  writeFiles(folder, { 'manifest.json': stableJson(manifest), [`${chart}/Chart.yaml`]: 'name: policies\n' });
  for (const [name, text] of Object.entries(stacks)) writeFiles(folder, { [`stacks/${name}/cdk.tf.json`]: text });
  return folder;
}

const stacksIn = (out: string): readonly string[] =>
  Object.keys((JSON.parse(readFiles(out)['manifest.json'] ?? '') as { stacks: object }).stacks);

describe('install', () => {
  it('fills a folder that does not exist', () => {
    const staging = output(newFolder(), { platform: 'a', 'tenant-x': 'b' });
    const expected = readFiles(staging);
    const out = path.join(newFolder(), 'cdktf.out');
    expect(install(staging, out, false)).toEqual({ written: 4, unchanged: 0, removed: [] });
    expect(readFiles(out)).toEqual(expected);
  });

  it('fills an empty folder, with the rights that any folder has', () => {
    const parent = newFolder();
    const out = path.join(parent, 'cdktf.out');
    const other = path.join(parent, 'other');
    mkdirSync(out);
    mkdirSync(other);
    return withStaging(out, (staging) => Promise.resolve(install(output(staging, { platform: 'a' }), out, false))).then(
      () => {
        expect(Object.keys(readFiles(out))).toContain('stacks/platform/cdk.tf.json');
        expect(statSync(out).mode).toBe(statSync(other).mode);
      },
    );
  });

  it('fills the folder that a link leads to', () => {
    const parent = newFolder();
    mkdirSync(path.join(parent, 'real'));
    symlinkSync(path.join(parent, 'real'), path.join(parent, 'link'));
    install(output(newFolder(), { platform: 'a' }), path.join(parent, 'link'), false);
    expect(Object.keys(readFiles(path.join(parent, 'real')))).toContain('manifest.json');
  });

  it('leaves files with the same bytes alone', () => {
    const out = output(newFolder(), { platform: 'a', 'tenant-x': 'old' });
    const same = path.join(out, 'stacks/platform/cdk.tf.json');
    utimesSync(same, 1, 1);
    expect(install(output(newFolder(), { platform: 'a', 'tenant-x': 'new' }), out, false)).toMatchObject({
      written: 1,
      unchanged: 3,
    });
    expect(statSync(same).mtimeMs).toBe(1000);
    expect(readFiles(out)['stacks/tenant-x/cdk.tf.json']).toBe('new');
  });

  it('removes what an earlier run wrote and this one does not', () => {
    const out = output(newFolder(), { platform: 'a', 'tenant-gone': 'b' }, 'charts/policies-ba9876543210');
    writeFiles(out, {
      'stacks/tenant-gone/.terraform.lock.hcl': 'l',
      'stacks/tenant-gone/.terraform/providers/p': 'p',
    });
    const { removed } = install(output(newFolder(), { platform: 'a' }), out, false);
    expect(removed).toEqual(['stacks/tenant-gone', 'charts/policies-ba9876543210']);
    expect(readdirSync(path.join(out, 'stacks'))).toEqual(['platform']);
    expect(readdirSync(path.join(out, 'charts'))).toEqual(['policies-0123456789ab']);
  });

  it('keeps what others put there, even in the folder of a stack that is gone', () => {
    const out = output(newFolder(), { platform: 'a', 'tenant-gone': 'b' });
    const foreign = {
      'stacks/platform/.terraform.lock.hcl': 'lock',
      'stacks/platform/.terraform/providers/p': 'p',
      'stacks/tenant-gone/terraform.tfstate': '{}',
      'stacks/by-hand/main.tf': '',
      'charts/by-hand/Chart.yaml': '',
      'notes.txt': 'n',
    };
    writeFiles(out, foreign);
    install(output(newFolder(), { platform: 'a' }), out, false);
    expect(readFiles(out)).toMatchObject(foreign);
    expect(existsSync(path.join(out, 'stacks/tenant-gone/cdk.tf.json'))).toBe(false);
  });

  it('does not follow a name of the earlier manifest that leads elsewhere', () => {
    const out = output(newFolder(), { platform: 'a' });
    writeFiles(out, {
      'keep/cdk.tf.json': 'k',
      'manifest.json': stableJson({ version: '0', stacks: { '../keep': {}, '..': {}, '/tmp': {} } }),
    });
    install(output(newFolder(), { platform: 'a' }), out, false);
    expect(readFiles(out)['keep/cdk.tf.json']).toBe('k');
  });

  it('merges a part into the manifest and leaves the other stacks as they are', () => {
    const out = output(
      newFolder(),
      { platform: 'a', 'tenant-x': 'b', 'tenant-z': 'c' },
      'charts/policies-ba9876543210',
    );
    const { removed } = install(output(newFolder(), { 'tenant-x': 'new', 'tenant-y': 'd' }), out, true);
    expect(removed).toEqual([]);
    expect(stacksIn(out)).toEqual(['platform', 'tenant-x', 'tenant-y', 'tenant-z']);
    expect(readFiles(out)).toMatchObject({ 'stacks/platform/cdk.tf.json': 'a', 'stacks/tenant-x/cdk.tf.json': 'new' });
    expect(existsSync(path.join(out, 'charts/policies-ba9876543210'))).toBe(true);
  });

  it('writes the merged manifest as a whole run writes it', () => {
    const out = output(newFolder(), { b: '1', c: '2' });
    install(output(newFolder(), { a: '3' }), out, true);
    expect(readFiles(out)['manifest.json']).toBe(
      readFiles(output(newFolder(), { a: '', b: '', c: '' }))['manifest.json'],
    );
  });
});

describe('checkTarget', () => {
  const refusal = (out: string, configDir = '/nowhere/config', root = '/nowhere/checkout'): string => {
    try {
      checkTarget(out, configDir, root);
      return 'accepted';
    } catch (error) {
      return error instanceof UsageError ? error.text.en : String(error);
    }
  };

  it('accepts a folder that is new, empty or ours', () => {
    expect(refusal(path.join(newFolder(), 'new', 'one'))).toBe('accepted');
    expect(refusal(newFolder())).toBe('accepted');
    expect(refusal(output(newFolder(), { platform: 'a' }))).toBe('accepted');
  });

  it('refuses a folder that somebody else filled', () => {
    const theirs = newFolder();
    writeFiles(theirs, { 'main.tf': '' });
    expect(refusal(theirs)).toContain('was not written by ndc');
    writeFiles(theirs, { 'manifest.json': '{"name": "a web application"}' });
    expect(refusal(theirs)).toContain('was not written by ndc');
  });

  it('refuses the config folder, the checkout and what holds or lies in the config folder', () => {
    const root = newFolder();
    writeFiles(root, { 'config/estate.yaml': '' });
    const config = path.join(root, 'config');
    for (const out of [config, root, path.dirname(root), path.join(config, 'out')])
      expect(refusal(out, config, root)).toContain('holds the configuration');
    expect(refusal(path.join(root, 'cdktf.out'), config, root)).toBe('accepted');
  });

  it('sees the config folder through a symbolic link', () => {
    const root = newFolder();
    mkdirSync(path.join(root, 'config'));
    symlinkSync(path.join(root, 'config'), path.join(root, 'link'));
    expect(refusal(path.join(root, 'link'), path.join(root, 'config'), '/nowhere')).toContain(
      'holds the configuration',
    );
  });

  it.each(['stacks', 'stacks/platform', 'charts', CHART])('refuses to write through the symbolic link %s', (name) => {
    const out = newFolder();
    writeFiles(out, { 'manifest.json': stableJson({ version: '0', stacks: {} }) });
    mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
    symlinkSync(newFolder(), path.join(out, name));
    expect(refusal(out)).toContain('symbolic link');
  });

  it('refuses a file', () => {
    const folder = newFolder();
    writeFiles(folder, { file: '' });
    expect(refusal(path.join(folder, 'file'))).toContain('is not a folder');
  });
});

describe('withStaging', () => {
  it('gives an empty folder beside the output and removes it afterwards', async () => {
    const parent = newFolder();
    const seen = await withStaging(path.join(parent, 'out'), (staging) => {
      expect(readdirSync(staging)).toEqual([]);
      return Promise.resolve(path.dirname(path.dirname(staging)));
    });
    expect(seen).toBe(parent);
    expect(readdirSync(parent)).toEqual([]);
  });

  it('removes it after an error', async () => {
    const parent = newFolder();
    const failing = withStaging(path.join(parent, 'out'), () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('removes what a killed run left, not what a running one uses, not what others named alike', async () => {
    const parent = newFolder();
    const names = {
      killed: 'out.tmp-4194305-abcdef',
      running: `out.tmp-${process.pid}-abcdef`,
      other: 'out.tmp-backup',
    };
    for (const name of Object.values(names)) mkdirSync(path.join(parent, name));
    await withStaging(path.join(parent, 'out'), () => Promise.resolve());
    expect(readdirSync(parent).sort()).toEqual([names.other, names.running].sort());
  });
});
