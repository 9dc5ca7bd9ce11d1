import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CHECKOUT } from '../../support/ndc';
import { writePrivate } from './run-directory';

/** The process that owns the programs of one run (see `supervisor.cjs`). */
export interface Supervisor {
  start(name: string, path: string, args: readonly string[]): void;
  /** Ends one program and waits until it is gone. */
  end(name: string): Promise<void>;
  /** Throws when a program has ended that nobody asked to end. */
  check(): void;
  /** The end of each log. */
  logs(): string;
  /** Ends all programs and removes the directory. */
  stop(): Promise<void>;
}

const LAST_LINES = 15;

export async function superviseIn(directory: string): Promise<Supervisor> {
  const child = spawn(process.execPath, [join(CHECKOUT, 'test/live/cluster/supervisor.cjs'), directory], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  writePrivate(join(directory, 'supervisor'), String(child.pid));
  const wanted = new Set<string>();
  const ended = new Map<string, string>();
  const waiting = new Map<string, () => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = JSON.parse(line) as { exited?: string; reason?: string };
    if (event.exited === undefined) return;
    ended.set(event.exited, event.reason ?? 'unknown');
    waiting.get(event.exited)?.();
  });
  const tell = (message: unknown): void => void child.stdin.write(`${JSON.stringify(message)}\n`);
  const logs = (): string =>
    readdirSync(directory)
      .filter((name) => name.endsWith('.log') && name !== 'audit.log')
      .map((name) => {
        const lines = readFileSync(join(directory, name), 'utf8').trimEnd().split('\n');
        return `--- ${name}\n${lines.slice(-LAST_LINES).join('\n')}`;
      })
      .join('\n');

  return {
    start: (name, path, args) => {
      ended.delete(name);
      wanted.add(name);
      tell({ start: { name, path, args } });
    },
    end: async (name) => {
      wanted.delete(name);
      const exited = new Promise<void>((resolve) => waiting.set(name, resolve));
      tell({ stop: name });
      await exited;
      waiting.delete(name);
    },
    check: () => {
      for (const [name, reason] of ended) if (wanted.has(name)) throw new Error(`${name} ended (${reason})\n${logs()}`);
    },
    logs,
    stop: async () => {
      child.stdin.end();
      await gone;
    },
  };
}
