import type { Figure } from './figures';

/** How many objects or resources the benchmark puts on a control plane, and how many at a time. */
export const SIZES = [1000, 2000] as const;
export const PARALLELISM = { objects: [1, 10, 50], terraform: [10, 50] } as const;

/** A figure of the live benchmark without a goal: it depends on the machine far more than on this project. */
export const liveFigure = (figure: string, value: number, unit: Figure['unit']): Figure => ({
  figure,
  value: Number(value.toPrecision(3)),
  unit,
  goal: null,
  met: null,
});

/** A figure about pods; those that are ratios within one run have a goal. */
export const podFigure = (figure: string, value: number, unit: Figure['unit'], goal: number | null): Figure => ({
  ...liveFigure(figure, value, unit),
  goal,
  met: goal === null ? null : Number(value.toPrecision(3)) <= goal,
});

/** Seconds that a task takes. */
export async function timed(task: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await task();
  return Number(process.hrtime.bigint() - started) / 1e9;
}
