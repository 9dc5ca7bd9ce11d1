import type { Issue } from '../../issue';
import { deadlines } from './deadlines';
import type { Finding, FindingSubject } from './finding';
import { noTraffic } from './no-traffic';
import { overlaps } from './overlaps';
import { sites } from './sites';
import { stages } from './stages';
import { unusedEnds } from './unused-ends';

export const FINDINGS: readonly Finding[] = [noTraffic, unusedEnds, overlaps, stages, sites, deadlines];

/** Every finding over an estate that has no errors. */
export function checkFindings(subject: FindingSubject): readonly Issue[] {
  return FINDINGS.flatMap((finding) => finding.check(subject));
}
