import { tenantStackOf } from '../estate/names';
import { AGENT_NODE, type ResolvedSystem } from '../estate/resolve';
import { RESOURCES_REFUSED, RESOURCES_REPORTED } from '../estate/size';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Config } from '../schema/config';
import type { Rule } from './rule';

/**
 * Resources of one namespace with all that makes it safe; that of an agent node has one more. A test compares both
 * with what is synthesised.
 */
export const RESOURCES_OF_A_NAMESPACE = 16;

/** A Terraform state stays small enough to plan and apply. */
export const states: Rule = {
  name: 'size of states',
  cites: ['R12'],
  check: ({ config, tenants }) =>
    tenants.flatMap(({ entry, body, systems }) => {
      const sizes = new Map<string, number>();
      for (const system of systems) {
        if (system.settings.hosting === 'external') continue;
        const stack = tenantStackOf(body.id, system.commune?.part);
        sizes.set(stack, (sizes.get(stack) ?? 0) + RESOURCES_OF_A_NAMESPACE + onTop(system, config));
      }
      return [...sizes].flatMap(([stack, size]): readonly Issue[] => {
        if (size <= RESOURCES_REPORTED) return [];
        const code = size > RESOURCES_REFUSED ? 'state-too-large' : 'state-large';
        return [issue(code, entry.at(['agency']), { stack, count: String(size) })];
      });
    }),
};

/** What declarations add, and the budget of an agent node: in force or not: the calendar alone refuses no state. */
function onTop({ agency, id, settings }: ResolvedSystem, { entries }: Config): number {
  const bindings = entries.vendorContract
    .filter(({ names }) => names['agency'] === agency)
    .flatMap(({ value: { vendor, systems } }) =>
      systems.filter(({ system }) => system === id).map(({ role }) => `${vendor} ${role}`),
    );
  const ofItsOwn = (settings.kubernetesApi === undefined ? 0 : 1) + (id === AGENT_NODE ? 1 : 0);
  // A contract and its renewal make one binding, one after the other.
  const volumes = Object.keys(settings.storage?.volumes ?? {}).length;
  return new Set(bindings).size + ofItsOwn + volumes;
}
