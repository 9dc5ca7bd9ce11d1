/**
 * Quantities of Kubernetes, exactly: a whole number of 10^-9, so that `1000m` and `1` are one value and no double
 * loses a byte of a large one. Source: k8s.io/apimachinery/pkg/api/resource.
 */

export interface Quantity {
  /** In units of 10^-9. */
  readonly nano: bigint;
  /** How its text was written, which decides how the API writes it back. */
  readonly format: 'binary' | 'decimal' | 'exponent';
}

const NANO = 9;
const MOST_NANO = (2n ** 63n - 1n) * 10n ** BigInt(NANO);
/** Without what the API would keep as it was written, although it has a shorter form: `+1`, `01`, `1.`, `1.500`, `1E3`. */
const SYNTAX = /^(-?)(0|[1-9]\d*)?(?:\.(\d+))?(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|e-?[1-9]\d?)?$/;
const DECIMAL: ReadonlyMap<string, number> = new Map([
  ['n', -9],
  ['u', -6],
  ['m', -3],
  ['', 0],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18],
]);
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** Zeros may be taken from below the unit, never digits: a rounded quantity would be another one. */
function scaled(digits: bigint, exponent: number): bigint | undefined {
  if (exponent >= 0) return digits * 10n ** BigInt(exponent);
  const divisor = 10n ** BigInt(-exponent);
  return digits % divisor === 0n ? digits / divisor : undefined;
}

/**
 * The quantity that a text means; undefined where it is none, or one that Kubernetes would round, cap (finer than
 * 10^-9, above 2^63 - 1) or write back in more than one way.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const [, sign = '', whole = '', fraction = '', suffix = ''] = SYNTAX.exec(text) ?? [];
  if (whole === '' && fraction === '') return undefined;
  if (/^[1-9]/.test(whole) && fraction !== '' && fraction.length % 3 === 0) return undefined;
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  const binary = suffix === '' ? -1 : BINARY.indexOf(suffix);
  const exponent = /^e-?\d/.test(suffix) ? Number(suffix.slice(1)) : (DECIMAL.get(suffix) ?? 0);
  const factor = binary > 0 ? 1024n ** BigInt(binary) : 1n;
  const nano = scaled(digits * factor, NANO - fraction.length + exponent);
  if (nano === undefined || nano > MOST_NANO || nano < -MOST_NANO) return undefined;
  if (binary > 0) return { nano, format: 'binary' };
  return { nano, format: /^e-?\d/.test(suffix) ? 'exponent' : 'decimal' };
}

function largestPower(value: bigint, base: bigint, most: number): { rest: bigint; power: number } {
  let rest = value;
  let power = 0;
  while (power < most && rest % base === 0n) {
    rest /= base;
    power += 1;
  }
  return { rest, power };
}

/** The text that the API writes for a quantity: the largest unit that needs no fraction. */
export function canonicalQuantity({ nano, format }: Quantity): string {
  if (nano === 0n) return '0';
  const unit = 10n ** BigInt(NANO);
  const small = nano > -1024n * unit && nano < 1024n * unit;
  if (format === 'binary' && !small && nano % unit === 0n) {
    const { rest, power } = largestPower(nano / unit, 1024n, BINARY.length - 1);
    return `${rest}${BINARY[power] ?? ''}`;
  }
  const { rest, power } = largestPower(nano, 1000n, 9);
  const exponent = power * 3 - NANO;
  if (format === 'exponent') return exponent === 0 ? String(rest) : `${rest}e${exponent}`;
  const suffix = [...DECIMAL].find(([, value]) => value === exponent)?.[0] ?? '';
  return `${rest}${suffix}`;
}
