import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { ANNOTATION, DAY, FULL_SWITCH, LABEL } from './keys';
import { annotationsOf, labelsOf } from './view';

/** What a policy says it is open for. */
export type Reason = 'agreement' | 'internal' | 'waiver' | 'platform';

/** Label of a hop that several agreements use: which ones, the annotation says. */
const SEVERAL = 'several';

const IDS = /^[A-Z]{2,6}-\d{4}(, [A-Z]{2,6}-\d{4})*( \+[1-9]\d*)?$/;
/** `component/flow`, as the annotation of a flow of the platform says it. */
export const NEED = /^[a-z0-9-]+\/[a-z0-9-]+$/;
const TALK = /^[a-z0-9-]+\/[a-z0-9-]+ > [a-z0-9-]+\/[a-z0-9-]+$/;

export function reasonOf(read: ReadObject): Reason {
  const annotations = annotationsOf(read);
  if (annotations[ANNOTATION.waiver] !== undefined) return 'waiver';
  if (annotations[ANNOTATION.platformFlow] !== undefined) return 'platform';
  return annotations[ANNOTATION.talksTo] === undefined ? 'agreement' : 'internal';
}

/** Who reads a policy learns what it is open for, on which law, and until when. */
export function checkFlowMarks(read: ReadObject, findings: Findings): void {
  const annotations = annotationsOf(read);
  const label = labelsOf(read)[LABEL.agreement];
  const demand = (key: string, holds: boolean, expected: string): void => {
    if (!holds) findings.add('agreement-mark', read, key, expected);
  };
  const reason = reasonOf(read);
  if (reason === 'internal' || reason === 'platform') {
    if (reason === 'internal')
      demand(ANNOTATION.talksTo, TALK.test(annotations[ANNOTATION.talksTo] ?? ''), 'system/client > system/interface');
    else demand(ANNOTATION.platformFlow, NEED.test(annotations[ANNOTATION.platformFlow] ?? ''), 'component/flow');
    for (const key of [ANNOTATION.agreements, ANNOTATION.until]) demand(key, annotations[key] === undefined, '—');
    demand(LABEL.agreement, label === undefined, '—');
    return;
  }
  const agreements = annotations[ANNOTATION.agreements] ?? '';
  const until = annotations[ANNOTATION.until] ?? '';
  demand(ANNOTATION.agreements, IDS.test(agreements), 'VD-0042, VD-0043 +1');
  const expected = /[, ]/.test(agreements) ? SEVERAL : agreements;
  demand(LABEL.agreement, label !== undefined && label === expected, quoted(expected));
  demand(ANNOTATION.until, DAY.test(until), 'YYYY-MM-DD');
  demand(ANNOTATION.legalBasis, (annotations[ANNOTATION.legalBasis] ?? '') !== '', 'instrument, clause');
  if (reason !== 'waiver') return;
  demand(ANNOTATION.waiver, annotations[ANNOTATION.waiver] === agreements, quoted(agreements));
  demand(ANNOTATION.until, until <= FULL_SWITCH, `≤ ${FULL_SWITCH}`);
}

/** What tells one hop's reason from another's: both of its policies say the same. */
export function termsOf(read: ReadObject): string {
  const annotations = annotationsOf(read);
  const keys = Object.values(ANNOTATION).map((key) => annotations[key]);
  return JSON.stringify([labelsOf(read)[LABEL.agreement], ...keys]);
}
