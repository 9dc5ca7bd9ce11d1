import type { CapacityResource } from './ledger';

const SCALE = 10n ** 18n;
const MILLI = SCALE / 1000n;
const BINARY = ['Ei', 'Pi', 'Ti', 'Gi', 'Mi', 'Ki'];

/**
 * An amount of 10^-18 units as Kubernetes writes it, exactly but for what is below a thousandth of a processor or a
 * byte, which is taken off: `12500m`, `64Ti`. The largest unit that leaves a whole number.
 */
export function shownQuantity(resource: CapacityResource, amount: bigint): string {
  if (amount < 0n) return `-${shownQuantity(resource, -amount)}`;
  if (resource === 'cpu') {
    const milli = amount / MILLI;
    return milli % 1000n === 0n ? String(milli / 1000n) : `${milli}m`;
  }
  const bytes = amount / SCALE;
  const index = bytes === 0n ? -1 : BINARY.findIndex((_, at) => bytes % 1024n ** BigInt(BINARY.length - at) === 0n);
  return index < 0 ? String(bytes) : `${bytes / 1024n ** BigInt(BINARY.length - index)}${BINARY[index] ?? ''}`;
}
