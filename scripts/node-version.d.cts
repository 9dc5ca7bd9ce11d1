/** Whether a Node version fits an `engines` range that uses `^a.b.c`, `>=a` and `||` only. */
export function fits(version: string, range: string): boolean;
