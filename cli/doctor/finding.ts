import type { Text } from '../../model/messages/define';
import { type CheckName, WORDS } from '../texts/doctor-checks';

/** `unseen`: it cannot be judged from here, which is never the same as passed. */
export type State = 'ok' | 'warning' | 'mismatch' | 'unseen';

/** A text with what fills it. Values may come from servers: they are shown without secrets and invisible characters. */
export interface Said {
  readonly text: Text;
  readonly params: Readonly<Record<string, string>>;
}

/** What one check says. */
export interface Finding {
  readonly check: CheckName;
  readonly state: State;
  readonly found: Said;
  readonly expected: Said;
  /** What to do; undefined where there is nothing to do. */
  readonly fix: Said | undefined;
}

export type Findings = readonly Finding[];

/** A text, or a value that is the same in each language. */
export type Sayable = Said | Text | string;

export const said = (text: Text, params: Readonly<Record<string, string>> = {}): Said => ({ text, params });

function asSaid(what: Sayable): Said {
  if (typeof what === 'string') return said(WORDS.value, { value: what });
  return 'text' in what ? what : said(what);
}

const finding = (
  state: State,
  check: CheckName,
  [found, expected, fix]: readonly [Sayable, Sayable, Sayable?],
): Finding => ({
  ...{ check, state, found: asSaid(found), expected: asSaid(expected) },
  fix: fix === undefined ? undefined : asSaid(fix),
});

export const ok = (check: CheckName, found: Sayable, expected: Sayable): Finding =>
  finding('ok', check, [found, expected]);
export const warning = (check: CheckName, found: Sayable, expected: Sayable, fix: Sayable): Finding =>
  finding('warning', check, [found, expected, fix]);
export const mismatch = (check: CheckName, found: Sayable, expected: Sayable, fix: Sayable): Finding =>
  finding('mismatch', check, [found, expected, fix]);
export const unseen = (check: CheckName, found: Sayable, expected: Sayable): Finding =>
  finding('unseen', check, [found, expected]);
