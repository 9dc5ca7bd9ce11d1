import type { Config } from '../../model/schema/config';
import type { Table } from '../format/table';
import { APPROVERS_NOTE } from '../texts/tables';
import { columns } from './columns';

/** Who approves what: the platform's owners everything, a tenant's owners their own folder. Later rows win. */
export function approversTable(config: Config, shownRoot: string): Table {
  const platform = config.entries.platform.flatMap((entry) => entry.value.owners);
  const tenants = config.entries.tenant
    .map(({ value }) => [`/${shownRoot}/tenants/${value.agency}/`, value.owners.join(' ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { columns: columns('path', 'owners'), rows: [['*', platform.join(' ')], ...tenants] };
}

/** The same as a CODEOWNERS file. */
export function codeowners(table: Table): string {
  const notes = APPROVERS_NOTE.flatMap(({ vi, en }) => [`# ${vi}`, `# ${en}`]);
  return `${[...notes, ...table.rows.map((row) => row.join(' '))].join('\n')}\n`;
}
