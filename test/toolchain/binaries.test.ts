import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, relative } from 'node:path';
import { toolchainOf, type Found, type Toolchain } from '../live/toolchain/binaries';
import { temporaryFolders, writeFiles } from '../support/temporary';

const newFolder = temporaryFolders();
type Name = 'hello' | 'helm';

/** Stands for Go: says its version, notes each build, and writes a program where it is told to. */
const go = (version: string, afterwards: string): string => `#!/bin/sh
if [ "$1" = env ]; then printf '%s\\n' ${version} linux amd64; exit; fi
echo build >> "$LOG"
while [ "$1" != -o ]; do shift; done
printf '#!/bin/sh\\n' > "$2"
chmod +x "$2"
${afterwards}
`;

interface Place {
  readonly folder: string;
  readonly said: string[];
  readonly builds: () => number;
  readonly toolchain: Toolchain<Name>;
}

/** A folder with modules, a Go and a cache, and a toolchain that sees nothing else. */
function place(goScript?: string, env: NodeJS.ProcessEnv = {}): Place {
  const folder = newFolder();
  const log = join(folder, 'log');
  const mainGo = 'package main\n\nvar greeting string\n\nfunc main() { println(greeting) }\n';
  writeFiles(folder, { 'modules/hello/go.mod': 'module hello\n\ngo 1.21\n', 'modules/hello/main.go': mainGo, log: '' });
  if (goScript !== undefined) program(join(folder, 'bin/go'), goScript);
  const said: string[] = [];
  const hello = { module: { folder: 'hello', stamps: () => ({ 'main.greeting': 'xin-chao' }) }, package: '.' };
  const toolchain = toolchainOf<Name>({
    recipes: { hello, helm: hello },
    modules: join(folder, 'modules'),
    env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, NDC_CACHE: join(folder, 'cache'), LOG: log, ...env },
    report: (text) => said.push(text),
  });
  return { folder, said, toolchain, builds: () => readFileSync(log, 'utf8').split('\n').length - 1 };
}

function program(path: string, text = '#!/bin/sh\n'): string {
  writeFiles('/', { [path]: text });
  chmodSync(path, 0o755);
  return path;
}

const pathOf = (found: Found | undefined): string => (found && 'path' in found ? found.path : '');

