import { byText } from '../estate/names';
import { placementOf } from '../estate/placement';
import { quantityValue, resourcesOf } from '../estate/resources';
import type { ResolvedSystem, ResolvedTenant } from '../estate/resolve';
import type { Quantities } from '../estate/types';
import type { Text } from '../messages/define';
import type { Config } from '../schema/config';
import type { EnvironmentFile } from '../schema/environment';

/** What is counted of a site. Storage of pods that is gone with them is none of it. */
export const CAPACITY_RESOURCES = ['cpu', 'memory', 'storage'] as const;
export type CapacityResource = (typeof CAPACITY_RESOURCES)[number];

/** In whole 10^-18 units, as `quantityValue` reads them: no rounding, however many quotas are added. */
export type Amounts = Readonly<Record<CapacityResource, bigint>>;

export interface Consumer {
  readonly kind: 'agency' | 'component';
  readonly id: string;
  /** Namespaces that it has at the site. */
  readonly namespaces: number;
  readonly promised: Amounts;
}

/** What a site has, and what of it is promised by the quotas of the namespaces of its clusters. */
export interface SiteLedger {
  readonly site: string;
  readonly name: Text;
  readonly declared: Amounts;
  /** In percent of what is declared. */
  readonly overcommit: number;
  /** Most that may be promised. */
  readonly ceiling: Amounts;
  readonly tenants: Amounts;
  readonly components: Amounts;
  /** Both kinds, sorted by kind and id. */
  readonly consumers: readonly Consumer[];
}

export interface Promises {
  readonly config: Config;
  /** Of every environment; those that this one holds are taken. */
  readonly tenants: readonly ResolvedTenant[];
  readonly environment: EnvironmentFile;
  readonly asOf: string;
}

const ALL_OF_IT = 100;

/** The ledger of each site of the environment, sorted by id. What another rule refuses is not counted. */
export function capacityLedger(given: Promises): readonly SiteLedger[] {
  const consumers = [...agenciesBySite(given), ...componentsBySite(given)];
  return Object.entries(given.environment.sites)
    .sort(([a], [b]) => byText(a, b))
    .map(([site, { name, capacity, overcommitPercent: overcommit = ALL_OF_IT }]) => {
      const here = consumers.filter((one) => one.site === site).map(({ consumer }) => consumer);
      const declared = amountsOf((resource) => quantityValue(capacity[resource]));
      return {
        ...{ site, name, declared, overcommit },
        ceiling: amountsOf((resource) => (declared[resource] * BigInt(overcommit)) / BigInt(ALL_OF_IT)),
        tenants: sumOf(here.filter(({ kind }) => kind === 'agency')),
        components: sumOf(here.filter(({ kind }) => kind === 'component')),
        consumers: here.toSorted((a, b) => byText(a.kind, b.kind) || byText(a.id, b.id)),
      };
    });
}

interface AtSite {
  readonly site: string;
  readonly consumer: Consumer;
}

function agenciesBySite({ config, tenants, environment, asOf }: Promises): readonly AtSite[] {
  const held = tenants.filter(({ body }) => environment.tenants?.includes(body.id) ?? true);
  const { clustersOf } = placementOf(environment, held, asOf);
  return held.flatMap(({ body, systems }) => {
    const quotas = new Map<string, Quantities[]>();
    for (const system of systems) {
      const quota = quotaOf(system, config);
      if (quota === undefined) continue;
      for (const site of sitesOf(clustersOf(body.id, system.id), environment)) append(quotas, site, quota);
    }
    return atSites('agency', body.id, quotas);
  });
}

/** A component stands in every cluster, a standby cluster too. */
function componentsBySite({ config, environment }: Promises): readonly AtSite[] {
  return config.entries.component.flatMap(({ value: { id, quota } }) => {
    const quotas = new Map<string, Quantities[]>();
    const isInstalled = Object.hasOwn(environment.components ?? {}, id);
    const clusters = isInstalled ? Object.keys(environment.clusters) : [];
    for (const site of sitesOf(clusters, environment))
      append(quotas, site, environment.highAvailability ? quota.highlyAvailable : quota.small);
    return atSites('component', id, quotas);
  });
}

function quotaOf({ settings }: ResolvedSystem, config: Config): Quantities | undefined {
  const baseline = config.entries.baseline[0]?.value;
  if (settings.hosting === 'external' || baseline === undefined) return undefined;
  return resourcesOf(settings, baseline)?.compute;
}

/** One for each cluster: two clusters of a site hold two namespaces. */
const sitesOf = (clusters: readonly string[], { clusters: declared }: EnvironmentFile): readonly string[] =>
  clusters.flatMap((cluster) => declared[cluster]?.site ?? []);

function append(quotas: Map<string, Quantities[]>, site: string, quota: Quantities): void {
  const before = quotas.get(site);
  if (before === undefined) quotas.set(site, [quota]);
  else before.push(quota);
}

function atSites(
  kind: Consumer['kind'],
  id: string,
  quotas: ReadonlyMap<string, readonly Quantities[]>,
): readonly AtSite[] {
  return [...quotas].map(([site, here]) => ({
    site,
    consumer: { kind, id, namespaces: here.length, promised: promisedBy(here) },
  }));
}

const promisedBy = (quotas: readonly Quantities[]): Amounts =>
  amountsOf((resource) => quotas.reduce((sum, quota) => sum + quantityValue(quota[`requests.${resource}`] ?? '0'), 0n));

export const sumOf = (consumers: readonly Pick<Consumer, 'promised'>[]): Amounts =>
  amountsOf((resource) => consumers.reduce((sum, { promised }) => sum + promised[resource], 0n));

export const amountsOf = (of: (resource: CapacityResource) => bigint): Amounts => ({
  cpu: of('cpu'),
  memory: of('memory'),
  storage: of('storage'),
});
