import fc from 'fast-check';
import * as ipaddr from 'ipaddr.js';
import type { Subject } from '../../../model/rules/rule';
import { zones } from '../../../model/rules/zones';
import { overlapping } from '../../../model/schema/ranges';
import { SEED } from '../../support/hostile-property';

type Ranges = Readonly<Record<string, readonly string[]>>;

/** Few addresses and many lengths, so that ranges nest, are equal and stand side by side. */
const byte = fc.constantFrom(10, 11, 127, 128, 255);
const ipv4 = fc
  .record({ bytes: fc.tuple(byte, byte, byte, byte), bits: fc.constantFrom(8, 9, 16, 17, 24, 31, 32) })
  .map(({ bytes, bits }) => `${ipaddr.IPv4.networkAddressFromCIDR(`${bytes.join('.')}/${bits}`).toString()}/${bits}`);
const group = fc.constantFrom('a', '7fff', '8000');
const ipv6 = fc
  .record({ groups: fc.tuple(group, group, group), bits: fc.constantFrom(16, 17, 32, 33, 48, 127, 128) })
  .map(
    ({ groups, bits }) => `${ipaddr.IPv6.networkAddressFromCIDR(`${groups.join(':')}::/${bits}`).toString()}/${bits}`,
  );
const ranges = fc.array(fc.oneof(ipv4, ipv6), { maxLength: 6 });

const KINDS = { center: 'state-network', site: 'agency-site', ndxp: 'intermediary', left: 'other', right: 'other' };
const NESTED = ['center site', 'site center', 'center ndxp', 'ndxp center'];
const declaredRanges: fc.Arbitrary<Ranges> = fc.record({
  right: ranges,
  site: ranges,
  center: ranges,
  ndxp: ranges,
  left: ranges,
});
const networkRanges: fc.Arbitrary<Ranges> = fc.record({ pods: ranges, services: ranges, nodes: ranges });

/** A position that tells its path. */
const at = (path: readonly (string | number)[]) => ({ file: path.join('.'), line: 1, column: 1 });

function subjectOf(declared: Ranges, networks: Ranges): Subject {
  const kinds = Object.fromEntries(Object.entries(KINDS).map(([zone, kind]) => [zone, { kind }]));
  const value = { id: 'local', zones: declared, cluster: 'first', clusters: { first: { networks } } };
  const environment = { value, at, atKey: at };
  const entries = { platform: [{ value: { zones: kinds }, at }], environment: [environment] };
  return { config: { entries }, register: { agencies: new Map() } } as unknown as Subject;
}

const placed = (all: Ranges) =>
  Object.entries(all).flatMap(([zone, list]) => list.map((range, index) => ({ zone, range, index })));

/** Every range with every one before it, and with every one of the cluster. */
function pairwise(declared: Ranges, networks: Ranges): readonly unknown[] {
  const all = placed(declared);
  const withCluster = all.flatMap(({ zone, range, index }) =>
    placed(networks)
      .filter((own) => overlapping(range, own.range))
      .map((own) => [`zones.${zone}.${index}`, { zone, range, cluster: 'first', network: own.zone, other: own.range }]),
  );
  const withEachOther = all.flatMap(({ zone, range, index }, position) =>
    all
      .slice(0, position)
      .filter((other) => other.zone !== zone && !NESTED.includes(`${zone} ${other.zone}`))
      .filter((other) => overlapping(range, other.range))
      .map((other) => [`zones.${zone}.${index}`, { zone, range, other: other.range, others: other.zone }]),
  );
  return [...withCluster, ...withEachOther];
}

describe(`ranges of zones, seed ${SEED}`, () => {
  it('that meet each other or the cluster are those that a comparison of each with each finds, in its order', () => {
    let met = 0;
    fc.assert(
      fc.property(declaredRanges, networkRanges, (declared, networks) => {
        const found = zones
          .check(subjectOf(declared, networks))
          .filter(({ code }) => code === 'zone-meets-cluster' || code === 'zones-meet')
          .map((one) => [one.at.file, one.params]);
        expect(found).toStrictEqual(pairwise(declared, networks));
        met += found.length;
      }),
      { seed: SEED, numRuns: 200 },
    );
    // Of a few networks drawn at random many meet; else nothing was compared.
    expect(met).toBeGreaterThan(1000);
  });

  it('are compared in no time where a file holds as many as fit', () => {
    const many = (second: number) =>
      Array.from({ length: 1750 }, (_, index) => `10.${second + (index >> 8)}.${index & 255}.0/24`);
    const nodes = Array.from({ length: 100 }, (_, index) => `172.16.${index}.0/24`);
    const subject = subjectOf({ left: many(0), right: many(100) }, { nodes });
    // Each with each took 40 seconds.
    const start = performance.now();
    const codes = zones.check(subject).map(({ code }) => code);
    expect(codes).toStrictEqual(['zone-without-agency', 'zone-of-one-family', 'zone-of-one-family']);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
