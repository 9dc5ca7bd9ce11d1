import { AGENT_NODE, type ResolvedSystem } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementFile } from '../schema/agreement';
import type { Entry } from '../schema/config';
import type { Rule } from './rule';

/** What would give an agent node connections beside those to the hub and to its own agency's parties. */
const CONNECTIONS = ['clients', 'interfaces', 'talksTo', 'kubernetesApi'] as const;

/**
 * The agent node is the one connection of its agency to the hub (Decree 278/2025/NĐ-CP Art. 7): agreements open what it
 * needs. What it declared itself would open it past them, and past a suspension.
 */
export const agentNodes: Rule = {
  name: 'agent nodes',
  cites: ['R08d'],
  check: ({ tenants, config }) => [
    ...tenants.flatMap(({ systems }) => systems.flatMap((system) => [...declared(system), ...called(system)])),
    ...config.entries.agreement.flatMap(asEnd),
  ],
};

function declared({ agency, id, settings, at }: ResolvedSystem): readonly Issue[] {
  if (id !== AGENT_NODE) return [];
  return CONNECTIONS.filter((key) => settings[key] !== undefined).map((key) =>
    issue('agent-node-declares-connections', at([key]), { agency, key }),
  );
}

function called({ agency, settings, at }: ResolvedSystem): readonly Issue[] {
  return (settings.talksTo ?? []).flatMap(({ system }, index) =>
    system === AGENT_NODE ? [issue('agent-node-called-inside', at(['talksTo', index, 'system']), { agency })] : [],
  );
}

function asEnd({ value, at }: Entry<AgreementFile>): readonly Issue[] {
  return (['consumer', 'provider', 'through'] as const).flatMap((side) => {
    const named = value[side];
    if (named?.system !== AGENT_NODE) return [];
    return [issue('agent-node-as-end', at([side, 'system']), { side, agency: named.agency })];
  });
}
