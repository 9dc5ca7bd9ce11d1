import { entriesFrom, raised } from '../estate/levels';
import { type ResolvedSystem, type ResolvedTenant, SHARED_COMMUNES } from '../estate/resolve';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import type { Config } from '../schema/config';
import type { Rule } from './rule';

/** A system may ask for the controls of a higher level, never of a lower one; a tenant not for less than its profile. */
export const protection: Rule = {
  name: 'protection above the level',
  cites: ['R13'],
  check: ({ config, tenants, asOf }) => {
    const files = new Set(config.entries.system.map(({ names }) => `${names['agency'] ?? ''}/${names['id'] ?? ''}`));
    return [...profiles(config), ...tenants.flatMap((tenant) => declared(tenant, files, asOf))];
  },
};

function below(wanted: number, level: number, at: Position): readonly Issue[] {
  return wanted >= level ? [] : [issue('protected-below-level', at, { wanted: String(wanted), value: String(level) })];
}

function profiles({ entries }: Config): readonly Issue[] {
  return entries.profile.flatMap(({ value, at }) => {
    const templates = Object.entries(value.systems).map(([id, system]) => ({ system, path: ['systems', id] }));
    if (value.communes !== undefined) templates.push({ system: value.communes, path: ['communes'] });
    return templates.flatMap(({ system: { protectedAs, level, hosting }, path }) => {
      if (protectedAs === undefined) return [];
      const position = at([...path, 'protectedAs']);
      if (hosting === 'external') return [issue('protection-not-needed', position, {})];
      return below(protectedAs, level.value, position);
    });
  });
}

/** What a tenant itself says; what it takes over from its profile is judged there. */
function declared(
  { entry, profile, systems }: ResolvedTenant,
  files: ReadonlySet<string>,
  asOf: string,
): readonly Issue[] {
  return systems.flatMap((system) => {
    const isFile = files.has(`${system.agency}/${system.id}`);
    const isOwn = isFile || entry.value.systems?.[system.id]?.protectedAs !== undefined;
    const { protectedAs, hosting } = system.settings;
    if (!isOwn) return [];
    const at = system.at(['protectedAs']);
    if (hosting === 'external') return protectedAs === undefined ? [] : [issue('protection-not-needed', at, {})];
    const least = leastOf(profile, system.id);
    if (isFile && given(system, asOf) < least) return [instead(system, profile, least, asOf)];
    if (protectedAs === undefined) return [];
    if (protectedAs < least && !isFile) {
      return [
        issue('protected-below-profile', at, {
          wanted: String(protectedAs),
          profile: profile.value.id,
          value: String(least),
        }),
      ];
    }
    const highest = Math.max(...entriesFrom(system, asOf).map((level) => level.value));
    return below(protectedAs, highest, at);
  });
}

type Profile = ResolvedTenant['profile'];

/** A tenant that leaves a system of its profile out may declare one of the same id: its profile asks for no less of it. */
function leastOf({ value: { systems, communes } }: Profile, id: string): number {
  return (systems[id] ?? (id === SHARED_COMMUNES ? communes : undefined))?.protectedAs ?? 1;
}

/** The least that is enforced from the day on. */
function given(system: ResolvedSystem, asOf: string): number {
  const lowest = Math.min(...entriesFrom(system, asOf).map((level) => level.value));
  return raised(lowest, system);
}

function instead(system: ResolvedSystem, profile: Profile, least: number, asOf: string): Issue {
  const at = system.at([system.settings.protectedAs === undefined ? 'id' : 'protectedAs']);
  const params = { system: system.id, profile: profile.value.id, value: String(least) };
  return issue('own-system-below-profile', at, { ...params, given: String(given(system, asOf)) });
}
