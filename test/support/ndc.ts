import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const CHECKOUT = path.join(__dirname, '../..');
export const NDC = path.join(CHECKOUT, 'bin/ndc');
export const AS_OF = '2026-11-22';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An environment with nothing of the machine's in it but the path: the language is English, the day is fixed. */
export const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '',
  LANG: 'C',
  NDC_AS_OF: AS_OF,
  ...more,
});

/** Runs the real command. */
export function ndc(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = CHECKOUT): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [NDC, ...args], {
    cwd,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}
