import { compare, pathsOf, reachOf, readRegister, shownHop } from '../../../review/reach';
import type { ReadObject } from '../../../review/read';
import * as exchange from './support/exchange';
import { deny, estateOf, flow, namespace, policy } from './support/objects';

const {
  EXCHANGE,
  HOPS,
  NAMESPACES,
  OUTSIDE,
  TERMS,
  document,
  elsewhere,
  entry,
  folderOf,
  hop,
  listed,
  listedAs,
  registerOf,
  without,
} = exchange;

const issuesOf = (objects: readonly ReadObject[], ...others: readonly exchange.Fields[]) =>
  compare(reachOf(estateOf(objects)), readRegister(folderOf(objects, ...others)));
const found = (objects: readonly ReadObject[], ...others: readonly exchange.Fields[]): readonly string[] =>
  issuesOf(objects, ...others).map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
const codes = (objects: readonly ReadObject[], ...others: readonly exchange.Fields[]): readonly string[] => [
  ...new Set(issuesOf(objects, ...others).map(({ severity, code }) => `${severity} ${code}`)),
];

const [FIRST = '', TO_HUB = '', FROM_HUB = '', LAST = ''] = HOPS;
const CLIENT = ['vd-a-ho-so', { app: 'tra-cuu' }] as const;
const SERVER = ['vd-b-hoat-dong', { app: 'dang-ky' }] as const;
const direct = (annotations: Readonly<Record<string, string>>): readonly ReadObject[] =>
  flow('direct', { from: CLIENT, to: SERVER }, annotations);

/** A direct path by a waiver until a day, and the list that goes with it. */
const waived = (until: string): readonly [readonly ReadObject[], readonly exchange.Fields[]] => [
  [
    ...EXCHANGE,
    ...direct({ 'ndc.gov.vn/agreements': 'VD-0043', 'ndc.gov.vn/waiver': 'VD-0043', 'ndc.gov.vn/until': until }),
  ],
  [
    elsewhere({
      ...{ id: 'VD-0043', via: 'direct', hops: [listedAs('direct', { from: CLIENT, to: SERVER })] },
      until: until === '2027-01-01' ? until : '2026-12-31',
    }),
  ],
];
const TALKS = { 'ndc.gov.vn/talks-to': 'ho-so/tra-cuu > agent-node/x' };
const ZONE = { zone: 'z', ranges: ['192.0.2.0/24'] };
const GATE = { ...listed(TO_HUB), id: 'gate', to: ZONE, port: 443 };
const registered = (...agreements: readonly exchange.Fields[]): readonly ReadObject[] => [
  ...without('ndop-register-vd-00'),
  registerOf(document(agreements)),
];

describe('an exchange whose hops, paths and register agree', () => {
  it('has nothing to say', () => {
    expect(found(EXCHANGE)).toStrictEqual([]);
  });

  it('has the path of its agreement, hop by hop', () => {
    const [path, ...more] = pathsOf(reachOf(estateOf(EXCHANGE)).hops, readRegister(folderOf(EXCHANGE)).agreements);
    expect(more).toStrictEqual([]);
    expect(path).toMatchObject({ closed: [], beyond: [], leads: true });
    expect(path?.hops.map(({ flow: id }) => id)).toStrictEqual(HOPS);
    expect(path?.hops.map(shownHop)[0]).toBe(
      '"vd-a-ho-so app=tra-cuu" → "vd-a-agent-node app.kubernetes.io/name=agent-node" TCP 8443',
    );
  });

  it('lets the provider open the connection, where the agreement says so', () => {
    const { consumer, provider } = entry();
    const turned = { initiator: 'provider', consumer: provider, provider: consumer };
    expect(found(registered(entry(turned)))).toStrictEqual([]);
    expect(codes(registered(entry({ initiator: 'provider' })))).toStrictEqual(['error register-path-broken']);
  });

  it('takes a hop that names too many agreements by what the register gives it', () => {
    const many = { ...TERMS, 'ndc.gov.vn/agreements': 'VD-0001 +1' };
    const others = [FIRST, TO_HUB, LAST].flatMap((id) => hop(id));
    const objects = (annotations: Readonly<Record<string, string>>): readonly ReadObject[] => [
      ...NAMESPACES,
      ...others,
      ...hop(FROM_HUB, annotations),
      registerOf(
        document([entry({ id: 'VD-0001', hops: [listed(FROM_HUB)], consumer: OUTSIDE, provider: OUTSIDE }), entry()]),
      ),
    ];
    expect(found(objects(many))).toStrictEqual([]);
    expect(codes(objects({ ...many, 'ndc.gov.vn/agreements': 'VD-0001 +2' }))).toStrictEqual([
      'error hop-not-in-register',
    ]);
    expect(codes(objects({ ...many, 'ndc.gov.vn/agreements': 'VD-0001' }))).toStrictEqual([
      'error register-hop-closed',
    ]);
    // Those that are only counted come later than those that are named.
    expect(codes(objects({ ...many, 'ndc.gov.vn/agreements': 'VD-0001, VD-0050 +1' }))).toContain(
      'error register-hop-closed',
    );
  });
});

