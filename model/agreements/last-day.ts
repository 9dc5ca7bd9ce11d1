import { dayBefore } from '../estate/periods';
import type { ResolvedAgreement } from './resolve';

/** The day after which the agreement opens nothing: its own last one, or that of the law that it cites. */
export function lastDay({ entry, basisEnds }: Pick<ResolvedAgreement, 'entry' | 'basisEnds'>): string {
  const { until } = entry.value;
  return basisEnds === undefined ? until : earlier(until, dayBefore(basisEnds));
}

export const earlier = (a: string, b: string): string => (a < b ? a : b);
