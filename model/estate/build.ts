import type { AgreementInForce } from '../agreements/in-force';
import type { Config, Entry } from '../schema/config';
import type { BaselineFile } from '../schema/baseline';
import type { EnvironmentFile } from '../schema/environment';
import type { PlatformFile } from '../schema/platform';
import { installedComponents } from './components';
import { systemsByTenant } from './find-system';
import { environmentOf } from './environment';
import { citationIn, flowsOfAgreements, pathsOf } from './flows';
import { elsewhereRegister, hubRegister } from './hub-register';
import { controlsByLevel, enforcedLevel, levelOn } from './levels';
import { byText, namespaceOf } from './names';
import type { Register } from './register';
import { resourcesOf } from './resources';
import type { ResolvedSystem, ResolvedTenant } from './resolve';
import { sourceOf } from './source';
import { storageOf } from './storage';
import type { Estate, Flow, HostedSystem, Level, LevelControls, Part, System, Tenant, Waiver } from './types';
import { systemKey, vendorsOn, type VendorsBySystem } from './vendors';
import { declaredApiClient, TOKENS, waiversInForce } from './waivers';

export interface EstateParts {
  readonly config: Config;
  readonly register: Register;
  readonly tenants: readonly ResolvedTenant[];
  readonly inForce: readonly AgreementInForce[];
  readonly environment: Entry<EnvironmentFile>;
  readonly asOf: string;
}

/** The parts that one cluster holds. */
interface ClusterParts extends EstateParts {
  /** Flows inside agencies of which it holds both ends. */
  readonly internal: readonly Flow[];
}

/** Builds the estate of a cluster from parts that the rules accepted. A hole found here is a bug of a rule, not of a file. */
export function buildEstate(
  { config, register, tenants, inForce, internal, environment, asOf }: ClusterParts,
  cluster: string,
): Estate {
  const estate = only(config.entries.estate);
  const platform = only(config.entries.platform);
  const baseline = only(config.entries.baseline).value;
  const given = {
    register,
    baseline,
    controls: controlsByLevel(config),
    vendors: vendorsOn(config.entries.vendorContract, asOf),
    waivers: waiversInForce(config.entries.waiver, hostedNamespaces(tenants), asOf),
    asOf,
  };
  const citation = citationIn(config);
  const places = { systems: systemsByTenant(tenants), platform: platform.value, zones: environment.value.zones };
  const paths = pathsOf(inForce, places);
  const place = environmentOf(environment, cluster);
  return {
    example: estate.value.example,
    title: estate.value.title,
    environment: place,
    components: installedComponents(config, { ...place, zones: environment.value.zones }),
    platform: {
      namespaces: platform.value.platformNamespaces,
      identity: platform.value.platformIdentity,
      dns: platform.value.dns,
      agentNode: platform.value.agentNode.podLabels,
      hub: hubOf(platform.value),
      agentNodePort: platform.value.agentNode.port,
      podSecurity: { enforce: baseline.podSecurity.platform, version: baseline.podSecurity.version },
      source: sourceOf(platform.at()),
    },
    tenants: tenants.map((tenant) => buildTenant(tenant, given)).sort((a, b) => byText(a.agency, b.agency)),
    flows: [...flowsOfAgreements(paths, citation), ...internal].sort((a, b) => byText(a.id, b.id)),
    register: hubRegister(paths, places, citation),
    elsewhere: elsewhereRegister(paths, places, citation),
    waivers: given.waivers,
  };
}

function hubOf({ hub: { namespace, podLabels, port } }: PlatformFile): Estate['platform']['hub'] {
  return { namespace, podLabels, port };
}

function only<T>(entries: readonly Entry<T>[]): Entry<T> {
  const [entry] = entries;
  if (entry === undefined) throw new Error('a required file was accepted as missing');
  return entry;
}

/** What holds for every system alike. */
interface Given extends Pick<EstateParts, 'register' | 'asOf'> {
  readonly baseline: BaselineFile;
  readonly controls: ReadonlyMap<number, LevelControls>;
  readonly vendors: VendorsBySystem;
  readonly waivers: readonly Waiver[];
}

function hostedNamespaces(tenants: readonly ResolvedTenant[]): ReadonlySet<string> {
  const hosted = tenants.flatMap(({ systems }) => systems.filter(({ settings }) => settings.hosting !== 'external'));
  return new Set(hosted.map(({ agency, id }) => namespaceOf(agency, id)));
}

function buildTenant({ entry, body, systems }: ResolvedTenant, given: Given): Tenant {
  const built = systems
    .map((system) => ({
      system: buildSystem(system, { entry, body, systems }, given),
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
    kind: given.register.provinceTypes.get(body.id) ?? body.kind,
    egovCode: body.egovCode,
    owners: entry.value.owners,
    systems: built.map(({ system }) => system),
    parts: [undefined, ...parts].map(inPart),
    source: sourceOf(entry.at()),
  };
}

type TenantFacts = Pick<ResolvedTenant, 'entry' | 'body' | 'systems'>;

function buildSystem(system: ResolvedSystem, tenant: TenantFacts, given: Given): System {
  const { agency, id, settings } = system;
  const common = {
    agency,
    id,
    name: settings.name,
    level: levelOn(system, given.asOf),
    contact: settings.contact ?? tenant.entry.value.contact,
    domains: settings.domains === 'unknown' ? undefined : settings.domains,
    source: sourceOf(system.at()),
  };
  if (settings.hosting !== 'external')
    return { ...common, ...hostedParts(system, tenant, given, common.level), hosting: settings.hosting };
  if (settings.zone === undefined) throw new Error(`external system ${agency}/${id} was accepted without a zone`);
  return { ...common, hosting: 'external', zone: settings.zone };
}

type HostedParts = Pick<
  HostedSystem,
  | 'namespace'
  | 'tier'
  | 'podSecurity'
  | 'enforced'
  | 'controls'
  | 'vendors'
  | 'apiClient'
  | 'resources'
  | 'storage'
  | 'memberCommunes'
  | 'commune'
>;

function hostedParts(
  system: ResolvedSystem,
  { body }: TenantFacts,
  { baseline, controls: catalogue, vendors, waivers }: Given,
  level: Level,
): HostedParts {
  const enforced = enforcedLevel(level, system);
  const controls = catalogue.get(enforced);
  if (controls === undefined) throw new Error(`the catalogue was accepted without level ${enforced}`);
  const resources = resourcesOf(system.settings, baseline);
  if (resources === undefined)
    throw new Error(`system ${system.agency}/${system.id} was accepted without a quota profile`);
  const namespace = namespaceOf(system.agency, system.id);
  const tokens = waivers.some((waiver) => waiver.rule === TOKENS && waiver.namespace === namespace);
  return {
    namespace,
    tier: system.commune !== undefined ? 'commune' : body.kind === 'province' ? 'province' : 'central',
    podSecurity: { enforce: controls.podSecurity, version: baseline.podSecurity.version },
    enforced,
    controls,
    vendors: vendors.get(systemKey(system.agency, system.id)) ?? [],
    apiClient: tokens && enforced < 4 ? declaredApiClient(system) : undefined,
    resources,
    storage: storageOf(system.settings),
    memberCommunes: system.memberCommunes,
    commune: system.commune?.code,
  };
}
