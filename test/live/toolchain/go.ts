import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAtLeast, requiredGo } from './go-mod';

/** A Go that can build one of the modules. */
export interface Go {
  /** As Go names it: go1.26.8. */
  readonly version: string;
  readonly os: string;
  readonly arch: string;
  /** The environment to run it with. */
  readonly env: NodeJS.ProcessEnv;
}

/** The Go of this machine, if it is new enough for the module. Reaches for the network only when it is not. */
export function goFor(moduleFolder: string, env: NodeJS.ProcessEnv): Go | { missing: string } {
  const wanted = requiredGo(readFileSync(join(moduleFolder, 'go.mod'), 'utf8'));
  // Nobody's workspace or cross-compiling shell may change what is built.
  const neutral = { ...env, GOWORK: 'off', GOOS: '', GOARCH: '', GO111MODULE: 'on' };
  const installed = ask({ ...neutral, GOTOOLCHAIN: 'local' }, tmpdir());
  if (!installed) return { missing: `Go is not installed: install Go ${wanted} or newer` };
  if (isAtLeast(installed.version, wanted)) return installed;
  // Inside the module a newer Go may be fetched by the old one: Go's own setting, and its default.
  const fetched = ask(neutral, moduleFolder);
  if (fetched && isAtLeast(fetched.version, wanted)) return fetched;
  return { missing: `${installed.version} is too old: install Go ${wanted} or newer` };
}

function ask(env: NodeJS.ProcessEnv, cwd: string): Go | undefined {
  const { status, stdout } = spawnSync('go', ['env', 'GOVERSION', 'GOHOSTOS', 'GOHOSTARCH'], {
    cwd,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) return undefined;
  const [version = '', os = '', arch = ''] = stdout.trim().split('\n');
  return { version, os, arch, env };
}
