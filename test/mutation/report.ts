import type { Explanation } from './survivors';
import type { Mutant, Verdict } from './world';

export interface Judged {
  readonly operator: string;
  readonly place: string;
  readonly verdict: Verdict;
}

/** One place that a fault was not noticed at, however often. */
export interface Survivor {
  readonly operator: string;
  readonly place: string;
  readonly times: number;
  readonly explanation: Explanation | undefined;
}

export async function judgeAll(
  mutants: readonly Mutant[],
  progress: (done: number) => void,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const { operator, place, judge } of mutants) {
    judged.push({ operator, place, verdict: await judge() });
    progress(judged.length);
  }
  return judged;
}

export function survivorsOf(judged: readonly Judged[], explanations: readonly Explanation[]): readonly Survivor[] {
  const found = new Map<string, Survivor>();
  for (const { operator, place } of judged.filter(({ verdict }) => verdict === 'survived')) {
    const key = `${operator}|${place}`;
    const explanation = explanations.find((one) => one.operators.includes(operator) && one.place.test(place));
    found.set(key, { operator, place, times: (found.get(key)?.times ?? 0) + 1, explanation });
  }
  return [...found.values()];
}

/** Explanations that no longer fit: more or fewer faults than was looked at when they were written. */
export function miscounted(
  survivors: readonly Survivor[],
  explanations: readonly Explanation[],
): readonly Explanation[] {
  return explanations.filter((one) => one.times !== timesOf(one, survivors));
}

export const timesOf = (one: Explanation, survivors: readonly Survivor[]): number =>
  survivors.filter(({ explanation }) => explanation === one).reduce((sum, { times }) => sum + times, 0);

const HEADINGS = ['fault', 'places', 'without effect', 'refused before output', 'reader', 'baseline', 'unnoticed'];
const VERDICTS: readonly Verdict[] = ['same', 'synthesis', 'reader', 'baseline', 'survived'];

const cell = (text: string): string => text.replaceAll('|', '\\|');

const lengthOf = (text: string): number => Array.from(text).length;

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => lengthOf(row[column] ?? ''))));
  const line = (row: readonly string[], fill = ' '): string =>
    `| ${row.map((text, column) => text + fill.repeat((widths[column] ?? 0) - lengthOf(text))).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [
    line(head),
    line(
      head.map(() => ''),
      '-',
    ),
    ...body.map((row) => line(row)),
  ].join('\n');
}

/** What became of the faults, operator by operator. */
export function tableOf(operators: readonly string[], judged: readonly Judged[]): string {
  const counts = new Map<string, Map<Verdict, number>>();
  for (const { operator, verdict } of judged) {
    const of = counts.get(operator) ?? new Map<Verdict, number>();
    counts.set(operator, of.set(verdict, (of.get(verdict) ?? 0) + 1));
  }
  const row = (name: string, of: (verdict: Verdict) => number): readonly string[] => {
    const all = VERDICTS.map(of);
    return [cell(name), ...[all.reduce((sum, each) => sum + each, 0), ...all].map(String)];
  };
  const rows = operators.map((name) => row(name, (verdict) => counts.get(name)?.get(verdict) ?? 0));
  const total = row('all', (verdict) => judged.filter((one) => one.verdict === verdict).length);
  return table([HEADINGS, ...rows, total]);
}

/** Survivors by what explains them. */
export function explained(survivors: readonly Survivor[], explanations: readonly Explanation[]): string {
  const rows = explanations.map((one) => {
    const times = timesOf(one, survivors);
    return [one.operators.join(', '), `\`${one.place.source}\``, String(times), one.why, one.noticedBy ?? '–'].map(
      cell,
    );
  });
  return table([['fault', 'place', 'times', 'why', 'noticed by'], ...rows]);
}
