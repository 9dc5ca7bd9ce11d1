import type { TenantRole } from './types';

/** From the least rights on. */
export const TENANT_ROLES: readonly TenantRole[] = ['view', 'deploy', 'operate'];

/**
 * Groups of the identity provider that hold rights. Their names are made here and nowhere else: no file can name a
 * group, so none can name another agency's.
 */

/** Ids that no system may have: in a group's name they stand where a system's id stands. */
export const RESERVED_IN_GROUPS: ReadonlySet<string> = new Set(['dataset', 'vendor', 'view']);

/** Viewers see every system of their agency; what goes beyond is granted per system. */
export function agencyGroup(agency: string, system: string, role: TenantRole): string {
  return role === 'view' ? `agency:${agency}:view` : `agency:${agency}:${system}:${role}`;
}

/** A vendor's people in one role at one agency; where that role holds, the bindings say. */
export function vendorGroup(agency: string, vendor: string, role: TenantRole): string {
  return `agency:${agency}:vendor:${vendor}:${role}`;
}

/** Groups of the platform's own people; no agency's can begin so. */
export const PLATFORM_GROUPS = { team: 'ndc:platform', planner: 'ndc:planner', security: 'ndc:security' } as const;
