import { lastDay } from '../../model/agreements/last-day';
import type { Standing } from '../../model/agreements/standing';
import { byText } from '../../model/estate/names';
import { daysBetween } from '../../model/estate/periods';
import type { Flow } from '../../model/estate/types';
import type { Lang } from '../../model/messages/define';
import type { Table } from '../format/table';
import { say } from '../texts/say';
import { DIRECT_UNTIL, STANDINGS_IN_WORDS } from '../texts/tables';
import { columns } from './columns';

/** Every agreement with where it stands on the day, and whose files keep it closed. In CSV and JSON the state is a word. */
export function agreementsTable(
  standings: readonly Standing[],
  flows: readonly Flow[],
  asOf: string,
  lang: Lang,
  forPeople: boolean,
): Table {
  const direct = new Map(flows.flatMap(({ reason, until }) => (reason.kind === 'waiver' ? [[reason.id, until]] : [])));
  const rows = standings
    .map(({ agreement, word, parties }) => {
      const { id, kind, via, consumer, provider, datasets, from } = agreement.entry.value;
      const until = lastDay(agreement);
      return [
        ...[
          id,
          kind,
          directThenVia(via, direct.get(id), lang, forPeople),
          `${consumer.agency}/${consumer.system}`,
          `${provider.agency}/${provider.system}`,
        ],
        datasets.map((dataset) => dataset.id).join(' '),
        forPeople ? STANDINGS_IN_WORDS[word][lang] : word,
        parties.length === 0 ? undefined : parties.join(' '),
        ...[from, until],
        until < asOf ? undefined : daysBetween(asOf, until),
      ];
    })
    .sort(([a], [b]) => byText(String(a), String(b)));
  return {
    columns: columns(
      'id',
      'kind',
      'via',
      'consumer',
      'provider',
      'datasets',
      'state',
      'held_by',
      'from',
      'until',
      'days_left',
    ),
    rows,
  };
}

/** A direct path goes past its intermediary for a time. */
function directThenVia(via: string, until: string | undefined, lang: Lang, forPeople: boolean): string {
  return until === undefined || !forPeople ? via : say(DIRECT_UNTIL, lang, { until, via });
}
