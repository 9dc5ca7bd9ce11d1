import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { nearest } from '../schema/nearest';
import type { ResolvedSystem, ResolvedTenant } from './resolve';

export interface SystemName {
  readonly agency: string;
  readonly system: string;
}

/** What a reference to a system is looked up in. */
export interface SystemLookup {
  readonly tenants: ReadonlyMap<string, ReadonlyMap<string, ResolvedSystem>>;
  /** Agencies with a folder, whatever is in it. */
  readonly folders: ReadonlySet<string>;
}

export function systemsByTenant(tenants: readonly ResolvedTenant[]): SystemLookup['tenants'] {
  return new Map(
    tenants.map((tenant) => [tenant.body.id, new Map(tenant.systems.map((system) => [system.id, system]))]),
  );
}

/** The system that a file names, or what is wrong with the name; neither where the tenant's own file was refused. */
export function findSystem(
  { agency, system: id }: SystemName,
  at: (key: keyof SystemName) => Position,
  { tenants, folders }: SystemLookup,
): { readonly system?: ResolvedSystem; readonly issues: readonly Issue[] } {
  const systems = tenants.get(agency);
  if (systems === undefined) {
    // What is wrong with a folder that is there has been said where it stands.
    if (folders.has(agency)) return { issues: [] };
    const allowed = [...tenants.keys()];
    const extras = { allowed, suggestion: nearest(agency, allowed) };
    return { issues: [issue('tenant-unknown', at('agency'), { agency }, extras)] };
  }
  const system = systems.get(id);
  if (system !== undefined) return { system, issues: [] };
  const allowed = [...systems.keys()];
  const extras = { allowed, suggestion: nearest(id, allowed) };
  return { issues: [issue('system-unknown', at('system'), { agency, system: id }, extras)] };
}
