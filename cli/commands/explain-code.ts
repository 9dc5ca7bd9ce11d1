import type { MessageEntry } from '../../model/messages/define';
import { MESSAGES } from '../../model/messages/catalogue';
import type { Context } from '../context';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import { ISSUES, SEVERITY } from '../texts/issues';
import { USAGE } from '../texts/usage';
import { UsageError } from '../usage';

/** Prints what an issue code means; the placeholders of its texts stay as they are. */
export function explainCode({ lang, out }: Context, code: string): ExitCode {
  const codes = Object.keys(MESSAGES).sort();
  if (!codes.includes(code)) throw new UsageError(USAGE.unknownCode, { value: code }, codes);
  const { severity, reason, fix }: MessageEntry = MESSAGES[code as keyof typeof MESSAGES];
  out(`${code}  ${SEVERITY[severity][lang]}\n  ${reason[lang]}\n  ${ISSUES.fix[lang]}: ${fix[lang]}\n`);
  return EXIT.clean;
}
