import { podRanges, tooNarrow } from '../../../model/estate/pod-ranges';

describe('the part of a range that each node gets', () => {
  it.each([
    [['192.0.2.0/24', '2001:db8::/48'], 25, 64],
    [['192.0.2.0/25', '2001:db8::/104'], 26, 120],
    [['198.18.0.0/15', '2001:db8::/56', '2001:db8:1::/64'], 24, 72],
    [['192.0.2.0/28', '2001:db8::/112'], 26, 120],
  ])('of %j is /%i and /%i', (ranges, ipv4, ipv6) => {
    expect(podRanges(ranges).nodePrefix).toStrictEqual({ ipv4, ipv6 });
  });

  it.each([
    ['192.0.2.0/28', 26],
    ['192.0.2.0/26', undefined],
    ['2001:db8:1::/96', 72],
    ['2001:db8:1::/72', undefined],
  ])('is told where %s has none', (range, part) => {
    const ranges = podRanges(['192.0.2.0/26', '2001:db8::/56']);
    expect(tooNarrow(range, ranges)).toBe(part);
  });
});
