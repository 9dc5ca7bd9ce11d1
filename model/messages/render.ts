import type { Issue } from '../issue';
import { MESSAGES } from './catalogue';
import type { Lang, MessageEntry } from './define';
import { wordOf } from './words';

/** An issue in words. */
export interface RenderedIssue {
  readonly reason: string;
  readonly allowed: readonly string[];
  readonly fix: string;
}

const MAX_SHOWN = 120;
const MAX_ALLOWED = 12;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** Text of a file as a terminal, a table or a log may show it: invisible characters named, length bounded. */
export function visible(text: string): string {
  const named = text.replace(
    INVISIBLE,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const characters = Array.from(named);
  return characters.length <= MAX_SHOWN ? named : `${characters.slice(0, MAX_SHOWN).join('')}…`;
}

const SUGGESTION = { en: 'did you mean "{value}"?', vi: 'có phải là "{value}"?' } as const;
const MORE = { en: '… and {count} more', vi: '… và {count} giá trị khác' } as const;

function fill(template: string, params: Readonly<Record<string, string>>, lang: Lang): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    return visible(wordOf(name, value)?.[lang] ?? value);
  });
}

function shortList(allowed: readonly string[], lang: Lang): readonly string[] {
  const shown = allowed.slice(0, MAX_ALLOWED).map(visible);
  const more = allowed.length - shown.length;
  return more === 0 ? shown : [...shown, fill(MORE[lang], { count: String(more) }, lang)];
}

/** The words of an issue in the reader's language. */
export function renderIssue(issue: Issue, lang: Lang): RenderedIssue {
  const entry = (MESSAGES as Readonly<Record<string, MessageEntry | undefined>>)[issue.code];
  if (entry === undefined) throw new Error(`no message for issue code ${issue.code}`);
  const fix = fill(entry.fix[lang], issue.params, lang);
  return {
    reason: fill(entry.reason[lang], issue.params, lang),
    allowed: shortList(issue.allowed ?? [], lang),
    fix: issue.suggestion === undefined ? fix : fill(SUGGESTION[lang], { value: issue.suggestion }, lang),
  };
}
