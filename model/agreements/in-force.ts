import { endsSoon } from '../estate/periods';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Config, Entry } from '../schema/config';
import type { DirectPathFile } from '../schema/consent';
import { readConfirmations } from './confirmations';
import { lastDay } from './last-day';
import type { ResolvedAgreement } from './resolve';
import { type Standing, standingOf } from './standing';

/** An agreement that opens its path on the day asked for. */
export interface AgreementInForce extends ResolvedAgreement {
  /** Allowed past the hub for a time. */
  readonly direct: Entry<DirectPathFile> | undefined;
}

export interface InForce {
  readonly agreements: readonly AgreementInForce[];
  /** Of every agreement, in force or not. */
  readonly standings: readonly Standing[];
  readonly issues: readonly Issue[];
}

/**
 * An agreement is in force while the day lies within its dates, some law that it cites stands, each of its three
 * parties (consumer, provider, NDC) has confirmed exactly its terms, and none has refused or suspended it. Anything
 * less opens nothing and is said.
 */
export function agreementsInForce(
  resolved: readonly ResolvedAgreement[],
  config: Config,
  ndc: string,
  asOf: string,
): InForce {
  const confirmations = readConfirmations(config, ndc, asOf, new Set(resolved.map(({ entry }) => entry.value.id)));
  const direct = new Map(config.entries.directPath.map((entry) => [entry.value.agreement, entry]));
  const standings = resolved.map((agreement) => standingOf(agreement, confirmations, { ndc, asOf, root: config.root }));
  const issues = [...confirmations.issues, ...standings.flatMap((one) => one.issues)];
  for (const agreement of resolved) {
    const { id } = agreement.entry.value;
    const until = lastDay(agreement);
    if (endsSoon({ until }, asOf))
      issues.push(issue('agreement-ends-soon', agreement.entry.at(['until']), { agreement: id, until }));
  }
  const agreements = standings
    .filter(({ word }) => word === 'in-force')
    .map(({ agreement }) => {
      const waiver = direct.get(agreement.entry.value.id);
      return { ...agreement, direct: waiver && asOf <= waiver.value.until ? waiver : undefined };
    });
  return { agreements, standings, issues };
}
