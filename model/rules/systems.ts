import { quantityValue, resourcesOf } from '../estate/resources';
import { AGENT_NODE, type ResolvedSystem } from '../estate/resolve';
import type { Resources } from '../estate/types';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { nearest } from '../schema/nearest';
import type { BaselineFile } from '../schema/baseline';
import type { PlatformFile } from '../schema/platform';
import { namedZone } from './named-zone';
import type { Rule, Subject } from './rule';

/** Hosting, zones and quotas of a system fit together; Defence hosts its agent node alone. */
export const systems: Rule = {
  name: 'hosting, zones, quotas',
  cites: ['R12'],
  check: (subject) =>
    subject.tenants.flatMap((tenant) =>
      tenant.systems.flatMap((system) => [
        ...(system.settings.hosting === 'external' ? external(system, subject) : hosted(system, subject)),
        ...military(system),
      ]),
    ),
};

function external(system: ResolvedSystem, { config, environment }: Subject): readonly Issue[] {
  const { id, settings, at } = system;
  const issues: Issue[] = [];
  if (settings.quota !== undefined) issues.push(issue('quota-not-needed', at(['quota']), { system: id }));
  const { zone } = settings;
  const allowed = config.entries.platform.flatMap((entry) => Object.keys(entry.value.zones));
  if (zone === undefined) return [...issues, issue('zone-needed', at(), { system: id }, { allowed })];
  const zones = config.entries.platform[0]?.value.zones ?? {};
  return [
    ...issues,
    ...ofOtherAgency(system, zone, zones),
    ...namedZone({ zone, at: at(['zone']) }, allowed, environment),
  ];
}

/** A zone that nobody declared has no owner either. */
function ofOtherAgency(
  { agency, id, at }: ResolvedSystem,
  zone: string,
  zones: PlatformFile['zones'],
): readonly Issue[] {
  const owner = zones[zone]?.agency;
  if (owner === undefined || owner === agency) return [];
  const own = Object.entries(zones).filter(([, one]) => one.agency === undefined || one.agency === agency);
  return [
    issue('zone-of-other-agency', at(['zone']), { zone, owner, system: id }, { allowed: own.map(([name]) => name) }),
  ];
}

function hosted(system: ResolvedSystem, { config }: Subject): readonly Issue[] {
  const { id, settings, at } = system;
  const issues: Issue[] = [];
  if (settings.hosting === 'dedicated') issues.push(issue('hosting-not-offered', at(['hosting']), {}));
  if (settings.zone !== undefined)
    issues.push(issue('zone-not-needed', at(['zone']), { system: id, zone: settings.zone }));
  if (settings.quota === undefined) return [...issues, issue('quota-needed', at(), { system: id })];
  const baseline = config.entries.baseline[0]?.value;
  if (baseline === undefined) return issues;
  const resources = resourcesOf(settings, baseline);
  if (resources === undefined) {
    const { profile } = settings.quota;
    const allowed = Object.keys(baseline.quotas);
    return [
      ...issues,
      issue(
        'quota-profile-unknown',
        at(['quota', 'profile']),
        { profile },
        { allowed, suggestion: nearest(profile, allowed) },
      ),
    ];
  }
  return [...issues, ...aboveCeiling(system, baseline), ...requestsAboveLimits(system, resources)];
}

/** No agency grants itself more than the platform's most generous profile. */
function aboveCeiling({ settings, at }: ResolvedSystem, baseline: BaselineFile): readonly Issue[] {
  return Object.entries(settings.quota?.compute ?? {}).flatMap(([key, value]) => {
    const granted = Object.values(baseline.quotas).map((profile) => profile.compute[key] ?? '0');
    const ceiling = granted.reduce((most, one) => (quantityValue(one) > quantityValue(most) ? one : most), '0');
    if (quantityValue(value) <= quantityValue(ceiling)) return [];
    return [issue('quota-above-ceiling', at(['quota', 'compute', key]), { key, value, ceiling })];
  });
}

function requestsAboveLimits({ at }: ResolvedSystem, { compute }: Resources): readonly Issue[] {
  const issues: Issue[] = [];
  for (const name of ['cpu', 'memory', 'ephemeral-storage']) {
    const [requests, limits] = [`requests.${name}`, `limits.${name}`];
    const [request = '0', limit = '0'] = [compute[requests], compute[limits]];
    if (quantityValue(request) <= quantityValue(limit)) continue;
    issues.push(
      issue('quota-request-above-limit', at(['quota', 'compute', requests]), { requests, request, limits, limit }),
    );
  }
  return issues;
}

/** Agencies whose systems have a regime of their own (Decree 331/2026/NĐ-CP Art. 31.4, 34.2): defence, cipher. */
const MILITARY: readonly string[] = ['bqp', 'bcycp'];

function military({ agency, id, at }: ResolvedSystem): readonly Issue[] {
  if (!MILITARY.includes(agency) || id === AGENT_NODE) return [];
  return [issue('military-system', at(['id']), { agency, system: id })];
}
