import { byText } from '../estate/names';
import type { DatabaseRow } from '../schema/catalogue';
import type { DatabaseListRow, ListMemberRow } from '../schema/database-lists';
import { nearest } from '../schema/nearest';
import { type Listed, plainName } from './official-list';

/** What the catalogue says before or after an official list was taken over. */
export interface Shelf {
  readonly databases: readonly DatabaseRow[];
  readonly lists: readonly DatabaseListRow[];
  readonly members: readonly ListMemberRow[];
}

export const DIFFERENCES = ['new', 'other-id', 'name', 'owner', 'kind', 'member', 'gone', 'count', 'whole'] as const;

/** One thing that the list says and the catalogue does not. */
export interface Difference {
  readonly what: (typeof DIFFERENCES)[number];
  readonly item: string | undefined;
  /** Id in the catalogue, or the one proposed for a new database. */
  readonly database: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  /** The database of the catalogue whose name is nearest to that of a new one. */
  readonly nearest?: string | undefined;
  /** What a person must settle before anything can be written. */
  readonly needs: readonly string[];
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** The catalogue with the list taken over; undefined where a difference needs a person. */
  readonly after: Shelf | undefined;
}

interface Matched {
  readonly row: Listed;
  readonly ours: DatabaseRow | undefined;
}

/** Compares an official list with the catalogue. Pure: whoever calls decides whether the result is written. */
export function compareList(before: Shelf, list: DatabaseListRow, rows: readonly Listed[], source: string): Comparison {
  const byId = new Map(before.databases.map((one) => [one.id, one]));
  const byName = new Map(before.databases.map((one) => [plainName(one.name_vi), one]));
  const matched = rows.map((row): Matched => {
    const named = byName.get(plainName(row.name_vi));
    return { row, ours: row.id === undefined ? named : byId.get(row.id) };
  });
  const names = [...byName.keys()];
  const met = new Set<DatabaseRow>();
  const differences = [
    ...matched.flatMap(({ row, ours }) => {
      const named = byName.get(plainName(row.name_vi));
      if (named !== undefined && named.id !== ours?.id) return [otherId(row, named)];
      // Another row of the list stands for it already, under another name.
      if (ours !== undefined && met.has(ours)) return [otherId(row, ours)];
      if (ours !== undefined) met.add(ours);
      return ours === undefined ? [newOne(row, similarTo(row, names, byName))] : changes(row, ours);
    }),
    ...membership(before, list, matched),
    ...size(list, rows.length),
  ];
  const settled = differences.every(({ needs }) => needs.length === 0);
  return { differences, after: settled ? taken(before, list, matched, source) : undefined };
}

const similarTo = (
  row: Listed,
  names: readonly string[],
  byName: ReadonlyMap<string, DatabaseRow>,
): DatabaseRow | undefined => {
  const wanted = plainName(row.name_vi);
  return byName.get(nearest(wanted, names, Math.ceil(wanted.length * 0.2)) ?? '');
};

function otherId(row: Listed, named: DatabaseRow): Difference {
  return { what: 'other-id', item: row.item, database: named.id, ours: named.id, theirs: row.id, needs: ['id'] };
}

function newOne(row: Listed, similar: DatabaseRow | undefined): Difference {
  const needs = (['id', 'name_en', 'kind'] as const).filter((column) => row[column] === undefined);
  const nearest = similar && `${similar.id}: ${similar.name_vi}`;
  return { what: 'new', item: row.item, database: row.id, ours: undefined, theirs: row.name_vi, nearest, needs };
}

function changes(row: Listed, ours: DatabaseRow): readonly Difference[] {
  const about = { item: row.item, database: ours.id, needs: [] };
  const { name_vi, owner, kind } = updated(row, ours, '');
  return [
    ...(name_vi === ours.name_vi ? [] : [{ ...about, what: 'name' as const, ours: ours.name_vi, theirs: name_vi }]),
    ...(row.owner === undefined || (owner === ours.owner && ours.owner_confidence === 'confirmed')
      ? []
      : [{ ...about, what: 'owner' as const, ours: `${ours.owner ?? '–'} (${ours.owner_confidence})`, theirs: owner }]),
    ...(kind === ours.kind ? [] : [{ ...about, what: 'kind' as const, ours: ours.kind, theirs: kind }]),
  ];
}

