import type { ResolvedAgreement } from '../../model/agreements/resolve';
import type { Context } from '../context';
import type { OpenedEstate } from '../estate';
import { printIssues } from '../print-issues';
import { AGREEMENTS_SAID } from '../texts/agreements';
import { UsageError } from '../usage';

/**
 * The agreement whose references were all found. Where some were not, prints the errors of the estate, which say
 * why, and gives undefined.
 *
 * @throws UsageError where there is no such agreement at all
 */
export function resolvedAgreement(context: Context, opened: OpenedEstate, id: string): ResolvedAgreement | undefined {
  const { config, agreements, issues } = opened;
  const found = agreements.find(({ entry }) => entry.value.id === id);
  if (found !== undefined) return found;
  if (config?.declared.has(`agreements/${id}.yaml`) === false) {
    const known = [...config.declared].flatMap((path) => /^agreements\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
    throw new UsageError(AGREEMENTS_SAID.noAgreement, { value: id }, known);
  }
  printIssues(
    context,
    issues.filter(({ severity }) => severity === 'error'),
    {},
  );
  return undefined;
}
