import type { ResolvedSystem, ResolvedTenant } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { locked } from '../lock';
import { type Entry, tenantFolders } from '../schema/config';
import type { LockRow } from '../schema/tenant';
import { place, type Rule } from './rule';

/**
 * What is locked stays: a level's history only grows, a system keeps its namespace and its Terraform state, and none
 * vanishes because a file did. The lock is the platform's file, so an agency cannot change both sides.
 */
export const lock: Rule = {
  name: 'lock',
  cites: ['R13'],
  check: ({ config, tenants }) => {
    const example = config.entries.estate.some((entry) => entry.value.example);
    const root = { file: config.root, line: 1, column: 1 };
    if (!config.declared.has('lock.csv')) return example ? [] : [issue('lock-missing', root, {})];
    const systems = new Map(
      tenants.flatMap((tenant) => tenant.systems.map((system) => [`${system.agency}/${system.id}`, system])),
    );
    const resolved = new Set(tenants.map((tenant) => tenant.body.id));
    const folders = tenantFolders(config);
    const issues: Issue[] = [];
    for (const row of config.entries.lock) {
      const name = `${row.value.agency}/${row.value.system}`;
      const system = systems.get(name);
      systems.delete(name);
      // What is wrong with a tenant that is there has been said where it stands.
      if (system === undefined && folders.has(row.value.agency) && !resolved.has(row.value.agency)) continue;
      if (system === undefined) {
        issues.push(issue('locked-system-vanished', row.at(), { system: name, locked: row.value.namespace }));
        continue;
      }
      issues.push(...changes(system, row));
    }
    issues.push(...tenants.flatMap((tenant) => sinceMoved(tenant, config.entries.lock)));
    if (systems.size > 0)
      issues.push(issue('lock-behind', { ...root, file: `${config.root}/lock.csv` }, { count: String(systems.size) }));
    return issues;
  },
};

function changes(system: ResolvedSystem, row: Entry<LockRow>): readonly Issue[] {
  const { agency, system: id, namespace, stack, levels } = row.value;
  const name = `${agency}/${id}`;
  const now = locked(system);
  const issues: Issue[] = [];
  if (now.stack !== stack || now.namespace !== namespace) {
    const params = { system: name, now: now.stack, locked: `${stack} (${place(row.at())})` };
    issues.push(issue('locked-system-moved', system.at(), params));
  }
  if (now.levels === levels) return issues;
  if (!now.levels.startsWith(`${levels} `)) {
    const onlyDayMoved = now.levels.slice(DAY_LENGTH) === levels.slice(DAY_LENGTH);
    if (system.followsSince && onlyDayMoved) return issues;
    const params = { system: name, now: now.levels, locked: levels };
    return [...issues, issue('locked-level-edited', system.at(['level']), params)];
  }
  const before = lastLockedValue(levels);
  const lowest = Math.min(...system.levels.slice(levels.split(' ').length).map((level) => level.value));
  if (lowest < before) {
    return [
      ...issues,
      issue('locked-level-lowered', system.at(['level']), { system: name, before: String(before), to: String(lowest) }),
    ];
  }
  return [...issues, issue('lock-levels-behind', system.at(['level']), { system: name })];
}

/** Of `2025-07-01:3:assumed 2026-03-01:4:approved` the 4. */
function lastLockedValue(levels: string): number {
  return Number(levels.split(' ').at(-1)?.split(':')[1]);
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** A profile's assumed level begins on the tenant's first day: its date is the tenant's, not a level's. */
function sinceMoved({ entry, body, systems }: ResolvedTenant, rows: readonly Entry<LockRow>[]): readonly Issue[] {
  const following = new Set(systems.filter((one) => one.followsSince).map((one) => one.id));
  const lockedDays = rows
    .filter(({ value }) => value.agency === body.id && following.has(value.system))
    .map(({ value }) => value.levels.slice(0, DAY_LENGTH));
  const lockedDay = lockedDays.find((day) => day !== entry.value.since);
  if (lockedDay === undefined) return [];
  return [issue('locked-since-changed', entry.at(['since']), { since: entry.value.since, locked: lockedDay })];
}
