import { issue } from '../messages/catalogue';
import { nearest } from '../schema/nearest';
import type { Rule } from './rule';

/** Whoever is to be told of an agency's alerts is told of something: the agency has a tenant. */
export const alertReceivers: Rule = {
  name: 'alert receivers',
  cites: ['R11'],
  check: ({ config }) => {
    const agencies = config.entries.tenant.map(({ value }) => value.agency);
    return config.entries.environment.flatMap((entry) =>
      Object.keys(entry.value.components?.metrics?.agencyAlerts ?? {})
        .filter((agency) => !agencies.includes(agency))
        .map((agency) => {
          const at = entry.atKey(['components', 'metrics', 'agencyAlerts', agency]);
          return issue(
            'alerts-of-no-tenant',
            at,
            { agency },
            { allowed: agencies, suggestion: nearest(agency, agencies) },
          );
        }),
    );
  },
};
