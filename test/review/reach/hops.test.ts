import { hopsOf, isZone, reachOf, shownEnd, shownHop } from '../../../review/reach';
import { labelsOf } from '../../../review/reach/selector';
import type { ReadObject } from '../../../review/read';
import { deny, estateOf, flow, namespace, podsOf, policy, type Spec } from './support/objects';

const A = [namespace('a', { zone: 'x' }), deny('a')];
const B = [namespace('b'), deny('b')];
const PORTS = [{ port: 80, protocol: 'TCP' }];
const EVERY = ['SCTP 1-65535', 'TCP 1-65535', 'UDP 1-65535'];
const out = (rule: Spec, spec: Spec = {}): ReadObject =>
  policy('a/out', {
    policyTypes: ['Egress'],
    egress: [{ ports: PORTS, to: [podsOf('b', { app: 'api' })], ...rule }],
    ...spec,
  });
const into = (rule: Spec, spec: Spec = {}): ReadObject =>
  policy('b/in', {
    policyTypes: ['Ingress'],
    ingress: [{ ports: PORTS, from: [podsOf('a', { app: 'web' })], ...rule }],
    ...spec,
  });
const WEB = { podSelector: { matchLabels: { app: 'web' } } };
const API = { podSelector: { matchLabels: { app: 'api' } } };
const HOP = '"a app=web" → "b app=api" TCP 80';

const hops = (...objects: readonly ReadObject[]): readonly string[] => hopsOf(estateOf(objects)).map(shownHop);
const between = (...objects: readonly ReadObject[]): readonly string[] => hops(...A, ...B, ...objects);

