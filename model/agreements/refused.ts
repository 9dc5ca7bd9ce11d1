import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Confirmations } from './confirmations';
import type { ResolvedAgreement } from './resolve';
import type { Judged } from './standing';

/**
 * Whether the provider's written refusal stands. Of mandatory data the NDC's coordination decision of the same or a
 * later day stands for the provider's consent in law, never for its technical confirmation. A refusal of a day to come
 * closes at once, and no decision is compared with it: what is dated wrongly does not open.
 */
export function refusedBy(
  agreement: ResolvedAgreement,
  { refusals, decisions }: Confirmations,
  { asOf }: Pick<Judged, 'asOf'>,
): { readonly closed: boolean; readonly issues: readonly Issue[] } {
  const { id, provider } = agreement.entry.value;
  const decision = decisions.get(id);
  const issues: Issue[] = [];
  if (decision !== undefined && !agreement.mandatory)
    issues.push(issue('decision-on-other-data', decision.at(['agreement']), { agreement: id }));
  if (decision !== undefined && decision.value.date > asOf)
    issues.push(
      issue('decision-premature', decision.at(['date']), {
        agreement: id,
        date: decision.value.date,
        number: decision.value.number,
      }),
    );
  const refusal = refusals.get(id)?.get(provider.agency);
  if (refusal === undefined) return { closed: false, issues };
  const { date, ground } = refusal.value;
  if (date > asOf) {
    const early = { agreement: id, party: provider.agency, date };
    return { closed: true, issues: [...issues, issue('refusal-premature', refusal.at(['date']), early)] };
  }
  const params = { agreement: id, party: provider.agency, ground: `${ground.instrument}, ${ground.clause}` };
  const isOverruled =
    agreement.mandatory && decision !== undefined && date <= decision.value.date && decision.value.date <= asOf;
  if (isOverruled) {
    const { number } = decision.value;
    return { closed: false, issues: [...issues, issue('refusal-coordinated', refusal.at(), { ...params, number })] };
  }
  const code = agreement.mandatory ? 'mandatory-data-refused' : 'agreement-refused';
  return { closed: true, issues: [...issues, issue(code, refusal.at(), params)] };
}
