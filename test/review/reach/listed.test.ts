import { compare, reachOf, readRegister } from '../../../review/reach';
import type { ReadEstate, ReadObject } from '../../../review/read';
import { document, elsewhere, entry, EXCHANGE, type Fields, folderOf, HOPS, listed, TERMS } from './support/exchange';
import { flow, type Labels, policy } from './support/objects';

/** What a folder may not open beside what its register lists, though every policy of it says a reason. */

const issuesOf = (folder: ReadEstate): readonly string[] => [
  ...new Set(compare(reachOf(folder), readRegister(folder)).map(({ severity, code }) => `${severity} ${code}`)),
];
const codes = (objects: readonly ReadObject[], ...others: readonly Fields[]): readonly string[] =>
  issuesOf(folderOf(objects, ...others));

const [, TO_HUB = '', , LAST = ''] = HOPS;
const AGENT: Labels = { 'app.kubernetes.io/name': 'agent-node' };

/** The exchange with both policies of a hop written anew. */
const rewritten = (id: string, change: (text: string) => string): readonly ReadObject[] =>
  EXCHANGE.map((read) => {
    if (read.object.kind !== 'NetworkPolicy' || !read.object.metadata.name.startsWith(id)) return read;
    return { ...read, object: JSON.parse(change(JSON.stringify(read.object))) as ReadObject['object'] };
  });

const zoned = (side: 'egress' | 'ingress', cidr: string, annotations: Labels, ports: readonly object[] = []) => {
  const peers = side === 'egress' ? 'to' : 'from';
  const rule = { [peers]: [{ ipBlock: { cidr } }], ...(ports.length === 0 ? {} : { ports }) };
  const spec = { podSelector: { matchLabels: AGENT }, policyTypes: [side === 'egress' ? 'Egress' : 'Ingress'] };
  return policy(`vd-b-agent-node/x-${side}`, { ...spec, [side]: [rule] }, annotations);
};
const INVENTED = { 'ndc.gov.vn/agreements': 'ZZ-0001', 'ndc.gov.vn/until': '2027-06-30' };
const TALKS = { 'ndc.gov.vn/talks-to': 'ho-so/tra-cuu > agent-node/x' };

const CASES: readonly (readonly [string, readonly ReadObject[], readonly string[]])[] = [
  ...[TO_HUB, LAST].map(
    (id) =>
      [
        `all ports on both policies of ${id}`,
        rewritten(id, (text) => text.replace('"port":8443', '"port":1,"endPort":65535')),
        ['error hop-differs'],
      ] as const,
  ),
  [
    'other pods of the hub',
    rewritten(TO_HUB, (text) => text.replaceAll('ndop-gateway', 'anything')),
    ['error hop-differs'],
  ],
  ...['2099-01-01', '2027-06-29'].map(
    (until) =>
      [
        `the last day ${until} on every policy`,
        HOPS.reduce<readonly ReadObject[]>(
          (objects, id) =>
            objects.map(
              (each) =>
                rewritten(id, (text) => text.replace('2027-06-30', until)).find(
                  (other) => other.address === each.address && other.object.metadata.name.startsWith(id),
                ) ?? each,
            ),
          EXCHANGE,
        ),
        ['error hop-until'],
      ] as const,
  ),
  [
    'the last day on one side alone',
    EXCHANGE.map((read) =>
      read.object.metadata.name === `${TO_HUB}-egress`
        ? {
            ...read,
            object: {
              ...read.object,
              metadata: { ...read.object.metadata, annotations: { ...TERMS, 'ndc.gov.vn/until': '2099-01-01' } },
            },
          }
        : read,
    ),
    ['error hop-until'],
  ],
  [
    'addresses that come in for an agreement that nobody knows',
    [...EXCHANGE, zoned('ingress', '171.0.0.0/8', INVENTED, [{ port: 22, protocol: 'TCP' }])],
    ['error hop-not-in-register'],
  ],
  [
    'addresses that are reached, at all ports, for an agreement that nobody knows',
    [...EXCHANGE, zoned('egress', '10.0.0.0/8', INVENTED)],
    ['error hop-not-in-register'],
  ],
  [
    'addresses for an agreement of the hub',
    [...EXCHANGE, zoned('egress', '10.0.0.0/8', TERMS)],
    ['error hop-not-in-register'],
  ],
  [
    'a flow inside an agency to addresses',
    [...EXCHANGE, zoned('egress', '10.0.0.0/8', TALKS)],
    ['error talks-to-outside'],
  ],
  [
    'a flow inside an agency to the hub',
    [...EXCHANGE, ...flow('x', { from: ['vd-a-agent-node', AGENT], to: ['ndc-hub', { app: 'x' }] }, TALKS)],
    ['error talks-to-outside'],
  ],
];

describe('the folder opens what the register lists, and not', () => {
  it.each(CASES)('%s', (_, objects, expected) => {
    expect(codes(objects)).toStrictEqual(expected);
  });
});

