import { byText } from '../estate/names';
import type { Config } from '../schema/config';
import type { DatabaseListRow, ListMemberRow } from '../schema/database-lists';

/** How much of an official list is known. */
export interface Coverage {
  readonly list: DatabaseListRow;
  /** Databases that a source names as members. */
  readonly confirmed: number;
  /** Those among them whose source is not a confirmed one. */
  readonly doubted: number;
  /** Databases that may be members: no source says so. */
  readonly candidates: number;
}

/** Coverage of every official list, in the order of their ids. Texts that only mention databases are no lists. */
export function coverageOf({ entries }: Config): readonly Coverage[] {
  const members = entries.listMembers.map(({ value }) => value);
  return entries.databaseLists
    .map(({ value }) => value)
    .filter(({ kind }) => kind === 'list')
    .sort((a, b) => byText(a.id, b.id))
    .map((list) => coverage(list, members));
}

function coverage(list: DatabaseListRow, all: readonly ListMemberRow[]): Coverage {
  const members = all.filter((member) => member.list === list.id);
  const confirmed = members.filter(({ membership }) => membership === 'confirmed');
  return {
    list,
    confirmed: confirmed.length,
    doubted: confirmed.filter(({ confidence }) => confidence !== 'confirmed').length,
    candidates: members.length - confirmed.length,
  };
}
