import * as ipaddr from 'ipaddr.js';

/** The ranges of pods by family, and how much of each family a node gets. */
export interface PodRanges {
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  /** Length of the prefix of each node's part. */
  readonly nodePrefix: { readonly ipv4: number; readonly ipv6: number };
}

/** 256 addresses for a node; down to 64 where a whole range of IPv4 has hardly more, as in tests and examples. */
const IPV4_NODE = { widest: 24, narrowest: 26 };
/** As many of IPv6. */
const IPV6_NODE = 120;
/** The network keeps a bit for each part of a range of IPv6, and refuses to keep more than 2 to this power. */
const MOST_PARTS = 16;

/** Sorted into families, in the order declared. */
export function podRanges(ranges: readonly string[]): PodRanges {
  const of = (family: 'ipv4' | 'ipv6') => ranges.filter((range) => prefixOf(range).family === family);
  const [ipv4, ipv6] = [of('ipv4'), of('ipv6')];
  return {
    ...{ ipv4, ipv6 },
    nodePrefix: {
      ipv4: Math.min(IPV4_NODE.narrowest, Math.max(IPV4_NODE.widest, widestOf(ipv4) + 1)),
      ipv6: Math.min(IPV6_NODE, widestOf(ipv6) + MOST_PARTS),
    },
  };
}

/** The prefix of a node's part, where a range has no such part to give. */
export function tooNarrow(range: string, { nodePrefix }: Pick<PodRanges, 'nodePrefix'>): number | undefined {
  const { family, length } = prefixOf(range);
  return length > nodePrefix[family] ? nodePrefix[family] : undefined;
}

/** Of no range: more than any. */
const widestOf = (ranges: readonly string[]): number => Math.min(...ranges.map((range) => prefixOf(range).length));

function prefixOf(range: string): { readonly family: 'ipv4' | 'ipv6'; readonly length: number } {
  const [address, length] = ipaddr.parseCIDR(range);
  return { family: address.kind(), length };
}
