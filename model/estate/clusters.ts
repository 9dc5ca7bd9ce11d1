import { clusterIds } from '../schema/environment';
import { buildEstate, type EstateParts } from './build';
import { internalFlows } from './flows';
import { namespaceOf } from './names';
import { agreementStandsOn, placementOf, type Placement } from './placement';
import type { ResolvedTenant } from './resolve';
import type { Endpoint, Estate, Flow, WholeEstate } from './types';

/** Builds what the whole environment holds, and of it what each cluster does. */
export function buildClusters(parts: EstateParts): WholeEstate {
  const { environment, tenants, asOf } = parts;
  const { cluster: first } = environment.value;
  const ids = clusterIds(environment.value);
  const internal = tenants.flatMap(({ systems }) => internalFlows(systems));
  const whole = buildEstate({ ...parts, internal }, first);
  // Most environments are one cluster: the same estate is not built twice.
  if (ids.length === 1) return { ...whole, clusters: [whole] };
  const placement = placementOf(environment.value, tenants, asOf);
  return { ...whole, clusters: ids.map((id) => buildCluster({ ...parts, internal }, id, placement)) };
}

function buildCluster(
  parts: EstateParts & { readonly internal: readonly Flow[] },
  cluster: string,
  placement: Placement,
): Estate {
  const isFirst = cluster === parts.environment.value.cluster;
  const tenants = parts.tenants.flatMap((tenant) => heldBy(cluster, tenant, placement, isFirst));
  const namespaces = new Set(
    tenants.flatMap(({ systems }) => systems.map(({ agency, id }) => namespaceOf(agency, id))),
  );
  const isHere = (end: Endpoint): boolean => !('namespace' in end) || namespaces.has(end.namespace);
  const inForce = parts.inForce.filter((agreement) => agreementStandsOn(agreement, cluster, placement));
  const internal = parts.internal.filter(({ from, to }) => isHere(from) && isHere(to));
  return buildEstate({ ...parts, tenants, inForce, internal }, cluster);
}

/** A tenant with its systems there and those outside all clusters; one that is hosted nowhere stays with the first. */
function heldBy(
  cluster: string,
  tenant: ResolvedTenant,
  { clustersOf }: Placement,
  isFirst: boolean,
): readonly ResolvedTenant[] {
  const hosted = tenant.systems.filter(({ settings }) => settings.hosting !== 'external');
  const here = new Set(hosted.filter(({ agency, id }) => clustersOf(agency, id).includes(cluster)));
  if (here.size === 0 && !(isFirst && hosted.length === 0)) return [];
  const systems = tenant.systems.filter((system) => here.has(system) || system.settings.hosting === 'external');
  return [{ ...tenant, systems }];
}
