import { type Question, reachOf, readRegister, verdict } from '../../../review/reach';
import type { ReadObject } from '../../../review/read';
import * as exchange from './support/exchange';
import { flow, policy } from './support/objects';

const { CONSUMER, EXCHANGE, HOPS, OUTSIDE, PROVIDER, document, entry, folderOf, hop, listed, registerOf, without } =
  exchange;
const [FIRST = '', TO_HUB = '', FROM_HUB = '', LAST = ''] = HOPS;
const AGENT = { namespace: 'vd-a-agent-node', podLabels: { 'app.kubernetes.io/name': 'agent-node' } };

function asked(objects: readonly ReadObject[], question: Question): unknown {
  const folder = folderOf(objects);
  const { open, ways, closed, words } = verdict(reachOf(folder), readRegister(folder), question);
  return {
    open,
    ways: ways.map(({ kind, agreement, hops }) => [kind, agreement?.id, hops.map(({ flow: id }) => id)]),
    closed: closed.map(({ agreement, flow: id, before, sides }) => [agreement?.id, id, before.length, sides]),
    said: words.en.message,
  };
}

const OPEN = { open: true, closed: [] };
const HUB = 'network open, message rights decided at the hub';
const NO = { open: false, ways: [], said: 'network closed' };

/** A sentence, the objects, the question, and the answer. */
const CASES: readonly (readonly [string, readonly ReadObject[], Question, object])[] = [
  [
    'one party to the other',
    EXCHANGE,
    { from: CONSUMER, to: PROVIDER },
    { ...OPEN, ways: [['hub', 'VD-0042', HOPS]], said: HUB },
  ],
  [
    'one party to the other, at its port',
    EXCHANGE,
    { from: CONSUMER, to: PROVIDER, port: 8443 },
    { ...OPEN, ways: [['hub', 'VD-0042', HOPS]], said: HUB },
  ],
  [
    'one party to the other, at another port',
    EXCHANGE,
    { from: CONSUMER, to: PROVIDER, port: 8444 },
    { ...NO, closed: [['VD-0042', undefined, 4, []]] },
  ],
  [
    'one hop of the way',
    EXCHANGE,
    { from: CONSUMER, to: AGENT },
    { ...OPEN, ways: [['direct', undefined, [FIRST]]], said: 'network open' },
  ],
  [
    'pods with more labels than are asked for',
    EXCHANGE,
    { from: { ...CONSUMER, podLabels: { ...CONSUMER.podLabels, tier: 'x' } }, to: AGENT },
    { ...OPEN, ways: [['direct', undefined, [FIRST]]], said: 'network open' },
  ],
  [
    'pods without the label',
    EXCHANGE,
    { from: { ...CONSUMER, podLabels: {} }, to: AGENT },
    { ...NO, closed: [[undefined, undefined, 0, ['egress', 'ingress']]] },
  ],
  [
    'pods without the label, to the other party',
    EXCHANGE,
    { from: { ...CONSUMER, podLabels: {} }, to: PROVIDER },
    { ...NO, closed: [[undefined, undefined, 0, ['egress', 'ingress']]] },
  ],
  [
    'the other way round',
    EXCHANGE,
    { from: PROVIDER, to: CONSUMER },
    { ...NO, closed: [[undefined, undefined, 0, ['egress', 'ingress']]] },
  ],
  [
    'a way whose third hop is closed at the sender',
    without(`${FROM_HUB}-egress`),
    { from: CONSUMER, to: PROVIDER },
    { ...NO, closed: [['VD-0042', FROM_HUB, 2, ['egress']]] },
  ],
  [
    'a way whose last hop is closed at both ends',
    without(`${LAST}-egress`, `${LAST}-ingress`),
    { from: CONSUMER, to: PROVIDER },
    { ...NO, closed: [['VD-0042', LAST, 3, ['egress', 'ingress']]] },
  ],
  [
    'a way whose first hop is open and names another agreement',
    [...without(`${FIRST}-egress`, `${FIRST}-ingress`), ...hop(FIRST, { 'ndc.gov.vn/agreements': 'VD-0001' })],
    { from: CONSUMER, to: PROVIDER },
    { ...NO, closed: [['VD-0042', FIRST, 0, []]] },
  ],
  [
    'an agreement that is not in the register',
    without('ndop-register-vd-00'),
    { from: CONSUMER, to: PROVIDER },
    { ...NO, closed: [[undefined, undefined, 0, ['egress', 'ingress']]] },
  ],
  [
    'what one end alone permits',
    [...EXCHANGE, ...flow('x', { from: [CONSUMER.namespace, {}], to: [PROVIDER.namespace, {}] }, {}).slice(0, 1)],
    { from: PROVIDER, to: CONSUMER },
    { ...NO, closed: [[undefined, undefined, 0, ['egress', 'ingress']]] },
  ],
  [
    'what the receiver alone does not permit',
    [...EXCHANGE, ...flow('x', { from: [PROVIDER.namespace, {}], to: [CONSUMER.namespace, {}] }, {}).slice(0, 1)],
    { from: PROVIDER, to: CONSUMER },
    { ...NO, closed: [[undefined, undefined, 0, ['ingress']]] },
  ],
  [
    'a connection that nobody explains',
    [...EXCHANGE, ...flow('x', { from: [PROVIDER.namespace, {}], to: [CONSUMER.namespace, {}] }, {})],
    { from: PROVIDER, to: CONSUMER, port: 8443 },
    { ...OPEN, ways: [['direct', undefined, ['x']]], said: 'network open, and no annotation says why' },
  ],
];

