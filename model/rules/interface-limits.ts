import type { ResolvedSystem } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Rule } from './rule';

const LIMITS = ['requestsPerMinute', 'bodyKiB'] as const;

/** No agency grants itself more of the hub than the platform bears. */
export const interfaceLimits: Rule = {
  name: 'limits at the hub',
  cites: ['R08d'],
  check: ({ tenants, config }) => {
    const most = config.entries.platform[0]?.value.hub.maxLimits;
    if (most === undefined) return [];
    return tenants.flatMap(({ systems }) => systems.flatMap((system) => aboveCeiling(system, most)));
  },
};

function aboveCeiling(
  { settings, at }: ResolvedSystem,
  most: Readonly<Record<(typeof LIMITS)[number], number>>,
): readonly Issue[] {
  return Object.entries(settings.interfaces ?? {}).flatMap(([name, { limits }]) =>
    LIMITS.flatMap((key) => {
      if (limits === undefined || limits[key] <= most[key]) return [];
      const params = { key, value: String(limits[key]), ceiling: String(most[key]) };
      return [issue('interface-limit-above-ceiling', at(['interfaces', name, 'limits', key]), params)];
    }),
  );
}
