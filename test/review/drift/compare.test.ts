import fc from 'fast-check';
import { compareObject, type Difference } from '../../../review/drift';
import type { KubeObject } from '../../../review/kube/object';
import {
  NETWORKING,
  RBAC,
  live,
  namespace,
  namespaceLive,
  object,
  policy,
  quota,
  spec,
  tcp,
} from '../support/drift-objects';
import { DEFAULTED } from '../support/drift-defaulted';

/** What somebody changed. */
const DRIFTED: readonly (readonly [string, KubeObject, KubeObject, readonly Difference[]])[] = [
  [
    'a port',
    policy,
    live(policy, { spec: { ...spec(policy), ingress: [tcp(54)] } }),
    [{ path: 'spec.ingress[0].ports[0].port', expected: 53, live: 54 }],
  ],
  [
    'another protocol than the default',
    policy,
    live(policy, { spec: { ...spec(policy), ingress: [{ ports: [{ port: 53, protocol: 'UDP' }] }] } }),
    [{ path: 'spec.ingress[0].ports[0].protocol', expected: 'TCP', live: 'UDP' }],
  ],
  [
    'a rule more',
    policy,
    live(policy, { spec: { ...spec(policy), ingress: [tcp(53), {}] } }),
    [{ path: 'spec.ingress[1]', expected: undefined, live: {} }],
  ],
  [
    'a rule less',
    policy,
    live(policy, { spec: { ...spec(policy), ingress: undefined } }),
    [{ path: 'spec.ingress', expected: [tcp(53)], live: undefined }],
  ],
  [
    'a selector that selects everything instead of nothing',
    object(
      'NetworkPolicy',
      { spec: { podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }], policyTypes: ['Ingress'] } },
      NETWORKING,
    ),
    live(
      object(
        'NetworkPolicy',
        {
          spec: {
            podSelector: {},
            ingress: [{ from: [{ podSelector: {}, namespaceSelector: {} }] }],
            policyTypes: ['Ingress'],
          },
        },
        NETWORKING,
      ),
    ),
    [{ path: 'spec.ingress[0].from[0].namespaceSelector', expected: undefined, live: {} }],
  ],
  [
    'labels of a namespace: one more, the name of another',
    namespace,
    live(namespaceLive, {}, { labels: { a: 'b', 'kubernetes.io/metadata.name': 'y', c: 'd' } }),
    [
      { path: 'metadata.labels.c', expected: undefined, live: 'd' },
      { path: 'metadata.labels["kubernetes.io/metadata.name"]', expected: 'x', live: 'y' },
    ],
  ],
  [
    'a namespace on its way out',
    namespace,
    live(namespaceLive, {}, { deletionTimestamp: 't', labels: { a: 'b', 'kubernetes.io/metadata.name': 'x' } }),
    [{ path: 'metadata.deletionTimestamp', expected: undefined, live: 't' }],
  ],
  [
    'finalizers and owners',
    policy,
    live(policy, { spec: { ...spec(policy), ingress: [tcp(53)] } }, { finalizers: ['f'], ownerReferences: [{}] }),
    [
      { path: 'metadata.finalizers', expected: undefined, live: ['f'] },
      { path: 'metadata.ownerReferences', expected: undefined, live: [{}] },
    ],
  ],
  [
    'a field of the object itself',
    object('ServiceAccount', { automountServiceAccountToken: false }),
    live(object('ServiceAccount', { automountServiceAccountToken: true, secrets: [{ name: 's' }] })),
    [
      { path: 'automountServiceAccountToken', expected: false, live: true },
      { path: 'secrets', expected: undefined, live: [{ name: 's' }] },
    ],
  ],
  [
    'a quantity, by one in sixteen digits',
    quota({ 'count/x': '9007199254740992' }),
    live(quota({ 'count/x': '9007199254740993' })),
    [{ path: 'spec.hard["count/x"]', expected: '9007199254740992', live: '9007199254740993' }],
  ],
  [
    'what only looks like a quantity',
    object('PriorityClass', { description: '1', value: 1, preemptionPolicy: 'Never' }),
    live(object('PriorityClass', { description: '1000m', value: 1, preemptionPolicy: 'Never' })),
    [{ path: 'description', expected: '1', live: '1000m' }],
  ],
  [
    'verbs in another order, which nobody but a person writes',
    object('Role', { rules: [{ verbs: ['get', 'list'] }] }, `${RBAC}/v1`),
    live(object('Role', { rules: [{ verbs: ['list', 'get'] }] }, `${RBAC}/v1`)),
    [
      { path: 'rules[0].verbs[0]', expected: 'get', live: 'list' },
      { path: 'rules[0].verbs[1]', expected: 'list', live: 'get' },
    ],
  ],
  [
    'a default that nobody wrote down here',
    object('ConfigMap', {}),
    live(object('ConfigMap', { immutable: false })),
    [{ path: 'immutable', expected: undefined, live: false }],
  ],
];

describe('a live object', () => {
  it.each(DEFAULTED)('has no difference by what the API server writes: %s', (_, expected, there) => {
    expect(compareObject(expected, there)).toStrictEqual([]);
  });

  it.each(DRIFTED)('differs by %s', (_, expected, there, differences) => {
    expect(compareObject(expected, there)).toStrictEqual(differences);
  });

  it('differs by any one field that is there and was not declared, or the other way round', () => {
    const tree = fc.object({ key: fc.constantFrom('a', 'b', 'c/d'), values: [fc.constantFrom('x', 'y', 1, true)] });
    fc.assert(
      fc.property(tree, fc.constantFrom('x', 7, false, {}), (data, added) => {
        const expected = object('ConfigMap', { data });
        expect(compareObject(expected, live(expected))).toStrictEqual([]);
        const more = live(expected, { data: { ...data, added } });
        expect(compareObject(expected, more)).toStrictEqual([{ path: 'data.added', expected: undefined, live: added }]);
        const less = compareObject(object('ConfigMap', { data: { ...data, added } }), live(expected));
        expect(less).toStrictEqual([{ path: 'data.added', expected: added, live: undefined }]);
      }),
      { seed: 4 },
    );
  });
});
