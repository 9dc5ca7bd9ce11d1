import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { nearest } from '../schema/nearest';
import { place, type Rule } from './rule';

/** A database of the catalogue has one system, in its owner's folder. */
export const databases: Rule = {
  name: 'one system per database',
  cites: ['R17', 'R18'],
  check: ({ config, tenants }) => {
    const catalogue = new Map(config.entries.databases.map((entry) => [entry.value.id, entry]));
    const holders = new Map<string, string>();
    const issues: Issue[] = [];
    for (const system of tenants.flatMap((tenant) => tenant.systems)) {
      const { database } = system.settings;
      if (database === undefined) continue;
      const known = catalogue.get(database)?.value;
      const at = system.at(['database']);
      const before = holders.get(database);
      if (known === undefined) {
        issues.push(
          issue('database-unknown', at, { database }, { suggestion: nearest(database, [...catalogue.keys()]) }),
        );
        continue;
      }
      if (known.owner === undefined) {
        issues.push(issue('database-owner-unknown', at, { database }));
      } else if (known.owner !== system.agency) {
        issues.push(issue('database-of-other-owner', at, { database, owner: known.owner }));
      }
      if (before !== undefined) issues.push(issue('database-held-twice', at, { database, owner: before }));
      else holders.set(database, `${system.agency}/${system.id} (${place(at)})`);
    }
    for (const [database, entry] of catalogue) {
      if (!holders.has(database)) issues.push(issue('database-without-system', entry.at(['id']), { database }));
    }
    return issues;
  },
};
