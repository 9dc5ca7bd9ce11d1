import type { ResolvedSystem, ResolvedTenant } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { nearest } from '../schema/nearest';
import type { Rule } from './rule';

/** What a system declares of its ports and flows can be opened: pods have labels, and both ends of a flow exist. */
export const flows: Rule = {
  name: 'flows',
  cites: ['R08c', 'R14a'],
  check: ({ tenants }) =>
    tenants.flatMap((tenant) => tenant.systems.flatMap((system) => [...labelsOf(system), ...talksOf(system, tenant)])),
};

/** Pods of the cluster are chosen by labels; outside it there are none to choose. */
function labelsOf(system: ResolvedSystem): readonly Issue[] {
  const { clients = {}, interfaces = {}, hosting } = system.settings;
  const ends = [
    ...Object.entries(clients).map(([name, end]) => [['clients', name], end.podLabels] as const),
    ...Object.entries(interfaces).map(([name, end]) => [['interfaces', name], end.podLabels] as const),
  ];
  return ends.flatMap(([path, labels]) => {
    if ((labels === undefined) === (hosting === 'external')) return [];
    const code = labels === undefined ? 'pod-labels-missing' : 'pod-labels-elsewhere';
    return [issue(code, system.at(path), { system: system.id, end: path.join('.') })];
  });
}

function talksOf(system: ResolvedSystem, tenant: ResolvedTenant): readonly Issue[] {
  const systems = new Map(tenant.systems.map((one) => [one.id, one]));
  const { clients = {}, talksTo = [] } = system.settings;
  return talksTo.flatMap((talk, index): readonly Issue[] => {
    const at = (key: keyof typeof talk) => system.at(['talksTo', index, key]);
    const issues: Issue[] = [];
    const known = (name: string, allowed: readonly string[]) => ({ allowed, suggestion: nearest(name, allowed) });
    if (!(talk.client in clients)) {
      const params = { system: system.id, client: talk.client };
      issues.push(issue('client-unknown', at('client'), params, known(talk.client, Object.keys(clients))));
    }
    const target = systems.get(talk.system);
    if (target === undefined) {
      const params = { agency: system.agency, system: talk.system };
      return [...issues, issue('system-unknown', at('system'), params, known(talk.system, [...systems.keys()]))];
    }
    const interfaces = Object.keys(target.settings.interfaces ?? {});
    if (!interfaces.includes(talk.interface)) {
      const params = { system: talk.system, interface: talk.interface };
      issues.push(issue('interface-unknown', at('interface'), params, known(talk.interface, interfaces)));
    }
    if (target === system) issues.push(issue('flow-to-itself', at('system'), { system: system.id }));
    const outside = [system, target].find(({ settings }) => settings.hosting === 'external');
    if (outside !== undefined) issues.push(issue('flow-outside', at('system'), { system: outside.id }));
    return issues;
  });
}
