import type { Issue } from '../../issue';
import { issue } from '../../messages/catalogue';
import { deadlinesOf, type DueState, MEASURES, progressOf } from '../../sharing/deadlines';
import { type Finding, firstOf } from './finding';

const CODES = { ahead: 'deadline-ahead', near: 'deadline-near', past: 'deadline-past' } as const satisfies Readonly<
  Record<DueState, string>
>;

/**
 * What is still missing of what has a day: a notice long before it, a warning as it comes near and after it. Days
 * alone never make an error. Levels and direct paths have findings of their own.
 */
export const deadlines: Finding = {
  name: 'deadlines',
  cites: ['R08d', 'R24b'],
  check: (subject) => {
    const progress = progressOf(subject);
    return deadlinesOf(subject).flatMap((deadline) =>
      deadline.measures
        .filter((measure) => MEASURES[measure].isFinding)
        .flatMap((measure): readonly Issue[] => {
          const { missing, of } = progress[measure];
          if (missing.length === 0) return [];
          const { state, day, law, days, at } = deadline;
          const params = { day, law, what: measure, done: String(of - missing.length), of: String(of) };
          return [issue(CODES[state], at, { ...params, days: String(Math.abs(days)), missing: firstOf(missing) })];
        }),
    );
  },
};
