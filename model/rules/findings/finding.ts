import type { AgreementInForce } from '../../agreements/in-force';
import type { ResolvedAgreement } from '../../agreements/resolve';
import type { Issue } from '../../issue';
import type { Rule, Subject } from '../rule';

/** What a finding may look at: the estate without errors, and what its agreements open. */
export interface FindingSubject extends Subject {
  readonly agreements: readonly ResolvedAgreement[];
  readonly inForce: readonly AgreementInForce[];
}

/** A conclusion from the whole estate, drawn where no file of it is refused: never an error. */
export interface Finding extends Pick<Rule, 'name' | 'cites'> {
  check(subject: FindingSubject): readonly Issue[];
}

const SHOWN = 5;

/** Names in one line of a message: the first few, and how many more there are. */
export function firstOf(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return more > 0 ? `${names.slice(0, SHOWN).join(', ')} +${more}` : names.join(', ');
}
