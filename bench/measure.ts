import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

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

/** Gathers what comes from a stream; the function gives what has come. */
function textOf(stream: Readable): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

/** Runs a Node program and measures it. Rejects with what it said where it fails: half a run is no figure. */
export async function measure(root: string, args: readonly string[]): Promise<Usage> {
  const begun = process.hrtime.bigint();
  let wall = 0;
  const child = spawn(process.execPath, ['--require', `${root}/bench/report-usage.cjs`, ...args], {
    cwd: root,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  child.once('exit', () => (wall = Number(process.hrtime.bigint() - begun) / 1e9));
  const textOn = (descriptor: number): (() => string) => textOf(child.stdio[descriptor] as Readable);
  const [out, err, told] = [textOn(1), textOn(2), textOn(3)];
  const [status] = (await once(child, 'close')) as [number | null];
  process.off('exit', stop);
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${out()}${err()}`);
  const { cpuMicroseconds, peakKiB } = JSON.parse(told()) as {
    readonly cpuMicroseconds: number;
    readonly peakKiB: number;
  };
  return { wall, cpu: cpuMicroseconds / 1e6, peak: peakKiB * 1024 };
}
