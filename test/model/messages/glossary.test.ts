import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { MESSAGES } from '../../../model/messages/catalogue';
import type { MessageEntry, Text } from '../../../model/messages/define';
import * as cliTexts from '../../../cli/texts';

const GLOSSARY = parse(readFileSync(join(__dirname, '../../../config/catalogue/glossary.csv'), 'utf8'), {
  columns: true,
}) as readonly Readonly<Record<string, string>>[];

const AVOIDED = GLOSSARY.flatMap((row) =>
  (row['avoid_vi'] ?? '')
    .split(';')
    .filter((word) => word !== '')
    .map((word) => ({ word: word.toLowerCase(), term: row['term_vi'] ?? '' })),
);

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value && typeof value.vi === 'string';
}

function textsIn(value: unknown): readonly string[] {
  if (isText(value)) return [value.vi];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function misused(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return AVOIDED.filter(({ word, term }) => lower.includes(word) && !lower.includes(term.toLowerCase())).map(
    ({ word, term }) => `"${word}" stands for "${term}" in: ${text}`,
  );
}

describe('Vietnamese terms', () => {
  it('are the glossary’s own in every message', () => {
    const texts = Object.values<MessageEntry>(MESSAGES).flatMap((entry) => [entry.reason.vi, entry.fix.vi]);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.flatMap(misused)).toEqual([]);
  });

  it('are the glossary’s own in every text of the command', () => {
    const texts = textsIn(cliTexts);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.flatMap(misused)).toEqual([]);
  });

  it('would be missed by a message that uses another word', () => {
    expect(misused('mỗi hệ thống có một mức bảo mật')).toHaveLength(1);
  });
});
