import type { AgreementInForce } from '../agreements/in-force';
import type { EnvironmentFile } from '../schema/environment';
import { levelOn, raised } from './levels';
import { AGENT_NODE, type ResolvedSystem, type ResolvedTenant } from './resolve';

type Where = Pick<EnvironmentFile, 'cluster' | 'placement'>;

/** Where systems stand on the day: what a cluster has no part of is not built for it. */
export interface Placement {
  /** Clusters of a system, the same objects on each; empty for one that is hosted elsewhere or placed nowhere. */
  readonly clustersOf: (agency: string, system: string) => readonly string[];
}

/** Clusters of one level of one tenant: of the first rule that fits; without rules the first cluster. */
export function clustersFor({ cluster, placement }: Where, agency: string, level: number): readonly string[] {
  if (placement === undefined) return [cluster];
  const fits = placement.find(
    ({ levels, tenants }) => (levels?.includes(level) ?? true) && (tenants?.includes(agency) ?? true),
  );
  return [...new Set(fits?.clusters)];
}

/** Each hosted system by its level and tenant; an agent node wherever any system of its tenant is. */
export function placementOf(where: Where, tenants: readonly ResolvedTenant[], asOf: string): Placement {
  const placed = new Map(tenants.map(({ body, systems }) => [body.id, placedSystems(where, systems, asOf)]));
  return { clustersOf: (agency, system) => placed.get(agency)?.get(system) ?? [] };
}

function placedSystems(
  where: Where,
  systems: readonly ResolvedSystem[],
  asOf: string,
): ReadonlyMap<string, readonly string[]> {
  const hosted = systems.filter(({ settings }) => settings.hosting !== 'external');
  const own = new Map(
    hosted.map((system) => {
      const level = raised(levelOn(system, asOf).value, system);
      return [system.id, clustersFor(where, system.agency, level)];
    }),
  );
  if (own.has(AGENT_NODE)) own.set(AGENT_NODE, [...new Set([...own.values()].flat())]);
  return own;
}

/** Whether a cluster holds every end of an agreement's path that is hosted at all. The hub is on each. */
export function agreementStandsOn(
  { terms, direct }: Pick<AgreementInForce, 'terms' | 'direct'>,
  cluster: string,
  { clustersOf }: Placement,
): boolean {
  const { agreement, consumer, provider, through } = terms;
  const byHub = agreement.via === 'ndop' && direct === undefined;
  const agentNodes = [consumer, provider].map(({ agency }) => ({ agency, system: AGENT_NODE }));
  const ends = [consumer, provider, ...(through ? [through.client] : []), ...(byHub ? agentNodes : [])];
  return ends
    .map(({ agency, system }) => clustersOf(agency, system))
    .every((clusters) => clusters.length === 0 || clusters.includes(cluster));
}
