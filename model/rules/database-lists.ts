import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { nearest } from '../schema/nearest';
import type { Rule, Subject } from './rule';

/** Lists of databases belong to instruments that exist, and their members are databases of the catalogue. */
export const databaseLists: Rule = {
  name: 'lists of databases',
  cites: ['R18'],
  check: (subject) => [...lists(subject), ...members(subject)],
};

function lists({ config: { entries } }: Subject): readonly Issue[] {
  const known = entries.instruments.flatMap((entry) => entry.value.instruments.map(({ id }) => id));
  return entries.databaseLists.flatMap(({ value, at }) => {
    const { id: list, count } = value;
    const members = entries.listMembers.filter(
      (entry) => entry.value.list === list && entry.value.membership === 'confirmed',
    ).length;
    const tooMany = count !== undefined && members > count;
    return [
      ...(['instrument', 'amended_by'] as const).flatMap((column) => {
        const instrument = value[column];
        if (instrument === undefined || known.includes(instrument)) return [];
        return [issue('instrument-unknown', at([column]), { instrument }, { suggestion: nearest(instrument, known) })];
      }),
      ...(tooMany
        ? [issue('database-list-too-long', at(['count']), { list, count: String(count), members: String(members) })]
        : []),
    ];
  });
}

function members({ config: { entries } }: Subject): readonly Issue[] {
  const lists = entries.databaseLists.map((entry) => entry.value.id);
  const databases = entries.databases.map((entry) => entry.value.id);
  return entries.listMembers.flatMap(({ value: { list, database }, at }) => [
    ...(lists.includes(list)
      ? []
      : [issue('database-list-unknown', at(['list']), { list }, { suggestion: nearest(list, lists) })]),
    ...(databases.includes(database)
      ? []
      : [issue('database-unknown', at(['database']), { database }, { suggestion: nearest(database, databases) })]),
  ]);
}
