import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const BEAT_MS = 5_000;
/** An owner whose process cannot be looked up (another host, another container) is gone after this silence. */
const SILENCE_MS = 60_000;
const POLL_MS = 200;

/**
 * Runs the work while holding a lock file; waits for another owner, and takes over from a crashed one.
 *
 * @param waiting told once, when another owner holds the lock
 */
export async function withLock<T>(path: string, work: () => Promise<T>, waiting: () => void): Promise<T> {
  const mine = JSON.stringify({ host: hostname(), pid: process.pid, id: randomUUID() });
  for (let told = false; !take(path, mine); told = true) {
    if (removeIfStale(path)) continue;
    if (!told) waiting();
    await sleep(POLL_MS);
  }
  const beat = setInterval(() => touch(path), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (read(path) === mine) rmSync(path, { force: true });
  }
}

function take(path: string, mine: string): boolean {
  try {
    writeFileSync(path, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Whether the lock is free to be tried again. */
function removeIfStale(path: string): boolean {
  const seen = read(path);
  if (seen === undefined) return true;
  // Read again, for another waiting run may have taken it over by now.
  if (!isStale(path, seen) || read(path) !== seen) return false;
  rmSync(path, { force: true });
  return true;
}

function isStale(path: string, content: string): boolean {
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (modified === undefined || Date.now() - modified > SILENCE_MS) return true;
  const owner = /^\{"host":(".*"),"pid":(\d+),/.exec(content);
  return owner !== null && owner[1] === JSON.stringify(hostname()) && !isRunning(Number(owner[2]));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isCode(error, 'ESRCH');
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Taken over after a long sleep of this machine: what is built is still put in place in one step.
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isCode(error: unknown, code: string): boolean {
  // Not `instanceof Error`: inside Jest the errors of node:fs are another realm's.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
