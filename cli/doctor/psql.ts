import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Variables } from '../context';

/** A session of a database, open until it is closed. */
export interface Session {
  /** The one line that a query answers; undefined where it does not, `absent` where there is no client. */
  ask(query: string): Promise<string | undefined>;
  close(): void;
}

/** No settings of the person, no password asked for, no formatting; an error ends it. */
const ARGUMENTS = ['-X', '-w', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1'];

export function openSession(env: Variables, timeoutMs: number): Session {
  const child = spawn('psql', ARGUMENTS, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  let answer: ((line: string | undefined) => void) | undefined;
  let gone: 'absent' | 'ended' | undefined;
  const end = (how: 'absent' | 'ended'): void => {
    gone ??= how;
    answer?.(gone === 'absent' ? 'absent' : undefined);
  };
  child.on('error', () => end('absent'));
  child.on('close', () => end('ended'));
  child.stdin.on('error', () => end('ended'));
  createInterface({ input: child.stdout }).on('line', (line) => answer?.(line));
  return {
    ask: async (query) => {
      if (gone !== undefined) return gone === 'absent' ? 'absent' : undefined;
      const line = new Promise<string | undefined>((resolve) => {
        const late = setTimeout(() => resolve(undefined), timeoutMs);
        answer = (text) => {
          clearTimeout(late);
          resolve(text);
        };
      });
      child.stdin.write(`${query};\n`);
      return line;
    },
    close: () => void child.kill('SIGKILL'),
  };
}
