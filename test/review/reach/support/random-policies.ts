import fc from 'fast-check';
import type { ReadObject } from '../../../../review/read';
import { namespace, policy, type Spec } from './objects';

/** Policies of every shape that the API takes, over so few labels, ports and ranges that they meet all the time. */

export const NAMESPACES = ['a', 'b', 'c'];
const KEYS = ['app', 'tier'];
const VALUES = ['x', 'y'];
const NAME = 'kubernetes.io/metadata.name';
export const PORTS = [1, 79, 80, 81, 90, 91, 65535];
export const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];
export const ADDRESSES = ['192.0.2.1', '192.0.2.129', '198.51.100.7', '2001:db8::1', '2001:db8:1::1', '203.0.113.5'];

const labels = (): fc.Arbitrary<Record<string, string>> =>
  fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES), { maxKeys: 2, noNullPrototype: true });

const expression = (keys: readonly string[], values: readonly string[]): fc.Arbitrary<object> =>
  fc.oneof(
    fc.record({
      key: fc.constantFrom(...keys),
      operator: fc.constantFrom('In', 'NotIn'),
      values: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ key: fc.constantFrom(...keys), operator: fc.constantFrom('Exists', 'DoesNotExist') }),
  );

const selector = (): fc.Arbitrary<object> =>
  fc.oneof(
    fc.constant({}),
    fc.record({ matchLabels: labels() }),
    fc.record({ matchExpressions: fc.array(expression(KEYS, VALUES), { maxLength: 2 }) }),
    fc.record({ matchLabels: labels(), matchExpressions: fc.array(expression(KEYS, VALUES), { maxLength: 2 }) }),
  );

const namespaceSelector = (): fc.Arbitrary<object> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NAMESPACES).map((name) => ({ matchLabels: { [NAME]: name } })) },
    { weight: 1, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ matchLabels: fc.constantFrom({ zone: 'x' }, { zone: 'y' }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ matchExpressions: fc.array(expression([NAME], NAMESPACES), { minLength: 1 }) }),
    },
    { weight: 1, arbitrary: fc.record({ matchExpressions: fc.array(expression(['zone'], VALUES), { minLength: 1 }) }) },
  );

const ipBlock = (): fc.Arbitrary<object> =>
  fc.constantFrom(
    { cidr: '192.0.2.0/24' },
    { cidr: '192.0.2.0/24', except: ['192.0.2.128/25'] },
    { cidr: '2001:db8::/32', except: ['2001:db8:1::/48'] },
    { cidr: '2001:db8::/32' },
    { cidr: '198.51.100.0/25' },
    { cidr: '0.0.0.0/0' },
  );

const peer = (): fc.Arbitrary<object> =>
  fc.oneof(
    fc.record({ namespaceSelector: namespaceSelector(), podSelector: selector() }),
    fc.record({ namespaceSelector: namespaceSelector() }),
    fc.record({ podSelector: selector() }),
    fc.record({ ipBlock: ipBlock() }),
  );

const port = (): fc.Arbitrary<object> =>
  fc.constantFrom<object>(
    ...[{}, { port: 80 }, { protocol: 'UDP' }, { port: 80, protocol: 'UDP' }, { port: 80, endPort: 90 }],
    ...[
      { port: 81, endPort: 65535, protocol: 'TCP' },
      { port: 1, protocol: 'SCTP' },
      { port: 65535, protocol: 'TCP' },
    ],
  );

const rule = (peers: 'from' | 'to'): fc.Arbitrary<object> =>
  fc.record(
    { [peers]: fc.array(peer(), { maxLength: 2 }), ports: fc.array(port(), { maxLength: 2 }) },
    { requiredKeys: [] },
  );

const spec = (): fc.Arbitrary<Spec> =>
  fc.record(
    {
      podSelector: selector(),
      policyTypes: fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress']),
      ingress: fc.array(rule('from'), { maxLength: 2 }),
      egress: fc.array(rule('to'), { maxLength: 2 }),
    },
    { requiredKeys: ['podSelector'] },
  );

/** Three namespaces with labels and up to seven policies in them. */
export const randomPolicies = (): fc.Arbitrary<readonly ReadObject[]> =>
  fc
    .record({
      zones: fc.tuple(...NAMESPACES.map(() => fc.constantFrom({}, { zone: 'x' }, { zone: 'y' }))),
      policies: fc.array(fc.record({ where: fc.constantFrom(...NAMESPACES), spec: spec() }), { maxLength: 7 }),
    })
    .map(({ zones, policies }) => [
      ...NAMESPACES.map((name, index) => namespace(name, zones[index])),
      ...policies.map((each, index) => policy(`${each.where}/p${index}`, each.spec)),
    ]);

/** Every set of labels that a selector above could tell from another, and one value that none names. */
export const POD_LABELS: readonly Readonly<Record<string, string>>[] = [undefined, ...VALUES, 'z'].flatMap((app) =>
  [undefined, ...VALUES, 'z'].map((tier) => ({
    ...(app === undefined ? {} : { app }),
    ...(tier === undefined ? {} : { tier }),
  })),
);