describe('a tool', () => {
  it('is built once, found from then on, and announced in one line', async () => {
    const { toolchain, builds, said } = place(go('go1.26.8', ''));
    expect(toolchain.locate('hello')).toEqual({ missing: 'hello is not built yet: npm run test:live builds it' });
    const found = await toolchain.provide(['hello']);
    expect(found.get('hello')).toEqual(toolchain.locate('hello'));
    expect(await toolchain.provide(['hello'])).toEqual(found);
    expect(builds()).toBe(1);
    expect(said.join('')).toMatch(/^live tools: building hello with go1\.26\.8 \.\.\. \d+ s\n$/);
  });

  it('is built once for runs at the same time, and leaves nothing else in the cache', async () => {
    const { toolchain, builds, said } = place(go('go1.26.8', 'sleep 0.3'));
    const [one, two] = await Promise.all([toolchain.provide(['hello']), toolchain.provide(['hello'])]);
    expect(one).toEqual(two);
    expect(builds()).toBe(1);
    expect(said).toContain('another run is at it ... ');
    expect(readdirSync(join(pathOf(one.get('hello')), '..'))).toEqual(['hello']);
  });

  it('goes where XDG says, when nothing else is said', async () => {
    const home = newFolder();
    const atXdg = place(go('go1.26.8', ''), { NDC_CACHE: '', XDG_CACHE_HOME: home });
    const path = pathOf((await atXdg.toolchain.provide(['hello'])).get('hello'));
    expect(path).toMatch(new RegExp(`^${home}/ndc-platform/tools/hello-[0-9a-f]{32}/hello$`));
  });

  it('goes to a cache that is named from the working folder', async () => {
    const cache = newFolder();
    const { toolchain } = place(go('go1.26.8', ''), { NDC_CACHE: relative(process.cwd(), cache) });
    const path = pathOf((await toolchain.provide(['hello'])).get('hello'));
    expect(path).toMatch(new RegExp(`^${cache}/tools/hello-[0-9a-f]{32}/hello$`));
    expect(spawnSync(path).status).toBe(0);
  });

  it('that Go refuses is missing with what Go said, and its line says so too', async () => {
    const refusal = 'go: downloading example/x v1.0.0\n# hello\n./main.go:3:1: no';
    const { toolchain, said, folder } = place(go('go1.26.8', `printf '${refusal}\\n' >&2; exit 1`));
    const found = await toolchain.provide(['hello']);
    expect(found.get('hello')).toEqual({ missing: 'go build of hello failed: ./main.go:3:1: no' });
    expect(said.join('')).toMatch(/\.\.\. failed\n# hello\n\.\/main\.go:3:1: no\n$/);
    expect(readdirSync(join(folder, 'cache/tools'), { recursive: true })).toHaveLength(1);
  });

  it('is built over what a killed run left, which is removed', async () => {
    const { toolchain } = place(go('go1.26.8', ''));
    const path = pathOf((await toolchain.provide(['hello'])).get('hello'));
    rmSync(path);
    const { pid } = spawnSync('true');
    const lock = JSON.stringify({ host: hostname(), pid, id: 'x' });
    writeFiles(join(path, '..'), { '.hello.partial-x': 'half of it', '.hello.lock': lock });
    expect(toolchain.locate('hello')).toHaveProperty('missing');
    expect((await toolchain.provide(['hello'])).get('hello')).toEqual({ path });
    expect(readdirSync(join(path, '..'))).toEqual(['hello']);
  });

  const old = 'is too old: install Go 1.21 or newer, or name a folder with hello in KUBEBUILDER_ASSETS';
  it.each([
    [
      'no Go',
      undefined,
      'Go is not installed: install Go 1.21 or newer, or name a folder with hello in KUBEBUILDER_ASSETS',
    ],
    ['an old Go', go('go1.20.14', ''), `go1.20.14 ${old}`],
  ])('is missing with %s', async (_, script, missing) => {
    const { toolchain, builds } = place(script, script === undefined ? { PATH: '/nowhere' } : {});
    expect(toolchain.locate('hello')).toEqual({ missing });
    expect((await toolchain.provide(['hello'])).get('hello')).toEqual({ missing });
    expect(builds()).toBe(0);
  });

  it('is not built on a system that it does not run on', () => {
    const hello = { module: { folder: 'hello' }, package: '.', onlyOn: 'aix' } as const;
    const toolchain = toolchainOf<'hello'>({
      recipes: { hello },
      modules: '/nowhere',
      env: {},
      report: () => undefined,
    });
    expect(toolchain.locate('hello')).toEqual({ missing: 'hello runs on aix only' });
  });
});

describe('the key of the cache', () => {
  const pathAfter = async (change: (folder: string) => void): Promise<string> => {
    const { toolchain, folder } = place(go('go1.26.8', ''));
    change(folder);
    return pathOf((await toolchain.provide(['hello'])).get('hello')).slice(folder.length);
  };

  it('is the same for the same module', async () => {
    expect(await pathAfter(() => undefined)).toBe(await pathAfter(() => undefined));
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a changed file', { 'modules/hello/go.mod': 'module hello\n\ngo 1.22\n' }],
    ['a file more', { 'modules/hello/go.sum': '' }],
    ['a file in a folder more', { 'modules/hello/deep/x.go': 'package deep\n' }],
  ])('is another with %s', async (_, files) => {
    const before = await pathAfter(() => undefined);
    expect(await pathAfter((folder) => writeFiles(folder, files))).not.toBe(before);
  });

  it('is another with another Go', async () => {
    const before = await pathAfter(() => undefined);
    expect(await pathAfter((folder) => program(join(folder, 'bin/go'), go('go1.26.9', '')))).not.toBe(before);
  });
});

describe('what the environment names', () => {
  it('is used before the cache, KUBEBUILDER_ASSETS first', async () => {
    const assets = newFolder();
    const own = program(join(newFolder(), 'my-helm'));
    const { toolchain, builds } = place(go('go1.26.8', ''), { KUBEBUILDER_ASSETS: assets, NDC_HELM: own });
    expect(toolchain.locate('helm')).toEqual({ path: own });
    program(join(assets, 'helm'));
    program(join(assets, 'hello'));
    expect(toolchain.locate('helm')).toEqual({ path: join(assets, 'helm') });
    expect((await toolchain.provide(['hello'])).get('hello')).toEqual({ path: join(assets, 'hello') });
    expect(builds()).toBe(0);
  });

  it('is passed over for a tool that is not in it, or is no program', async () => {
    const assets = newFolder();
    writeFiles(assets, { hello: 'not executable' });
    mkdirSync(join(assets, 'helm'));
    const { toolchain, folder } = place(go('go1.26.8', ''), { KUBEBUILDER_ASSETS: assets });
    const found = await toolchain.provide(['hello', 'helm']);
    expect([...found.values()].map(pathOf)).toEqual([
      expect.stringContaining(join(folder, 'cache')),
      expect.stringContaining(join(folder, 'cache')),
    ]);
  });

  it.each([
    ['hello', { KUBEBUILDER_ASSETS: '/nowhere' }, 'KUBEBUILDER_ASSETS names "/nowhere", which does not exist'],
    ['helm', { NDC_HELM: '/nowhere/helm' }, 'NDC_HELM names "/nowhere/helm", which is no program'],
  ] as const)('is not passed over when it leads nowhere: %s', async (tool, env, missing) => {
    const { toolchain, builds } = place(go('go1.26.8', ''), env);
    expect((await toolchain.provide([tool])).get(tool)).toEqual({ missing });
    expect(builds()).toBe(0);
  });
});

const hasGo = spawnSync('go', ['version']).status === 0;
(hasGo ? describe : describe.skip)(hasGo ? 'the real Go' : 'the real Go (not run: it is not installed)', () => {
  it('builds a module with its stamps', async () => {
    const { toolchain } = place(undefined, { ...process.env, NDC_CACHE: newFolder(), KUBEBUILDER_ASSETS: '' });
    const found = (await toolchain.provide(['hello'])).get('hello');
    const { stderr } = spawnSync(pathOf(found), { encoding: 'utf8' });
    expect(stderr).toBe('xin-chao\n');
  }, 60_000);
});
