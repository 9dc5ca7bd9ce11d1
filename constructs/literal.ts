/**
 * The one place where a value enters a resource. Terraform evaluates templates in every string and key, CDKTF
 * replaces its tokens in them, and a hole in a selector means "everything": all three are stopped here, whatever
 * the reader has let through.
 */

/** Selects every pod of the policy's own namespace. The only empty selector that passes; never for a peer. */
export const EVERY_POD_OF_THE_NAMESPACE: Readonly<Record<string, never>> = Object.freeze({});

/** The doubles by which CDKTF encodes number and list tokens lie below this, far from any number of ours. */
const TOKEN_NUMBERS_BELOW = -1e280;
const NUMBER_WITH_EXPONENT = /-[\d.]+[eE][+-]?\d+/g;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys of maps that Kubernetes reads as labels. */
const LABEL_MAPS: ReadonlySet<string> = new Set(['labels', 'matchLabels']);
const LABEL_NAME = /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;
const LABEL_PREFIX = /^(?=.{1,253}\/)[a-z0-9]([a-z0-9.-]*[a-z0-9])?\//;

function isTokenNumber(value: number): boolean {
  return Number.isFinite(value) && value < TOKEN_NUMBERS_BELOW;
}

/** Whether CDKTF would put another construct's value in the place of this one. */
export function holdsToken(value: string): boolean {
  if (value.includes('TfToken[')) return true;
  return (value.match(NUMBER_WITH_EXPONENT) ?? []).some((number) => isTokenNumber(parseFloat(number)));
}

/** The text as Terraform has to read it to mean exactly these characters. Throws on a CDKTF token. */
export function text(value: string): string {
  if (holdsToken(value)) throw new Error(`text holds a CDKTF token: ${JSON.stringify(value)}`);
  if (!value.includes('{')) return value;
  return value.replace(/[$%]\{/g, (opening) => `${opening.charAt(0)}${opening}`);
}

function checkLabel(key: string, value: unknown, path: string): void {
  const name = key.replace(LABEL_PREFIX, '');
  if (!LABEL_NAME.test(name)) throw new Error(`${path}: "${key}" is not the name of a Kubernetes label`);
  if (typeof value !== 'string' || !LABEL_NAME.test(value)) {
    throw new Error(`${path}: ${JSON.stringify(value)} is not a label value (1 to 63 letters, digits, "-", "_", ".")`);
  }
}

function literalMap(map: Readonly<Record<string, unknown>>, path: string, name: string): object {
  const copy: Record<string, unknown> = {};
  const keys = Object.keys(map);
  if (keys.length === 0 && map !== EVERY_POD_OF_THE_NAMESPACE) {
    throw new Error(`${path}: empty, which Kubernetes would read as "all"`);
  }
  for (const key of keys) {
    if (FORBIDDEN_KEYS.has(key)) throw new Error(`${path}: key "${key}" is not allowed`);
    const value = map[key];
    if (LABEL_MAPS.has(name)) checkLabel(key, value, path);
    copy[text(key)] = literalValue(value, `${path}.${key}`, key);
  }
  return copy;
}

function literalValue(value: unknown, path: string, name: string): unknown {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`${path}: ${value} is not a whole number`);
    return value;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) throw new Error(`${path}: empty list, which Kubernetes would read as "all"`);
    return value.map((item, index) => literalValue(item, `${path}[${index}]`, name));
  }
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return literalMap(value as Record<string, unknown>, path, name);
  }
  throw new Error(`${path}: ${value === null ? 'null' : typeof value} cannot stand in a resource`);
}

/**
 * A copy of a resource's configuration that means exactly what it says: text escaped for Terraform, no token, no
 * `undefined` or `null`, nothing empty, labels within the limits of Kubernetes. Throws with the path otherwise.
 */
export function literal<T extends object>(config: T): T {
  return literalValue(config, 'config', '') as T;
}
