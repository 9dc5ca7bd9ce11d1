import fc from 'fast-check';
import * as ipaddr from 'ipaddr.js';
import { A_FEW_SERVERS, NOT_THE_INTERNET, parseRange } from '../../../model/schema/ranges';
import { SEED } from '../../support/hostile-property';

/** Addresses that no configuration may open: the node, its link and metadata service, groups, tunnels to any IPv4. */
const NEVER_OPEN = [
  '0.0.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '169.254.169.254',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::10.0.0.1',
  '64:ff9b::a00:1',
  '2001::1',
  '2002:a00:1::1',
  'fd00:ec2::254',
  'fe80::1',
  'febf::1',
  'ff02::1',
];

const bitsOf = (address: ipaddr.IPv4 | ipaddr.IPv6): number => (address.kind() === 'ipv4' ? 32 : 128);

/** The range of a length in which an address lies, in canonical form. */
function around(text: string, bits: number): string {
  const address = ipaddr.parse(text);
  const range = `${address.toString()}/${bits}`;
  const family = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${family.networkAddressFromCIDR(range).toString()}/${bits}`;
}

describe('an address range', () => {
  it.each(NEVER_OPEN)('never holds %s, however wide or narrow it is', (text) => {
    const most = bitsOf(ipaddr.parse(text));
    const accepted = Array.from({ length: most + 1 }, (_, bits) => around(text, bits)).filter(
      (range) => typeof parseRange(range, NOT_THE_INTERNET) === 'string',
    );
    expect(accepted).toStrictEqual([]);
  });

  it('of peers is accepted as it is written', () => {
    for (const range of ['10.0.0.0/8', '198.51.100.0/24', '192.0.2.1/32', '2001:db8:51::/48', 'fd12:3456::/32'])
      expect(parseRange(range, NOT_THE_INTERNET)).toBe(range);
  });

  it('of servers holds sixteen addresses at most', () => {
    const accepted = (range: string): boolean => typeof parseRange(range, A_FEW_SERVERS) === 'string';
    const ranges = [
      '192.0.2.0/27',
      '192.0.2.0/28',
      '2001:db8::/123',
      '2001:db8::/124',
      '192.0.2.7/32',
      '2001:db8::7/128',
    ];
    expect(ranges.filter(accepted)).toStrictEqual(ranges.filter((range) => !/\/(27|123)$/.test(range)));
  });

  it(`that is accepted is canonical and holds none of them, seed ${SEED}`, () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom(...NEVER_OPEN));
    fc.assert(
      fc.property(address, fc.integer({ min: 0, max: 128 }), (text, length) => {
        const bits = Math.min(length, bitsOf(ipaddr.parse(text)));
        const range = parseRange(around(text, bits), NOT_THE_INTERNET);
        if (typeof range !== 'string') return;
        const [network, width] = ipaddr.parseCIDR(range);
        const held = NEVER_OPEN.filter((never) => {
          const one = ipaddr.parse(never);
          return one.kind() === network.kind() && one.match(network, width);
        });
        expect([range, held]).toStrictEqual([around(network.toString(), width), []]);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });
});
