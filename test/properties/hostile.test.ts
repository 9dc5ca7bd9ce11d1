import fc from 'fast-check';
import { emptyTally, hostileProperty, SEED } from '../support/hostile-property';
import { exampleFiles, judge } from '../support/hostile-run';

const RUNS = 1000;

describe(`hostile mutations of a two-tenant estate, seed ${SEED}`, () => {
  it('start from one that is accepted, with nothing but assumed levels to say', () => {
    expect(judge(exampleFiles())).toStrictEqual({
      accepted: true,
      codes: Array<string>(4).fill('level-assumed'),
      faults: [],
    });
  });

  it(`give neither a crash nor a silent acceptance in ${RUNS} runs`, () => {
    const tally = emptyTally();
    fc.assert(hostileProperty(tally), { seed: SEED, numRuns: RUNS });
    // Else the mutations have lost their bite, or the estate its sense.
    expect(tally.refused).toBeGreaterThan(RUNS / 2);
    expect(tally.accepted).toBeGreaterThan(RUNS / 20);
    expect(tally.codes.size).toBeGreaterThan(60);
  }, 120_000);
});
