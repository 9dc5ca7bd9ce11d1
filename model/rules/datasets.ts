import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { type Entry, tenantFolders } from '../schema/config';
import { type DatasetFile, fieldIds } from '../schema/dataset';
import { nearest, ONE_SLIP } from '../schema/nearest';
import type { Rule, Subject } from './rule';

/** A dataset has an owner that exists and says one thing of itself, and an interface carries datasets that exist. */
export const datasets: Rule = {
  name: 'datasets',
  cites: ['R04c', 'R05a'],
  check: (subject) => [
    ...owners(subject),
    ...carried(subject),
    ...subject.config.entries.dataset.flatMap((entry) => [
      ...ofNobody(entry),
      ...stateSecret(entry),
      ...keys(entry),
      ...steward(entry, subject),
      ...database(entry, subject),
    ]),
  ],
};

function ofNobody({ value, at }: Entry<DatasetFile>): readonly Issue[] {
  if (value.personalData !== 'none' || value.subjects === undefined) return [];
  return [issue('subjects-of-nobody', at(['subjects']), { dataset: value.id, count: String(value.subjects) })];
}

/** Refused whether or not anybody shares it: its mere description does not belong here. */
function stateSecret({ value, at }: Entry<DatasetFile>): readonly Issue[] {
  if (value.classification !== 'state-secret') return [];
  return [issue('dataset-state-secret', at(['classification']), { dataset: value.id })];
}

function keys({ value, at }: Entry<DatasetFile>): readonly Issue[] {
  const { id: dataset, identificationKeys } = value;
  if (identificationKeys === undefined) {
    return value.class === 'master' ? [issue('identification-keys-missing', at(['class']), { dataset })] : [];
  }
  const allowed = fieldIds(value);
  return identificationKeys.flatMap((field, index) => {
    if (allowed.includes(field)) return [];
    const extras = { allowed, suggestion: nearest(field, allowed) };
    return [issue('identification-key-unknown', at(['identificationKeys', index]), { dataset, field }, extras)];
  });
}

function steward({ value, at }: Entry<DatasetFile>, { register }: Subject): readonly Issue[] {
  const { steward: agency } = value;
  if (register.agencies.has(agency)) return [];
  const extras = { suggestion: nearest(agency, [...register.agencies.keys()], ONE_SLIP) };
  return [issue('agency-unknown', at(['steward']), { agency }, extras)];
}

function database({ value, at }: Entry<DatasetFile>, { config }: Subject): readonly Issue[] {
  const { database: id } = value;
  if (id === undefined) return [];
  const known = config.entries.databases.map((entry) => entry.value.id);
  if (known.includes(id)) return [];
  return [issue('database-unknown', at(['database']), { database: id }, { suggestion: nearest(id, known) })];
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
        (served.datasets ?? []).flatMap((dataset, index) => {
          if (known.has(dataset)) return [];
          const extras = { suggestion: nearest(dataset, [...known]) };
          return [issue('dataset-unknown', at(['interfaces', name, 'datasets', index]), { dataset }, extras)];
        }),
      ),
    ),
  );
}
