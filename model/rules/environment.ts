import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { tenantFolders } from '../schema/config';
import { nearest } from '../schema/nearest';
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
    for (const platform of config.entries.platform) {
      const { party } = platform.value;
      if (register.agencies.has(party)) continue;
      const known = [...register.agencies.keys()];
      issues.push(
        issue('agency-unknown', platform.at(['party']), { agency: party }, { suggestion: nearest(party, known) }),
      );
    }
    return issues;
  },
};
