import { namespaceOf, tenantStackOf } from './estate/names';
import type { ResolvedSystem, ResolvedTenant } from './estate/resolve';
import type { LockRow } from './schema/tenant';

/** What the lock keeps of a system: where it stands in Terraform, and every level it ever had. */
export type Locked = Readonly<Record<keyof LockRow, string>>;

const COLUMNS = ['agency', 'system', 'namespace', 'stack', 'levels'] as const;

export function locked({ agency, id, settings, levels, commune }: ResolvedSystem): Locked {
  const hosted = settings.hosting !== 'external';
  return {
    agency,
    system: id,
    namespace: hosted ? namespaceOf(agency, id) : 'external',
    stack: hosted ? tenantStackOf(agency, commune?.part) : 'external',
    levels: levels.map(({ from, value, basis }) => `${from}:${value}:${basis}`).join(' '),
  };
}

/** The text of `lock.csv`: one row per system, by agency and system. */
export function lockText(tenants: readonly ResolvedTenant[]): string {
  const rows = tenants
    .flatMap((tenant) => tenant.systems.map(locked))
    .map((row) => COLUMNS.map((column) => row[column]).join(','));
  return `${COLUMNS.join(',')}\n${rows.sort().join('\n')}\n`;
}
