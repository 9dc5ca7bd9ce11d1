import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { REACH_TEXTS } from '../../../review/reach/texts';
import { VERDICT_TEXTS } from '../../../review/reach/verdict-texts';
import { CHECKOUT } from '../../support/ndc';

describe('the texts', () => {
  it('stand in both languages, with the terms of the glossary', () => {
    const rows = parse(readFileSync(join(CHECKOUT, 'config/catalogue/glossary.csv')), { columns: true });
    const avoided = (rows as readonly Readonly<Record<string, string>>[]).flatMap(({ avoid_vi = '', term_vi = '' }) =>
      avoid_vi.split(';').filter((word) => word !== '' && !term_vi.includes(word)),
    );
    const texts = [...Object.values(REACH_TEXTS), ...Object.values(VERDICT_TEXTS)].flatMap(({ vi }) => [
      vi.message,
      vi.fix,
    ]);
    expect(texts.filter((text) => avoided.some((word) => text.toLowerCase().includes(word.toLowerCase())))).toEqual([]);
    const slots = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot);
    for (const { en, vi } of Object.values(REACH_TEXTS))
      expect(slots(vi.message + vi.fix)).toStrictEqual(slots(en.message + en.fix));
  });
});
