import { byText } from '../../model/estate/names';
import type { Lang } from '../../model/messages/define';
import type { Config } from '../../model/schema/config';
import type { Difference } from '../../model/sharing/compare';
import { type Coverage, coverageOf } from '../../model/sharing/coverage';
import type { Table } from '../format/table';
import { CATALOGUE_WORDS, DATABASES, DIFFERENCE } from '../texts/databases';
import { say } from '../texts/say';
import { DOUBT } from '../texts/tables';
import { columns } from './columns';

const nameOf = (row: { readonly name_vi: string; readonly name_en: string }, lang: Lang): string =>
  lang === 'vi' ? row.name_vi : row.name_en;

const spaced = (sources: string | undefined): string | undefined => sources?.replaceAll(';', ' ');

/** One line for each official list. In CSV and JSON `available` is `yes` or `no` whatever the language. */
export function listsTable(config: Config, lang: Lang, forPeople: boolean): Table {
  return {
    columns: columns(
      'list',
      'name',
      'count',
      'count_confidence',
      'confirmed',
      'doubted',
      'candidates',
      'available',
      'source',
      'confidence',
    ),
    rows: coverageOf(config).map(({ list, confirmed, doubted, candidates }) => [
      list.id,
      nameOf(list, lang),
      list.count,
      list.count_confidence,
      confirmed,
      doubted,
      candidates,
      say(DATABASES[list.available ? 'yes' : 'no'], forPeople ? lang : 'en'),
      spaced(list.source),
      list.confidence,
    ]),
  };
}

/** "0 of 116 confirmed as members, 2 candidates, list not available". */
export function coverageInWords({ list, confirmed, doubted, candidates }: Coverage, lang: Lang): string {
  const { count, count_confidence: sure } = list;
  const share =
    count === undefined
      ? String(confirmed)
      : say(DATABASES.ofCount, lang, { confirmed: String(confirmed), count: String(count) });
  const words = doubted === 0 ? DATABASES.confirmed : doubted < confirmed ? DATABASES.partlyNamed : DATABASES.named;
  const member = say(confirmed === 1 ? DATABASES.member : DATABASES.members, lang);
  const isSure = sure === undefined || sure === 'confirmed';
  return say(DATABASES.coverage, lang, {
    members: say(words, lang, { share, member, doubted: String(doubted) }),
    number:
      count === undefined
        ? say(DATABASES.noNumber, lang)
        : isSure
          ? ''
          : say(DATABASES.uncertainNumber, lang, { count: String(count), confidence: DOUBT[sure][lang] }),
    candidates: String(candidates),
    available: say(list.available ? DATABASES.available : DATABASES.unavailable, lang),
  });
}

/** Every database of the catalogue, with the lists and texts that name it. */
export function databasesTable({ entries }: Config, lang: Lang): Table {
  const isList = new Set(entries.databaseLists.flatMap(({ value }) => (value.kind === 'list' ? [value.id] : [])));
  const members = entries.listMembers.map(({ value }) => value);
  const listsOf = (database: string, membership: string, ofLists: boolean): string | undefined => {
    const found = members.filter(
      (one) => one.database === database && one.membership === membership && isList.has(one.list) === ofLists,
    );
    return found.length === 0 ? undefined : found.map(({ list }) => list).join(' ');
  };
  const rows = entries.databases
    .map(({ value }) => value)
    .sort((a, b) => byText(a.id, b.id))
    .map((row) => [
      row.id,
      nameOf(row, lang),
      row.kind,
      row.owner,
      row.owner_confidence,
      listsOf(row.id, 'confirmed', true),
      listsOf(row.id, 'candidate', true),
      listsOf(row.id, 'confirmed', false),
      spaced(row.source),
      row.confidence,
    ]);
  return {
    columns: columns(
      'id',
      'name',
      'kind',
      'owner',
      'owner_confidence',
      'lists',
      'candidate_of',
      'named_in',
      'source',
      'confidence',
    ),
    rows,
  };
}

/** What an official list says and the catalogue does not. Words are translated for people alone. */
export function differencesTable(differences: readonly Difference[], lang: Lang, forPeople: boolean): Table {
  const worded = (text: string | undefined): string | undefined =>
    forPeople ? text?.replace(/^[a-z]+(?= \(|$)|(?<=\()[a-z]+(?=\)$)/g, (word) => inWords(word, lang)) : text;
  return {
    columns: columns('difference', 'item', 'database', 'ours', 'theirs', 'nearest', 'needs'),
    rows: differences.map(({ what, item, database, ours, theirs, nearest, needs }) => [
      forPeople ? DIFFERENCE[what][lang] : what,
      item,
      database,
      worded(ours),
      worded(theirs),
      nearest,
      needs.length === 0 ? undefined : needs.join(' '),
    ]),
  };
}

const inWords = (word: string, lang: Lang): string => CATALOGUE_WORDS.get(word)?.[lang] ?? word;
