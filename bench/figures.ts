import type { Usage } from './measure';

/** One line of the result. A goal is an upper limit; null where there is none, or none for this size. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'MB' | '×' | '';
  readonly goal: number | null;
  readonly met: boolean | null;
}

/** The goals hold for an estate of this many systems: every commune-level unit of the country with its own. */
export const GOAL_SYSTEMS = 3421;

const GOALS: Readonly<Record<string, number>> = {
  'synth wall ÷ plain wall': 8,
  'synth peak memory': 450,
  'validate wall': 1.5,
  'version wall': 0.25,
  'agreements checked': 2,
};

/** Program to what each round measured, in the order of the rounds. */
export type Measured<Program extends string> = Readonly<Record<Program, readonly Usage[]>>;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (below === undefined || above === undefined) throw new Error('no values');
  return (below + above) / 2;
}

/** Median of the rounds' ratios: what disturbs a round disturbs both programs, so this is steadier than either. */
function ratio(of: 'wall' | 'cpu', above: readonly Usage[], below: readonly Usage[]): number {
  return median(above.flatMap((usage, round) => (below[round] === undefined ? [] : [usage[of] / below[round][of]])));
}

/** Median of the processor time that one program takes more than another that does a part of its work. */
function difference(whole: readonly Usage[], part: readonly Usage[]): number {
  return median(whole.flatMap(({ cpu }, round) => (part[round] === undefined ? [] : [cpu - part[round].cpu])));
}

export type FigureOf = (figure: string, value: number, unit: Figure['unit']) => Figure;

/** @param systems size of the estate, which decides whether the goals apply */
export function figureFor(systems: number): FigureOf {
  return (figure, value, unit) => {
    const goal = systems === GOAL_SYSTEMS ? (GOALS[figure] ?? null) : null;
    return { figure, value: Number(value.toPrecision(4)), unit, goal, met: goal === null ? null : value <= goal };
  };
}

export type ProgramName =
  | 'synth'
  | 'plain'
  | 'validate'
  | 'version'
  | 'copy'
  | 'sample synth'
  | 'sample stock CDKTF'
  | 'agreements validate'
  | 'agreements read'
  | 'agreements synth'
  | 'agreements reach';

export function figuresOf(measured: Measured<ProgramName>, figure: FigureOf): readonly Figure[] {
  const ofProgram = ([name, rounds]: readonly [string, readonly Usage[]]): readonly Figure[] => [
    figure(`${name} wall`, median(rounds.map(({ wall }) => wall)), 's'),
    figure(`${name} cpu`, median(rounds.map(({ cpu }) => cpu)), 's'),
    figure(`${name} peak memory`, median(rounds.map(({ peak }) => peak)) / 1e6, 'MB'),
  ];
  const { synth, plain, copy, 'sample synth': sample, 'sample stock CDKTF': stock } = measured;
  const { 'agreements validate': checked, 'agreements read': read } = measured;
  return [
    figure('synth wall ÷ plain wall', ratio('wall', synth, plain), '×'),
    figure('synth cpu ÷ plain cpu', ratio('cpu', synth, plain), '×'),
    figure('synth wall ÷ copy wall', ratio('wall', synth, copy), '×'),
    figure('sample stock CDKTF wall ÷ sample synth wall', ratio('wall', stock, sample), '×'),
    figure('agreements checked', difference(checked, read), 's'),
    ...Object.entries(measured).flatMap(ofProgram),
  ];
}

/** The same for people, the figures with a goal first. */
export function table(figures: readonly Figure[]): string {
  const first = [...figures.filter(({ goal }) => goal !== null), ...figures.filter(({ goal }) => goal === null)];
  const rows = first.map(({ figure, value, unit, goal, met }) => [
    figure,
    `${value} ${unit}`.trimEnd(),
    goal === null ? '' : `≤ ${goal}`,
    met === null ? '' : met ? 'met' : 'MISSED',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
