import { entriesFrom } from '../estate/levels';
import { issue } from '../messages/catalogue';
import type { Rule } from './rule';

const SANDBOXED = 4;

/** What has the controls of level 4 runs in a sandbox (policy P24c), so the environment has to have one. */
export const sandbox: Rule = {
  name: 'sandbox for level 4',
  cites: ['R13'],
  check: ({ tenants, environment, asOf }) => {
    if (environment === undefined || environment.value.sandbox !== undefined) return [];
    return tenants.flatMap(({ systems }) =>
      systems.flatMap((system) => {
        const { hosting, protectedAs } = system.settings;
        const levels = [...entriesFrom(system, asOf).map(({ value }) => value), protectedAs ?? 1];
        if (hosting === 'external' || !levels.includes(SANDBOXED)) return [];
        const at = system.at(protectedAs === SANDBOXED ? ['protectedAs'] : ['level']);
        return [issue('sandbox-missing', at, { environment: environment.value.id })];
      }),
    );
  },
};
