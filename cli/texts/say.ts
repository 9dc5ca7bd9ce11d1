import type { Lang, Text } from '../../model/messages/define';
import { visible } from '../../model/messages/render';

/** Fills the placeholders of a text. Values may come from files: they are shown with invisible characters named. */
export function say(text: Text, lang: Lang, params: Readonly<Record<string, string>> = {}): string {
  return text[lang].replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => visible(params[name] ?? ''));
}

/** A number with what it counts; Vietnamese has no plural. */
export interface Counted {
  readonly vi: string;
  /** Of one, of any other number. */
  readonly en: readonly [one: string, many: string];
}

export function sayCount(counted: Counted, count: number, lang: Lang): string {
  const text = lang === 'vi' ? counted.vi : counted.en[count === 1 ? 0 : 1];
  return text.replace('{count}', grouped(count, lang));
}

/** Thousands separated as the language does, not as the machine's locale does: `12,345`, in Vietnamese `12.345`. */
export function grouped(count: number, lang: Lang): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');
}
