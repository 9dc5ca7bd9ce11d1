import { spawnSync, type SpawnSyncOptions, type SpawnSyncReturns } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { AS_OF, CHECKOUT, NDC } from '../../support/ndc';
import { type Engine, engineEnvironment } from './engine';
import { type Connection, variablesOf } from './stack';

/** The users' own command, which is no dependency of this project: NDC_CDKTF names it. */
export const givenCdktf = (): string | undefined => process.env['NDC_CDKTF'] || undefined;

const COMMAND_MS = 150_000;

/** A command of it, with arguments. Throws with what it said when it fails. */
export type CdktfCli = (command: string, ...args: readonly string[]) => string;

/** @param root folder that gets the project file; its `cdktf.out` is synthesised by the command itself */
export function createCdktfCli(cdktf: string, engine: Engine, root: string, connection: Connection): CdktfCli {
  copyFileSync(join(CHECKOUT, 'cdktf.json'), join(root, 'cdktf.json'));
  const config = relative(root, join(CHECKOUT, 'config'));
  const env = engineEnvironment({
    ...variablesOf(connection),
    CI: '1',
    NDC_AS_OF: AS_OF,
    TERRAFORM_BINARY_NAME: engine.path,
    // It runs `init` itself; the providers are there already.
    TF_CLI_ARGS_init: `-plugin-dir=${join(engine.initialized, '.terraform/providers')}`,
  });
  return (command, ...args) => {
    const app = `${process.execPath} ${NDC} synth --config ${config}`;
    const all = [command, ...args, '--app', app, '--skip-provider-lock'];
    const { status, stdout, stderr, error } = run(cdktf, all, { cwd: root, env });
    if (status !== 0) {
      const why = error?.message ?? `exit ${String(status)}`;
      throw new Error(`cdktf ${all.join(' ')}: ${why}\n${stdout}${stderr}`);
    }
    return stdout;
  };
}

export function versionOf(cdktf: string): string | undefined {
  const { stdout } = run(cdktf, ['--version'], { env: engineEnvironment({ CI: '1' }) });
  return /^\d+\.\d+\.\d+/m.exec(stdout)?.[0];
}

const run = (cdktf: string, args: readonly string[], options: SpawnSyncOptions): SpawnSyncReturns<string> =>
  spawnSync(cdktf, args, { ...options, encoding: 'utf8', timeout: COMMAND_MS, killSignal: 'SIGKILL' });
