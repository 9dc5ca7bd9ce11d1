import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { touchingOutput } from './refused';

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Gives `use` an empty folder on the output's file system, so that finished files can be moved by renaming, and removes
 * it on every way out: return, error, exit, interrupt. Only SIGKILL leaves it; the next run then removes it.
 */
export async function withStaging<T>(out: string, use: (staging: string) => Promise<T>): Promise<T> {
  const prefix = touchingOutput(() => stagingPrefix(out));
  touchingOutput(() => removeLeftovers(prefix));
  let staging: string | undefined;
  const remove = (): void => {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
  };
  const stop = (signal: NodeJS.Signals): void => process.exit(128 + SIGNALS[signal as keyof typeof SIGNALS]);
  const signals = Object.keys(SIGNALS) as readonly (keyof typeof SIGNALS)[];
  // Before the folder is made: from its first moment on, somebody is there to remove it.
  process.once('exit', remove);
  for (const signal of signals) process.once(signal, stop);
  try {
    staging = touchingOutput(() => mkdtempSync(`${prefix}${process.pid}-`));
    // Made by mkdir, unlike its parent it has the rights of any other folder: it may become the output as it is.
    const output = path.join(staging, 'output');
    mkdirSync(output);
    return await use(output);
  } finally {
    for (const signal of signals) process.removeListener(signal, stop);
    process.removeListener('exit', remove);
    remove();
  }
}

/** Beside the output, or inside it where the output is a mount point of its own. */
function stagingPrefix(out: string): string {
  const parent = path.dirname(out);
  makeFolder(parent);
  const mounted = existsSync(out) && statSync(out).dev !== statSync(parent).dev;
  return mounted ? path.join(out, '.tmp-') : path.join(parent, `${path.basename(out)}.tmp-`);
}

/** Step by step: where nothing can be made (/proc), Node's own `recursive` tries for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it since.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function removeLeftovers(prefix: string): void {
  const parent = path.dirname(prefix);
  const start = path.basename(prefix);
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(start) ? /^(\d+)-\w{6}$/.exec(name.slice(start.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
