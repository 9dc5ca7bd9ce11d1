import { adding, all, type Change, type Path, putIn, without } from './change';

/** What breaks one invariant and no other: a sentence, the change, and the one code that it turns red. */
export type Breach = readonly [sentence: string, change: Change, code: string];

const NS3 = 'btc-agent-node';
const LEVEL = ['metadata', 'labels', 'ndc.gov.vn/level'];
const POD_SECURITY = 'pod-security.kubernetes.io';
const ns = (name: string): string => `Namespace/${name}`;
const label = (name: string, key: string, value: unknown): Change =>
  putIn(ns(name), ['metadata', 'labels', key], value);
const policy = (name: string, path: Path, value: unknown): Change => putIn(`${NS3}/NetworkPolicy/${name}`, path, value);
const quota = (name: string, path: Path, value: unknown): Change =>
  putIn(`${NS3}/ResourceQuota/${name}`, ['spec', ...path], value);
const limit = (namespace: string, path: Path, value: unknown): Change =>
  putIn(`${namespace}/LimitRange/limits`, ['spec', 'limits', ...path], value);
const configMap = (namespace: string | undefined): Parameters<typeof adding>[1] => ({
  ...{ apiVersion: 'v1', kind: 'ConfigMap' },
  metadata: { name: 'x', labels: { 'ndc.gov.vn/managed': 'true' }, ...(namespace === undefined ? {} : { namespace }) },
});

