import type { Config } from '../schema/config';
import type { LevelEntry } from '../schema/system';
import type { ResolvedSystem } from './resolve';
import type { HostedSystem, Level, LevelControls, LevelValue } from './types';

/** Levels that the shared cluster can host. */
export const HOSTED_LEVELS = [1, 2, 3, 4] as const;

/** What the catalogue says is synthesised, by level; a level whose file was refused is missing. */
export function controlsByLevel({ entries }: Pick<Config, 'entries'>): ReadonlyMap<number, LevelControls> {
  return new Map(entries.level.map((entry) => [Number(entry.names['level']), entry.value.controls]));
}

/** The entry that holds on a day; before the first one begins, that one, because nothing weaker was ever declared. */
export function entryOn({ levels }: Pick<ResolvedSystem, 'levels'>, asOf: string): LevelEntry | undefined {
  return levels.filter((level) => level.from <= asOf).at(-1) ?? levels[0];
}

/** The level on a day. A decision that has not begun yet approves nothing. */
export function levelOn(system: ResolvedSystem, asOf: string): Level {
  const entry = entryOn(system, asOf);
  if (entry === undefined) throw new Error(`system ${system.agency}/${system.id} was accepted without a level`);
  return { value: entry.value as LevelValue, basis: entry.from <= asOf ? entry.basis : 'assumed' };
}

/** Entries that hold on a day or begin after it: what may not go wrong by the calendar alone. */
export function entriesFrom(system: Pick<ResolvedSystem, 'levels'>, asOf: string): readonly LevelEntry[] {
  const now = entryOn(system, asOf);
  return system.levels.filter((level) => level === now || level.from > asOf);
}

/** A level, or the higher one whose controls the system or its profile asks for. */
export function raised(level: number, { settings }: Pick<ResolvedSystem, 'settings'>): number {
  return Math.max(level, settings.protectedAs ?? 1);
}

/** The level whose controls hold: the system's own, or a higher one that it or its profile asks for. */
export function enforcedLevel(level: Level, system: Pick<ResolvedSystem, 'settings'>): HostedSystem['enforced'] {
  const wanted = raised(level.value, system);
  const hosted = HOSTED_LEVELS.find((one) => one === wanted);
  if (hosted === undefined) throw new Error('level 5 was accepted on the shared cluster');
  return hosted;
}
