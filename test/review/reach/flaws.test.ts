import { compare, reachOf, readRegister } from '../../../review/reach';
import type { ReadObject } from '../../../review/read';
import { EXCHANGE, folderOf } from './support/exchange';
import { policy } from './support/objects';

const codes = (objects: readonly ReadObject[]): readonly string[] => {
  const folder = folderOf(objects);
  const issues = compare(reachOf(folder), readRegister(folder));
  return [...new Set(issues.map(({ severity, code }) => `${severity} ${code}`))];
};

const TALKS = { 'ndc.gov.vn/talks-to': 'ho-so/tra-cuu > agent-node/x' };
const outTo = (to: readonly object[], where = 'vd-a-ho-so'): ReadObject =>
  policy(`${where}/out`, { policyTypes: ['Egress'], egress: [{ to, ports: [{ port: 8443 }] }] }, TALKS);

describe('what a policy may not say', () => {
  it.each([
    ['0.0.0.0/0', true],
    ['::/0', true],
    ['0::/00', true],
    ['::ffff:0.0.0.0/96', true],
    ['::ffff:0:0/96', true],
    ['192.0.2.0/24', false],
    ['2001:db8::/32', false],
  ])('is a range as wide as %s: %s', (cidr, isWide) => {
    const objects = [...EXCHANGE, outTo([{ ipBlock: { cidr } }])];
    expect(codes(objects)).toStrictEqual(
      isWide ? ['error talks-to-outside', 'error policy-everything'] : ['error talks-to-outside'],
    );
  });

  it.each([
    ['no peers', []],
    ['an empty peer', [{}]],
    ['a peer of nothing', [{ podSelector: null }]],
  ])('is a rule with %s', (_, to) => {
    const objects = [...EXCHANGE, outTo(to)];
    expect(codes(objects)).toContain('error policy-everything');
  });

  it.each([
    [
      'an unknown operator',
      { namespaceSelector: {}, podSelector: { matchExpressions: [{ key: 'a', operator: 'Is' }] } },
    ],
    ['no values', { podSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: [] }] } }],
    ['addresses and pods in one', { ipBlock: { cidr: '192.0.2.0/24' }, podSelector: {} }],
  ])('is a peer with %s', (_, peer) => {
    expect(codes([...EXCHANGE, outTo([peer])])).toContain('error policy-refused');
  });
});
