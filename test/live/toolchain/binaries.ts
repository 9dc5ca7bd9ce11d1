import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build, BuildFailure, planOf, prepare, type Plan } from './build';
import { goFor } from './go';
import { withLock } from './lock';
import { recipes, type Recipe, type Tool } from './recipes';

export type { Tool } from './recipes';

/** Where a tool is, or in one sentence why it is not there. */
export type Found = { readonly path: string } | { readonly missing: string };

export interface Toolchain<T extends string> {
  /** Looks in KUBEBUILDER_ASSETS, then in NDC_HELM for Helm, then in the cache of built tools. Builds nothing. */
  readonly locate: (tool: T) => Found;
  /** As `locate`, and what is not there is built by Go. Never throws for a tool: it is missing then. */
  readonly provide: (tools: readonly T[]) => Promise<ReadonlyMap<T, Found>>;
}

export interface Surroundings<T extends string> {
  readonly recipes: Readonly<Record<T, Recipe>>;
  /** The folder that holds the modules' folders. */
  readonly modules: string;
  readonly env: NodeJS.ProcessEnv;
  /** Takes the progress: one line a tool, in pieces. */
  readonly report: (text: string) => void;
}

/** The tools that every live run provides. */
export const TOOLS: readonly Tool[] = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kubectl',
  'helm',
  'kube-network-policies',
];

/** A toolchain in given surroundings; the one of this repository is `locate` and `provide`. */
export function toolchainOf<T extends string>(around: Surroundings<T>): Toolchain<T> {
  return {
    locate: (tool) => {
      const search = searchFor(tool, around);
      return 'plan' in search ? { missing: `${tool} is not built yet: npm run test:live builds it` } : search;
    },
    provide: async (tools) => {
      const found = new Map<T, Found>();
      for (const tool of tools) {
        const search = searchFor(tool, around);
        found.set(tool, 'plan' in search ? await built(tool, search.plan, around.report) : search);
      }
      return found;
    },
  };
}

export const { locate, provide } = toolchainOf<Tool>({
  recipes,
  modules: modulesFolder(__dirname),
  env: process.env,
  report: (text) => process.stderr.write(text),
});

function searchFor<T extends string>(tool: T, { recipes, modules, env }: Surroundings<T>): Found | { plan: Plan } {
  const given = givenBy(env, tool);
  if (given) return given;
  const recipe = recipes[tool];
  if (recipe.onlyOn && recipe.onlyOn !== process.platform) return { missing: `${tool} runs on ${recipe.onlyOn} only` };
  const moduleFolder = join(modules, recipe.module.folder);
  const go = goFor(moduleFolder, env);
  if ('missing' in go) return { missing: `${go.missing}, or name a folder with ${tool} in KUBEBUILDER_ASSETS` };
  const plan = planOf(tool, recipe, moduleFolder, go);
  return isProgram(plan.target) ? { path: plan.target } : { plan };
}

/** What the environment names is used as it is. A name that leads nowhere is said, not passed over. */
function givenBy(env: NodeJS.ProcessEnv, tool: string): Found | undefined {
  const assets = env['KUBEBUILDER_ASSETS'];
  if (assets) {
    if (!existsSync(assets)) return { missing: `KUBEBUILDER_ASSETS names "${assets}", which does not exist` };
    const path = resolve(assets, tool);
    if (isProgram(path)) return { path };
  }
  const helm = env['NDC_HELM'];
  if (tool !== 'helm' || !helm) return undefined;
  return isProgram(helm) ? { path: resolve(helm) } : { missing: `NDC_HELM names "${helm}", which is no program` };
}

async function built(tool: string, plan: Plan, report: (text: string) => void): Promise<Found> {
  const started = performance.now();
  report(`live tools: building ${tool} with ${plan.go.version} ... `);
  try {
    const lock = join(prepare(plan), `.${tool}.lock`);
    // Another run may have built it while this one waited.
    const work = (): Promise<void> => (isProgram(plan.target) ? Promise.resolve() : build(plan));
    await withLock(lock, work, () => report('another run is at it ... '));
    report(`${Math.round((performance.now() - started) / 1000)} s\n`);
    return { path: plan.target };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    report(`failed\n${said}\n`);
    const what = error instanceof BuildFailure ? `go build of ${tool} failed` : `${tool} could not be built`;
    return { missing: `${what}: ${said.split('\n').find((line) => !line.startsWith('#')) ?? ''}` };
  }
}

/** Whether a file is there that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Upwards from this file, or from the bundle that it became part of, to the checkout. */
function modulesFolder(from: string): string {
  const folder = join(from, 'test/live/toolchain');
  if (existsSync(join(folder, 'etcd/go.mod'))) return folder;
  if (dirname(from) === from) throw new Error('test/live/toolchain is not above the running program');
  return modulesFolder(dirname(from));
}
