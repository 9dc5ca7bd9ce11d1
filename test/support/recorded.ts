import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of the values of a chart of others, of a version that somebody has read. */
export interface Recorded {
  readonly version: string;
  readonly schema: 'closed' | 'open' | 'none';
  /** Dotted path of every key that we set, with its type. */
  readonly paths: Readonly<Record<string, string>>;
  readonly checked: string;
}

export const recorded = (chart: string): Recorded =>
  JSON.parse(readFileSync(join(__dirname, '../charts/recorded', `${chart}.json`), 'utf8')) as Recorded;

/** Every path of values down to texts, numbers and lists, with the type of what stands there. */
export function typedPaths(values: object, path: readonly string[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
      const here = [...path, key];
      if (Array.isArray(value)) return [[here.join('.'), 'array']];
      if (typeof value === 'object' && value !== null) return Object.entries(typedPaths(value, here));
      return [[here.join('.'), typeof value]];
    }),
  );
}
