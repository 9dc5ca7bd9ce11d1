import { clusterIds, type EnvironmentFile } from '../schema/environment';
import { agreementStandsOn, placementOf } from '../estate/placement';
import { AGENT_NODE, type ResolvedTenant } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementInForce } from './in-force';
import { lastDay } from './last-day';
import type { ResolvedAgreement } from './resolve';

interface Where {
  readonly environment: EnvironmentFile | undefined;
  /** Those that the environment holds. */
  readonly tenants: readonly ResolvedTenant[];
  readonly asOf: string;
}

/**
 * Agreements that no cluster holds every end of: their path would begin on one and end on another. Those that are not
 * in force yet count too: their first day must not be what turns the estate wrong.
 */
export function crossingAgreements(
  resolved: readonly ResolvedAgreement[],
  inForce: readonly AgreementInForce[],
  { environment, tenants, asOf }: Where,
): readonly Issue[] {
  if (environment?.placement === undefined) return [];
  const placement = placementOf(environment, tenants, asOf);
  const direct = new Map(inForce.map((one) => [one.entry.value.id, one.direct]));
  const clusters = clusterIds(environment);
  return resolved.flatMap((agreement) => {
    const { entry, terms } = agreement;
    const { id } = entry.value;
    if (lastDay(agreement) < asOf) return [];
    const one = { terms, direct: direct.get(id) };
    if (clusters.some((cluster) => agreementStandsOn(one, cluster, placement))) return [];
    const places = [terms.consumer, terms.provider].map(({ agency, system }) => {
      const own = placement.clustersOf(agency, system);
      return (own.length > 0 ? own : placement.clustersOf(agency, AGENT_NODE)).join(', ');
    });
    const params = { flow: id, places: places.join(' | '), environment: environment.id };
    return [issue('flow-crosses-clusters', entry.at(['id']), params)];
  });
}
