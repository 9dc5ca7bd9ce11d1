import type { Position } from '../issue';
import type { Path } from '../read/document';
import type { Config, Entry } from '../schema/config';
import type { LevelEntry, SystemFile, SystemOverride, SystemTemplate } from '../schema/system';
import type { CommunePlacementRow, ProfileFile, TenantFile } from '../schema/tenant';
import type { Register, RegisterEntry } from './register';

/** What a system is once profile, override and file are laid over each other. */
export type Settings = Omit<SystemFile, 'id' | 'level'>;

/** A system with its defaults applied, not yet judged. Rules and the estate both start from here. */
export interface ResolvedSystem {
  readonly agency: string;
  readonly id: string;
  readonly settings: Settings;
  /** Dated levels, as declared; a profile's assumed level begins on the tenant's first day. */
  readonly levels: readonly LevelEntry[];
  /** Whether its level is the profile's assumption, which begins on the tenant's first day. */
  readonly followsSince: boolean;
  /** The commune unit it belongs to, and the part of the tenant's stack that holds it. */
  readonly commune: { readonly code: string; readonly part: string } | undefined;
  readonly memberCommunes: readonly string[];
  /** Position of a property where the tenant declares it, else of the line that brings the system about. */
  readonly at: (path?: Path) => Position;
}

export interface ResolvedTenant {
  readonly entry: Entry<TenantFile>;
  readonly body: RegisterEntry;
  readonly profile: Entry<ProfileFile>;
  readonly systems: readonly ResolvedSystem[];
}

export const AGENT_NODE = 'agent-node';
export const SHARED_COMMUNES = 'communes';

/** Tenants whose agency exists and has a profile of its kind; the others are issues of `rules/tenants.ts`. */
export function resolveTenants(config: Config, register: Register): readonly ResolvedTenant[] {
  const profiles = new Map(config.entries.profile.map((entry) => [entry.value.id, entry]));
  const files = groupByAgency(config.entries.system);
  const placements = groupByAgency(config.entries.communePlacement);
  const resolved: ResolvedTenant[] = [];
  for (const entry of config.entries.tenant) {
    const body = register.agencies.get(entry.value.agency);
    const profile = profiles.get(entry.value.profile);
    if (body === undefined || profile === undefined || !profile.value.kinds.some((kind) => kind === body.kind))
      continue;
    const systems = [
      ...fromProfile(entry, profile),
      ...(files.get(body.id) ?? []).map(fromFile),
      ...fromCommunes(entry, profile, register, placements.get(body.id) ?? []),
    ];
    resolved.push({ entry, body, profile, systems });
  }
  return resolved;
}

function groupByAgency<T>(entries: readonly Entry<T>[]): ReadonlyMap<string, readonly Entry<T>[]> {
  const groups = new Map<string, Entry<T>[]>();
  for (const entry of entries) {
    const agency = entry.names['agency'] ?? '';
    const group = groups.get(agency);
    if (group === undefined) groups.set(agency, [entry]);
    else group.push(entry);
  }
  return groups;
}

function fromProfile(tenant: Entry<TenantFile>, profile: Entry<ProfileFile>): readonly ResolvedSystem[] {
  const systems: ResolvedSystem[] = [];
  for (const [id, template] of Object.entries(profile.value.systems)) {
    const override = tenant.value.systems?.[id];
    if (override?.absent === true) continue;
    systems.push({
      agency: tenant.value.agency,
      id,
      ...overlay(template, override, tenant.value.since),
      commune: undefined,
      memberCommunes: [],
      at: (path = []) => tenant.at(override === undefined ? ['profile'] : ['systems', id, ...path]),
    });
  }
  return systems;
}

function overlay(
  template: SystemTemplate,
  override: SystemOverride | undefined,
  since: string,
): Pick<ResolvedSystem, 'settings' | 'levels' | 'followsSince'> {
  const { level, ...settings } = template;
  const assumed: LevelEntry = { value: level.value, basis: 'assumed', from: since, reason: level.reason };
  if (override === undefined) return { settings, levels: [assumed], followsSince: true };
  const { level: levels, absent, ...different } = override;
  // Quota and zone belong to a kind of hosting: a tenant that changes the kind says its own.
  const { quota, zone, ...rest } = settings;
  const isMoved = different.hosting !== undefined && different.hosting !== settings.hosting;
  const inherited = isMoved ? rest : settings;
  return {
    settings: { ...inherited, ...different } as Settings,
    levels: levels ?? [assumed],
    followsSince: levels === undefined,
  };
}

function fromFile(entry: Entry<SystemFile>): ResolvedSystem {
  const { id, level, ...settings } = entry.value;
  return {
    agency: entry.names['agency'] ?? '',
    id,
    settings,
    levels: level,
    followsSince: false,
    commune: undefined,
    memberCommunes: [],
    at: (path = []) => entry.at(path),
  };
}

function fromCommunes(
  tenant: Entry<TenantFile>,
  profile: Entry<ProfileFile>,
  register: Register,
  placements: readonly Entry<CommunePlacementRow>[],
): readonly ResolvedSystem[] {
  const template = profile.value.communes;
  const { form, quota } = tenant.value.communes ?? {};
  if (template === undefined || form === undefined) return [];
  const communes = register.communes.get(tenant.value.agency) ?? [];
  const common = {
    agency: tenant.value.agency,
    ...overlay(template, quota === undefined ? undefined : { quota }, tenant.value.since),
  };
  if (form === 'members') {
    const memberCommunes = communes.map((commune) => commune.value.nso_code);
    return [{ ...common, id: SHARED_COMMUNES, commune: undefined, memberCommunes, at: () => tenant.at(['communes']) }];
  }
  // A second row for a commune is an issue of its own: the first stands.
  const byCode = new Map(communes.map((commune) => [commune.value.nso_code, commune.value]));
  return placements.flatMap((row) => {
    const commune = byCode.get(row.value.nso_code);
    if (commune === undefined) return [];
    byCode.delete(commune.nso_code);
    const settings = {
      ...common.settings,
      name: {
        vi: `${TYPE_VI[register.communeTypes.get(commune.nso_code) ?? commune.type]} ${commune.name_vi}`,
        en: commune.name_vi,
      },
    };
    const place = { code: commune.nso_code, part: row.value.part };
    return [{ ...common, settings, id: commune.id, commune: place, memberCommunes: [], at: () => row.at() }];
  });
}

const TYPE_VI = { phuong: 'Phường', xa: 'Xã', 'dac-khu': 'Đặc khu' } as const;
