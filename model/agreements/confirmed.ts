import { daysBetween } from '../estate/periods';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { ConsentFile } from '../schema/consent';
import type { Confirmations } from './confirmations';
import type { ResolvedAgreement } from './resolve';
import type { Judged } from './standing';

/** What of one party's confirmation is missing or wrong. */
export interface PartyFaults {
  readonly party: string;
  readonly issues: readonly Issue[];
}

/** What is missing of the three parties' confirmations of exactly these terms. */
export function confirmedByParties(
  agreement: ResolvedAgreement,
  { consents }: Pick<Confirmations, 'consents'>,
  judged: Judged,
): readonly PartyFaults[] {
  const { id, consumer, provider } = agreement.entry.value;
  const files = consents.get(id);
  return [...new Set([consumer.agency, provider.agency, judged.ndc])].map((party) => {
    const entry = files?.get(party);
    if (entry !== undefined) return { party, issues: faultsOf(agreement, party, entry, judged.asOf) };
    const owed = party === provider.agency && agreement.mandatory ? files?.get(consumer.agency) : undefined;
    return { party, issues: [missing(agreement, party, owed, judged)] };
  });
}

/** Of mandatory data the provider owes the connection since the consumer asked for it. */
function missing(
  agreement: ResolvedAgreement,
  party: string,
  asked: Entry<ConsentFile> | undefined,
  { ndc, asOf, root }: Judged,
): Issue {
  const { id } = agreement.entry.value;
  const folder = party === ndc ? 'platform/ndc' : `tenants/${party}`;
  const file = `${root}/${folder}/consents/${id}.yaml`;
  const extras = { paste: consentLines(agreement, party) };
  if (asked === undefined || asked.value.digest !== agreement.digest || asked.value.date > asOf)
    return issue('confirmation-missing', agreement.entry.at(), { agreement: id, party, file }, extras);
  const since = owedSince(asked.value.date, agreement);
  if (since > asOf) return issue('confirmation-missing', agreement.entry.at(), { agreement: id, party, file }, extras);
  const params = { agreement: id, party, since, days: String(daysBetween(since, asOf)), file };
  return issue('mandatory-connection-owed', agreement.entry.at(), params, extras);
}

/** Day of Decree 278/2025/NĐ-CP, from which mandatory data is owed under it. */
const DECREE_278 = '2025-10-22';

/** Nobody can write an age that the agreement or the law does not have. */
function owedSince(asked: string, { entry }: ResolvedAgreement): string {
  return [asked, entry.value.from, DECREE_278].reduce((latest, day) => (day > latest ? day : latest));
}

/** The lines of a confirmation; day and office are the party's to write. */
export function consentLines(
  agreement: ResolvedAgreement,
  party: string,
  { date, office }: { readonly date: string; readonly office: string } = { date: 'YYYY-MM-DD', office: '…' },
): readonly string[] {
  const connection = connectionOwed(agreement, party);
  return [
    `agreement: ${agreement.entry.value.id}`,
    `digest: ${agreement.digest}`,
    `date: ${date}`,
    `office: ${office}`,
    ...(connection === undefined ? [] : [`connection: ${connection}`]),
  ];
}

/** What the provider of mandatory data confirms to be connected; undefined for everybody else. */
export function connectionOwed({ entry, mandatory, terms }: ResolvedAgreement, party: string): string | undefined {
  return mandatory && party === entry.value.provider.agency ? terms.provider.name : undefined;
}

function faultsOf(
  agreement: ResolvedAgreement,
  party: string,
  entry: Entry<ConsentFile>,
  asOf: string,
): readonly Issue[] {
  const { id } = agreement.entry.value;
  const { digest } = agreement;
  const { suspended, date, digest: written, connection } = entry.value;
  const issues: Issue[] = [];
  if (written !== digest)
    issues.push(issue('confirmation-stale', entry.at(['digest']), { agreement: id, party, written, digest }));
  if (date > asOf) issues.push(issue('confirmation-premature', entry.at(['date']), { agreement: id, party, date }));
  const owed = connectionOwed(agreement, party);
  if (owed !== undefined && connection === undefined)
    issues.push(issue('confirmation-not-technical', entry.at(), { agreement: id, party, connection: owed }));
  else if (connection !== undefined && owed !== undefined && connection !== owed)
    issues.push(
      issue('confirmation-of-other-connection', entry.at(['connection']), {
        agreement: id,
        party,
        connection,
        wanted: owed,
      }),
    );
  if (suspended !== undefined)
    issues.push(
      issue('agreement-suspended', entry.at(['suspended']), { agreement: id, party, since: suspended.since }),
    );
  return issues;
}
