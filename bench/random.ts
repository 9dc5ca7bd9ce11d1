/** Next whole number from 0 up to, not including, `bound`. */
export type Random = (bound: number) => number;

/** A linear congruential generator: the same numbers for the same seed on every machine. Good enough for names. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