describe('what passes elsewhere', () => {
  const ZONE = { zone: 'z', ranges: ['192.0.2.0/24'] };
  const PORT = [{ port: 443, protocol: 'TCP' }];
  const NAMED = { 'ndc.gov.vn/agreements': 'VD-0099', 'ndc.gov.vn/until': '2027-06-30' };
  const OUTSIDE = { agency: 'vd-c', system: 's', name: 'n', namespace: null, podLabels: null };
  const own = { agency: 'vd-b', system: 'agent-node', name: 'n', namespace: 'vd-b-agent-node', podLabels: AGENT };
  const from = { namespace: own.namespace, podLabels: AGENT };
  const way = { id: 'x', from, to: ZONE, protocol: 'TCP', port: 443, endPort: null };
  const other = (differing: Fields = {}): Fields =>
    elsewhere({ consumer: own, provider: OUTSIDE, hops: [way], ...differing });
  const open = [...EXCHANGE, zoned('egress', '192.0.2.0/24', NAMED, PORT)];

  it('is open where it is listed, as it is listed', () => {
    expect(codes(open, other())).toStrictEqual([]);
    expect(codes(open)).toStrictEqual(['error hop-not-in-register']);
    expect(codes(open, other({ hops: [{ ...way, port: 444 }] }))).toStrictEqual(['error hop-differs']);
    expect(codes(open, other({ until: '2027-01-01' }))).toStrictEqual(['error hop-until']);
    expect(codes(EXCHANGE, other())).toStrictEqual(['error register-hop-closed']);
  });

  it('is no waiver, and never comes to the hub', () => {
    expect(codes(open, other({ via: 'direct' }))).toStrictEqual([
      'error register-hop-closed',
      'error hop-not-in-register',
    ]);
    const atHub = { ...listed(TO_HUB), id: 'x' };
    const hub = flow('x', { from: ['vd-a-agent-node', AGENT], to: ['ndc-hub', AGENT] }, NAMED);
    const party = { ...own, agency: 'vd-a', namespace: 'vd-a-agent-node' };
    const listedThere = { consumer: party, hops: [{ ...atHub, to: { namespace: 'ndc-hub', podLabels: AGENT } }] };
    expect(codes([...EXCHANGE, ...hub], other(listedThere))).toStrictEqual(['error register-path-broken']);
  });
});

describe('the whole register beside the stacks', () => {
  const whole = (agreements: readonly Fields[], others: readonly Fields[] = []): ReadEstate => ({
    ...folderOf(EXCHANGE),
    register: document(agreements, { elsewhere: others }),
  });

  it('holds what the hub holds', () => {
    expect(issuesOf(whole([entry()]))).toStrictEqual([]);
    expect(issuesOf(whole([]))).toStrictEqual(['error register-differs']);
    expect(issuesOf(whole([entry({ until: '2028-01-01' })]))).toStrictEqual(['error register-differs']);
    expect(issuesOf(whole([entry()], [elsewhere({ id: 'VD-0042' })]))).toContain('error register-twice');
  });

  it('is there, and whole', () => {
    const { register: _, ...without } = folderOf(EXCHANGE);
    for (const folder of [without, { ...without, register: '{' }, { ...without, register: document([entry()]) }])
      expect(issuesOf(folder)).toStrictEqual(['error register-unreadable']);
  });
});

describe('the gateway', () => {
  const passed = {
    ...{ id: 'VD-0042', caller: 'vd-a', server: 'vd-b', path: '/vd-b/hoat-dong/dang-ky', profile: 'rest' },
    ...{ requestsPerMinute: 60, bodyKiB: 64, until: '2027-06-30' },
  };
  const folder = (...releases: readonly (readonly string[])[]): ReadEstate => {
    const { stacks, ...rest } = folderOf(EXCHANGE);
    const read = releases.map((values, index) => ({
      ...{ stack: 'one', address: `helm_release.r${index}`, chart: 'exchange-gateway-0123456789ab', values },
    }));
    return { ...rest, stacks: stacks.map((stack) => ({ ...stack, releases: read })) };
  };
  const values = (register: readonly object[], callers: readonly string[] = []): readonly string[] => [
    JSON.stringify({ register, callers }),
  ];
  const FRAME = values([], ['vd-a']);

  it('passes what the register says', () => {
    expect(issuesOf(folder(FRAME, values([passed])))).toStrictEqual([]);
    expect(issuesOf(folder())).toStrictEqual([]);
  });

  it.each<readonly [string, readonly (readonly string[])[]]>([
    ['nothing', [FRAME]],
    ['an agreement twice', [FRAME, values([passed, passed])]],
    ['another agreement', [FRAME, values([passed, { ...passed, id: 'ZZ-0001' }])]],
    ...Object.entries({ caller: 'x', server: 'x', path: '/x/y/z', requestsPerMinute: 61, bodyKiB: 65 }).map(
      ([key, value]) => [`another ${key}`, [FRAME, values([{ ...passed, [key]: value }])]] as const,
    ),
    ['another last day', [FRAME, values([{ ...passed, until: '2099-01-01' }])]],
    ['another caller', [values([], ['vd-a', 'vd-x']), values([passed])]],
    ['no caller', [values([passed])]],
    ['values over values', [FRAME, [...values([passed]), '{}']]],
    ['values that are no JSON', [FRAME, values([passed]), ['register: []']]],
  ])('and not %s', (_, releases) => {
    expect(issuesOf(folder(...releases))).toStrictEqual(['error gateway-register']);
  });
});
