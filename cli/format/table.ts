import type { Lang, Text } from '../../model/messages/define';
import { visible } from '../../model/messages/render';
import { neutral, neutralJson } from '../neutral';

export type Cell = string | number | undefined;

export interface Column {
  /** Name in CSV and JSON: stable, English, lower case with underscores. */
  readonly key: string;
  /** Heading for people. */
  readonly title: Text;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

const MARK = /\p{M}/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.normalize('NFC')) width += MARK.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

const shown = (cell: Cell): string => (cell === undefined ? '–' : visible(String(cell)));

const numeric = (rows: readonly (readonly Cell[])[]): ReadonlySet<number> =>
  new Set(rows.flatMap((row) => row.flatMap((cell, i) => (typeof cell === 'number' ? [i] : []))));

/**
 * Pads each cell to the widest of its column; no space at the end of a line.
 *
 * @param right columns set to the right
 * @default - those that hold a number
 */
export function alignRows(
  rows: readonly (readonly Cell[])[],
  right: ReadonlySet<number> = numeric(rows),
): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, displayWidth(shown(cell)))));
  const pad = (cell: Cell, i: number): string => {
    const text = shown(cell);
    const space = ' '.repeat((widths[i] ?? 0) - displayWidth(text));
    return right.has(i) ? space + text : text + space;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd());
}

export function tableText(table: Table, lang: Lang): string {
  const heading = table.columns.map((column) => column.title[lang]);
  return `${alignRows([heading, ...table.rows]).join('\n')}\n`;
}

/** RFC 4180. Text that a spreadsheet would run as a formula gets a leading apostrophe. */
export function tableCsv(table: Table): string {
  const lines = [table.columns.map((column) => column.key), ...table.rows];
  return lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

function csvField(cell: Cell): string {
  const text = typeof cell === 'string' ? neutral(cell) : String(cell ?? '');
  const safe = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A list of objects; an unknown value is null. */
export function tableJson(table: Table): string {
  const entry = (row: readonly Cell[]): unknown =>
    Object.fromEntries(table.columns.map(({ key }, i) => [key, row[i] ?? null]));
  return neutralJson(table.rows.map(entry));
}