/** Of the last of the agent nodes: the first says what labels all have. */
const BUDGET = 'ha-noi-agent-node/PodDisruptionBudget/agent-node';
const budget = (path: Path, value: unknown): Change => putIn(BUDGET, ['spec', ...path], value);
const asOf = (namespace: string): Change =>
  adding('tenant-ha-noi', {
    ...{ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' },
    metadata: { name: 'agent-node', namespace, labels: { 'ndc.gov.vn/managed': 'true' } },
    spec: { minAvailable: 1, selector: { matchLabels: { 'app.kubernetes.io/name': 'agent-node' } } },
  });

const NAMESPACES: readonly Breach[] = [
  ['a tier that is none', label('btp-trang-tin', 'ndc.gov.vn/tier', 'x'), 'namespace-label'],
  ['two namespaces of one system', twice('btp-ho-tich', 'btp-ldtp'), 'namespace-label'],
  ['Pod Security below the level', label(NS3, `${POD_SECURITY}/enforce`, 'baseline'), 'pod-security'],
  ['Pod Security that only warns', label(NS3, `${POD_SECURITY}/enforce`, undefined), 'pod-security'],
  ['a version of Pod Security that moves', label(NS3, `${POD_SECURITY}/enforce-version`, 'latest'), 'pod-security'],
  ['Pod Security of the platform', label('ndc-hub', `${POD_SECURITY}/enforce`, 'baseline'), 'pod-security'],
  ['a level that is none', label('byt-his', 'ndc.gov.vn/level', '5'), 'namespace-level'],
  ['no level, where level 4 stands', putIn(ns('byt-his'), LEVEL, undefined), 'namespace-level'],
  ['a domain within another', domains('btp-trang-tin', 'x.ldop.hanoi.example'), 'domain-shared'],
  ['a domain around another', domains('btp-trang-tin', 'hanoi.example'), 'domain-shared'],
  ['a domain of everybody', domains('btp-trang-tin', 'example'), 'domain-shared'],
  ['a commune of another namespace', label('ha-noi-xa-00008', 'ndc.gov.vn/commune', '00013'), 'commune-shared'],
  ['an object less', without(`${NS3}/ServiceAccount/app`), 'object-missing'],
  ['a default deny less', without(`${NS3}/NetworkPolicy/default-deny`), 'object-missing'],
  ['an agent node without its budget', without(BUDGET), 'object-missing'],
  ['a budget where no agent node is', asOf('ha-noi-ldop'), 'object-unexpected'],
  ['a budget that keeps no pod', budget(['minAvailable'], 0), 'budget-shape'],
  ['a budget of a share', budget(['minAvailable'], '1%'), 'budget-shape'],
  ['a budget that says something else too', budget(['unhealthyPodEvictionPolicy'], 'IfHealthyBudget'), 'budget-shape'],
  ['a budget of every pod', budget(['selector'], {}), 'budget-shape'],
  ['a budget of other pods', budget(['selector', 'matchLabels'], { a: 'b' }), 'budget-shape'],
  ['a budget without its mark', putIn(BUDGET, ['metadata', 'labels', 'ndc.gov.vn/managed'], undefined), 'object-label'],
  ['an object more', adding('tenant-btc', configMap(NS3)), 'object-unexpected'],
  ['an object of the cluster', adding('tenant-btc', configMap(undefined)), 'object-unexpected'],
  ['an object in a namespace that nobody declares', adding('tenant-btc', configMap('default')), 'object-misplaced'],
  [
    'a mark less',
    putIn(`${NS3}/Role/ndc-view`, ['metadata', 'labels', 'ndc.gov.vn/managed'], undefined),
    'object-label',
  ],
  [
    'a guard without its label',
    policy('default-deny', ['metadata', 'labels', 'ndc.gov.vn/guard'], undefined),
    'object-label',
  ],
];

function domains(name: string, value: string): Change {
  return putIn(ns(name), ['metadata', 'annotations', 'ndc.gov.vn/domains'], value);
}

/** The second gets the label of the first, with the groups that follow from it. */
function twice(first: string, second: string): Change {
  const system = first.replace('btp-', '');
  const group = (role: string): Change =>
    putIn(`${second}/RoleBinding/ndc-${role}`, ['subjects', 0, 'name'], `agency:btp:${system}:${role}`);
  return all(label(second, 'ndc.gov.vn/system', system), group('deploy'), group('operate'));
}

const egress = (name: string, path: Path, value: unknown): Change =>
  policy(name, ['spec', 'egress', 0, ...path], value);
const FLOW = 'ha-noi-agent-node/NetworkPolicy/byt-hn-01-a-egress';
const flow = (path: Path, value: unknown): Change => putIn(FLOW, path, value);
const API = 'btp-ho-tich/NetworkPolicy/allow-kubernetes-api';
const api = (path: Path, value: unknown): Change => putIn(API, ['spec', ...path], value);

const NETWORK: readonly Breach[] = [
  [
    'a default deny in one direction',
    policy('default-deny', ['spec', 'policyTypes'], ['Ingress']),
    'default-deny-shape',
  ],
  [
    'a default deny of some pods',
    policy('default-deny', ['spec', 'podSelector'], { matchLabels: { a: 'b' } }),
    'default-deny-shape',
  ],
  ['a default deny with a rule', policy('default-deny', ['spec', 'egress'], [{}]), 'default-deny-shape'],
  ['DNS to every pod', egress('allow-dns', ['to', 0, 'podSelector'], {}), 'dns-shape'],
  ['DNS to every namespace', egress('allow-dns', ['to', 0, 'namespaceSelector'], {}), 'dns-shape'],
  ['DNS to anybody', egress('allow-dns', ['to'], undefined), 'dns-shape'],
  ['DNS at every port', egress('allow-dns', ['ports'], undefined), 'dns-shape'],
  ['another resolver', egress('allow-dns', ['to', 0, 'podSelector', 'matchLabels'], { a: 'b' }), 'dns-shape'],
  ['the API from every pod', api(['podSelector'], {}), 'policy-open'],
  ['every port of the API', api(['egress', 0, 'ports'], undefined), 'policy-open'],
  ['a range of ports', api(['egress', 0, 'ports', 0, 'endPort'], 7000), 'policy-open'],
  ['the API anywhere', api(['egress', 0, 'to', 0, 'ipBlock', 'cidr'], '0.0.0.0/0'), 'policy-address'],
  ['the metadata service', api(['egress', 0, 'to', 0, 'ipBlock', 'cidr'], '169.254.169.254/32'), 'policy-address'],
  [
    'the API for pods that may have no token',
    api(['podSelector', 'matchLabels', 'app.kubernetes.io/name'], 'x'),
    'policy-address',
  ],
  ['a range that ends nowhere', api(['egress', 0, 'to', 0, 'ipBlock', 'cidr'], '192.0.2.0/8'), 'policy-address'],
  ['an agreement without its last day', marks(undefined, 'until'), 'agreement-mark'],
  ['an agreement without its law', marks(undefined, 'legal-basis'), 'agreement-mark'],
  ['a flow that one side opens', without('ndc-hub/NetworkPolicy/byt-hn-01-a-ingress'), 'agreement-one-sided'],
  ['a flow at another port', flow(['spec', 'egress', 0, 'ports', 0, 'port'], 22), 'agreement-one-sided'],
  ['a flow from one agency to another', acrossAgencies(), 'policy-namespace'],
  ['an agreement that is none', marks('some', 'agreements'), 'agreement-mark'],
  ['several agreements under the label of one', marks('VD-0001, VD-0002', 'agreements'), 'agreement-mark'],
  ['a direct path past the switch', directPath('2027-01-01'), 'agreement-mark'],
  ['a direct path without its waiver', acrossAgencies(), 'policy-namespace'],
  ['a direct path to the hub', marks('VD-0001', 'waiver'), 'policy-namespace'],
  ['a range of ports of the hub', bothSides(['ports', 0, 'endPort'], 8444), 'policy-open'],
  ['a zone that is the Internet', toZone('0.0.0.0/0'), 'policy-address'],
  ['a zone that is the Internet of IPv6', toZone('::/0'), 'policy-address'],
  ['half of the Internet', toZone('0.0.0.0/1'), 'policy-address'],
  ['a zone with the metadata service', toZone('169.254.0.0/16'), 'policy-address'],
  [
    'another object of the hub’s stack',
    adding('transmission-hub', {
      ...{ apiVersion: 'v1', kind: 'ConfigMap' },
      metadata: { name: 'other', namespace: 'ndc-hub', labels: { 'ndc.gov.vn/managed': 'true' } },
    }),
    'object-unexpected',
  ],
  ['a peer of every namespace', bothPeers({ podSelector: { matchLabels: { a: 'b' } } }), 'policy-peer'],
];

/** The way to the Kubernetes API, in a namespace that has no such client. */
export function apiAt(namespace: string): Parameters<typeof adding>[1] {
  const labels = { 'ndc.gov.vn/managed': 'true' };
  const to = [{ ipBlock: { cidr: '192.0.2.0/28' } }];
  return {
    ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' },
    metadata: { name: 'allow-kubernetes-api', namespace, labels },
    spec: {
      podSelector: { matchLabels: { a: 'b' } },
      policyTypes: ['Egress'],
      egress: [{ to, ports: [{ port: 6443, protocol: 'TCP' }] }],
    },
  };
}

/** Both sides alike, so that only the mark is wrong. */
export function marks(value: string | undefined, name: string): Change {
  const path = ['metadata', 'annotations', `ndc.gov.vn/${name}`];
  return all(flow(path, value), putIn('ndc-hub/NetworkPolicy/byt-hn-01-a-ingress', path, value));
}

const named = (namespace: string): unknown => ({ matchLabels: { 'kubernetes.io/metadata.name': namespace } });

/** Two systems that an agreement never joins, opened from both sides as an agreement would be. */
function acrossAgencies(): Change {
  const there = 'byt-agent-node/NetworkPolicy/byt-hn-01-b-ingress';
  const [from, to] = ['ha-noi-agent-node', 'byt-agent-node'];
  return (estate) => {
    const move = (id: string, side: 'to' | 'from', other: string): Change =>
      putIn(id, ['spec', side === 'to' ? 'egress' : 'ingress', 0, side, 0], {
        namespaceSelector: named(other),
        podSelector: { matchLabels: { 'app.kubernetes.io/name': 'agent-node' } },
      });
    const port = (id: string, side: string): Change => putIn(id, ['spec', side, 0, 'ports', 0, 'port'], 8443);
    return all(
      move(FLOW, 'to', to),
      move(there, 'from', from),
      port(there, 'ingress'),
      without('ndc-hub/NetworkPolicy/byt-hn-01-a-ingress'),
      without('ndc-hub/NetworkPolicy/byt-hn-01-b-egress'),
    )(estate);
  };
}

/** The same in the rules of both ends, so that they still agree. */
function bothSides(path: Path, value: unknown): Change {
  const there = 'ndc-hub/NetworkPolicy/byt-hn-01-a-ingress';
  return all(flow(['spec', 'egress', 0, ...path], value), putIn(there, ['spec', 'ingress', 0, ...path], value));
}

/** The hub's side of a flow to addresses: the other end is not in the cluster. */
export function toZone(cidr: string, except?: readonly string[]): Change {
  const peer = { ipBlock: { cidr, ...(except === undefined ? {} : { except }) } };
  return all(
    putIn('ndc-hub/NetworkPolicy/byt-hn-01-b-egress', ['spec', 'egress', 0, 'to'], [peer]),
    without('byt-agent-node/NetworkPolicy/byt-hn-01-b-ingress'),
  );
}

/** The two agencies directly, by waiver, until a day. */
function directPath(until: string): Change {
  const there = 'byt-agent-node/NetworkPolicy/byt-hn-01-b-ingress';
  const said = (key: string, value: string): Change => {
    const path = ['metadata', 'annotations', `ndc.gov.vn/${key}`];
    return all(flow(path, value), putIn(there, path, value));
  };
  return all(acrossAgencies(), said('waiver', 'VD-0001'), said('until', until));
}

/** A peer more than the right one: the flow itself stays as it is. */
function bothPeers(peer: unknown): Change {
  return flow(['spec', 'egress', 0, 'to', 1], peer);
}

const RESOURCES: readonly Breach[] = [
  [
    'a kind that nobody counts',
    quota('objects', ['hard', 'count/roles.rbac.authorization.k8s.io'], undefined),
    'quota-key',
  ],
  ['memory that nobody counts', quota('compute', ['hard', 'limits.memory'], undefined), 'quota-key'],
  ['a quota for some pods only', quota('compute', ['scopes'], ['BestEffort']), 'quota-value'],
  ['a port on every node', quota('objects', ['hard', 'services.nodeports'], '1'), 'quota-value'],
  ['a daemon set', quota('objects', ['hard', 'count/daemonsets.apps'], '1'), 'quota-value'],
  ['a pod of the system', quota('priority', ['hard', 'pods'], '1'), 'quota-value'],
  [
    'one of the system’s classes',
    quota('priority', ['scopeSelector', 'matchExpressions', 0, 'values', 0], undefined),
    'quota-value',
  ],
  ['containers without a limit', limit(NS3, [0, 'default', 'memory'], undefined), 'limit-range'],
  ['containers of any size', limit(NS3, [0, 'max'], undefined), 'limit-range'],
  ['claims of any size', limit(NS3, [2], undefined), 'limit-range'],
  ['less than the limit at level 4', limit('byt-his', [0, 'defaultRequest', 'cpu'], '11m'), 'limit-range'],
  ['more than the request at level 4', limit('byt-his', [0, 'maxLimitRequestRatio'], undefined), 'limit-range'],
  [
    'more than the request of a pod at level 4',
    limit('byt-his', [1, 'maxLimitRequestRatio'], undefined),
    'limit-range',
  ],
  [
    'a token for every pod',
    putIn(`${NS3}/ServiceAccount/app`, ['automountServiceAccountToken'], true),
    'account-token',
  ],
  ['an account with a Secret', putIn(`${NS3}/ServiceAccount/app`, ['secrets'], [{ name: 'x' }]), 'account-token'],
  [
    'volumes that outlive their claim',
    putIn('StorageClass/ndc-standard', ['reclaimPolicy'], 'Retain'),
    'platform-class',
  ],
  [
    'pods that push others out',
    putIn('PriorityClass/ndc-tenant', ['preemptionPolicy'], 'PreemptLowerPriority'),
    'platform-class',
  ],
  ['a sandbox that is none', putIn('RuntimeClass/ndc-sandbox', ['handler'], 'runc'), 'platform-class'],
  ['a key in an annotation', note('-----BEGIN EC PRIVATE KEY-----'), 'secret-text'],
  ['a token in an annotation', note('eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln'), 'secret-text'],
  ['a drawn key in an annotation', note('q9Zt4VxW0bKc7LmR2sHd8yPf3gJn6TzA'), 'secret-text'],
  ['a password in an address', note('https://ai:matkhau@kho.example/'), 'secret-text'],
];

function note(text: string): Change {
  return putIn(ns(NS3), ['metadata', 'annotations', 'x'], text);
}

/** With the level lowered nothing else may change: every other check goes by it. */
export const OBJECT_BREACHES: readonly Breach[] = [...NAMESPACES, ...NETWORK, ...RESOURCES];
