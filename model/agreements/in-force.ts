import { endsSoon } from '../estate/periods';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { ConsentFile } from '../schema/agreement';
import type { Config, Entry } from '../schema/config';
import type { ResolvedAgreement } from './resolve';

export interface InForce {
  /** Agreements that open their path on the day asked for. */
  readonly agreements: readonly ResolvedAgreement[];
  readonly issues: readonly Issue[];
}

/** Party of a confirmation file to the file: the agency of its folder, or the NDC's own party. */
type Confirmations = ReadonlyMap<string, ReadonlyMap<string, Entry<ConsentFile>>>;

/**
 * An agreement is in force while the day lies within its dates, each of its three parties (consumer, provider, NDC)
 * has confirmed exactly its terms, and none has suspended it. Anything less opens nothing and is said.
 */
export function agreementsInForce(
  resolved: readonly ResolvedAgreement[],
  config: Config,
  ndc: string,
  asOf: string,
): InForce {
  const confirmations = byAgreement(config, ndc);
  const agreements: ResolvedAgreement[] = [];
  const issues: Issue[] = [...misplaced(config, ndc), ...strays(config, confirmations, ndc)];
  for (const agreement of resolved) {
    const { id, from, until } = agreement.entry.value;
    if (until < asOf) {
      issues.push(issue('agreement-ended', agreement.entry.at(['until']), { agreement: id, until }));
      continue;
    }
    const found = [
      ...confirmed(agreement, confirmations.get(id) ?? new Map(), ndc, asOf, config.root),
      ...agreement.unconnected.map((agency) =>
        issue('agent-node-external', agreement.entry.at(), { agreement: id, agency }),
      ),
    ];
    issues.push(...found);
    if (endsSoon({ until }, asOf)) {
      issues.push(issue('agreement-ends-soon', agreement.entry.at(['until']), { agreement: id, until }));
    }
    if (found.length === 0 && from <= asOf) agreements.push(agreement);
  }
  return { agreements, issues };
}

function byAgreement(config: Config, ndc: string): Confirmations {
  const all = new Map<string, Map<string, Entry<ConsentFile>>>();
  const add = (party: string, entry: Entry<ConsentFile>): void => {
    const ofAgreement = all.get(entry.value.agreement) ?? new Map<string, Entry<ConsentFile>>();
    ofAgreement.set(party, entry);
    all.set(entry.value.agreement, ofAgreement);
  };
  for (const entry of config.entries.consent) {
    const agency = entry.names['agency'] ?? '';
    if (agency !== ndc) add(agency, entry);
  }
  for (const entry of config.entries.platformConsent) add(ndc, entry);
  return all;
}

/** The Center confirms in the platform's folder: a tenant's folder has other approvers. */
function misplaced(config: Config, ndc: string): readonly Issue[] {
  return config.entries.consent
    .filter((entry) => entry.names['agency'] === ndc)
    .map((entry) => issue('confirmation-in-wrong-place', entry.at(['agreement']), { party: ndc }));
}

function strays(config: Config, confirmations: Confirmations, ndc: string): readonly Issue[] {
  const agreements = new Map(config.entries.agreement.map((entry) => [entry.value.id, entry.value]));
  const declared = new Set(
    [...config.declared].flatMap((path) => /^agreements\/([A-Z0-9-]+)\.yaml$/.exec(path)?.[1] ?? []),
  );
  return [...confirmations].flatMap(([id, parties]) =>
    [...parties].flatMap(([agency, entry]) => {
      const agreement = agreements.get(id);
      const at = entry.at(['agreement']);
      if (agreement === undefined) {
        return declared.has(id)
          ? []
          : [issue('confirmation-of-nothing', at, { agreement: id }, { allowed: [...declared].sort() })];
      }
      const isParty = [agreement.consumer.agency, agreement.provider.agency, ndc].includes(agency);
      return isParty ? [] : [issue('confirmation-by-no-party', at, { agency, agreement: id })];
    }),
  );
}

function confirmed(
  agreement: ResolvedAgreement,
  parties: ReadonlyMap<string, Entry<ConsentFile>>,
  ndc: string,
  asOf: string,
  root: string,
): readonly Issue[] {
  const { id, consumer, provider } = agreement.entry.value;
  const { digest } = agreement;
  return [...new Set([consumer.agency, provider.agency, ndc])].flatMap((party): readonly Issue[] => {
    const entry = parties.get(party);
    if (entry === undefined) {
      const folder = party === ndc ? 'platform/ndc' : `tenants/${party}`;
      return [
        issue('confirmation-missing', agreement.entry.at(), {
          agreement: id,
          party,
          file: `${root}/${folder}/consents/${id}.yaml`,
          digest,
        }),
      ];
    }
    const { suspended, date, digest: written } = entry.value;
    const issues: Issue[] = [];
    if (written !== digest)
      issues.push(issue('confirmation-stale', entry.at(['digest']), { agreement: id, written, digest }));
    if (date > asOf) issues.push(issue('confirmation-premature', entry.at(['date']), { agreement: id, date }));
    if (suspended !== undefined)
      issues.push(
        issue('agreement-suspended', entry.at(['suspended']), { agreement: id, party, since: suspended.since }),
      );
    return issues;
  });
}
