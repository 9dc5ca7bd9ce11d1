import { RESERVED_IN_GROUPS } from '../estate/groups';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import type { Rule } from './rule';

const RESERVED = /^(ndc|kube|default)$|^(ndc|kube)-/;
/** An agency of this id would have the hub's own stack, `transmission-hub`. */
const HUB = 'hub';
/** An agency id of this form would read as a part of a stack: `tenant-<agency>-c01`. */
const READS_AS_PART = /-c\d{2}$/;
const FOREIGN_LETTER = /(?!\p{Script=Latin})\p{L}/u;
const LETTER = /\p{L}/u;

/** Ids that the platform keeps for itself, and names that could pass for another's. */
export const names: Rule = {
  name: 'reserved ids and look-alike names',
  cites: ['R13'],
  check: ({ register, tenants }) => [
    ...[...register.agencies.values()].flatMap(({ id, name, entry }) => [
      ...reserved(id, entry.at(['id']), id === HUB || RESERVED.test(id) || READS_AS_PART.test(id)),
      ...foreign(name.vi, () => entry.at(['name_vi'])),
      ...foreign(name.en, () => entry.at(['name_en'])),
    ]),
    ...tenants.flatMap((tenant) =>
      tenant.systems.flatMap((system) => [
        ...reserved(system.id, system.at(['id']), RESERVED.test(system.id)),
        ...inGroups(system.id, system.at(['id'])),
        ...foreign(system.settings.name.vi, () => system.at(['name', 'vi'])),
        ...foreign(system.settings.name.en, () => system.at(['name', 'en'])),
      ]),
    ),
  ],
};

function reserved(id: string, at: Position, isReserved: boolean): readonly Issue[] {
  return isReserved ? [issue('id-reserved', at, { id })] : [];
}

/** In the name of a group it would stand where something else is meant: `agency:byt:vendor:…`. */
function inGroups(id: string, at: Position): readonly Issue[] {
  return RESERVED_IN_GROUPS.has(id) ? [issue('id-reads-as-group', at, { id })] : [];
}

function foreign(name: string, at: () => Position): readonly Issue[] {
  const letter = FOREIGN_LETTER.exec(name)?.[0] ?? otherForm(name);
  return letter === undefined ? [] : [issue('name-foreign-letter', at(), { name, letter })];
}

/** A Latin letter in a second form, such as the full-width one: Unicode keeps those for old character sets. */
function otherForm(name: string): string | undefined {
  if (name.normalize('NFKC') === name) return undefined;
  return Array.from(name).find((character) => LETTER.test(character) && character.normalize('NFKC') !== character);
}
