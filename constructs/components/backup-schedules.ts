import type { InstalledComponent } from '../../model/estate/components';
import { HOSTED_LEVELS, KEEPING } from '../../model/estate/keeping';
import { byText } from '../../model/estate/names';
import type { Tenant } from '../../model/estate/types';

/** What is copied: namespaces of tenants and of the platform’s own components. */
export interface BackedUp {
  readonly tenants: readonly Tenant[];
  readonly components: readonly InstalledComponent[];
}

/** Days of a backup as Velero writes them; it knows no day. */
const ttl = (days: number): string => `${days * 24}h0m0s`;

const schedule = (cron: string, days: number, namespaces: readonly string[]) => ({
  schedule: cron,
  useOwnerReferencesInBackup: false,
  template: {
    includedNamespaces: [...namespaces].toSorted(byText),
    storageLocation: 'default',
    ttl: ttl(days),
    snapshotMoveData: true,
  },
});

/**
 * One schedule per level, and one for the platform. A schedule that names no namespace would take all of them: a level
 * that nobody has gets none.
 */
export function backupSchedules({ tenants, components }: BackedUp): Readonly<Record<string, object>> {
  const systems = tenants.flatMap(({ parts }) => parts.flatMap((part) => part.systems));
  const byLevel = HOSTED_LEVELS.map((level) => {
    const namespaces = systems.filter(({ enforced }) => enforced === level).map(({ namespace }) => namespace);
    return { name: `level-${level}`, namespaces, ...KEEPING[level] };
  });
  const platform = {
    name: 'platform',
    namespaces: components.filter(({ id }) => id !== 'network' && id !== 'backup').map(({ namespace }) => namespace),
    ...KEEPING[4],
  };
  return Object.fromEntries(
    [...byLevel, platform]
      .filter(({ namespaces }) => namespaces.length > 0)
      .map(({ name, namespaces, backups, backupDays }) => [name, schedule(backups, backupDays, namespaces)]),
  );
}
