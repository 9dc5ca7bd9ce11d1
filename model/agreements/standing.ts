import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Confirmations } from './confirmations';
import { confirmedByParties } from './confirmed';
import { refusedBy } from './refused';
import type { ResolvedAgreement } from './resolve';

/** What an agreement is judged with. */
export interface Judged {
  /** The NDC's own party. */
  readonly ndc: string;
  readonly asOf: string;
  /** The config folder as shown to people. */
  readonly root: string;
}

/** Where an agreement stands on the day asked for: the first of these that keeps it closed, or in force. */
type StandingWord =
  | 'ended'
  | 'refused'
  | 'suspended'
  | 'not-confirmed'
  | 'without-basis'
  | 'not-begun'
  | 'outside-environment'
  | 'in-force';

export interface Standing {
  readonly agreement: ResolvedAgreement;
  readonly word: StandingWord;
  /** Whose files keep it closed: who refused, suspended or has not confirmed; the Center suspends as well. */
  readonly parties: readonly string[];
  /** Why, and what is to be done; also what is only told. */
  readonly issues: readonly Issue[];
}

/** Judges one agreement whose every reference was found. */
export function standingOf(agreement: ResolvedAgreement, confirmations: Confirmations, judged: Judged): Standing {
  const { id, from, until } = agreement.entry.value;
  if (until < judged.asOf) {
    const issues = [issue('agreement-ended', agreement.entry.at(['until']), { agreement: id, until })];
    return { agreement, word: 'ended', parties: [], issues };
  }
  const { issues, ...closed } = closedBy(agreement, confirmations, judged);
  const begun = from <= judged.asOf ? 'in-force' : 'not-begun';
  return { agreement, word: closed.word ?? begun, parties: closed.parties, issues };
}

interface Closed extends Pick<Standing, 'parties' | 'issues'> {
  readonly word: 'refused' | 'suspended' | 'not-confirmed' | 'without-basis' | undefined;
}

function closedBy(agreement: ResolvedAgreement, confirmations: Confirmations, judged: Judged): Closed {
  const refused = refusedBy(agreement, confirmations, judged);
  // A refusal says it all: nobody is asked to confirm what was refused.
  const faults = refused.closed ? [] : confirmedByParties(agreement, confirmations, judged);
  const byCenter = suspensions(agreement, confirmations, judged);
  const basis = basisFaults(agreement);
  const issues = [...refused.issues, ...faults.flatMap((one) => one.issues), ...byCenter, ...basis];
  const isSuspension = ({ code }: Issue): boolean => code === 'agreement-suspended';
  const partiesWith = (wanted: (one: Issue) => boolean): readonly string[] =>
    faults.filter((one) => one.issues.some(wanted)).map(({ party }) => party);
  const suspending = partiesWith(isSuspension);
  const unconfirmed = partiesWith((one) => !isSuspension(one));
  if (refused.closed) return { word: 'refused', parties: [agreement.entry.value.provider.agency], issues };
  if (suspending.length > 0 || byCenter.length > 0) {
    const parties = new Set([...suspending, ...(byCenter.length > 0 ? [judged.ndc] : [])]);
    return { word: 'suspended', parties: [...parties], issues };
  }
  if (unconfirmed.length > 0) return { word: 'not-confirmed', parties: unconfirmed, issues };
  const { basisEnds } = agreement;
  const isBaseless = basisEnds !== undefined && basisEnds <= judged.asOf;
  return { word: isBaseless ? 'without-basis' : undefined, parties: [], issues };
}

/** The Center suspends a whole agency. */
function suspensions({ entry }: ResolvedAgreement, { suspended }: Confirmations, { root }: Judged): readonly Issue[] {
  const { id, consumer, provider } = entry.value;
  return [consumer.agency, provider.agency].flatMap((agency) => {
    const since = suspended.get(agency);
    const file = `${root}/platform/ndc/suspensions/${agency}.yaml`;
    return since === undefined
      ? []
      : [issue('agreement-of-suspended-agency', entry.at(), { agreement: id, agency, since, file })];
  });
}

function basisFaults({ entry, basisEnds }: ResolvedAgreement): readonly Issue[] {
  const { id, until } = entry.value;
  if (basisEnds === undefined || basisEnds > until) return [];
  return [issue('agreement-outlives-its-basis', entry.at(['until']), { agreement: id, until, ends: basisEnds })];
}
