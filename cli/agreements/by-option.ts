import type { Issue } from '../../model/issue';
import type { OpenedEstate } from '../estate';
import type { NewFile } from './new-file';

/** Keys whose options have another name. */
const OPTIONS: Readonly<Record<string, string>> = { datasets: 'dataset', legalBasis: 'law' };

/**
 * Issues of a file that nobody has written yet are told by the option that the value came from, not by a place in it.
 */
export function byOption(
  issues: readonly Issue[],
  { shownRoot }: OpenedEstate,
  { path, text }: NewFile,
): readonly Issue[] {
  const lines = text.split('\n');
  return issues.map((one) => {
    if (one.at.file !== `${shownRoot}/${path}`) return one;
    const key = lines
      .slice(0, one.at.line)
      .flatMap((line) => /^([A-Za-z]+):/.exec(line)?.[1] ?? [])
      .at(-1);
    if (key === undefined || key === 'id') return one;
    return { ...one, at: { file: `--${OPTIONS[key] ?? key}`, line: 0, column: 0 } };
  });
}
