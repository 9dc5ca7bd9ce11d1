import { BlockList, isIP } from 'node:net';

/**
 * What no policy may open: the node itself, its link with the metadata services of clouds, groups, and addresses of IPv6
 * behind which any of IPv4 can stand.
 */
const FORBIDDEN = [
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '100.100.100.200/32',
  '224.0.0.0/3',
  '::/8',
  '64:ff9b::/32',
  '2001::/32',
  '2002::/16',
  'fe80::/10',
  'fd00:ec2::254/128',
  'ff00::/8',
];
/** A control plane is a handful of addresses. */
const WIDEST = { ipv4: 28, ipv6: 124 } as const;
/** Shorter prefixes hold whole continents: together two halves are the Internet again. */
const WIDEST_ZONE = { ipv4: 8, ipv6: 16 } as const;
/** What the platform itself talks to has one network of an operator at most. */
const WIDEST_OF_PLATFORM = { ipv4: 12, ipv6: 28 } as const;

interface Range {
  readonly address: string;
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
}

function rangeOf(cidr: string): Range | undefined {
  const [, address = '', digits = ''] = /^([0-9a-fA-F:.]+)\/(0|[1-9]\d{0,2})$/.exec(cidr) ?? [];
  const version = isIP(address);
  const bits = Number(digits);
  if (version === 0 || digits === '' || bits > (version === 4 ? 32 : 128)) return undefined;
  return { address, bits, family: version === 4 ? 'ipv4' : 'ipv6' };
}

function holds({ address, bits, family }: Range, other: Range): boolean {
  const list = new BlockList();
  list.addSubnet(address, bits, family);
  return list.check(other.address, other.family);
}

const forbidden = FORBIDDEN.flatMap((cidr) => rangeOf(cidr) ?? []);

/** Two ranges of addresses overlap when one holds the beginning of the other. */
const overlaps = (a: Range, b: Range): boolean => a.family === b.family && (holds(a, b) || holds(b, a));

/** Whether a policy may open a range to a control plane: it is one, narrow, and leads to no address that is nobody else's. */
export const mayOpen = (cidr: string): boolean => isOpenable(cidr, WIDEST);

/** The same for the range of a zone, which is a network. */
export const mayOpenZone = (cidr: string): boolean => isOpenable(cidr, WIDEST_ZONE);

/** The same for a zone of the platform's own flows, of which nobody outside says what they are for. */
export const mayOpenToPlatform = (cidr: string): boolean => isOpenable(cidr, WIDEST_OF_PLATFORM);

/** Whether two ranges have an address in common; one that is no range has none. */
export function doMeet(cidr: string, other: string): boolean {
  const [one, two] = [rangeOf(cidr), rangeOf(other)];
  return one !== undefined && two !== undefined && overlaps(one, two);
}

function isOpenable(cidr: string, widest: Readonly<Record<Range['family'], number>>): boolean {
  const range = rangeOf(cidr);
  if (range === undefined || range.bits < widest[range.family]) return false;
  return !forbidden.some((each) => overlaps(range, each));
}
