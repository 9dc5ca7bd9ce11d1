import { entryOn, raised } from './levels';
import type { ResolvedSystem } from './resolve';

/** What is declared from a day until a last one, both `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

const DAY = 86_400_000;

/** Days before its end from which something is reported. */
const ENDS_SOON_DAYS = 30;

export function holdsOn({ from, until }: Period, day: string): boolean {
  return from <= day && day <= until;
}

export function overlap(a: Period, b: Period): boolean {
  return a.from <= b.until && b.from <= a.until;
}

/** The days that two overlapping periods have in common. */
export function shared(a: Period, b: Period): Period {
  return { from: a.from > b.from ? a.from : b.from, until: a.until < b.until ? a.until : b.until };
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / DAY;
}

export function endsSoon({ until }: Pick<Period, 'until'>, day: string): boolean {
  return day <= until && daysBetween(day, until) <= ENDS_SOON_DAYS;
}

/** The same day a year later; of a leap day the text after which the 28th of February is the last day before it. */
export function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`;
}

/**
 * The highest level whose controls hold at some time of what is left of a period, or that the system asks for: what
 * is accepted on one day is not refused on a later one by the calendar alone.
 */
export function highestLevel(system: ResolvedSystem, { from, until }: Period, asOf: string): number {
  const first = from > asOf ? from : asOf;
  const later = system.levels.filter((level) => level.from > first && level.from <= until);
  const values = [entryOn(system, first), ...later].flatMap((level) => level?.value ?? []);
  return raised(Math.max(...values), system);
}
