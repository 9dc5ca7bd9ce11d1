import { describeLive } from '../support/live';
import { shortcomings } from './availability';
import type { Family } from './network';

/**
 * `describe` for tests that send packets. Where IPv4 cannot be tried it says why in its name and skips, or fails when
 * the live tests are required (`NDC_REQUIRE_LIVE=1`); IPv6 is left out, with a test that says why, where the kernel
 * cannot queue it.
 */
export function describePackets(name: string, fn: (families: readonly Family[]) => void): void {
  const missing = shortcomings();
  if (missing.IPv4 !== undefined) {
    cannotRun(name, missing.IPv4);
    return;
  }
  describeLive(name, () => {
    if (missing.IPv6 === undefined) fn(['IPv4', 'IPv6']);
    else {
      test.skip(`IPv6 (not run: ${missing.IPv6})`, () => undefined);
      fn(['IPv4']);
    }
  }, ['helm', 'kube-network-policies']);
}

function cannotRun(name: string, reason: string): void {
  if (process.env['NDC_REQUIRE_LIVE'] !== '1') describe.skip(`${name} (not run: ${reason})`, skipped);
  else
    describe(name, () => {
      test('can be run on this machine', () => {
        throw new Error(reason);
      });
    });
}

const skipped = (): void => test('has not run', () => undefined);
