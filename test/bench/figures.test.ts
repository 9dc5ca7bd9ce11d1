import {
  figureFor,
  figuresOf,
  GOAL_SYSTEMS,
  median,
  table,
  type Measured,
  type ProgramName,
} from '../../bench/figures';
import type { Usage } from '../../bench/measure';

const used = (wall: number, cpu = wall, peak = 100e6): Usage => ({ wall, cpu, peak });

const MEASURED: Measured<ProgramName> = {
  synth: [used(6), used(40), used(8)],
  plain: [used(1), used(10), used(1)],
  validate: [used(1), used(2), used(3)],
  version: [used(0.1), used(0.2), used(0.3)],
  copy: [used(0.5), used(5), used(0.5)],
  'sample synth': [used(1), used(1), used(1)],
  'sample stock CDKTF': [used(3), used(3), used(3)],
  'agreements validate': [used(4), used(6), used(9)],
  'agreements synth': [used(9), used(9), used(9)],
  'agreements reach': [used(5), used(5), used(5)],
  'agreements read': [used(3), used(4), used(6)],
};
const figures = figuresOf(MEASURED, figureFor(GOAL_SYSTEMS));
const named = (name: string) => figures.find(({ figure }) => figure === name);

describe('figures', () => {
  it('takes the median, the mean of the middle two of an even number', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7]);
  });

  it('compares two programs round by round, so that a slow round counts once', () => {
    expect(named('synth wall ÷ plain wall')?.value).toBe(6);
  });

  it('says which goals are met and which are missed', () => {
    expect(figures.filter(({ goal }) => goal !== null)).toEqual([
      { figure: 'synth wall ÷ plain wall', value: 6, unit: '×', goal: 8, met: true },
      { figure: 'agreements checked', value: 2, unit: 's', goal: 2, met: true },
      { figure: 'synth peak memory', value: 100, unit: 'MB', goal: 450, met: true },
      { figure: 'validate wall', value: 2, unit: 's', goal: 1.5, met: false },
      { figure: 'version wall', value: 0.2, unit: 's', goal: 0.25, met: true },
    ]);
  });

  it('knows no goal for an estate of another size', () => {
    expect(figuresOf(MEASURED, figureFor(300)).filter(({ goal, met }) => goal !== null || met !== null)).toEqual([]);
  });

  it('puts the goals first in the table for people', () => {
    const lines = table(figures).split('\n');

    expect(lines[0]).toMatch(/^synth wall ÷ plain wall +6 × +≤ 8 +met$/);
    expect(lines[3]).toMatch(/^validate wall +2 s +≤ 1.5 +MISSED$/);
  });
});
