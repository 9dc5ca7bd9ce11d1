import { casesOf, type Case } from '../case';
import { NODE } from '../people';
import { changedMain, createPod, IN_POOL, OTHER_DIGEST, POOL, REGISTRY, standingPod } from '../pods';
import { annotations, create, createBelow, patch, RESOURCES, type Fields, type Build } from '../requests';

const { binding, pod } = RESOURCES;
const tolerate = (...tolerations: readonly Fields[]): Build => createPod({ spec: { tolerations } });
const addToleration = (value: Fields): Build =>
  patch(pod, 'running', [{ op: 'add', path: '/spec/tolerations/-', value }], 'json');

const EVERYTHING = { operator: 'Exists' };
const p11 = casesOf('P11', {
  setup: (namespace) => [
    ...standingPod()(namespace),
    ...standingPod('placed', { spec: { nodeName: NODE } })(namespace),
  ],
});
const P11: readonly Case[] = [
  p11.denied('tolerate everything: operator Exists, no key', tolerate(EVERYTHING)),
  p11.denied('control-plane taint', tolerate({ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' })),
  p11.denied("another pool's taint key", tolerate({ key: 'pool.example/other', operator: 'Exists' })),
  p11.denied('nodeName', createPod({ spec: { nodeName: NODE } })),
  p11.denied('nodeName at level 4', createPod({ spec: { ...IN_POOL, nodeName: NODE } }), { in: 'level 4' }),
  p11.denied('toleration added to a running pod by update', addToleration(EVERYTHING)),
  p11.denied('second toleration is not in the list', tolerate({ key: POOL, operator: 'Exists' }, EVERYTHING)),
  p11.denied('cluster admin places a pod', createPod({ spec: { nodeName: NODE } }), { as: 'cluster admin' }),
  p11.allowed('no toleration (the defaults are added by the API server)', createPod()),
  p11.allowed(
    'toleration of the own pool',
    createPod({ spec: { ...IN_POOL, tolerations: [{ key: POOL, operator: 'Equal', value: 'level-4' }] } }),
    { in: 'level 4' },
  ),
  p11.allowed(
    'update of a pod that is on a node',
    patch(pod, 'placed', changedMain({ image: `${REGISTRY}/app@${OTHER_DIGEST}` }), 'strategic'),
  ),
  p11.allowed(
    'metadata of a pod older than the policy',
    patch(pod, 'tolerant', annotations({ 'app.kubernetes.io/note': 'x' })),
    { setup: standingPod('tolerant', { spec: { tolerations: [EVERYTHING] } }) },
  ),
];

const TARGET = { apiVersion: 'v1', kind: 'Node', name: NODE };
const below = createBelow(pod, 'running', 'binding', {
  apiVersion: 'v1',
  kind: 'Binding',
  metadata: { name: 'running' },
  target: TARGET,
});
const older: Build = (namespace) => {
  const request = create(binding, { target: TARGET })(namespace);
  return { ...request, body: { ...(request.body as Fields), metadata: { name: 'running', namespace } } };
};
const p11b = casesOf('P11b', { setup: standingPod() });
const P11B: readonly Case[] = [
  p11b.denied('pods/binding by a tenant', below),
  p11b.denied('bindings by a tenant', older),
  p11b.denied('pods/binding by cluster admin', below, { as: 'cluster admin' }),
  p11b.denied('pods/binding by the platform identity', below, { as: 'platform identity' }),
  p11b.denied('pods/binding in an unlabelled namespace', below, { in: 'unlabelled' }),
  p11b.allowed('pods/binding by the scheduler', below, { as: 'scheduler' }),
  p11b.allowed('bindings by the scheduler', older, { as: 'scheduler' }),
];

const p20 = casesOf('P20');
const prioritised = (priorityClassName: string): Build => createPod({ spec: { priorityClassName } });
const P20: readonly Case[] = [
  p20.denied('system-cluster-critical', prioritised('system-cluster-critical')),
  p20.denied('system-node-critical', prioritised('system-node-critical')),
  p20.denied('other', prioritised('test-other')),
  p20.allowed('ndc-tenant', prioritised('ndc-tenant')),
  p20.allowed('none', createPod()),
];

export const SCHEDULING: readonly Case[] = [...P11, ...P11B, ...P20];
