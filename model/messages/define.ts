import type { Severity } from '../issue';

export type Lang = 'vi' | 'en';
export const LANGS: readonly Lang[] = ['vi', 'en'];

/** One text in both languages. `{name}` is a placeholder, filled from the params. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export interface MessageEntry {
  readonly severity: Severity;
  /** What is wrong, with the value that is wrong in double quotes. Lower case, no full stop. */
  readonly reason: Text;
  /** What to do about it. Shown after "did you mean …" where the issue carries a suggestion. */
  readonly fix: Text;
}

type Placeholder<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Names of the params that an entry's English texts use; the Vietnamese ones are compared by a test. */
export type ParamsOf<E extends MessageEntry> = Placeholder<E['reason']['en']> | Placeholder<E['fix']['en']>;

/** Keeps the literal texts in the type, so that a missing param does not compile. */
export function defineMessages<const T extends Readonly<Record<string, MessageEntry>>>(entries: T): T {
  return entries;
}
