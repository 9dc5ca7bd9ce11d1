import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

const LAST_LINES = 15;

/** Of every command here. The tools of the network may lie where only the search path of root looks. */
export const ENVIRONMENT = { PATH: `${process.env['PATH'] ?? '/usr/bin:/bin'}:/usr/sbin:/sbin` };

/** Runs a command to its end, with `input` on its standard input. Throws with its own words when it fails. */
export async function run(command: string, args: readonly string[], input = ''): Promise<void> {
  const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'pipe'], env: ENVIRONMENT });
  const words: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk));
  // A command that fails at once does not read its input; what it says then is worth more than the broken pipe.
  child.stdin.on('error', () => undefined).end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')}: ${Buffer.concat(words).toString('utf8').trim()}`);
}

/** One of the scripts of this folder, running in a network namespace. It ends when the calling process does. */
interface Script {
  readonly pid: number;
  readonly ended: Promise<void>;
  /** Sends one message; the answer carries the same `id`. */
  send(message: { readonly id: number; readonly [field: string]: unknown }): void;
  onAnswer(listener: (answer: { readonly id: number; readonly [field: string]: unknown }) => void): void;
}

/** Starts a script and waits until it says that it is ready. Throws when it ends before. */
export async function startScript(namespace: string, script: string, argument: unknown): Promise<Script> {
  const command = [process.execPath, path.join(__dirname, script), JSON.stringify(argument)];
  const child = spawn('ip', ['netns', 'exec', namespace, ...command], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: ENVIRONMENT,
  });
  const lines = createInterface({ input: child.stdout });
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'exit').then(() => undefined);
  const failed = ended.then(() => Promise.reject(new Error(`${script} in ${namespace} ended before it was ready`)));
  await Promise.race([once(lines, 'line'), failed]);
  return {
    pid: child.pid ?? 0,
    ended,
    send: (message) => void child.stdin.write(`${JSON.stringify(message)}\n`),
    onAnswer: (listener) => void lines.on('line', (line) => listener(JSON.parse(line) as { id: number })),
  };
}

/** A program that runs until its namespace is removed. */
interface Program {
  readonly pid: number;
  /** Throws, with the end of its log, when it has ended. */
  check(): void;
}

/** Starts a program before everything else in line for the processor: what it decides must not wait for those who ask. */
export function startProgram(namespace: string, log: string, command: readonly string[]): Program {
  const file = openSync(log, 'a', 0o600);
  const child = spawn('ip', ['netns', 'exec', namespace, 'nice', '-n', '-10', ...command], {
    stdio: ['ignore', file, file],
    env: ENVIRONMENT,
  });
  let ended = '';
  child.once('error', ({ message }) => (ended = message));
  child.once('exit', (code, signal) => (ended = signal ?? `exit code ${code}`));
  return {
    pid: child.pid ?? 0,
    check: () => {
      if (ended === '') return;
      const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LAST_LINES);
      throw new Error([`${path.basename(log)}: the program ended (${ended})`, ...lines].join('\n'));
    },
  };
}
