import { MESSAGES } from '../../../model/messages/catalogue';
import { LANGS, type MessageEntry } from '../../../model/messages/define';

/** Names that keep their capital where a text begins with one. */
const PROPER_NOUNS = ['CDKTF', 'CSV', 'Internet', 'Kubernetes', 'Terraform', 'Unicode', 'YAML'];

interface Wording {
  readonly where: string;
  readonly text: string;
}

const ENTRIES = Object.entries<MessageEntry>(MESSAGES);
const WORDINGS: readonly Wording[] = ENTRIES.flatMap(([code, entry]) =>
  LANGS.flatMap((lang) => [
    { where: `${code} reason ${lang}`, text: entry.reason[lang] },
    { where: `${code} fix ${lang}`, text: entry.fix[lang] },
  ]),
);

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

function faults(isFault: (text: string) => boolean): readonly string[] {
  return WORDINGS.filter(({ text }) => isFault(text)).map(({ where, text }) => `${where}: ${text}`);
}

describe('the message catalogue', () => {
  it('holds the messages of the reader and of the rules', () => {
    expect(ENTRIES.length).toBeGreaterThan(60);
  });

  it('names every issue in lower case with hyphens', () => {
    expect(ENTRIES.map(([code]) => code).filter((code) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  it('uses the same placeholders in both languages', () => {
    const different = ENTRIES.filter(
      ([, { reason, fix }]) =>
        placeholders(reason.vi).join() !== placeholders(reason.en).join() ||
        placeholders(fix.vi).join() !== placeholders(fix.en).join(),
    );
    expect(different.map(([code]) => code)).toEqual([]);
  });

  it('has no brace outside a placeholder', () => {
    expect(faults((text) => /[{}]/.test(text.replace(/\{[a-zA-Z]+\}/g, '')))).toEqual([]);
  });

  it('has no empty text and none with blanks around it', () => {
    expect(faults((text) => text === '' || text !== text.trim())).toEqual([]);
  });

  it('ends no text with a full stop or an exclamation mark', () => {
    expect(faults((text) => /[.!](?<!\.\.\.)$/.test(text))).toEqual([]);
  });

  it('begins every text in lower case, proper nouns apart', () => {
    expect(
      faults((text) => /^\p{Lu}/u.test(text) && !PROPER_NOUNS.some((noun) => new RegExp(`^${noun}\\b`).test(text))),
    ).toEqual([]);
  });

  it('writes Vietnamese in NFC, and says something else than in English', () => {
    const untranslated = ENTRIES.filter(
      ([, { reason, fix }]) => reason.vi === reason.en || fix.vi === fix.en || reason.vi.normalize('NFC') !== reason.vi,
    );
    expect(untranslated.map(([code]) => code)).toEqual([]);
  });
});
