import type { ResolvedSystem } from '../../estate/resolve';
import type { Issue } from '../../issue';
import { issue } from '../../messages/catalogue';
import type { Finding, FindingSubject } from './finding';

/** Clients, and interfaces that carry datasets, which nothing that is declared uses: forgotten, or not agreed yet. */
export const unusedEnds: Finding = {
  name: 'unused clients and interfaces',
  cites: ['R08c'],
  check: (subject) => {
    const used = usedEnds(subject);
    return subject.tenants.flatMap(({ systems }) => systems.flatMap((system) => unusedOf(system, used)));
  },
};

const endKey = (agency: string, system: string, name = ''): string => `${agency}/${system}/${name}`;

function usedEnds({ config, tenants, asOf }: FindingSubject): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { value } of config.entries.agreement) {
    if (value.until < asOf) continue;
    for (const end of [value.consumer, value.provider, value.through]) {
      if (end === undefined) continue;
      used.add(endKey(end.agency, end.system, end.client)).add(endKey(end.agency, end.system, end.interface));
    }
  }
  for (const { agency, id, settings } of tenants.flatMap(({ systems }) => systems)) {
    if (settings.kubernetesApi !== undefined) used.add(endKey(agency, id, settings.kubernetesApi.client));
    for (const talk of settings.talksTo ?? [])
      used.add(endKey(agency, id, talk.client)).add(endKey(agency, talk.system, talk.interface));
  }
  return used;
}

function unusedOf({ agency, id, settings, at }: ResolvedSystem, used: ReadonlySet<string>): readonly Issue[] {
  const isUnused = (name: string): boolean => !used.has(endKey(agency, id, name));
  const system = `${agency}/${id}`;
  return [
    ...Object.keys(settings.clients ?? {})
      .filter(isUnused)
      .map((client) => issue('client-unused', at(['clients', client]), { system, client })),
    ...Object.entries(settings.interfaces ?? {})
      .filter(([name, served]) => served.datasets !== undefined && isUnused(name))
      .map(([name]) => issue('interface-unused', at(['interfaces', name]), { system, interface: name })),
  ];
}
