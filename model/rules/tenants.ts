import { AGENT_NODE, SHARED_COMMUNES, type ResolvedTenant } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { type Entry, tenantFolders } from '../schema/config';
import { nearest, ONE_SLIP } from '../schema/nearest';
import type { ProfileFile, TenantFile } from '../schema/tenant';
import { place, type Rule, type Subject } from './rule';

/** A tenant is a body of the register, has a profile for its kind, and exactly one agent node. */
export const tenants: Rule = {
  name: 'tenants',
  cites: ['R04c', 'R06', 'R08d'],
  check: (subject) => [
    ...subject.config.entries.tenant.flatMap((entry) => references(entry, subject)),
    ...subject.tenants.flatMap(whole),
    ...subject.tenants.flatMap((tenant) => begins(tenant, subject.asOf)),
    ...foldersWithoutTenant(subject),
  ],
};

function references(entry: Entry<TenantFile>, { config, register }: Subject): readonly Issue[] {
  const { agency, profile } = entry.value;
  const issues: Issue[] = [];
  const agencies = [...register.agencies.keys()];
  const body = register.agencies.get(agency);
  if (body === undefined) {
    issues.push(
      issue('agency-unknown', entry.at(['agency']), { agency }, { suggestion: nearest(agency, agencies, ONE_SLIP) }),
    );
  } else if (body.confidence === 'unverified') {
    issues.push(issue('agency-unverified', entry.at(['agency']), { agency }));
  }
  const profiles = config.entries.profile.map((one) => one.value);
  const known = profiles.find((one) => one.id === profile);
  if (known === undefined) {
    const allowed = profiles.map((one) => one.id);
    issues.push(
      issue('profile-unknown', entry.at(['profile']), { profile }, { allowed, suggestion: nearest(profile, allowed) }),
    );
  } else if (body !== undefined && !known.kinds.some((kind) => kind === body.kind)) {
    const allowed = profiles.filter((one) => one.kinds.some((kind) => kind === body.kind)).map((one) => one.id);
    issues.push(issue('profile-of-other-kind', entry.at(['profile']), { profile, kind: body.kind }, { allowed }));
  }
  return issues;
}

function whole({ entry, body, profile, systems }: ResolvedTenant): readonly Issue[] {
  const issues: Issue[] = [];
  for (const system of Object.keys(entry.value.systems ?? {})) {
    const allowed = Object.keys(profile.value.systems);
    if (allowed.includes(system)) continue;
    const extras = { allowed, suggestion: nearest(system, allowed) };
    issues.push(
      issue('override-of-nothing', entry.atKey(['systems', system]), { profile: profile.value.id, system }, extras),
    );
  }
  issues.push(...leftOut(entry, body.kind, profile.value));
  if (!systems.some((system) => system.id === AGENT_NODE)) {
    issues.push(issue('agent-node-missing', entry.at(['systems', AGENT_NODE]), { agency: body.id }));
  }
  const first = new Map<string, string>();
  for (const system of systems) {
    const before = first.get(system.id);
    const at = system.at(['id']);
    if (before === undefined) first.set(system.id, place(at));
    else issues.push(issue('key-not-unique', at, { what: 'system', value: system.id, first: before }));
  }
  return issues;
}

function leftOut(entry: Entry<TenantFile>, kind: string, profile: ProfileFile): readonly Issue[] {
  const { agency } = entry.value;
  const issues: Issue[] = [];
  for (const [system, override] of Object.entries(entry.value.systems ?? {})) {
    if (override.absent !== true) continue;
    const at = entry.at(['systems', system, 'absent']);
    if (Object.keys(override).length > 1) issues.push(issue('absent-with-more', at, { system }));
    else if (system !== AGENT_NODE) issues.push(issue('system-left-out', at, { agency, system }));
  }
  if (kind === 'province' && profile.communes !== undefined && entry.value.communes === undefined) {
    issues.push(issue('system-left-out', entry.at(), { agency, system: SHARED_COMMUNES }));
  }
  return issues;
}

function begins({ entry, body }: ResolvedTenant, asOf: string): readonly Issue[] {
  const { since } = entry.value;
  return since <= asOf ? [] : [issue('tenant-begins-later', entry.at(['since']), { agency: body.id, since })];
}

/** A folder that holds files but no tenant would be read by nobody. */
function foldersWithoutTenant({ config }: Subject): readonly Issue[] {
  if (config.broken.has('tenant')) return [];
  return [...tenantFolders(config)].flatMap((agency) => {
    const name = `tenants/${agency}/tenant.yaml`;
    if (config.declared.has(name)) return [];
    const path = [...config.declared].find((one) => one.startsWith(`tenants/${agency}/`)) ?? name;
    return [
      issue('missing-file', { file: `${config.root}/${path}`, line: 1, column: 1 }, { name: `${config.root}/${name}` }),
    ];
  });
}
