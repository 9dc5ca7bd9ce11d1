import type { Entry } from '../schema/config';
import type { VendorContractFile } from '../schema/vendor';
import { byText } from './names';
import { holdsOn } from './periods';
import { sourceOf } from './source';
import type { VendorAccess } from './types';

/** Agency and system, as one key. */
export type VendorsBySystem = ReadonlyMap<string, readonly VendorAccess[]>;

export const systemKey = (agency: string, system: string): string => `${agency}/${system}`;

/** What contracts in force on a day give vendors, by system; sorted by vendor and role. */
export function vendorsOn(contracts: readonly Entry<VendorContractFile>[], asOf: string): VendorsBySystem {
  const all = new Map<string, VendorAccess[]>();
  for (const entry of contracts.filter(({ value }) => holdsOn(value, asOf))) {
    const { vendor, systems, until } = entry.value;
    systems.forEach(({ system, role }, index) => {
      const key = systemKey(entry.names['agency'] ?? '', system);
      const source = sourceOf(entry.at(['systems', index]));
      all.set(key, [...(all.get(key) ?? []), { vendor, role, until, source }]);
    });
  }
  for (const held of all.values()) held.sort((a, b) => byText(a.vendor, b.vendor) || byText(a.role, b.role));
  return all;
}
