import type { Estate } from '../../model/estate/types';
import type { Context } from '../context';
import { exampleLine } from '../format/example-line';
import { type Table, tableCsv, tableJson } from '../format/table';

export type ReportFormat = 'markdown' | 'csv' | 'json';

/** For programs. */
export function printed(table: Table, format: Exclude<ReportFormat, 'markdown'>): string {
  return format === 'csv' ? tableCsv(table) : tableJson(table);
}

/** For people: of an example it says first that it is one. */
export function page({ lang, out }: Context, estate: Pick<Estate, 'example'> | undefined, text: string): void {
  const mark = estate === undefined ? '' : exampleLine(estate, lang);
  out(mark === '' ? text : `${mark}\n${text}`);
}
