import type { Lang } from '../../model/messages/define';
import type { Citations } from '../../model/rules/citations';
import type { Obligation } from '../../model/schema/catalogue';
import type { Config } from '../../model/schema/config';
import type { Table } from '../format/table';
import { columns } from './columns';

/** Rows of the dispatch in the order of their numbers. */
export function obligationRows(config: Config): readonly Obligation[] {
  const rows = config.entries.obligations.flatMap((entry) => entry.value.rows);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is known on a day: the latest status that is not later than it. */
function statusOn({ status = [] }: Obligation, asOf: string): NonNullable<Obligation['status']>[number] | undefined {
  const known = status.filter((one) => one.asOf <= asOf);
  return known.reduce<(typeof known)[number] | undefined>(
    (latest, one) => (latest === undefined || latest.asOf <= one.asOf ? one : latest),
    undefined,
  );
}

export function obligationsTable(config: Config, citations: Citations, asOf: string, lang: Lang): Table {
  const numbers = new Map(
    config.entries.instruments.flatMap(({ value }) => value.instruments.map((one) => [one.id, one.number] as const)),
  );
  return {
    columns: columns(
      'row',
      'who',
      'duty',
      'due',
      'status',
      'follow_up',
      'part',
      'limit',
      'mark',
      'cited_by',
      'source',
      'confidence',
    ),
    rows: obligationRows(config).map((row) => {
      const status = statusOn(row, asOf);
      const { id, who, duty, due, followUp = [], part, limit, mark, source, confidence } = row;
      return [
        id,
        who[lang],
        duty[lang],
        due?.text[lang],
        status === undefined ? undefined : `${status.asOf}: ${status.text[lang]}`,
        followUp.map((one) => numbers.get(one) ?? one).join('; '),
        part[lang],
        limit[lang],
        mark,
        (citations[id] ?? []).join(' '),
        source.replaceAll(';', ' '),
        confidence,
      ];
    }),
  };
}

export const countMarks = (rows: readonly Obligation[]): Readonly<Record<Obligation['mark'], number>> => ({
  built: rows.filter((row) => row.mark === 'built').length,
  planned: rows.filter((row) => row.mark === 'planned').length,
  'outside-software': rows.filter((row) => row.mark === 'outside-software').length,
});
