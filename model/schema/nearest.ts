import { distance } from 'fastest-levenshtein';

/** For ids of the register: two of them may be two letters apart, and at two ends of the country. */
export const ONE_SLIP = 1;

/**
 * The allowed value nearest to what was written, where one is near enough to be meant.
 *
 * @param farthest steps (letters changed, added, left out) that still count as near
 */
export function nearest(
  written: string,
  allowed: readonly string[],
  farthest: number = Math.max(1, Math.ceil(written.length * 0.4)),
): string | undefined {
  if (written.length > 80) return undefined;
  let best: { readonly value: string; readonly steps: number } | undefined;
  for (const value of allowed) {
    if (Math.abs(value.length - written.length) > farthest) continue;
    const steps = distance(written.toLowerCase(), value.toLowerCase());
    if (steps <= farthest && (best === undefined || steps < best.steps)) best = { value, steps };
  }
  return best?.value;
}