/** A sentence, the policies of namespaces that deny everything else, and the hops that are open. */
const CASES: readonly (readonly [string, readonly ReadObject[], readonly string[]])[] = [
  ['nothing is open by default', [], []],
  ['both sides open a hop', [out({}, WEB), into({}, API)], [HOP]],
  ['the sender alone opens none', [out({}, WEB)], []],
  ['the receiver alone opens none', [into({}, API)], []],
  ['only pods that both sides name', [out({}, {}), into({}, {})], [HOP]],
  ['labels that contradict each other open none', [out({}, API), into({}, API)], []],
  [
    'a missing pod selector in a peer is every pod of the namespace',
    [out({ to: [{ namespaceSelector: podsOf('b', {})['namespaceSelector'] }] }, WEB), into({}, {})],
    ['"a app=web" → "b" TCP 80'],
  ],
  [
    'an empty namespace selector is every namespace',
    [out({ to: [{ namespaceSelector: {}, ...API }] }, WEB), into({}, API)],
    ['"a app=web" → "* app=api" TCP 80', HOP],
  ],
  [
    'two selectors in two peers are one or the other',
    [out({ to: [{ namespaceSelector: podsOf('b', {})['namespaceSelector'] }, API] }, WEB), into({}, {})],
    ['"a app=web" → "b" TCP 80'],
  ],
  [
    'a peer without namespace selector is the own namespace',
    [out({ to: [API] }, WEB), policy('a/in', { policyTypes: ['Ingress'], ingress: [{ from: [WEB] }] })],
    ['"a app=web" → "a app=api" TCP 80'],
  ],
  [
    'labels of namespaces select those that have them, and those that nobody knows',
    [out({}, WEB), into({ from: [{ namespaceSelector: { matchLabels: { zone: 'x' } }, ...WEB }] }, API)],
    ['"* app=web" → "b app=api" TCP 80', HOP],
  ],
  [
    'a name that is not declared is a namespace of its own',
    [out({ to: [podsOf('kube-system', { 'k8s-app': 'kube-dns' })] }, WEB)],
    ['"a app=web" → "kube-system k8s-app=kube-dns" TCP 80'],
  ],
  ['missing ports are all of them', [out({ ports: [] }, WEB), into({}, API)], [HOP]],
  [
    'missing ports on both sides are all of every protocol',
    [out({ ports: [] }, WEB), into({ ports: undefined }, API)],
    EVERY.map((ports) => `"a app=web" → "b app=api" ${ports}`),
  ],
  ['TCP is the default', [out({ ports: [{ port: 80 }] }, WEB), into({}, API)], [HOP]],
  ['another protocol is another port', [out({ ports: [{ port: 80, protocol: 'UDP' }] }, WEB), into({}, API)], []],
  [
    'ranges meet where both are',
    [out({ ports: [{ port: 70, endPort: 85 }] }, WEB), into({ ports: [{ port: 80, endPort: 90 }] }, API)],
    ['"a app=web" → "b app=api" TCP 80-85'],
  ],
  ['ranges that do not meet open none', [out({ ports: [{ port: 70, endPort: 79 }] }, WEB), into({}, API)], []],
  ['a named port can be any', [out({ ports: [{ port: 'http' }] }, WEB), into({}, API)], [HOP]],
  [
    'rules of a direction that the types leave out count for nothing',
    [out({}, { ...WEB, policyTypes: ['Ingress'] }), into({}, API)],
    [],
  ],
  [
    'without types, rules of egress make it a policy of egress',
    [out({}, { ...WEB, policyTypes: undefined }), into({}, API)],
    [HOP],
  ],
  [
    'expressions select as labels do',
    [
      out({}, { podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'job'] }] } }),
      into(
        {
          from: [
            {
              ...podsOf('a', {}),
              podSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['job'] }] },
            },
          ],
        },
        API,
      ),
    ],
    [HOP],
  ],
  [
    'what must be there and must not open none',
    [
      out({}, { podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } }),
      into(
        {
          from: [{ ...podsOf('a', {}), podSelector: { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] } }],
        },
        API,
      ),
    ],
    [],
  ],
  [
    'addresses of both families are one end',
    [out({ to: ['2001:db8::/32', '192.0.2.0/24'].map((cidr) => ({ ipBlock: { cidr } })) }, WEB)],
    ['"a app=web" → "192.0.2.0/24 2001:db8::/32" TCP 80'],
  ],
  [
    'ranges that are left out stay with their range',
    [
      out(
        {
          to: [
            { ipBlock: { cidr: '192.0.2.0/24', except: ['192.0.2.128/25'] } },
            { ipBlock: { cidr: '198.51.100.0/24' } },
          ],
        },
        WEB,
      ),
    ],
    ['"a app=web" → "192.0.2.0/24 ≠ 192.0.2.128/25" TCP 80', '"a app=web" → "198.51.100.0/24" TCP 80'],
  ],
  [
    'addresses come in by the receiver alone',
    [into({ from: [{ ipBlock: { cidr: '192.0.2.0/24' } }] }, API)],
    ['"192.0.2.0/24" → "b app=api" TCP 80'],
  ],
  ...[[], undefined].map(
    (to) =>
      [
        `${to === undefined ? 'a missing list' : 'an empty list'} of peers is everyone and every address`,
        [out({ to }, WEB), into({}, API)],
        ['"a app=web" → "*" TCP 80', '"a app=web" → "0.0.0.0/0 ::/0" TCP 80', HOP],
      ] as const,
  ),
  [
    'an empty rule is everything',
    [into({ from: undefined, ports: undefined }, API), out({}, WEB)],
    [HOP, ...EVERY.flatMap((ports) => ['"*"', '"0.0.0.0/0 ::/0"'].map((from) => `${from} → "b app=api" ${ports}`))],
  ],
];

const every = (...ends: readonly string[]): readonly string[] =>
  ends.flatMap((each) => EVERY.map((ports) => `${each} ${ports}`));
const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

