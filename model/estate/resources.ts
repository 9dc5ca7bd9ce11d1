import type { BaselineFile, QuotaProfile } from '../schema/baseline';
import type { Settings } from './resolve';
import type { Resources } from './types';

/** The ceilings that a system asks for, or undefined where its profile does not exist. */
export function resourcesOf(settings: Settings, baseline: BaselineFile): Resources | undefined {
  const profile: QuotaProfile | undefined = baseline.quotas[settings.quota?.profile ?? ''];
  if (profile === undefined) return undefined;
  return {
    compute: { ...profile.compute, ...settings.quota?.compute },
    objects: profile.objects,
    limits: profile.limits,
  };
}

const SUFFIXES: Readonly<Record<string, readonly [base: bigint, exponent: number]>> = {
  n: [10n, -9],
  u: [10n, -6],
  m: [10n, -3],
  k: [10n, 3],
  K: [10n, 3],
  M: [10n, 6],
  G: [10n, 9],
  T: [10n, 12],
  P: [10n, 15],
  E: [10n, 18],
  Ki: [2n, 10],
  Mi: [2n, 20],
  Gi: [2n, 30],
  Ti: [2n, 40],
  Pi: [2n, 50],
  Ei: [2n, 60],
};
/** Fine enough for nine decimals of the smallest suffix. */
const SCALE = 10n ** 18n;

/** A quantity as a whole number of 10^-18 units, so that quantities compare exactly whatever their suffix. */
export function quantityValue(quantity: string): bigint {
  const match = /^(\d+)(?:\.(\d+))?([a-zA-Z]i?)?(?:[eE]([+-]?\d+))?$/.exec(quantity);
  if (match === null) throw new Error(`not a quantity: ${quantity}`);
  const [, whole = '0', fraction = '', suffix, exponent] = match;
  const digits = BigInt(whole + fraction) * SCALE;
  const [base, power] = suffix === undefined ? [10n, Number(exponent ?? 0)] : (SUFFIXES[suffix] ?? [10n, 0]);
  const scaled = power >= 0 ? digits * base ** BigInt(power) : digits / base ** BigInt(-power);
  return scaled / 10n ** BigInt(fraction.length);
}
