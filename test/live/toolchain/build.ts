import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Go } from './go';
import { requiredVersion } from './go-mod';
import type { GoModule } from './recipes';

/** Everything that decides a tool's bytes, and where they go. */
export interface Plan {
  readonly go: Go;
  readonly moduleFolder: string;
  readonly package: string;
  readonly linkerFlags: string;
  /** The path of the tool in the cache. */
  readonly target: string;
}

/** A build that Go refused; the message is what Go said. */
export class BuildFailure extends Error {}

/** The plan to build a tool; reads the module's folder, builds nothing. */
export function planOf(
  tool: string,
  recipe: { readonly module: GoModule; readonly package: string },
  moduleFolder: string,
  go: Go,
): Plan {
  const goMod = readFileSync(join(moduleFolder, 'go.mod'), 'utf8');
  const stamps = recipe.module.stamps?.((module) => requiredVersion(goMod, module)) ?? {};
  const linkerFlags = ['-s -w', ...Object.entries(stamps).map(([name, value]) => `-X ${name}=${value}`)].join(' ');
  const key = createHash('sha256').update(JSON.stringify([go.version, go.os, go.arch, linkerFlags]));
  for (const file of filesOf(moduleFolder)) {
    key.update(JSON.stringify([file, readFileSync(join(moduleFolder, file), 'utf8')]));
  }
  const folder = `${recipe.module.folder}-${key.digest('hex').slice(0, 32)}`;
  const target = join(cacheFolder(go.env), 'tools', folder, tool);
  return { go, moduleFolder, package: recipe.package, linkerFlags, target };
}

/** Builds a tool beside its place and moves it there in one step. The caller holds the lock. */
export async function build(plan: Plan): Promise<void> {
  const folder = dirname(plan.target);
  const temporary = `.${basename(plan.target)}.partial-`;
  for (const left of readdirSync(folder).filter((name) => name.startsWith(temporary))) rmSync(join(folder, left));
  const output = join(folder, `${temporary}${randomUUID()}`);
  const flags = ['-mod=readonly', '-trimpath', '-buildvcs=false', '-ldflags', plan.linkerFlags];
  try {
    await run(['build', ...flags, '-o', output, plan.package], plan);
    renameSync(output, plan.target);
  } finally {
    rmSync(output, { force: true });
  }
}

/** The folder that the plan's tool goes to, made if need be. */
export function prepare(plan: Plan): string {
  const folder = dirname(plan.target);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function run(args: readonly string[], plan: Plan): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...plan.go.env, CGO_ENABLED: '0' };
    const go = spawn('go', args, { cwd: plan.moduleFolder, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    go.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    go.once('error', reject);
    go.once('close', (status) => {
      if (status === 0) resolve();
      else reject(new BuildFailure(said.replace(/^go: downloading .*\n/gm, '').trim()));
    });
  });
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function cacheFolder(env: NodeJS.ProcessEnv): string {
  // Go builds in another folder than this one.
  if (env['NDC_CACHE']) return resolve(env['NDC_CACHE']);
  const xdg = env['XDG_CACHE_HOME'];
  // The XDG specification: a relative path is to be ignored.
  return join(xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.cache'), 'ndc-platform');
}
