import { CAPACITY_RESOURCES, capacityLedger, type CapacityResource, type SiteLedger } from '../capacity/ledger';
import { shownQuantity } from '../capacity/shown';
import { byText } from '../estate/names';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { EnvironmentFile } from '../schema/environment';
import type { Rule } from './rule';

/** Part of the ceiling, in percent, from which on it is told; our own figure. */
const NEARLY = 80n;
const MOST_CONSUMERS = 5;

/** Quotas promise no more than what the site declares and how far it may be overcommitted. */
export const capacity: Rule = {
  name: 'capacity of sites',
  cites: ['R12'],
  check: ({ config, tenants, environment, asOf }) =>
    environment === undefined
      ? []
      : capacityLedger({ config, tenants, environment: environment.value, asOf }).flatMap((ledger) =>
          CAPACITY_RESOURCES.flatMap((resource) => ofResource(ledger, resource, environment)),
        ),
};

function ofResource(
  ledger: SiteLedger,
  resource: CapacityResource,
  environment: Entry<EnvironmentFile>,
): readonly Issue[] {
  const ceiling = ledger.ceiling[resource];
  const promised = ledger.tenants[resource] + ledger.components[resource];
  if (promised === 0n || promised * 100n < ceiling * NEARLY) return [];
  const params = {
    site: ledger.site,
    resource,
    promised: shownQuantity(resource, promised),
    ceiling: shownQuantity(resource, ceiling),
    largest: largest(ledger, resource),
  };
  const at = environment.at(['sites', ledger.site, 'capacity', resource]);
  if (promised > ceiling)
    return [issue('capacity-exceeded', at, { ...params, over: shownQuantity(resource, promised - ceiling) })];
  return [issue('capacity-nearly-used', at, { ...params, percent: String((promised * 100n) / ceiling) })];
}

function largest({ consumers }: SiteLedger, resource: CapacityResource): string {
  const sorted = consumers.toSorted((a, b) => {
    const more = b.promised[resource] - a.promised[resource];
    return more === 0n ? byText(a.id, b.id) : more > 0n ? 1 : -1;
  });
  return sorted
    .slice(0, MOST_CONSUMERS)
    .map(({ id, promised }) => `${id} ${shownQuantity(resource, promised[resource])}`)
    .join(', ');
}