describe('hops', () => {
  it.each(CASES)('%s', (_, policies, expected) => {
    expect(sorted(between(...policies))).toStrictEqual(sorted(expected));
  });

  it('are open in a namespace without policies, to and from itself, addresses and namespaces that nobody knows', () => {
    const ends = ['"a" → "*"', '"a" → "a"', '"a" → "0.0.0.0/0 ::/0"', '"*" → "a"', '"0.0.0.0/0 ::/0" → "a"'];
    expect(sorted(hops(namespace('a'), ...B))).toStrictEqual(sorted(every(...ends)));
  });

  it('are open for pods that no policy of the direction selects, whatever another one does', () => {
    const some = policy('a/some', { ...WEB, policyTypes: ['Egress'] });
    const [left] = hopsOf(estateOf([namespace('a'), some, deny('a'), ...B])).map(shownHop);
    expect(left).toBeUndefined();
    const open = hopsOf(estateOf([namespace('a'), some, policy('a/in', { policyTypes: ['Ingress'] }), ...B]));
    expect([...new Set(open.map(({ from, to }) => `${shownEnd(from)} → ${shownEnd(to)}`))]).toStrictEqual([
      '"a" → "0.0.0.0/0 ::/0"',
      '"a" → "*"',
    ]);
    const excepted = open.map(({ from }) => (isZone(from) ? [] : from.except.map(labelsOf)));
    expect(excepted).toStrictEqual(open.map(() => [{ app: 'web' }]));
  });

  it('are none between two namespaces that the folder does not declare', () => {
    const known = hops(...A, out({ to: [podsOf('kube-system', { app: 'dns' })] }, WEB));
    expect(known).toStrictEqual(['"a app=web" → "kube-system app=dns" TCP 80']);
  });

  it('that two policies of two flows have in common are not told again', () => {
    const one = flow('one', { from: ['a', { app: 'web' }], to: ['b', { app: 'api' }] }, {});
    const two = flow('two', { from: ['a', { app: 'web', tier: 'x' }], to: ['b', { app: 'api' }] }, {});
    const found = hopsOf(estateOf([...A, ...B, ...one, ...two]));
    expect(found.map(({ flow: name }) => name)).toStrictEqual(['two', 'one']);
    const [egress] = one;
    const crossed = hopsOf(estateOf([...A, ...B, ...two, ...(egress === undefined ? [] : [egress])]));
    expect(crossed.map(({ flow: name }) => name)).toStrictEqual(['two']);
    const halves = [egress, two[1]].flatMap((read) => read ?? []);
    const left = hopsOf(estateOf([...A, ...B, ...halves]));
    expect(left.map((hop) => [hop.flow, shownHop(hop)])).toStrictEqual([
      [undefined, '"a app=web tier=x" → "b app=api" TCP 8443'],
    ]);
  });

  it('of the platform are told apart, by name and by where they lead', () => {
    const dns = podsOf('kube-system', { 'k8s-app': 'kube-dns' });
    const rule = (to: Spec): Spec => ({ policyTypes: ['Egress'], egress: [{ ports: PORTS, to: [to] }] });
    const api = { ipBlock: { cidr: '192.0.2.1/32' } };
    const names = (...policies: readonly ReadObject[]): unknown =>
      hopsOf(estateOf([...A, ...B, into({ from: undefined }), ...policies]))
        .filter(({ from }) => !isZone(from) && from.namespace === 'a')
        .map(({ platform }) => platform);
    expect(names(policy('a/allow-dns', rule(dns)))).toStrictEqual(['allow-dns']);
    expect(names(policy('a/allow-kubernetes-api', rule(api)))).toStrictEqual(['allow-kubernetes-api']);
    expect(names(policy('a/allow-dns', rule(podsOf('b', {}))))).toStrictEqual([undefined]);
    expect(names(policy('a/allow-dns', rule(api)))).toStrictEqual([undefined]);
    expect(names(policy('a/other', rule(dns)))).toStrictEqual([undefined]);
  });

  it('carry what both of their policies say', () => {
    const terms = { 'ndc.gov.vn/agreements': 'VD-1, VD-2 +3', 'ndc.gov.vn/until': '2027-01-31' };
    const [egress, ingress] = flow('one', { from: ['a', { app: 'web' }], to: ['b', { app: 'api' }] }, terms);
    const other = { 'ndc.gov.vn/agreements': 'VD-2, VD-3 +1', 'ndc.gov.vn/until': '2026-12-31' };
    const [, differing] = flow('one', { from: ['a', { app: 'web' }], to: ['b', { app: 'api' }] }, other);
    const said = (...policies: readonly (ReadObject | undefined)[]): unknown =>
      hopsOf(estateOf([...A, ...B, ...policies.flatMap((read) => read ?? [])])).map(({ agreements, more, until }) => [
        agreements,
        more,
        until,
      ]);
    expect(said(egress, ingress)).toStrictEqual([[['VD-1', 'VD-2'], 3, '2027-01-31']]);
    expect(said(egress, differing)).toStrictEqual([[['VD-2'], 1, '2026-12-31']]);
  });

  it('are the same in whatever order the objects stand', () => {
    const objects = [...A, ...B, out({ to: undefined }, WEB), into({}, API), into({ ports: [] }, {})];
    expect(hops(...objects.toReversed())).toStrictEqual(hops(...objects));
  });

  it('are counted to an end where everything is open', () => {
    const many = Array.from({ length: 20 }, (_, index) => namespace(`n${index}`));
    const all = reachOf(estateOf(many));
    expect(all).toMatchObject({ complete: true, hops: { length: 3 * (20 * 20 + 20 * 4) } });
    expect(reachOf(estateOf(many), 500)).toMatchObject({ complete: false, hops: { length: 500 } });
  });
});
