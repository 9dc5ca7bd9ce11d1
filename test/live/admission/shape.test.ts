import { CASES, RULES } from './cases';
import { WEAKENINGS } from './weakenings';

describe('the corpus of the admission policies', () => {
  const keys = CASES.map(({ rule, name }) => `${rule}: ${name}`);

  test('each case has a name of its own', () => {
    expect(keys).toEqual([...new Set(keys)]);
  });

  test.each(RULES)('%s is tried both ways', (rule) => {
    const verdicts = CASES.filter((one) => one.rule === rule).map(({ verdict }) => verdict);
    expect([...new Set(verdicts)].sort()).toEqual(['allowed', 'denied']);
  });

  test('each weakening has a name of its own', () => {
    const names = WEAKENINGS.map(({ rule, name }) => `${rule}: ${name}`);
    expect(names).toEqual([...new Set(names)]);
  });

  test('each weakening is watched by a case that there is', () => {
    const watched = WEAKENINGS.map(({ rule, seenBy }) => `${rule}: ${seenBy}`);
    expect(watched.filter((one) => !keys.includes(one))).toEqual([]);
  });

  test('each rule is weakened', () => {
    expect([...new Set(WEAKENINGS.map(({ rule }) => rule))].sort()).toEqual(RULES);
  });
});
