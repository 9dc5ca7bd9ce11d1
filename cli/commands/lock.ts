import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lockText } from '../../model/lock';
import type { Context } from '../context';
import type { EstateOptions } from '../estate';
import { openEstate } from '../estate';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import { printIssues } from '../print-issues';
import { COMMANDS } from '../texts/commands';
import { say } from '../texts/say';

/** Writes the lock of an estate without errors, or with `check` says whether it is stale. */
export function lock(context: Context, options: EstateOptions & { readonly check?: boolean }): ExitCode {
  const { estate, tenants, issues, configDir, shownRoot } = openEstate(context, options);
  if (estate === undefined) {
    printIssues(context, issues, {});
    return EXIT.findings;
  }
  const file = path.join(configDir, 'lock.csv');
  const shown = `${shownRoot}/lock.csv`;
  const text = lockText(tenants);
  const tell = (line: (typeof COMMANDS)[keyof typeof COMMANDS]): void =>
    context.out(`${say(line, context.lang, { file: shown, what: shown })}\n`);
  if (readIfThere(file) === text) {
    tell(COMMANDS.upToDate);
    return EXIT.clean;
  }
  if (options.check === true) {
    tell(COMMANDS.stale);
    tell(COMMANDS.runLock);
    return EXIT.findings;
  }
  const temporary = `${file}.tmp-${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
  tell(COMMANDS.written);
  return EXIT.clean;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
