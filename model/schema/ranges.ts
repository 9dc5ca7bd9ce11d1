import * as ipaddr from 'ipaddr.js';
import type { Refusal } from './scalars';

/** The widest range that may be named, by the length of its prefix. */
export interface Widest {
  readonly ipv4: number;
  readonly ipv6: number;
  /** Issue code of a wider one. */
  readonly refusal: 'cidr-too-wide' | 'cidr-not-of-servers';
}

/** Shorter prefixes hold whole continents: together two halves are the Internet again. */
export const NOT_THE_INTERNET: Widest = { ipv4: 8, ipv6: 16, refusal: 'cidr-too-wide' };
/** Sixteen addresses: the servers of one cluster and whatever balances them, but no network of other machines. */
export const A_FEW_SERVERS: Widest = { ipv4: 28, ipv6: 124, refusal: 'cidr-not-of-servers' };

/**
 * Ranges in which no peer is, and what they are: the node itself, its link (and metadata services), groups, and
 * addresses of IPv6 behind which any of IPv4 can stand. Sources: the special-purpose registries of IANA (RFC 6890); the
 * addresses that providers of clouds publish for their metadata services.
 */
const NO_PEERS: readonly (readonly [range: string, what: string])[] = [
  ['0.0.0.0/8', 'unspecified'],
  ['100.100.100.200/32', 'metadata'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'linkLocal'],
  ['224.0.0.0/4', 'multicast'],
  ['255.255.255.255/32', 'broadcast'],
  ['240.0.0.0/4', 'reserved'],
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['::/8', 'reserved'],
  ['2001::/32', 'tunnel'],
  ['2002::/16', 'tunnel'],
  ['fd00:ec2::254/128', 'metadata'],
  ['fe80::/10', 'linkLocal'],
  ['ff00::/8', 'multicast'],
];

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** An address range in canonical form, or why it is none that may be named. */
export function parseRange(value: string, widest: Widest): string | Refusal {
  if (!ipaddr.isValidCIDR(value)) return { refusal: 'not-a-cidr', params: { value } };
  const [address, bits] = ipaddr.parseCIDR(value);
  // The library also reads 010.0.0.0 (as 8.0.0.0), 0x0a.0.0.0 and 10.0: what was meant nobody knows.
  const isDecimal = ipaddr.IPv4.isValidFourPartDecimal(value.replace(/\/.*$/, ''));
  if (address.kind() === 'ipv4' && !isDecimal) return { refusal: 'not-a-cidr', params: { value } };
  const canonical = canonicalRange(address, bits);
  const range = ipaddr.parseCIDR(canonical);
  const [network, width] = range;
  if (width < widest[network.kind()]) return { refusal: widest.refusal, params: { value } };
  const what = NO_PEERS.find(([no]) => overlap(range, ipaddr.parseCIDR(no)))?.[1];
  if (what !== undefined) return { refusal: 'cidr-of-no-peer', params: { value, what } };
  return canonical === value ? value : { refusal: 'cidr-not-canonical', params: { value, canonical } };
}

/** Ranges that documents use and nobody owns (RFC 5737, RFC 3849, RFC 9637). */
export const PLACEHOLDER_RANGES: readonly string[] = [
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '2001:db8::/32',
  '3fff::/20',
];

/** Whether two ranges, both accepted, have an address in common. */
export function overlapping(a: string, b: string): boolean {
  return overlap(ipaddr.parseCIDR(a), ipaddr.parseCIDR(b));
}

/** Whether an accepted range is wider than another measure allows. */
export function isWiderThan(range: string, widest: Widest): boolean {
  const [network, bits] = ipaddr.parseCIDR(range);
  return bits < widest[network.kind()];
}

/** Of two ranges that meet, one holds the other. */
function overlap([a, bitsOfA]: Range, [b, bitsOfB]: Range): boolean {
  return a.kind() === b.kind() && a.match(b, Math.min(bitsOfA, bitsOfB));
}

/** Two of a list that have an address in common. */
export interface Meeting<T> {
  readonly later: T;
  readonly earlier: T;
}

/**
 * Every two whose ranges, all accepted, meet, of those asked for: by the later one's place in the list, then by the
 * earlier one's. Of two ranges that meet one holds the other, so that in the order of addresses a range meets those
 * before it that have not ended yet: to compare each with each takes half a minute where a file holds thousands.
 */
export function meetingsOf<T extends { readonly range: string }>(
  items: readonly T[],
  isAsked: (later: T, earlier: T) => boolean,
): readonly Meeting<T>[] {
  const meetings: Meeting<Placed<T>>[] = [];
  const holders: Placed<T>[] = [];
  for (const one of items.map(placed).sort(inOrder)) {
    for (let last = holders.at(-1); last !== undefined && !overlap(last.range, one.range); last = holders.at(-1))
      holders.pop();
    for (const other of holders) {
      const [earlier, later] = other.place < one.place ? [other, one] : [one, other];
      if (isAsked(later.item, earlier.item)) meetings.push({ later, earlier });
    }
    holders.push(one);
  }
  return meetings
    .sort((a, b) => a.later.place - b.later.place || a.earlier.place - b.earlier.place)
    .map(({ later, earlier }) => ({ later: later.item, earlier: earlier.item }));
}

interface Placed<T> {
  readonly item: T;
  readonly place: number;
  readonly range: Range;
  /** Its first address, of one length in a family. */
  readonly bytes: Buffer;
}

function placed<T extends { readonly range: string }>(item: T, place: number): Placed<T> {
  const range: Range = ipaddr.parseCIDR(item.range);
  return { item, place, range, bytes: Buffer.from(range[0].toByteArray()) };
}

/** By family and first address; of several with the same first address the widest is first. */
function inOrder<T>(a: Placed<T>, b: Placed<T>): number {
  return a.bytes.length - b.bytes.length || Buffer.compare(a.bytes, b.bytes) || a.range[1] - b.range[1];
}

/** Without host bits; a range of IPv4 inside IPv6 as the IPv4 that it is. */
function canonicalRange(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): string {
  if (address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() && bits >= 96)
    return canonicalRange(address.toIPv4Address(), bits - 96);
  const range = `${address.toString()}/${bits}`;
  const family = address instanceof ipaddr.IPv4 ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${family.networkAddressFromCIDR(range).toString()}/${bits}`;
}
