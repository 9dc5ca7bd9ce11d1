import fc from 'fast-check';
import { mutate, mutations } from './hostile-mutations';
import { exampleFiles, judge } from './hostile-run';

/** What became of the trees of a run. */
export interface Tally {
  accepted: number;
  refused: number;
  /** Issue code to the number of trees that had it. */
  readonly codes: Map<string, number>;
}

export const emptyTally = (): Tally => ({ accepted: 0, refused: 0, codes: new Map() });

/** No mutation of the two-tenant estate makes the program crash, speak badly or accept what is not safe. */
export function hostileProperty(tally: Tally): fc.IProperty<[Parameters<typeof mutate>[1]]> {
  const files = exampleFiles();
  return fc.property(mutations(), (changes) => {
    const { accepted, codes, faults } = judge(mutate(files, changes));
    tally[accepted ? 'accepted' : 'refused'] += 1;
    for (const code of new Set(codes)) tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
    if (faults.length > 0) throw new Error(faults.slice(0, 10).join('\n'));
  });
}

/** One seed for every property, so that a run can be repeated; `FC_SEED` sets another. */
export const SEED = Number(process.env['FC_SEED'] ?? '20261122');
