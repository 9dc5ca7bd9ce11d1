import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from '../../model/load';
import { synthesize } from '../../main';
import { clustersOf, readFolder } from '../../review/read';
import { CHECKOUT } from '../support/ndc';
import { temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();
const GOLDEN = path.join(__dirname, 'golden');

/** `UPDATE_CASES=1` writes what is found now; whoever does that reads it. */
function expectGolden(name: string, text: string): void {
  const file = path.join(GOLDEN, name);
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

const AS_OF = '2026-11-22';
const EXAMPLE = 'examples/production';

const loadProduction = (config: string) =>
  load({ configDir: path.join(CHECKOUT, config), shownRoot: config, environment: 'production', asOf: AS_OF });

/** Of the second cluster only what is placed on it; names of the first one are bare. */
const STACKS = [
  'platform',
  'platform--du-phong',
  'platform-releases',
  'platform-releases--du-phong',
  'security-baseline',
  'security-baseline--du-phong',
  'tenant-vi-du-a',
  'tenant-vi-du-a--du-phong',
  'tenant-vi-du-b',
  'tenant-vi-du-b--du-phong',
  'transmission-hub',
  'transmission-hub--du-phong',
  'transmission-vi-du-a',
  'transmission-vi-du-a--du-phong',
  'transmission-vi-du-b',
  'transmission-vi-du-b--du-phong',
];

interface StackText {
  readonly terraform: { readonly backend: { readonly s3: { readonly key: string; readonly use_lockfile: boolean } } };
  readonly resource: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

describe('production of an example, on two clusters', () => {
  const { estate, issues } = loadProduction(EXAMPLE);
  const out = newFolder();
  const stacks = estate ? synthesize(estate, { outDir: out, chartsDir: path.join(CHECKOUT, 'charts') }).stacks : [];
  const read = (file: string): string => readFileSync(path.join(out, file), 'utf8');
  const stack = (name: string): StackText => JSON.parse(read(`stacks/${name}/cdk.tf.json`)) as StackText;
  const namespaces = (name: string): readonly string[] =>
    Object.keys(stack(name).resource['kubernetes_namespace_v1'] ?? {});

  it('is accepted: its placeholders are findings, and every level is approved', () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toStrictEqual([]);
    expect(issues.map(({ code }) => code)).toContain('placeholder-in-example');
    expect(issues.map(({ code }) => code)).not.toContain('level-assumed');
  });

  it('has the stacks of both clusters', () => {
    expect(stacks.map(({ name }) => name)).toStrictEqual(STACKS);
  });

  it('places levels 1 and 2 on the first cluster alone, and agent nodes beside every system', () => {
    expect(namespaces('tenant-vi-du-a')).toStrictEqual([
      'vi-du-a-agent-node',
      'vi-du-a-ho-so',
      'vi-du-a-lich-cong-tac',
      'vi-du-a-trang-tin',
    ]);
    expect(namespaces('tenant-vi-du-a--du-phong')).toStrictEqual(['vi-du-a-agent-node', 'vi-du-a-ho-so']);
    expect(namespaces('tenant-vi-du-b--du-phong')).toStrictEqual(namespaces('tenant-vi-du-b'));
  });

  it('has a tenant on the second cluster that is the golden one, and a platform of the golden objects', () => {
    const addresses = Object.entries(stack('platform--du-phong').resource)
      .flatMap(([type, resources]) => Object.keys(resources).map((id) => `${type}.${id}`))
      .sort();
    expectGolden('platform--du-phong.txt', `${addresses.join('\n')}\n`);
    expectGolden('tenant-vi-du-a--du-phong.json', read('stacks/tenant-vi-du-a--du-phong/cdk.tf.json'));
  });

  it('keeps each state by itself, under its cluster, with a lock', () => {
    const keys = STACKS.map((name) => stack(name).terraform.backend.s3);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(STACKS.length);
    expect(keys.every(({ use_lockfile: isLocked }) => isLocked)).toBe(true);
    expect(stack('platform').terraform.backend.s3.key).toBe('production/chinh/platform.tfstate');
    expect(stack('platform--du-phong').terraform.backend.s3.key).toBe('production/du-phong/platform.tfstate');
  });

  it('has no dependency from one cluster on another', () => {
    const manifest = JSON.parse(read('manifest.json')) as {
      readonly stacks: Readonly<Record<string, { readonly dependencies: readonly string[] }>>;
    };
    const isSecond = (name: string): boolean => name.endsWith('--du-phong');
    const across = Object.entries(manifest.stacks).flatMap(([name, { dependencies }]) =>
      dependencies.filter((other) => isSecond(other) !== isSecond(name)),
    );
    expect(Object.keys(manifest.stacks)).toStrictEqual(STACKS);
    expect(across).toStrictEqual([]);
  });

  it('has a register of each hub, marked as an example', () => {
    expect(readdirSync(path.join(out, 'register')).sort()).toStrictEqual(['register--du-phong.json', 'register.json']);
    for (const file of ['register.json', 'register--du-phong.json']) {
      const register = JSON.parse(read(`register/${file}`)) as { example: boolean; agreements: { id: string }[] };
      expect(register.example).toBe(true);
      expect(register.agreements.map(({ id }) => id)).toStrictEqual(['VD-0042']);
    }
  });

  it('is read back as two clusters, and nothing stands twice on one', async () => {
    const { estate: back, issues: found } = await readFolder(out);
    expect(found.filter(({ code }) => code !== 'chart-not-rendered')).toStrictEqual([]);
    expect(clustersOf(back).map((one) => one.stacks.length)).toStrictEqual([8, 8]);
  });

  it('stands on the components of the shipped platform', () => {
    const files = (config: string) => {
      const folder = path.join(CHECKOUT, config, 'platform');
      const names = readdirSync(path.join(folder, 'components')).sort();
      return ['chart-lock.yaml', ...names.map((name) => `components/${name}`)].map((name) => [
        name,
        // The line that tells an editor its schema is as long as the way to it.
        readFileSync(path.join(folder, name), 'utf8').replace(/^# yaml-language-server: .*\n/, ''),
      ]);
    };
    expect(files(EXAMPLE)).toStrictEqual(files('config'));
  });
});

describe('production of the shipped estate', () => {
  it('is refused, and tells every placeholder and every level without approval', () => {
    const { estate, issues } = loadProduction('config');
    const told = issues.filter(({ severity }) => severity === 'error');
    const codes = [...new Set(told.map(({ code }) => code))].sort();
    const counts = codes.map((code) => `${told.filter((one) => one.code === code).length} ${code}`);
    const places = told.map(({ at, code, params }) => `${at.file} ${code} ${JSON.stringify(params)}`);
    expect(estate).toBeUndefined();
    expect(codes).toEqual(expect.arrayContaining(['placeholder-in-production', 'level-unapproved-in-production']));
    expectGolden('shipped-production-refused.txt', `${[...counts, '', ...places].join('\n')}\n`);
  });
});
