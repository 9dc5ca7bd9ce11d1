import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { DatasetFile } from '../schema/catalogue';
import { type Entry, tenantFolders } from '../schema/config';
import { nearest } from '../schema/nearest';
import type { Rule, Subject } from './rule';

/** A dataset has an owner that exists and says one thing of itself, and an interface carries datasets that exist. */
export const datasets: Rule = {
  name: 'datasets',
  cites: ['R04c'],
  check: (subject) => [...owners(subject), ...carried(subject), ...subject.config.entries.dataset.flatMap(ofNobody)],
};

function ofNobody({ value, at }: Entry<DatasetFile>): readonly Issue[] {
  if (value.personalData !== 'none' || value.subjects === undefined) return [];
  return [issue('subjects-of-nobody', at(['subjects']), { dataset: value.id, count: String(value.subjects) })];
}

function owners({ config, tenants }: Subject): readonly Issue[] {
  const known = new Map(tenants.map((tenant) => [tenant.body.id, tenant.systems.map((system) => system.id)]));
  const folders = tenantFolders(config);
  return config.entries.dataset.flatMap((entry) => {
    const { agency, system } = entry.value.owner;
    const systems = known.get(agency);
    // What is wrong with a tenant that is there has been said where it stands.
    if (systems === undefined && folders.has(agency)) return [];
    if (systems === undefined) {
      const extras = { suggestion: nearest(agency, [...known.keys()]) };
      return [issue('tenant-unknown', entry.at(['owner', 'agency']), { agency }, extras)];
    }
    if (systems.includes(system)) return [];
    const extras = { allowed: systems, suggestion: nearest(system, systems) };
    return [issue('system-unknown', entry.at(['owner', 'system']), { agency, system }, extras)];
  });
}

function carried({ config, tenants }: Subject): readonly Issue[] {
  const known = new Set(config.entries.dataset.map((entry) => entry.value.id));
  return tenants.flatMap((tenant) =>
    tenant.systems.flatMap(({ settings, at }) =>
      Object.entries(settings.interfaces ?? {}).flatMap(([name, served]) =>
        served.datasets.flatMap((dataset, index) => {
          if (known.has(dataset)) return [];
          const extras = { suggestion: nearest(dataset, [...known]) };
          return [issue('dataset-unknown', at(['interfaces', name, 'datasets', index]), { dataset }, extras)];
        }),
      ),
    ),
  );
}
