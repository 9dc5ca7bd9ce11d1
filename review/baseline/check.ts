import type { ReviewIssue } from '../issue';
import { clustersOf } from '../read/clusters';
import type { ReadEstate } from '../read/types';
import { checkAccounts } from './accounts';
import { checkAdmission } from './admission';
import { checkBindings } from './bindings';
import { checkBundles } from './bundle';
import { checkClasses } from './classes';
import { checkComponentObjects } from './component-kinds';
import { checkComponentReleases } from './component-releases';
import { checkEntityPolicies } from './entity-policies';
import { checkRestrictedNames } from './restricted-names';
import { checkComponentRights } from './component-rights';
import { checkDefaultPolicies } from './default-policies';
import { checkDisruptionBudgets } from './disruption-budgets';
import { Findings } from './findings';
import { checkGatewayObjects } from './gateway';
import { checkGuards } from './guards';
import { checkLimits } from './limits';
import { checkNamespaces } from './namespaces';
import { checkNetworkPolicies } from './network-policies';
import { checkPlacement } from './placement';
import { checkQuotas } from './quotas';
import { checkRoles } from './roles';
import { checkSecrets } from './secrets';
import { TEXTS } from './texts';
import { type EstateView, viewOf } from './view';

const CHECKS: readonly ((view: EstateView, findings: Findings) => void)[] = [
  checkNamespaces,
  checkPlacement,
  checkBundles,
  checkDefaultPolicies,
  checkNetworkPolicies,
  checkQuotas,
  checkLimits,
  checkDisruptionBudgets,
  checkAccounts,
  checkRoles,
  checkBindings,
  checkComponentRights,
  checkEntityPolicies,
  checkComponentReleases,
  checkComponentObjects,
  checkRestrictedNames,
  checkGuards,
  checkClasses,
  checkAdmission,
  checkSecrets,
  checkGatewayObjects,
];

/**
 * Everything that a synthesised estate lacks of the security baseline, over all tenants at once, sorted. It judges
 * what was read and shares no code with what made it: an empty list means that the baseline stands as it is written
 * down here a second time. What the API server makes of the policies' expressions it cannot say.
 */
export function checkBaseline(estate: ReadEstate): readonly ReviewIssue[] {
  const findings = new Findings(TEXTS);
  for (const view of clustersOf(estate).map(viewOf)) for (const check of CHECKS) check(view, findings);
  return findings.sorted();
}
