import { endsSoon, highestLevel, holdsOn, overlap, yearAfter } from '../../../model/estate/periods';
import type { ResolvedSystem } from '../../../model/estate/resolve';

const YEAR = { from: '2026-01-01', until: '2026-12-31' };

describe('a period', () => {
  it('holds on its first and its last day, and on no other side of them', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => holdsOn(YEAR, day))).toStrictEqual([false, true, true, false]);
  });

  it('overlaps one that begins on its last day, not one of the day after', () => {
    const from = (day: string): boolean => overlap(YEAR, { from: day, until: '2027-06-30' });
    expect([from('2026-12-31'), from('2027-01-01')]).toStrictEqual([true, false]);
    expect(overlap({ from: '2027-01-01', until: '2027-06-30' }, YEAR)).toBe(false);
  });

  it('ends soon from thirty days before its last day until that day', () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => endsSoon(YEAR, day))).toStrictEqual([false, true, true, false]);
  });

  it('may last until the same day of the next year, after a leap day until the last of February', () => {
    expect(yearAfter('2026-10-01')).toBe('2027-10-01');
    expect(['2029-02-28', '2029-03-01'].map((day) => day <= yearAfter('2028-02-29'))).toStrictEqual([true, false]);
  });
});

describe('the highest level of a period', () => {
  const levels = (['2025-07-01', '2026-06-01', '2027-06-01'] as const).map((from, index) => ({
    value: [2, 4, 3][index] ?? 0,
    basis: 'assumed' as const,
    from,
  }));
  const of = (from: string, until: string, asOf: string, protectedAs?: number): number =>
    highestLevel({ levels, settings: { protectedAs } } as unknown as ResolvedSystem, { from, until }, asOf);

  it('is that of any day which is left, not of those that are over', () => {
    expect(of('2025-08-01', '2026-05-31', '2025-08-01')).toBe(2);
    expect(of('2025-08-01', '2026-06-01', '2025-08-01')).toBe(4);
    expect(of('2025-08-01', '2027-12-31', '2027-07-01')).toBe(3);
  });

  it('is never below what the system asks for', () => {
    expect(of('2025-08-01', '2026-05-31', '2025-08-01', 3)).toBe(3);
  });

  it('never rises by the calendar alone', () => {
    const days = ['2025-08-01', '2026-06-01', '2027-05-31', '2027-06-01', '2028-01-01'];
    const seen = days.map((day) => of('2025-07-01', '2027-12-31', day));
    expect(seen).toStrictEqual([...seen].sort((a, b) => b - a));
  });
});
