import type { Issue } from '../issue';
import type { ResolvedAgreement } from './resolve';

/** Nobody is asked to confirm terms anew that are wrong themselves: the error comes first. */
export function withoutStaleInError(
  issues: readonly Issue[],
  agreements: readonly ResolvedAgreement[],
): readonly Issue[] {
  const inError = new Set(issues.filter(({ severity }) => severity === 'error').map(({ at }) => at.file));
  const ids = new Set(agreements.filter(({ entry }) => inError.has(entry.file)).map(({ entry }) => entry.value.id));
  return issues.filter(({ code, params }) => code !== 'confirmation-stale' || !ids.has(params['agreement'] ?? ''));
}
