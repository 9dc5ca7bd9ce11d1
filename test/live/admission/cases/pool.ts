import { casesOf, type Case } from '../case';
import { NODE } from '../people';
import { changedMain, createPod, IN_POOL, OTHER_DIGEST, POOL, REGISTRY, SANDBOX, standingPod, WAIVED } from '../pods';
import { annotations, patch, RESOURCES, type Build, type Fields } from '../requests';

const { pod } = RESOURCES;
const placed = (spec: Fields): Build => createPod({ spec });

const terms = (key: string): readonly Fields[] => [
  { matchExpressions: [{ key: 'kubernetes.io/arch', operator: 'Exists' }] },
  { matchExpressions: [{ key, operator: 'In', values: ['level-4'] }] },
];
const required = (key: string): Fields => ({
  nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms(key) } },
});
const preferred = (key: string): Fields => ({
  nodeAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: terms(key).map((preference) => ({ weight: 1, preference })),
  },
});

const p24c = casesOf('P24c', { in: 'level 4' });
const P24C: readonly Case[] = [
  p24c.denied('level 4 without a runtime class', placed({ ...IN_POOL, runtimeClassName: undefined })),
  p24c.denied('level 4, other class', placed({ ...IN_POOL, runtimeClassName: 'test-other' })),
  p24c.denied('level 4 without a pool', placed({ ...IN_POOL, nodeSelector: undefined })),
  p24c.denied('level 4, other pool', placed({ ...IN_POOL, nodeSelector: { [POOL]: 'level-3' } })),
  p24c.denied('level 4, the pool by affinity only', placed({ ...IN_POOL, nodeSelector: {}, affinity: required(POOL) })),
  p24c.denied('no level label counts as level 4', createPod(), { in: 'without a level' }),
  p24c.allowed('level 4, gvisor', placed(IN_POOL)),
  p24c.allowed('level 3 without', createPod(), { in: 'level 3' }),
  p24c.allowed('level 4, kata', placed({ ...IN_POOL, runtimeClassName: 'kata' })),
];

const TOLERATION = { key: POOL, operator: 'Equal', value: 'level-4', effect: 'NoSchedule' };
const tolerate = (...tolerations: readonly Fields[]): Build => placed({ tolerations });
/** As a pod that a waiver lets off P11. */
const waived = (spec: Fields): Build => createPod({ ...WAIVED, spec });
const p30 = casesOf('P30', {
  setup: (namespace) => [
    ...standingPod()(namespace),
    ...standingPod('gated', { spec: { schedulingGates: [{ name: 'test.example/wait' }] } })(namespace),
    ...standingPod('placed', { spec: { nodeName: NODE } })(namespace),
    ...standingPod('tolerant', { spec: { tolerations: [TOLERATION] } })(namespace),
  ],
});
const addToleration = patch(pod, 'running', [{ op: 'add', path: '/spec/tolerations/-', value: TOLERATION }], 'json');
const place = (spec: Fields): Build => patch(pod, 'gated', { spec }, 'strategic');
const P30: readonly Case[] = [
  p30.denied('toleration at level 3', tolerate(TOLERATION)),
  p30.denied('toleration of any value at level 1', tolerate({ key: POOL, operator: 'Exists' }), { in: 'level 1' }),
  p30.denied('toleration by cluster admin', tolerate(TOLERATION), { as: 'cluster admin' }),
  p30.denied('toleration by the platform identity', tolerate(TOLERATION), { as: 'platform identity' }),
  p30.denied('every taint tolerated, P11 waived', waived({ tolerations: [{ operator: 'Exists' }] })),
  p30.denied('toleration added to a running pod by update', addToleration),
  p30.denied('node selector', placed({ nodeSelector: { [POOL]: 'level-4' } })),
  p30.denied('node selector, another pool, level 2', placed({ nodeSelector: { [POOL]: 'x' } }), { in: 'level 2' }),
  p30.denied('node selector added to a gated pod', place({ nodeSelector: { [POOL]: 'level-4' } })),
  p30.denied('required affinity', placed({ affinity: required(POOL) })),
  p30.denied('preferred affinity', placed({ affinity: preferred(POOL) })),
  p30.denied('affinity added to a gated pod', place({ affinity: required(POOL) })),
  p30.denied('nodeName, P11 waived', waived({ nodeName: NODE })),
  p30.denied('runtime class', placed({ runtimeClassName: SANDBOX })),
  p30.denied('no level label is no right to the pool', placed(IN_POOL), { in: 'without a level' }),
  p30.allowed('level 4', placed({ ...IN_POOL, affinity: required(POOL), tolerations: [TOLERATION] }), {
    in: 'level 4',
  }),
  p30.allowed('toleration added at level 4', addToleration, { in: 'level 4' }),
  p30.allowed('another taint tolerated, P11 waived', waived({ tolerations: [{ key: 'pool.example/x' }] })),
  p30.allowed(
    'node selector and affinity by another key',
    placed({ nodeSelector: { a: 'b' }, affinity: required('a') }),
  ),
  p30.allowed('preferred affinity by another key', placed({ affinity: preferred('a') })),
  p30.allowed('other runtime class', placed({ runtimeClassName: 'test-other' })),
  p30.allowed(
    'update of a pod that is on a node',
    patch(pod, 'placed', changedMain({ image: `${REGISTRY}/app@${OTHER_DIGEST}` }), 'strategic'),
  ),
  p30.allowed(
    'metadata of a pod older than the policy',
    patch(pod, 'tolerant', annotations({ 'app.kubernetes.io/note': 'x' })),
  ),
];

export const POOLS: readonly Case[] = [...P24C, ...P30];
