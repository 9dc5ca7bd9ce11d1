import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOLS } from '../live/toolchain/binaries';
import { requiredVersion } from '../live/toolchain/go-mod';
import { recipes } from '../live/toolchain/recipes';

const MODULES = join(__dirname, '../live/toolchain');
const goMod = (folder: string): string => readFileSync(join(MODULES, folder, 'go.mod'), 'utf8');
const stampsOf = (tool: keyof typeof recipes): Readonly<Record<string, string>> => {
  const { folder, stamps } = recipes[tool].module;
  return stamps?.((module) => requiredVersion(goMod(folder), module)) ?? {};
};

describe('the pinned modules', () => {
  const folders = readdirSync(MODULES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(folders.map(({ name }) => name))('%s declares the tools that are built from it', (folder) => {
    const declared = [...goMod(folder).matchAll(/^(?:tool |\t)([^\s()]+)$/gm)].map((match) => match[1]);
    const built = Object.values(recipes).filter(({ module }) => module.folder === folder);
    expect(declared.sort()).toEqual(built.map((recipe) => recipe.package).sort());
    expect(readFileSync(join(MODULES, folder, 'go.sum'), 'utf8')).toMatch(/^\S+ v\S+ h1:/);
  });

  it('are all pinned to releases', () => {
    const pins = folders.map(({ name }) => /^require (\S+) (\S+)/m.exec(goMod(name))?.[2]);
    expect(pins).toEqual(folders.map(() => expect.stringMatching(/^v\d+\.\d+\.\d+$/) as string));
  });

  it('take every staging repository from the release of Kubernetes', () => {
    const version = requiredVersion(goMod('kubernetes'), 'k8s.io/kubernetes').replace(/^v1/, 'v0');
    const replaced = [...goMod('kubernetes').matchAll(/^\t(\S+) => (\S+) (\S+)$/gm)];
    expect(replaced.length).toBeGreaterThan(30);
    expect(replaced.map(([, from, to, at]) => `${from} ${to} ${at}`)).toEqual(
      replaced.map(([, from]) => `${from} ${from} ${version}`),
    );
  });

  it('stamp the programs with the version that go.mod says', () => {
    const version = requiredVersion(goMod('kubernetes'), 'k8s.io/kubernetes');
    expect(stampsOf('kube-apiserver')).toMatchObject({ 'k8s.io/component-base/version.gitVersion': version });
    expect(`v1.${stampsOf('kubectl')['k8s.io/client-go/pkg/version.gitMinor']}`).toBe(version.replace(/\.\d+$/, ''));
    const client = requiredVersion(goMod('helm'), 'k8s.io/client-go');
    expect(`v0.${stampsOf('helm')['helm.sh/helm/v3/pkg/chartutil.k8sVersionMinor']}`).toBe(
      client.replace(/\.\d+$/, ''),
    );
    expect(stampsOf('helm')).toMatchObject({ 'helm.sh/helm/v3/pkg/chartutil.k8sVersionMajor': '1' });
  });

  it('give a live run every tool but the optional engine', () => {
    expect([...TOOLS, 'tofu'].sort()).toEqual(Object.keys(recipes).sort());
  });
});
