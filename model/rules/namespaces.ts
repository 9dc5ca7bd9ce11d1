import { namespaceOf, OWN_NAMESPACES } from '../estate/names';
import type { ResolvedSystem } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { place, type Rule } from './rule';

const MAX_NAMESPACE = 63;

/** `<agency>-<system>` fits Kubernetes and belongs to one system: `ha-noi` + `x` and `ha` + `noi-x` would be one. */
export const namespaces: Rule = {
  name: 'namespaces',
  cites: ['R12', 'R13'],
  check: ({ config, tenants }) => {
    const issues: Issue[] = [];
    const owners = new Map<string, string>();
    for (const platform of config.entries.platform) {
      const listed = platform.value.platformNamespaces;
      listed.forEach((namespace, index) => owners.set(namespace, place(platform.at(['platformNamespaces', index]))));
      for (const namespace of new Set([
        ...OWN_NAMESPACES,
        platform.value.hub.namespace,
        platform.value.dns.namespace,
      ])) {
        if (!listed.includes(namespace))
          issues.push(issue('platform-namespace-missing', platform.at(['platformNamespaces']), { namespace }));
      }
    }
    for (const system of tenants.flatMap((tenant) => tenant.systems)) {
      if (system.settings.hosting !== 'external') issues.push(...ofSystem(system, owners));
    }
    return issues;
  },
};

function ofSystem({ agency, id, at }: ResolvedSystem, owners: Map<string, string>): readonly Issue[] {
  const namespace = namespaceOf(agency, id);
  const position = at(['id']);
  const issues: Issue[] = [];
  if (namespace.length > MAX_NAMESPACE) {
    const max = String(MAX_NAMESPACE - agency.length - 1);
    issues.push(issue('namespace-too-long', position, { namespace, length: String(namespace.length), max }));
  }
  const owner = owners.get(namespace);
  if (owner === undefined) owners.set(namespace, `${agency}/${id} (${place(position)})`);
  else if (!owner.startsWith(`${agency}/${id} `))
    issues.push(issue('namespace-not-unique', position, { system: `${agency}/${id}`, namespace, owner }));
  return issues;
}
