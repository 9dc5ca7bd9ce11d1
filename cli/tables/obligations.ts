import type { Lang } from '../../model/messages/define';
import type { Citations } from '../../model/rules/citations';
import type { Obligation } from '../../model/schema/catalogue';
import type { Config } from '../../model/schema/config';
import type { Table } from '../format/table';
import { DOUBT } from '../texts/tables';
import { columns } from './columns';

type Status = NonNullable<Obligation['status']>[number];

/** Rows of the dispatch in the order of their numbers. */
export function obligationRows(config: Config): readonly Obligation[] {
  const rows = config.entries.obligations.flatMap((entry) => entry.value.rows);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is known on a day: the latest status that is not later than it. */
function statusOn({ status = [] }: Obligation, asOf: string): Status | undefined {
  const known = status.filter((one) => one.asOf <= asOf);
  return known.reduce<Status | undefined>(
    (latest, one) => (latest === undefined || latest.asOf <= one.asOf ? one : latest),
    undefined,
  );
}

const STATUS_COLUMNS = ['status_source', 'status_confidence'] as const;

const spaced = (sources: string): string => sources.replaceAll(';', ' ');

/** What a reader must know before relying on a status: nothing where it is confirmed. */
function doubtOf({ source, confidence }: Status, lang: Lang): string {
  if (confidence === 'confirmed') return '';
  const words = [DOUBT[confidence][lang], ...(source === undefined ? [] : [spaced(source)])];
  return ` (${words.join(', ')})`;
}

/** @param forPeople the status tells in words how sure it is; else columns of their own do */
export function obligationsTable(
  config: Config,
  citations: Citations,
  asOf: string,
  lang: Lang,
  forPeople: boolean,
): Table {
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
      ...(forPeople ? [] : STATUS_COLUMNS),
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
        status && `${status.asOf}${forPeople ? doubtOf(status, lang) : ''}: ${status.text[lang]}`,
        ...(forPeople ? [] : [status?.source && spaced(status.source), status?.confidence]),
        followUp.map((one) => numbers.get(one) ?? one).join('; '),
        part[lang],
        limit[lang],
        mark,
        (citations[id] ?? []).join('; '),
        spaced(source),
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
