import type { ResolvedAgreement } from '../agreements/resolve';
import type { Config, Entry } from '../schema/config';
import type { BaselineFile, EnvironmentFile } from '../schema/platform';
import { flowsOf } from './flows';
import { byText, namespaceOf } from './names';
import type { Register } from './register';
import { resourcesOf } from './resources';
import type { ResolvedSystem, ResolvedTenant } from './resolve';
import type { Estate, HostedSystem, Level, LevelValue, Part, PodSecurityLevel, Source, System, Tenant } from './types';

export interface EstateParts {
  readonly config: Config;
  readonly register: Register;
  readonly tenants: readonly ResolvedTenant[];
  readonly inForce: readonly ResolvedAgreement[];
  readonly environment: Entry<EnvironmentFile>;
  readonly asOf: string;
}

/** Builds the estate from parts that the rules accepted. A hole found here is a bug of a rule, not of a file. */
export function buildEstate({ config, register, tenants, inForce, environment, asOf }: EstateParts): Estate {
  const estate = only(config.entries.estate);
  const platform = only(config.entries.platform);
  const baseline = only(config.entries.baseline).value;
  const numbers = new Map(
    config.entries.instruments.flatMap((entry) => entry.value.instruments.map((one) => [one.id, one.number])),
  );
  const { id, cluster, backend, registry, storageProvisioner } = environment.value;
  return {
    example: estate.value.example,
    title: estate.value.title,
    environment: { id, cluster, backend, registry, storageProvisioner, source: sourceOf(environment) },
    platform: {
      namespaces: platform.value.platformNamespaces,
      identity: platform.value.platformIdentity,
      dns: platform.value.dns,
      hubNamespace: platform.value.hub.namespace,
      podSecurity: { enforce: baseline.podSecurity.platform, version: baseline.podSecurity.version },
      source: sourceOf(platform),
    },
    tenants: tenants
      .map((tenant) => buildTenant(tenant, register, baseline, asOf))
      .sort((a, b) => byText(a.agency, b.agency)),
    flows: inForce
      .flatMap((agreement) => flowsOf(agreement, platform.value, (instrument) => numbers.get(instrument) ?? instrument))
      .sort((a, b) => byText(a.id, b.id)),
  };
}

function only<T>(entries: readonly Entry<T>[]): Entry<T> {
  const [entry] = entries;
  if (entry === undefined) throw new Error('a required file was accepted as missing');
  return entry;
}

function sourceOf(entry: Entry<unknown>): Source {
  const { file, line } = entry.at();
  return { file, line };
}

function buildTenant(
  { entry, body, systems }: ResolvedTenant,
  register: Register,
  baseline: BaselineFile,
  asOf: string,
): Tenant {
  const built = systems
    .map((system) => ({
      system: buildSystem(system, { entry, body, systems }, baseline, asOf),
      part: system.commune?.part,
    }))
    .sort((a, b) => byText(a.system.id, b.system.id));
  const parts = [...new Set(built.flatMap(({ part }) => part ?? []))].sort(byText);
  const inPart = (wanted: string | undefined): Part => ({
    id: wanted,
    systems: built.flatMap(({ system, part }) => (part === wanted && system.hosting !== 'external' ? [system] : [])),
  });
  return {
    agency: body.id,
    name: body.name,
    kind: register.provinceTypes.get(body.id) ?? body.kind,
    egovCode: body.egovCode,
    owners: entry.value.owners,
    systems: built.map(({ system }) => system),
    parts: [undefined, ...parts].map(inPart),
    source: sourceOf(entry),
  };
}

type TenantFacts = Pick<ResolvedTenant, 'entry' | 'body' | 'systems'>;

function buildSystem(system: ResolvedSystem, tenant: TenantFacts, baseline: BaselineFile, asOf: string): System {
  const { agency, id, settings } = system;
  const { file, line } = system.at();
  const common = {
    agency,
    id,
    name: settings.name,
    level: levelOn(system, asOf),
    contact: settings.contact ?? tenant.entry.value.contact,
    domains: settings.domains === 'unknown' ? undefined : settings.domains,
    source: { file, line },
  };
  if (settings.hosting !== 'external')
    return { ...common, ...hostedParts(system, tenant, baseline, common.level), hosting: settings.hosting };
  if (settings.zone === undefined) throw new Error(`external system ${agency}/${id} was accepted without a zone`);
  return { ...common, hosting: 'external', zone: settings.zone };
}

type HostedParts = Pick<
  HostedSystem,
  'namespace' | 'tier' | 'podSecurity' | 'resources' | 'memberCommunes' | 'commune'
>;

function hostedParts(system: ResolvedSystem, { body }: TenantFacts, baseline: BaselineFile, level: Level): HostedParts {
  const resources = resourcesOf(system.settings, baseline);
  if (resources === undefined)
    throw new Error(`system ${system.agency}/${system.id} was accepted without a quota profile`);
  return {
    namespace: namespaceOf(system.agency, system.id),
    tier: system.commune !== undefined ? 'commune' : body.kind === 'province' ? 'province' : 'central',
    podSecurity: { enforce: podSecurityOf(level.value, baseline), version: baseline.podSecurity.version },
    resources,
    memberCommunes: system.memberCommunes,
    commune: system.commune?.code,
  };
}

function podSecurityOf(level: LevelValue, { podSecurity }: BaselineFile): PodSecurityLevel {
  if (level === 5) throw new Error('level 5 was accepted on the shared cluster');
  return podSecurity.levels[level];
}

/** The level in force on a day; before the first entry begins, that entry, because nothing weaker was ever declared. */
function levelOn({ levels, agency, id }: ResolvedSystem, asOf: string): Level {
  const entry = levels.filter((level) => level.from <= asOf).at(-1) ?? levels[0];
  if (entry === undefined) throw new Error(`system ${agency}/${id} was accepted without a level`);
  return { value: entry.value as LevelValue, basis: entry.basis };
}
