import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { type Entry, tenantFolders } from '../schema/config';
import { nearest, ONE_SLIP } from '../schema/nearest';
import type { EnvironmentFile } from '../schema/environment';
import type { Rule } from './rule';

/** The environment names tenants and zones that exist; the platform names a party of the register. */
export const environment: Rule = {
  name: 'environment',
  cites: ['R11'],
  check: ({ config, register, environment: entry }) => {
    const issues: Issue[] = [];
    const zones = config.entries.platform.flatMap((platform) => Object.keys(platform.value.zones));
    const tenants = tenantFolders(config);
    for (const zone of Object.keys(entry?.value.zones ?? {})) {
      if (entry === undefined || zones.includes(zone)) continue;
      issues.push(
        issue(
          'zone-unknown',
          entry.atKey(['zones', zone]),
          { zone },
          { allowed: zones, suggestion: nearest(zone, zones) },
        ),
      );
    }
    entry?.value.tenants?.forEach((agency, index) => {
      if (tenants.has(agency)) return;
      issues.push(
        issue(
          'tenant-unknown',
          entry.at(['tenants', index]),
          { agency },
          { suggestion: nearest(agency, [...tenants]) },
        ),
      );
    });
    issues.push(...omitted(entry, tenants));
    for (const platform of config.entries.platform) {
      const { party } = platform.value;
      if (register.agencies.has(party)) continue;
      const known = [...register.agencies.keys()];
      issues.push(
        issue(
          'agency-unknown',
          platform.at(['party']),
          { agency: party },
          { suggestion: nearest(party, known, ONE_SLIP) },
        ),
      );
    }
    return issues;
  },
};

/** A stack that is no longer synthesised is a state that nobody applies: what it opened stays open. */
function omitted(entry: Entry<EnvironmentFile> | undefined, tenants: ReadonlySet<string>): readonly Issue[] {
  const wanted = entry?.value.tenants;
  if (entry === undefined || wanted === undefined) return [];
  const count = [...tenants].filter((agency) => !wanted.includes(agency)).length;
  return count === 0
    ? []
    : [
        issue('environment-omits-tenants', entry.at(['tenants']), {
          environment: entry.value.id,
          count: String(count),
        }),
      ];
}
