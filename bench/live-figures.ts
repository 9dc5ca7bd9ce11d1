import type { Figure } from './figures';

/** How many objects or resources the benchmark puts on a control plane, and how many at a time. */
export const SIZES = [1000, 2000] as const;
export const PARALLELISM = { objects: [1, 10, 50], terraform: [10, 50] } as const;

/** A figure of the live benchmark. None has a goal: they depend on the machine far more than on this project. */
export const liveFigure = (figure: string, value: number, unit: Figure['unit']): Figure => ({
  figure,
  value: Number(value.toPrecision(3)),
  unit,
  goal: null,
  met: null,
});

/** Seconds that a task takes. */
export async function timed(task: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await task();
  return Number(process.hrtime.bigint() - started) / 1e9;
}
