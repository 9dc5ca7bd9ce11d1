import { entriesFrom } from '../estate/levels';
import { clustersFor, placementOf } from '../estate/placement';
import { AGENT_NODE } from '../estate/resolve';
import { issue } from '../messages/catalogue';
import type { Rule } from './rule';

const SANDBOXED = 4;

/** What has the controls of level 4 runs in a sandbox (policy P24c), so the environment has to have one. */
export const sandbox: Rule = {
  name: 'sandbox for level 4',
  cites: ['R13'],
  check: ({ tenants, environment, asOf }) => {
    if (environment === undefined) return [];
    const { id: name, clusters } = environment.value;
    const placement = placementOf(environment.value, tenants, asOf);
    const isBare = (cluster: string): boolean =>
      clusters[cluster] !== undefined && clusters[cluster].sandbox === undefined;
    return tenants.flatMap(({ systems }) =>
      systems.flatMap((system) => {
        const { agency, id, settings } = system;
        const { hosting, protectedAs } = settings;
        const levels = [...entriesFrom(system, asOf).map(({ value }) => value), protectedAs ?? 1];
        if (hosting === 'external' || !levels.includes(SANDBOXED)) return [];
        const at = system.at(protectedAs === SANDBOXED ? ['protectedAs'] : ['level']);
        const everywhere = id === AGENT_NODE ? placement.clustersOf(agency, id) : [];
        const holding = new Set([...clustersFor(environment.value, agency, SANDBOXED), ...everywhere]);
        return [...holding]
          .filter(isBare)
          .map((cluster) => issue('sandbox-missing', at, { environment: name, cluster }));
      }),
    );
  },
};