/** A sentence, the objects, what passes elsewhere, and what is found. */
const CASES: readonly (readonly [string, readonly ReadObject[], readonly exchange.Fields[], readonly string[]])[] = [
  [
    'a hop without annotations',
    [...EXCHANGE, ...flow('x', { from: CLIENT, to: ['vd-a-agent-node', { app: 'x' }] }, {})],
    [],
    [
      'error hop-unexplained: "vd-a-ho-so app=tra-cuu" → "vd-a-agent-node app=x" TCP 8443 is open, and no annotation says why',
    ],
  ],
  [
    'a hop that only one policy explains',
    [...without(`${FIRST}-ingress`), ...hop(FIRST, {}).slice(1)],
    [],
    [
      `error register-hop-closed: the register authorises an exchange whose hop is closed: "VD-0042", "${FIRST}"`,
      'error hop-unexplained: "vd-a-ho-so app=tra-cuu" → "vd-a-agent-node app.kubernetes.io/name=agent-node" TCP 8443 is open, and no annotation says why',
    ],
  ],
  [
    'a hop inside an agency that a system declares',
    [...EXCHANGE, ...flow('x', { from: CLIENT, to: ['vd-a-agent-node', {}] }, TALKS)],
    [],
    [],
  ],
  [
    'a hop for an agreement that is not in the register',
    [
      ...EXCHANGE,
      ...flow(
        'x',
        { from: CLIENT, to: ['vd-a-agent-node', { app: 'x' }] },
        { ...TERMS, 'ndc.gov.vn/agreements': 'VD-0043' },
      ),
    ],
    [],
    [
      'error hop-not-in-register: "VD-0043": "vd-a-ho-so app=tra-cuu" → "vd-a-agent-node app=x" TCP 8443 is open for an agreement that the register does not hold for it',
    ],
  ],
  [
    'a hop that names an agreement of the register, which has no such hop',
    [...EXCHANGE, ...flow('x', { from: CLIENT, to: ['vd-a-agent-node', { app: 'x' }] }, TERMS)],
    [],
    [
      'error hop-not-in-register: "VD-0042": "vd-a-ho-so app=tra-cuu" → "vd-a-agent-node app=x" TCP 8443 is open for an agreement that the register does not hold for it',
    ],
  ],
  [
    'an entry of the register whose hop is closed on one side',
    without(`${FROM_HUB}-egress`),
    [],
    [`error register-hop-closed: the register authorises an exchange whose hop is closed: "VD-0042", "${FROM_HUB}"`],
  ],
  [
    'an entry whose hops do not lead to the other party',
    registered(entry({ hops: [FIRST, TO_HUB, LAST].map(listed) })).filter(
      ({ object }) => !object.metadata.name.startsWith('hub--'),
    ),
    [],
    ['error register-path-broken: the hops of "VD-0042" do not lead from one party to the other'],
  ],
  [
    'an entry whose hops leave the cluster where they should come to the hub',
    [
      ...registered(entry({ hops: [listed(FIRST), GATE, listed(FROM_HUB), listed(LAST)] })).filter(
        ({ object }) => !object.metadata.name.startsWith(TO_HUB),
      ),
      policy(
        'vd-a-agent-node/gate-egress',
        {
          policyTypes: ['Egress'],
          podSelector: { matchLabels: { 'app.kubernetes.io/name': 'agent-node' } },
          egress: [{ to: [{ ipBlock: { cidr: '192.0.2.0/24' } }], ports: [{ port: 443 }] }],
        },
        TERMS,
      ),
    ],
    [],
    ['error register-path-broken: the hops of "VD-0042" do not lead from one party to the other'],
  ],
  [
    'agencies that meet outside the hub',
    [...EXCHANGE, ...direct(TALKS)],
    [],
    [
      'error agencies-meet: two agencies meet outside the hub: "vd-a-ho-so app=tra-cuu" → "vd-b-hoat-dong app=dang-ky" TCP 8443',
    ],
  ],
  [
    'agencies that meet by a waiver within its time',
    ...waived('2026-12-31'),
    [
      'warning direct-path: two agencies meet outside the hub by a waiver: "vd-a-ho-so app=tra-cuu" → "vd-b-hoat-dong app=dang-ky" TCP 8443',
    ],
  ],
  [
    'agencies that meet by a waiver after its time',
    ...waived('2027-01-01'),
    [
      'error agencies-meet: two agencies meet outside the hub: "vd-a-ho-so app=tra-cuu" → "vd-b-hoat-dong app=dang-ky" TCP 8443',
    ],
  ],
  ...['2026-12-3', ''].map(
    (until) =>
      [
        `agencies that meet by a waiver until "${until}"`,
        ...waived(until),
        [
          'error agencies-meet: two agencies meet outside the hub: "vd-a-ho-so app=tra-cuu" → "vd-b-hoat-dong app=dang-ky" TCP 8443',
          `error hop-until: the policy gives its hop another last day than the register: "${until}"`,
          `error hop-until: the policy gives its hop another last day than the register: "${until}"`,
        ],
      ] as const,
  ),
];

describe('what does not agree', () => {
  it.each(CASES)('%s', (_, objects, others, expected) => {
    expect(found(objects, ...others)).toStrictEqual(expected);
  });

  it('is an agency that meets a namespace of the platform other than the hub', () => {
    const objects = [namespace('ndc-x'), deny('ndc-x'), ...flow('x', { from: CLIENT, to: ['ndc-x', {}] }, TALKS)];
    expect(codes([...EXCHANGE, ...objects])).toStrictEqual(['error agencies-meet']);
  });

  it('is more than can be listed', () => {
    const reach = { ...reachOf(estateOf(EXCHANGE)), complete: false };
    expect(compare(reach, readRegister(folderOf(EXCHANGE))).map(({ code }) => code)).toStrictEqual(['hops-too-many']);
  });
});

describe('a message', () => {
  it('shows text of the folder as text', () => {
    const objects = [
      ...EXCHANGE,
      ...flow('x', { from: ['vd-a-ho-so', { app: '"\u202e' }], to: ['vd-a-agent-node', {}] }, {}),
    ];
    const [issue] = issuesOf(objects);
    expect(issue?.message).toContain('"vd-a-ho-so app=\\"\\u{202E}"');
    expect(issue?.vi?.message).toContain('đang mở');
  });
});