describe('the verdict on', () => {
  it.each(CASES)('%s', (_, objects, question, expected) => {
    expect(asked(objects, question)).toStrictEqual(expected);
  });

  const ranges = ['192.0.2.0/24', '2001:db8::/32'];
  const zoned = (spec: object): readonly ReadObject[] => [
    ...EXCHANGE,
    policy(
      'vd-a-ho-so/x-egress',
      { policyTypes: ['Egress'], egress: [{ ports: [{ port: 443 }], ...spec }] },
      { 'ndc.gov.vn/talks-to': 'x' },
    ),
  ];

  it('addresses: all that are asked for have to be open', () => {
    const objects = zoned({ to: ranges.map((cidr) => ({ ipBlock: { cidr } })) });
    const open = { ...OPEN, ways: [['direct', undefined, ['x']]], said: 'network open' };
    const closed = { ...NO, closed: [[undefined, undefined, 0, ['egress']]] };
    expect(asked(objects, { from: CONSUMER, to: { ranges } })).toStrictEqual(open);
    expect(asked(objects, { from: CONSUMER, to: { ranges: ranges.slice(0, 1) } })).toStrictEqual(open);
    expect(asked(objects, { from: CONSUMER, to: { ranges: [...ranges, '198.51.100.0/24'] } })).toStrictEqual(closed);
    expect(asked(objects, { from: CONSUMER, to: { ranges }, port: 80 })).toStrictEqual(closed);
  });

  it('a party outside the cluster: the way begins where the cluster does', () => {
    const gate = 'vd-c.agent-node--hub';
    const hub = {
      podSelector: { matchLabels: { 'app.kubernetes.io/name': 'ndop-gateway' } },
      policyTypes: ['Ingress'],
    };
    const from = ranges.map((cidr) => ({ ipBlock: { cidr } }));
    const at = { zone: 'vd-c-site', ranges };
    const fromZone = { ...listed(TO_HUB), id: gate, from: at };
    const objects = [
      ...without('ndop-register-vd-00'),
      policy(`ndc-hub/${gate}-ingress`, { ...hub, ingress: [{ from, ports: [{ port: 8443 }] }] }, exchange.TERMS),
      registerOf(document([entry({ consumer: OUTSIDE, hops: [fromZone, listed(FROM_HUB), listed(LAST)] })])),
    ];
    expect(asked(objects, { from: { ranges }, to: PROVIDER })).toStrictEqual({
      ...OPEN,
      ways: [['hub', 'VD-0042', [gate, FROM_HUB, LAST]]],
      said: HUB,
    });
  });
});
