import type { Lang, Text } from '../model/messages/define';
import { visible } from '../model/messages/render';
import { nearest } from '../model/schema/nearest';
import { say } from './texts/say';
import { USAGE } from './texts/usage';

/** The command was called in a way that it cannot follow: exit 2. */
export class UsageError extends Error {
  constructor(
    readonly text: Text,
    readonly params: Readonly<Record<string, string>> = {},
    /** What would have been accepted where `params.value` stands. */
    readonly allowed: readonly string[] = [],
  ) {
    super(text.en);
  }
}

const MAX_ALLOWED = 12;

/** @param command the command whose help answers, e.g. `validate`; empty for the whole */
export function renderUsage(error: UsageError, command: string, lang: Lang): string {
  const { params, allowed } = error;
  const lines = [`ndc: ${say(error.text, lang, params)}`];
  const shown = allowed.slice(0, MAX_ALLOWED).map(visible);
  if (shown.length < allowed.length) shown.push('…');
  if (shown.length > 0) lines.push(`  ${say(USAGE.allowed, lang)}: ${shown.join(', ')}`);
  const meant = meantBy(params['value'] ?? '', allowed);
  if (meant !== undefined) lines.push(`  ${say(USAGE.meant, lang, { value: meant })}`);
  lines.push(`  ${say(USAGE.help, lang, { command: `ndc ${command}`.trimEnd() })}`);
  return `${lines.join('\n')}\n`;
}

/** Who writes `byt` means `tenant-byt`, the first of the names that end so, though others may be nearer in letters. */
function meantBy(written: string, allowed: readonly string[]): string | undefined {
  const ending = written === '' ? undefined : allowed.find((name) => name.endsWith(`-${written}`));
  return ending ?? nearest(written, allowed);
}
