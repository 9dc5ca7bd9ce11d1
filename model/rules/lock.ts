import type { ResolvedSystem } from '../estate/resolve';
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
  if (now.levels !== levels && !now.levels.startsWith(`${levels} `)) {
    const params = { system: name, now: now.levels, locked: levels };
    issues.push(issue('locked-level-edited', system.at(['level']), params));
  }
  return issues;
}