function membership(before: Shelf, list: DatabaseListRow, matched: readonly Matched[]): readonly Difference[] {
  const listed = new Map(matched.flatMap(({ row, ours }) => (ours === undefined ? [] : [[ours.id, row] as const])));
  const members = before.members.filter((member) => member.list === list.id);
  const stateOf = new Map(
    members.map(({ database, membership, confidence }) => [database, { membership, confidence }]),
  );
  const about = { needs: [], theirs: undefined };
  return [
    ...[...listed].flatMap(([database, { item }]): readonly Difference[] => {
      const state = stateOf.get(database);
      if (state?.membership === 'confirmed' && state.confidence === 'confirmed') return [];
      const ours = state && `${state.membership} (${state.confidence})`;
      return [{ what: 'member', item, database, ...about, ours, theirs: 'confirmed' }];
    }),
    ...members
      .filter(({ database }) => !listed.has(database))
      .map(({ database, membership, confidence }): Difference => {
        return { what: 'gone', item: undefined, database, ...about, ours: `${membership} (${confidence})` };
      }),
  ];
}

function size(list: DatabaseListRow, count: number): readonly Difference[] {
  const about = { item: undefined, database: undefined, needs: [] };
  const ours = list.count === undefined ? undefined : `${list.count} (${list.count_confidence ?? '–'})`;
  const same = list.count === count && list.count_confidence === 'confirmed';
  return [
    ...(same ? [] : [{ ...about, what: 'count' as const, ours, theirs: String(count) }]),
    ...(list.available ? [] : [{ ...about, what: 'whole' as const, ours: 'false', theirs: 'true' }]),
  ];
}

/** The catalogue with the list taken over, in the order of the ids. */
function taken(before: Shelf, list: DatabaseListRow, matched: readonly Matched[], source: string): Shelf {
  const changed = new Map(
    matched.map(({ row, ours }) => {
      const after = ours === undefined ? added(row, source) : updated(row, ours, source);
      return [after.id, { after, item: row.item }] as const;
    }),
  );
  const kept = before.databases.filter(({ id }) => !changed.has(id));
  const databases = [...kept, ...[...changed.values()].map(({ after }) => after)];
  const elsewhere = before.members.filter((member) => member.list !== list.id);
  const known = new Map(before.members.flatMap((one) => (one.list === list.id ? [[one.database, one] as const] : [])));
  const members = [...changed].map(([database, { item }]): ListMemberRow => {
    const found = known.get(database);
    if (found?.membership === 'confirmed' && found.confidence === 'confirmed') return found;
    const note = item === undefined ? undefined : `Item ${item}`;
    return { list: list.id, database, membership: 'confirmed', note, source, confidence: 'confirmed' };
  });
  return {
    databases: databases.sort((a, b) => byText(a.id, b.id)),
    members: [...elsewhere, ...members].sort((a, b) => byText(a.list, b.list) || byText(a.database, b.database)),
    lists: before.lists.map((one) => (one.id === list.id ? whole(one, changed.size, source) : one)),
  };
}

function added(row: Listed, source: string): DatabaseRow {
  const { id, name_vi, name_en, kind, owner } = row;
  if (id === undefined || name_en === undefined || kind === undefined)
    throw new Error('a new database was not settled');
  const owner_confidence = owner === undefined ? 'unknown' : 'confirmed';
  const unsaid = { owner_note: undefined, note: undefined };
  return { id, name_vi, name_en, owner, owner_confidence, ...unsaid, kind, source, confidence: 'confirmed' };
}

/** Ours with what the list says of it; a name that differs only in its writing stays ours. */
function updated(row: Listed, ours: DatabaseRow, source: string): DatabaseRow {
  const name_vi = plainName(row.name_vi) === plainName(ours.name_vi) ? ours.name_vi : row.name_vi;
  const kind = row.kind ?? ours.kind;
  const settlesOwner = row.owner !== undefined && (row.owner !== ours.owner || ours.owner_confidence !== 'confirmed');
  if (name_vi === ours.name_vi && kind === ours.kind && !settlesOwner) return ours;
  const owner = settlesOwner ? { owner: row.owner, owner_confidence: 'confirmed' as const, owner_note: undefined } : {};
  return { ...ours, name_vi, kind, ...owner, source: withSource(ours.source, source) };
}

function whole(list: DatabaseListRow, count: number, source: string): DatabaseListRow {
  const isSame = list.available && list.count === count && list.count_confidence === 'confirmed';
  if (isSame) return list;
  const known = { count, count_confidence: 'confirmed' as const, available: true };
  return { ...list, ...known, source: withSource(list.source, source) };
}

function withSource(before: string | undefined, source: string): string {
  const keys = before?.split(';') ?? [];
  return keys.includes(source) ? keys.join(';') : [...keys, source].join(';');
}
