import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { isForbidden, isForbiddenToPeople, isForbiddenToTenants } from './forbidden-rights';
import { HUB, isPlatform } from './keys';
import { peopleRole } from './people';
import { beyond, type Right, rightsOf, shownRight } from './rights';
import {
  HUB_RIGHTS,
  isOfHubClass,
  PLATFORM_RIGHTS,
  RELEASES_RIGHTS,
  tenantRights,
  type TenantRole,
} from './role-table';
import { treesOf } from './tree';
import type { EstateView, Level } from './view';

const TENANT_ROLES: ReadonlyMap<string, TenantRole> = new Map([
  ['ndc-view', 'view'],
  ['ndc-deploy', 'deploy'],
  ['ndc-operate', 'operate'],
]);
const MOST_SHOWN = 5;

const shown = (rights: readonly string[]): string => {
  const more = rights.length > MOST_SHOWN ? ` … (${rights.length})` : '';
  return rights.slice(0, MOST_SHOWN).map(quoted).join(', ') + more;
};

function checkTable(read: ReadObject, expected: readonly Right[], findings: Findings): void {
  const isIdentity = read.object.kind === 'ClusterRole' && read.object.metadata.name === 'ndc-platform';
  const rights = rightsOf(read).filter((right) => !(isIdentity && isOfHubClass(right)));
  const more = beyond(rights, expected);
  const less = beyond(expected, rights);
  if (more.length > 0) findings.add('role-differs', read, `+ ${shown(more)}`, 'review/baseline/role-table.ts', 'rules');
  if (less.length > 0) findings.add('role-differs', read, `- ${shown(less)}`, 'review/baseline/role-table.ts', 'rules');
}

function checkForbidden(read: ReadObject, forbidden: (right: Right) => boolean, findings: Findings): void {
  const found = [...new Set(rightsOf(read).filter(forbidden).map(shownRight))].sort();
  for (const right of found) findings.add('right-forbidden', read, quoted(right), 'RBAC good practices', 'rules');
  const wild = treesOf(read.object['rules']).some((rule) => rule['nonResourceURLs'] !== undefined);
  if (wild) findings.add('right-forbidden', read, 'nonResourceURLs', 'RBAC good practices', 'rules');
}

function expectedOf({ object }: ReadObject, level: Level): readonly Right[] {
  const { name, namespace } = object.metadata;
  const role = TENANT_ROLES.get(name);
  const people = peopleRole(name, namespace);
  if (people !== undefined) return people.rights;
  if (object.kind === 'ClusterRole') return name === 'ndc-platform' ? PLATFORM_RIGHTS : [];
  if (isPlatform(namespace ?? '')) return name === 'ndc-releases' ? releasesIn(namespace) : [];
  return role === undefined ? [] : tenantRights(role, level);
}

const releasesIn = (namespace: string | undefined): readonly Right[] =>
  namespace === HUB ? HUB_RIGHTS : namespace === 'ndc-system' ? RELEASES_RIGHTS : [];

function forbiddenTo({ object }: ReadObject): (right: Right) => boolean {
  const { name, namespace } = object.metadata;
  if (object.kind === 'Role' && !isPlatform(namespace ?? '')) return isForbiddenToTenants;
  return object.kind === 'ClusterRole' && peopleRole(name, namespace) !== undefined ? isForbiddenToPeople : isForbidden;
}

/** Every role is exactly what the table says, and the table gives nothing that nobody may have. */
export function checkRoles({ objects, namespaces }: EstateView, findings: Findings): void {
  for (const read of objects) {
    const { kind, metadata } = read.object;
    if (kind !== 'Role' && kind !== 'ClusterRole') continue;
    checkTable(read, expectedOf(read, namespaces.get(metadata.namespace ?? '')?.level ?? 4), findings);
    checkForbidden(read, forbiddenTo(read), findings);
    const aggregates = read.object['aggregationRule'] !== undefined;
    const aggregated = Object.keys(metadata.labels ?? {}).some((key) => key.startsWith('rbac.authorization.k8s.io/'));
    if (aggregates || aggregated) findings.add('right-forbidden', read, 'aggregationRule', 'RBAC good practices');
  }
}
