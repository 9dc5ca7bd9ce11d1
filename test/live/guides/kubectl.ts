import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { normalise } from './normalise';

const PLAIN = /^kubectl [\w .,:=/@+-]+$/;
const QUOTED = /'[^']*'/g;
const WORD = /(?:[^\s']|'[^']*')+/g;
const HEAD = / \| head -(\d+)$/;
const TIMEOUT_MS = 60_000;

/**
 * Arguments of a command as a page shows it: words and text in single quotes. Throws for anything that only a shell
 * could do, but for a last `| head -N`.
 */
export function parseCommand(command: string): { readonly args: readonly string[]; readonly lines?: number } {
  const head = HEAD.exec(command);
  const plain = command.replace(HEAD, '');
  if (!PLAIN.test(plain.replace(QUOTED, ''))) throw new Error(`not a plain command of kubectl: ${command}`);
  const args = (plain.match(WORD) ?? []).slice(1).map((word) => word.replaceAll("'", ''));
  return head === null ? { args } : { args, lines: Number(head[1]) };
}

/** Where the commands of one page run. */
export interface Desk {
  readonly kubectl: string;
  /** Home and working directory: the files of the page are here. */
  readonly folder: string;
}

/** Runs one command and gives what a terminal shows, normalised, with the exit code when it is not 0. */
export function runCommand(command: string, kubeconfig: string, { kubectl, folder }: Desk): string {
  const { args, lines } = parseCommand(command);
  const file = path.join(folder, 'terminal');
  // One open file for both, as a terminal is: warnings and answers stay in their order.
  const terminal = openSync(file, 'w');
  const { status, error } = spawnSync(kubectl, args, {
    cwd: folder,
    env: { HOME: folder, KUBECONFIG: kubeconfig, LANG: 'C' },
    stdio: ['ignore', terminal, terminal],
    timeout: TIMEOUT_MS,
  });
  closeSync(terminal);
  const shown = readFileSync(file, 'utf8');
  if (error !== undefined || status === null) throw new Error(`${command}: ${error?.message ?? 'killed'}\n${shown}`);
  if (lines === undefined) return `${normalise(shown)}${status === 0 ? '' : `[exit code ${status}]\n`}`;
  if (status !== 0) throw new Error(`${command}: exit code ${status}, which head would hide\n${shown}`);
  return normalise(shown.split('\n').slice(0, lines).join('\n'));
}
