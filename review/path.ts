import { quoted } from './quoted';

const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** The path of a member: `spec.egress`, `metadata.labels["a/b"]`. */
export function memberPath(path: string, key: string): string {
  if (!PLAIN_KEY.test(key)) return `${path}[${quoted(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The path of an item: `spec.egress[0]`. */
export const itemPath = (path: string, index: number): string => `${path}[${index}]`;

/** The path of a chain of keys and indexes. */
export function pathOf(steps: readonly (string | number)[]): string {
  return steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? itemPath(path, step) : memberPath(path, step)),
    '',
  );
}
