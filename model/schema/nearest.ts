import { distance } from 'fastest-levenshtein';

/** The allowed value nearest to what was written, where one is near enough to be meant. */
export function nearest(written: string, allowed: readonly string[]): string | undefined {
  if (written.length > 80) return undefined;
  const farthest = Math.max(1, Math.ceil(written.length * 0.4));
  let best: { readonly value: string; readonly steps: number } | undefined;
  for (const value of allowed) {
    if (Math.abs(value.length - written.length) > farthest) continue;
    const steps = distance(written.toLowerCase(), value.toLowerCase());
    if (steps <= farthest && (best === undefined || steps < best.steps)) best = { value, steps };
  }
  return best?.value;
}
