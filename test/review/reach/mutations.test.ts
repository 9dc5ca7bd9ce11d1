import { hopsOf } from '../../../review/reach';
import type { ReadObject } from '../../../review/read';
import { EXCHANGE } from './support/exchange';
import { type Address, BruteForce, type Pod } from './support/brute-force';
import { estateOf } from './support/objects';

type Tree = Record<string, unknown>;
type Step = string | number;

const text = (objects: readonly ReadObject[]): string =>
  JSON.stringify(hopsOf(estateOf(objects)).map(({ policies: _, ...hop }) => hop));

/** Every member below a value, the deepest last. */
function pathsIn(value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...pathsIn(member, here)];
  });
}

function changed(read: ReadObject, path: readonly Step[], change: (parent: Tree, key: Step) => void): ReadObject {
  const object = structuredClone(read.object) as unknown as Tree;
  const parent = path.slice(0, -1).reduce<Tree>((tree, key) => tree[key] as Tree, object['spec'] as Tree);
  change(parent, path.at(-1) ?? '');
  return { ...read, object: object as unknown as ReadObject['object'] };
}

const remove = (parent: Tree, key: Step): void => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, String(key));
};

const BEFORE = text(EXCHANGE);
const policies = EXCHANGE.filter(({ object }) => object.kind === 'NetworkPolicy');

/** The estate with one policy replaced, or without it. */
const withChanged = (read: ReadObject, ...by: readonly ReadObject[]): readonly ReadObject[] =>
  EXCHANGE.flatMap((each) => (each === read ? by : [each]));

const NAMESPACES = ['vd-a-ho-so', 'vd-a-agent-node', 'ndc-hub', 'vd-b-agent-node', 'vd-b-hoat-dong'];
const LABELS = [
  ...[{}, { app: 'tra-cuu' }, { app: 'dang-ky' }, { 'k8s-app': 'kube-dns' }],
  ...['agent-node', 'ndop-gateway'].map((name) => ({ 'app.kubernetes.io/name': name })),
];
const inside: readonly Pod[] = NAMESPACES.flatMap((namespace) => LABELS.map((labels) => ({ namespace, labels })));
const PEERS: readonly (Pod | Address)[] = [
  ...inside,
  ...['kube-system', 'elsewhere'].flatMap((namespace) => LABELS.slice(1).map((labels) => ({ namespace, labels }))),
  { address: '192.0.2.1' },
];
const AT = [
  { protocol: 'TCP', port: 8443 },
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 1 },
  { protocol: 'UDP', port: 1 },
];

/** What the evaluator of single connections permits, to and from the pods of the exchange. */
function permitted(objects: readonly ReadObject[]): string {
  const brute = new BruteForce(objects);
  const tried = (from: Pod | Address, to: Pod | Address): string =>
    AT.map((at) => (brute.permits({ from, to, ...at }) ? '1' : '0')).join('');
  return inside.map((pod) => PEERS.map((peer) => tried(pod, peer) + tried(peer, pod)).join('')).join('');
}
const PERMITTED = permitted(EXCHANGE);

describe('every part of every policy, taken away', () => {
  // The default policies are the same in every namespace.
  const tried = policies.filter(
    ({ object: { metadata } }) => metadata.namespace === 'ndc-hub' || metadata.name.includes('--'),
  );
  const parts = tried.flatMap((read) =>
    pathsIn(read.object['spec']).map((path) => ({ name: `${read.address} ${path.join('.')}`, path, read })),
  );
  const mutants = parts.map(({ name, path, read }) => ({
    name,
    objects: withChanged(read, changed(read, path, remove)),
  }));

  it('changes the hops where it changes a connection, and nowhere else', () => {
    const seen = mutants.map(({ name, objects }) => [name, text(objects) !== BEFORE]);
    expect(seen).toStrictEqual(mutants.map(({ name, objects }) => [name, permitted(objects) !== PERMITTED]));
    expect(seen.filter(([, differs]) => differs).length).toBeGreaterThan(60);
  }, 60_000);

  it('changes the hops where it is a whole policy, but for none', () => {
    expect(policies.filter((read) => text(withChanged(read)) === BEFORE)).toStrictEqual([]);
  });
});

type Side = 'egress' | 'ingress';
/** Changes one policy of a flow: its spec, its rule, the peer of that. */
type Change = (policy: { spec: Tree; rule: Tree; peer: Tree; side: Side }) => void;

/** Lets pods of one end be any, which both policies say in their own way. */
const anyPodsOf =
  (end: Side): Change =>
  ({ spec, peer, side }) => {
    if (side === end) spec['podSelector'] = {};
    else delete peer['podSelector'];
  };
const ports =
  (...list: readonly object[]): Change =>
  ({ rule }) =>
    void (rule['ports'] = list);

const CHANGES: readonly (readonly [string, Change])[] = [
  ['any pods of the sender', anyPodsOf('egress')],
  ['any pods of the receiver', anyPodsOf('ingress')],
  ['another port', ports({ port: 8444, protocol: 'TCP' })],
  ['a range of ports', ports({ port: 8443, endPort: 8444, protocol: 'TCP' })],
  ['all ports', ports()],
  ['another protocol', ports({ port: 8443, protocol: 'UDP' })],
  ['any namespace', ({ peer }) => void (peer['namespaceSelector'] = {})],
  ['anyone', ({ rule, side }) => void (rule[side === 'egress' ? 'to' : 'from'] = [])],
];

describe('a flow whose both policies name', () => {
  const flow = policies.filter(({ object }) => object.metadata.name.startsWith('vd-a.agent-node--hub'));

  it.each(CHANGES)('%s opens other hops', (_, change) => {
    const objects = EXCHANGE.map((each) => {
      if (!flow.includes(each)) return each;
      return changed(each, ['podSelector'], (spec) => {
        const side = 'egress' in spec ? 'egress' : 'ingress';
        const [rule = {}] = spec[side] as readonly Tree[];
        const [peer = {}] = rule[side === 'egress' ? 'to' : 'from'] as readonly Tree[];
        change({ spec, rule, peer, side });
      });
    });
    expect(flow).toHaveLength(2);
    expect(text(objects)).not.toBe(BEFORE);
  });
});
