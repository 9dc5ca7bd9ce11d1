import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { locked } from '../lock';
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
    const issues: Issue[] = [];
    for (const row of config.entries.lock) {
      const name = `${row.value.agency}/${row.value.system}`;
      const system = systems.get(name);
      systems.delete(name);
      if (system === undefined) {
        issues.push(issue('locked-system-vanished', row.at(), { system: name, locked: row.value.namespace }));
        continue;
      }
      const now = locked(system);
      if (now.stack !== row.value.stack || now.namespace !== row.value.namespace) {
        issues.push(
          issue('locked-system-moved', system.at(), {
            system: name,
            now: now.stack,
            locked: `${row.value.stack} (${place(row.at())})`,
          }),
        );
      }
      if (now.levels !== row.value.levels && !now.levels.startsWith(`${row.value.levels} `)) {
        issues.push(
          issue('locked-level-edited', system.at(['level']), {
            system: name,
            now: now.levels,
            locked: row.value.levels,
          }),
        );
      }
    }
    if (systems.size > 0)
      issues.push(issue('lock-behind', { ...root, file: `${config.root}/lock.csv` }, { count: String(systems.size) }));
    return issues;
  },
};
