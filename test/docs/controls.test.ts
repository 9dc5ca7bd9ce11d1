import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT, ndc } from '../support/ndc';

const NOTE =
  '<!-- Written by `UPDATE_DOCS=1 npx jest test/docs/controls` from `bin/ndc report controls`; do not edit. -->';

describe('the pages of the control map', () => {
  it.each(['en', 'vi'])('docs/controls.%s.md is what the command prints', (lang) => {
    const path = join(CHECKOUT, `docs/controls.${lang}.md`);
    const { code, stdout } = ndc(['report', 'controls', '--lang', lang]);
    const page = `${NOTE}\n\n${stdout}`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, page);
    expect(code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(page);
  });
});
