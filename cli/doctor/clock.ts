import { CLUSTER } from '../texts/doctor';
import { type Finding, mismatch, ok, said, unseen, warning } from './finding';

const GOOD_S = 30;
const BAD_S = 300;

/**
 * How far this clock is off the API server's. A `Date` header has whole seconds, and was written between question and
 * answer: what can be explained by either is no difference.
 *
 * @param before when the question was sent, in milliseconds; `after`: when the answer was there
 */
export function clockFinding(date: string | undefined, before: number, after: number): Finding {
  const server = Date.parse(date ?? '');
  if (Number.isNaN(server)) return unseen('clock', CLUSTER.noDate, CLUSTER.within);
  const early = Math.max(0, before - (server + 999));
  const late = Math.max(0, server - after);
  const seconds = Math.round(Math.max(early, late) / 1000);
  const found = said(CLUSTER.off, { seconds: String(seconds) });
  if (seconds <= GOOD_S) return ok('clock', found, CLUSTER.within);
  const say = seconds > BAD_S ? mismatch : warning;
  return say('clock', found, CLUSTER.within, CLUSTER.setClock);
}
