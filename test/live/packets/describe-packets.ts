import { describeLive } from '../support/live';
import { shortcomings } from './availability';
import type { Family } from './network';

/**
 * `describeLive` for tests that send packets: they need IPv4. IPv6 is left out, with a test that says why, where only
 * IPv6 cannot be tried.
 */
export function describePackets(name: string, fn: (families: readonly Family[]) => void): void {
  const { IPv4, IPv6 } = shortcomings();
  const declare = (): void => {
    if (IPv4 === undefined && IPv6 !== undefined) test.skip(`IPv6 (not run: ${IPv6})`, () => undefined);
    fn(IPv6 === undefined ? ['IPv4', 'IPv6'] : ['IPv4']);
  };
  describeLive(name, declare, ['helm', 'kube-network-policies'], IPv4);
}
