import { spawnSync } from 'node:child_process';

/** What one whole process took. */
export interface Usage {
  /** Seconds from its start to its end, seen from outside. */
  readonly wall: number;
  /** Seconds of processor time, user and system, of all its threads. */
  readonly cpu: number;
  /** Peak resident memory in bytes. */
  readonly peak: number;
}

/** Variables that would change what is measured. */
const MEDDLING = /^(NODE_|NDC_|CDKTF_|UV_)/;

function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !MEDDLING.test(name)));
}

/** Runs a Node program and measures it. Throws with what it said where it fails: half a run is no figure. */
export function measure(root: string, args: readonly string[]): Usage {
  const begun = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ['--require', `${root}/bench/report-usage.cjs`, ...args], {
    cwd: root,
    env: cleanEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const wall = Number(process.hrtime.bigint() - begun) / 1e9;
  if (child.status !== 0) throw new Error(`${args.join(' ')} failed:\n${child.stderr.toString()}`);
  const told = JSON.parse(String(child.output[3])) as { readonly cpuMicroseconds: number; readonly peakKiB: number };
  return { wall, cpu: told.cpuMicroseconds / 1e6, peak: told.peakKiB * 1024 };
}
