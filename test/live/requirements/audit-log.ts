import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Cluster } from '../cluster/control-plane';
import { REQUIRED } from '../cluster/flags';

type Conditions = Readonly<Record<string, readonly string[]>>;

interface Alarm {
  readonly alarm: string;
  readonly when: Conditions;
  readonly unless?: Conditions;
}

export const auditLog = ({ directory }: Cluster): string => readFileSync(path.join(directory, 'audit.log'), 'utf8');

/** Names of the alarms of `alarms.yaml` that lines of the log ring, one for each line and alarm. */
export function alarmsIn(log: string): readonly string[] {
  const alarms = parse(readFileSync(path.join(REQUIRED, 'alarms.yaml'), 'utf8')) as readonly Alarm[];
  const lines = log.split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const event: unknown = JSON.parse(line);
    const meets = ([field, values]: readonly [string, readonly string[]]): boolean =>
      valuesAt(event, field.split('.')).some((value) => values.includes('*') || values.includes(value));
    return alarms
      .filter(({ when, unless = {} }) => Object.entries(when).every(meets) && !Object.entries(unless).some(meets))
      .map(({ alarm }) => alarm);
  });
}

/** Texts at a path: of a list, each of them. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, key === undefined ? [] : [key, ...rest]));
  if (key === undefined) return typeof value === 'string' ? [value] : [];
  return typeof value === 'object' && value !== null ? valuesAt((value as Record<string, unknown>)[key], rest) : [];
}
