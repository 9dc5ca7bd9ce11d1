import path from 'node:path';
import { hasErrors } from '../../model/issue';
import { lockText } from '../../model/lock';
import type { IssueCode } from '../../model/messages/catalogue';
import type { Context } from '../context';
import type { EstateOptions } from '../estate';
import { openEstate } from '../estate';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import { withoutNotices } from '../format/tally';
import { printIssues } from '../print-issues';
import { readIfThere } from '../read-if-there';
import { replaceFile } from '../replace-file';
import { COMMANDS } from '../texts/commands';
import { say } from '../texts/say';

const LOWERED: IssueCode = 'locked-level-lowered';

/** Errors that only say what the lock does not hold yet: writing it is how they are mended. */
const MENDED: readonly string[] = ['lock-missing', LOWERED] satisfies readonly IssueCode[];

/**
 * Writes the lock of an estate that has no error but those of the lock itself, or with `check` says whether it is
 * stale. Names each lowered level: whoever commits the file accepts it.
 */
export function lock(context: Context, options: EstateOptions & { readonly check?: boolean }): ExitCode {
  const { tenants, issues, configDir, shownRoot } = openEstate(context, options);
  const others = issues.filter(({ code }) => !MENDED.includes(code));
  if (hasErrors(others)) {
    printIssues(context, withoutNotices(others), {});
    return EXIT.findings;
  }
  const file = path.join(configDir, 'lock.csv');
  const shown = `${shownRoot}/lock.csv`;
  const text = lockText(tenants);
  const tell = (line: (typeof COMMANDS)[keyof typeof COMMANDS], params: Readonly<Record<string, string>> = {}): void =>
    context.out(`${say(line, context.lang, { file: shown, what: shown, ...params })}\n`);
  if (readIfThere(file) === text) {
    tell(COMMANDS.upToDate);
    return EXIT.clean;
  }
  if (options.check === true) {
    tell(COMMANDS.stale);
    tell(COMMANDS.runLock);
    return EXIT.findings;
  }
  replaceFile(file, text);
  tell(COMMANDS.written);
  for (const { code, params } of issues) if (code === LOWERED) tell(COMMANDS.accepted, params);
  return EXIT.clean;
}
