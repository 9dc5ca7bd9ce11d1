import { tenantStackOf } from '../../model/estate/names';
import type { Estate, System, Tenant, WholeEstate } from '../../model/estate/types';
import type { Lang } from '../../model/messages/define';
import type { Config } from '../../model/schema/config';
import { planStacks } from '../../stacks/plan';
import type { Table } from '../format/table';
import { columns } from './columns';

/** Tables of what an estate declares. Names are in the reader's language; ids and keys are the same in both. */

export function stacksTable(estate: WholeEstate): Table {
  const plans = planStacks(estate, { 'admission-policies': '' });
  const rows = plans.map(({ name, family, dependencies }) => [name, family, dependencies.join(' ')]);
  return { columns: columns('stack', 'family', 'dependencies'), rows };
}

export function tenantsTable(estate: Estate, lang: Lang): Table {
  const rows = estate.tenants.map((tenant) => {
    const hosted = tenant.systems.filter((system) => system.hosting !== 'external').length;
    return [tenant.agency, tenant.kind, tenant.systems.length, hosted, tenant.owners.join(' '), tenant.name[lang]];
  });
  return { columns: columns('agency', 'kind', 'systems', 'namespaces', 'owners', 'name'), rows };
}

export function systemsTable(estate: Estate, lang: Lang): Table {
  const rows = estate.tenants.flatMap((tenant) => tenant.systems.map((system) => systemRow(tenant, system, lang)));
  return { columns: columns('agency', 'system', 'level', 'basis', 'hosting', 'namespace', 'stack', 'name'), rows };
}

function systemRow(tenant: Tenant, system: System, lang: Lang): Table['rows'][number] {
  const { agency, id, level, hosting, name } = system;
  const place = system.hosting === 'external' ? system.zone : system.namespace;
  return [agency, id, level.value, level.basis, hosting, place, stackOf(tenant, system), name[lang]];
}

function stackOf({ agency, parts }: Tenant, system: System): string | undefined {
  const part = parts.find(({ systems }) => systems.some(({ id }) => id === system.id));
  return part === undefined ? undefined : tenantStackOf(agency, part.id);
}

export function datasetsTable(config: Config, lang: Lang): Table {
  const rows = config.entries.dataset.map(({ value }) => [
    value.id,
    `${value.owner.agency}/${value.owner.system}`,
    value.steward,
    value.class,
    value.classification,
    value.personalData,
    value.sharing,
    value.database,
    value.lifecycle,
    value.synchronisation?.agreement ?? value.synchronisation?.due,
    value.name[lang],
  ]);
  return {
    columns: columns(
      'id',
      'owner',
      'steward',
      'class',
      'classification',
      'personal_data',
      'sharing',
      'database',
      'lifecycle',
      'synchronisation',
      'name',
    ),
    rows,
  };
}
