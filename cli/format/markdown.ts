import type { Lang } from '../../model/messages/define';
import type { Cell, Table } from './table';

/** A zero-width space as a character reference: seen in the source, and it ends what a renderer would make a link of. */
const BREAK = '&#8203;';

/**
 * Text of a file inside a Markdown table: no markup, no second line or cell, no link, and nobody is mentioned.
 * Renderers look for mentions, references and addresses after escapes are resolved, so these are broken apart.
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu,
      (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/[@#](?=\w)/g, `$&${BREAK}`)
    .replace(/:(?=\/\/)/g, `:${BREAK}`)
    .replace(/\bwww(?=\.)/gi, `$&${BREAK}`);
}

const cell = (value: Cell): string => (value === undefined ? '–' : markdownText(String(value)));

export function tableMarkdown(table: Table, lang: Lang): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const heading = line(table.columns.map((column) => column.title[lang]));
  const rule = line(table.columns.map(() => '---'));
  return heading + rule + table.rows.map((row) => line(row.map(cell))).join('');
}
