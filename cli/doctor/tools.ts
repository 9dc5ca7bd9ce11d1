import { execFile } from 'node:child_process';
import { engines } from '../../package.json';
import type { Variables } from '../context';
import { WORDS } from '../texts/doctor-checks';
import { TOOLS } from '../texts/doctor-backend';
import { type Finding, type Findings, mismatch, ok, said } from './finding';
import type { Patient } from './patient';

/** The versions that first lock states of S3 by themselves (`use_lockfile` as a settled feature). */
export const FLOORS = { terraform: '1.11.0', tofu: '1.10.0' } as const;

/** Programs of the run, by what they say of themselves. */
export async function examineTools({ variables, timeoutMs }: Patient): Promise<Findings> {
  const [terraform, tofu, helm] = await Promise.all([
    versionOf('terraform', ['version', '-json'], variables, timeoutMs),
    versionOf('tofu', ['version', '-json'], variables, timeoutMs),
    versionOf('helm', ['version', '--template={{.Version}}'], variables, timeoutMs),
  ]);
  const found = [...engine('terraform', terraform), ...engine('tofu', tofu)];
  const either = said(TOOLS.either, FLOORS);
  return [
    ok('node', process.version, engines.node),
    ...(found.length === 0 ? [mismatch('terraform', WORDS.absent, either, TOOLS.install)] : found),
    ok('helm', helm ?? WORDS.absent, TOOLS.optional),
  ];
}

function engine(name: keyof typeof FLOORS, version: string | undefined): readonly Finding[] {
  if (version === undefined) return [];
  const expected = said(TOOLS.newer, { version: FLOORS[name] });
  return [
    isAtLeast(version, FLOORS[name]) ? ok(name, version, expected) : mismatch(name, version, expected, TOOLS.install),
  ];
}

/** @param version as `1.11.4`, or with what stands behind: `1.11.0-rc1`, which is before `1.11.0` */
export function isAtLeast(version: string, floor: string): boolean {
  const numbers = (text: string): readonly number[] => (text.split('-')[0] ?? '').split('.').map(Number);
  const [have, want] = [numbers(version), numbers(floor)];
  const at = want.findIndex((number, i) => (have[i] ?? 0) !== number);
  return at === -1 ? !version.includes('-') : (have[at] ?? 0) > (want[at] ?? 0);
}

/** Undefined where there is no such program, or it does not say. It is told nothing of the run but where things are. */
function versionOf(
  program: string,
  args: readonly string[],
  { PATH, HOME }: Variables,
  timeout: number,
): Promise<string | undefined> {
  // Without the first Terraform asks its maker for newer versions.
  const env = { CHECKPOINT_DISABLE: '1', LANG: 'C', PATH, HOME };
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout, killSignal: 'SIGKILL' }, (error, stdout) => {
      const version = /\bv?(\d+\.\d+\.\d+(-[\w.]{1,40})?)\b/.exec(stdout)?.[1];
      resolve(error === null ? version : undefined);
    });
  });
}
