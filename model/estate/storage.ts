import { byText } from './names';
import type { Settings } from './resolve';
import type { Estate, SystemStorage } from './types';

/** What the platform makes for what a system keeps; undefined where it makes no volume. */
export function storageOf({ database, storage }: Settings): SystemStorage | undefined {
  const { volumes, schemaVersion } = storage ?? {};
  if (volumes === undefined) return undefined;
  const sorted = Object.entries(volumes).sort(([a], [b]) => byText(a, b));
  return { database, schemaVersion, volumes: sorted.map(([id, { size }]) => ({ id, size })) };
}

/** Agencies with volumes, in the order of the estate. */
export const agenciesWithVolumes = ({ tenants }: Pick<Estate, 'tenants'>): readonly string[] =>
  tenants.flatMap(({ agency, systems }) =>
    systems.some((system) => system.hosting !== 'external' && system.storage !== undefined) ? [agency] : [],
  );
