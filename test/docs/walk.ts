import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type Ran, ndc } from '../support/ndc';
import { writeFiles } from '../support/temporary';

/**
 * A page that walks its reader through the command. A YAML block after `<!-- file: PATH -->` is that file; a text block of
 * lines `$ bin/ndc …` shows what each of them prints, in their order. Blocks of `sh` prepare files, and print nothing.
 */
const STEP = /<!-- file: (\S+) -->\n\n```yaml\n([\s\S]*?)```|```text\n(\$ bin\/ndc [\s\S]*?)```|```sh\n([\s\S]*?)```/g;
const COMMAND = /^\$ bin\/ndc (.*)$/gm;
const WORD = /(?:[^\s']|'[^']*')+/g;

/** Words and text in single quotes, as a shell would take them. Throws for anything that only a shell could do. */
export function wordsOf(command: string): readonly string[] {
  if (/[$`"\\;|&<>]/.test(command)) throw new Error(`not a plain command: ${command}`);
  return (command.match(WORD) ?? []).map((word) => word.replaceAll("'", ''));
}

export const commandsOf = (text: string): readonly string[] =>
  [...text.matchAll(STEP)].flatMap(([, , , block = '']) =>
    [...block.matchAll(COMMAND)].map(([, command = '']) => command),
  );

export interface Walked {
  /** The page with the outputs of this run in the place of those that it quotes. */
  readonly text: string;
  readonly runs: readonly Ran[];
}

/** Runs lines that copy, move, make and remove files below the folder. Throws for anything else. */
export function prepare(lines: string, folder: string): void {
  for (const line of lines.trim().split('\n'))
    if (!/^(cp|mv|rm|mkdir)( (?!\/)(?!\S*\.\.)[\w./*-]+)+$/.test(line)) throw new Error(`not a plain command: ${line}`);
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', lines], { cwd: folder, encoding: 'utf8' });
  if (status !== 0 || stdout !== '') throw new Error(`${lines}${stdout}${stderr}`);
}

/** Does in a folder what a page says. */
export function walk(page: string, folder: string): Walked {
  const runs: Ran[] = [];
  const shown = (command: string): string => {
    const ran = ndc(wordsOf(command), {}, folder);
    runs.push(ran);
    const code = ran.code === 0 ? '' : `[exit code ${String(ran.code)}]\n`;
    return `$ bin/ndc ${command}\n${ran.stdout}${ran.stderr}${code}`;
  };
  const text = page.replace(
    STEP,
    (whole: string, file?: string, yaml: string = '', block: string = '', lines?: string) => {
      if (lines !== undefined) {
        prepare(lines, folder);
        return whole;
      }
      if (file === undefined)
        return `\`\`\`text\n${[...block.matchAll(COMMAND)].map(([, command = '']) => shown(command)).join('\n')}\`\`\``;
      writeFiles(folder, { [path.normalize(file)]: yaml });
      return whole;
    },
  );
  return { text, runs };
}
