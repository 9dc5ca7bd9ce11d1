import fc from 'fast-check';
import { type End, type Hop, hopsOf, isZone } from '../../../review/reach';
import type { ReadObject } from '../../../review/read';
import { SEED } from '../../support/hostile-property';
import { type Address, type Attempt, BruteForce, isInRange, type Pod } from './support/brute-force';
import { estateOf } from './support/objects';
import { ADDRESSES, NAMESPACES, POD_LABELS, PORTS, PROTOCOLS, randomPolicies } from './support/random-policies';
import { selects } from '../../../review/reach/selector';

const SETS = 1_000;

const PODS: readonly Pod[] = NAMESPACES.flatMap((namespace) => POD_LABELS.map((labels) => ({ namespace, labels })));
const PEERS: readonly (Pod | Address)[] = [...PODS, ...ADDRESSES.map((address) => ({ address }))];
const AT = PROTOCOLS.flatMap((protocol) => PORTS.map((port) => ({ protocol, port })));

function isAt(end: End, peer: Pod | Address): boolean {
  if (isZone(end)) {
    if (!('address' in peer)) return false;
    const { address } = peer;
    return (
      end.ranges.some((range) => isInRange(address, range)) && !end.except.some((range) => isInRange(address, range))
    );
  }
  if ('address' in peer || end.namespace !== peer.namespace) return false;
  return selects(end.pods, peer.labels) && !end.except.some((each) => selects(each, peer.labels));
}

/** Whether the hops permit an attempt, by indexes of the peers and of the port. */
function permittedBy(hops: readonly Hop[]): (from: number, to: number, at: number) => boolean {
  const seen = hops.map(({ from, to, protocol, port, endPort = port }) => ({
    from: PEERS.map((peer) => isAt(from, peer)),
    to: PEERS.map((peer) => isAt(to, peer)),
    at: AT.map((at) => at.protocol === protocol && port <= at.port && at.port <= endPort),
  }));
  return (from, to, at) => seen.some((hop) => hop.at[at] === true && hop.from[from] === true && hop.to[to] === true);
}

/** The attempts between all ordered pairs, at some of the ports, about which the two differ; and how many are permitted. */
function compared(
  objects: readonly ReadObject[],
  ports: readonly number[],
): { wrong: readonly Attempt[]; permitted: number } {
  const said = permittedBy(hopsOf(estateOf(objects)));
  const brute = new BruteForce(objects);
  const wrong: Attempt[] = [];
  let permitted = 0;
  for (const [i, from] of PEERS.entries())
    for (const [j, to] of PEERS.entries()) {
      if ('address' in from && 'address' in to) continue;
      for (const index of ports) {
        const attempt = { from, to, ...(AT[index] ?? { protocol: '', port: 0 }) };
        const expected = brute.permits(attempt);
        if (expected) permitted += 1;
        if (said(i, j, index) !== expected) wrong.push(attempt);
      }
    }
  return { wrong: wrong.slice(0, 3), permitted };
}

describe(`hops and an evaluator that tries every connection, seed ${SEED}`, () => {
  it(`agree about ${SETS} random sets of policies, over all ordered pairs of pods and addresses`, () => {
    const tally = { none: 0, some: 0 };
    const ports = fc.uniqueArray(fc.nat({ max: AT.length - 1 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(randomPolicies(), ports, (objects, at) => {
        const { wrong, permitted } = compared(objects, at);
        tally[permitted === 0 ? 'none' : 'some'] += 1;
        expect(wrong).toStrictEqual([]);
      }),
      { seed: SEED, numRuns: SETS },
    );
    expect(tally.some).toBeGreaterThan(SETS / 2);
  }, 180_000);

  it('agree about every port of some', () => {
    fc.assert(
      fc.property(randomPolicies(), (objects) => {
        expect(compared(objects, [...AT.keys()]).wrong).toStrictEqual([]);
      }),
      { seed: SEED + 1, numRuns: 30 },
    );
  }, 60_000);
});
