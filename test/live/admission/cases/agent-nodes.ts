import type { KubeObject } from '../../cluster/kube-client';
import { casesOf, type Case } from '../case';
import { AGENT_NODE_LABELS, container, podTemplate } from '../pods';
import { create, labels, object, patch, patchBelow, RESOURCES, type Build, type Fields } from '../requests';

const { autoscaler, budget, cronJob, daemonSet, deployment, job, replicaSet, replicationController, statefulSet } =
  RESOURCES;

const HOSTNAME = 'kubernetes.io/hostname';
const selector = { matchLabels: AGENT_NODE_LABELS };
const spread = (differing: Fields = {}): Fields => ({
  maxSkew: 1,
  topologyKey: HOSTNAME,
  whenUnsatisfiable: 'DoNotSchedule',
  labelSelector: selector,
  matchLabelKeys: ['pod-template-hash'],
  ...differing,
});
const ready = (name = 'main'): Fields => container(name, { readinessProbe: { tcpSocket: { port: 8443 } } });
const template = (spec: Fields = {}, podLabels: Fields = AGENT_NODE_LABELS): Fields =>
  podTemplate(podLabels, { containers: [ready()], topologySpreadConstraints: [spread()], ...spec });
const workload = (differing: Fields = {}): Fields => ({
  spec: { replicas: 2, selector, template: template(), ...differing },
});

const newNode = (differing: Fields = {}): Build => create(deployment, workload(differing));
const withPods = (spec: Fields): Build => newNode({ template: template(spec) });
const spreadBy = (...constraints: readonly Fields[]): Build => withPods({ topologySpreadConstraints: constraints });
const ofSet = (differing: Fields = {}, narrowed: Fields = { matchLabelKeys: undefined }): Build =>
  create(
    statefulSet,
    workload({
      serviceName: 'x',
      template: template({ topologySpreadConstraints: [spread(narrowed)] }),
      ...differing,
    }),
  );
const boundTo = (term: Fields): Build =>
  withPods({
    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] } } },
  });
const rolling = (maxUnavailable: unknown): Fields => ({ type: 'RollingUpdate', rollingUpdate: { maxUnavailable } });

const OTHER = { 'app.kubernetes.io/name': 'helper' };
const helper = (differing: Fields = {}): Fields => ({
  spec: { replicas: 1, selector: { matchLabels: OTHER }, template: podTemplate(OTHER), ...differing },
});
const once = (podLabels: Fields): Fields => ({ template: podTemplate(podLabels, { restartPolicy: 'Never' }) });
const scaler = (differing: Fields): Fields => ({
  spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'x' }, maxReplicas: 3, ...differing },
});
const budgetOf = (matching: Fields): Fields => ({ spec: { minAvailable: 1, selector: matching } });
const FOR_ONCE: readonly (readonly [string, Build])[] = [
  ['a DaemonSet', create(daemonSet, { spec: { selector, template: template() } })],
  ['a ReplicaSet', create(replicaSet, workload())],
  ['a ReplicationController', create(replicationController, workload({ selector: AGENT_NODE_LABELS }))],
  ['a Job', create(job, { spec: once(AGENT_NODE_LABELS) })],
  ['a CronJob', create(cronJob, { spec: { schedule: '0 0 * * *', jobTemplate: { spec: once(AGENT_NODE_LABELS) } } })],
];

const standing = (namespace: string): readonly KubeObject[] => [
  object(deployment, namespace, 'test-node', workload()),
  object(statefulSet, namespace, 'test-set', workload({ serviceName: 'x' })),
  object(deployment, namespace, 'test-alone', workload({ replicas: 1 })),
  object(deployment, namespace, 'test-helper', helper()),
];
const scale = (name: string, replicas: number, of = deployment): Build =>
  patchBelow(of, name, 'scale', { spec: { replicas } });

const { denied, allowed } = casesOf('P32', { in: 'agent node', setup: standing });
const atLevel4 = { in: 'agent node of level 4' } as const;

export const AGENT_NODES: readonly Case[] = [
  denied('one pod', newNode({ replicas: 1 })),
  denied('as many pods as nobody said', newNode({ replicas: undefined })),
  denied('a stateful set of one pod', ofSet({ replicas: 1 })),
  denied('one pod by cluster admin', newNode({ replicas: 1 }), { as: 'cluster admin' }),
  denied('made one pod by update', patch(deployment, 'test-node', { spec: { replicas: 1 } })),
  denied(
    'a selector that leaves the labels out',
    newNode({
      selector: { matchLabels: { tier: 'node' } },
      template: template(
        { topologySpreadConstraints: [spread({ labelSelector: { matchLabels: { tier: 'node' } } })] },
        { ...AGENT_NODE_LABELS, tier: 'node' },
      ),
    }),
  ),
  denied('not spread', withPods({ topologySpreadConstraints: [] })),
  denied('spread over zones', spreadBy(spread({ topologyKey: 'topology.kubernetes.io/zone' }))),
  denied('spread by two', spreadBy(spread({ maxSkew: 2 }))),
  denied('spread if it can be', spreadBy(spread({ whenUnsatisfiable: 'ScheduleAnyway' }))),
  denied('spread among all pods', spreadBy(spread({ labelSelector: {} }))),
  denied('spread without a selector', spreadBy(spread({ labelSelector: undefined, matchLabelKeys: undefined }))),
  denied('spread among others', spreadBy(spread({ labelSelector: { matchLabels: OTHER } }))),
  denied('old and new pods spread together', spreadBy(spread({ matchLabelKeys: undefined }))),
  denied('each pod spread by itself', ofSet({}, { matchLabelKeys: ['statefulset.kubernetes.io/pod-name'] })),
  denied('at level 4 two pods on one node for want of another', newNode(), atLevel4),
  denied('tied to a node by selector', withPods({ nodeSelector: { [HOSTNAME]: 'node-1' } })),
  denied(
    'tied to a node by affinity',
    boundTo({ matchExpressions: [{ key: HOSTNAME, operator: 'In', values: ['node-1'] }] }),
  ),
  denied(
    'tied to a node by field',
    boundTo({ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['node-1'] }] }),
  ),
  denied('no probe', withPods({ containers: [container('main')] })),
  denied('a second container without a probe', withPods({ containers: [ready(), container('second')] })),
  denied('replaced all at once', newNode({ strategy: { type: 'Recreate' } })),
  denied('two away in an update', newNode({ strategy: rolling(2) })),
  denied('all away in an update', newNode({ strategy: rolling('100%') })),
  denied('scaled to one', scale('test-node', 1)),
  denied('scaled to none by cluster admin', scale('test-node', 0), { as: 'cluster admin' }),
  denied('a stateful set scaled to one', scale('test-set', 1, statefulSet)),
  denied('an autoscaler that goes down to one', create(autoscaler, scaler({ minReplicas: 1 }))),
  denied('an autoscaler without a floor', create(autoscaler, scaler({}))),
  ...FOR_ONCE.map(([what, build]) => denied(`${what} of its pods`, build)),
  denied('a second budget', create(budget, budgetOf(selector))),
  denied('a budget of every pod', create(budget, budgetOf({}))),
  denied(
    'a budget by expression',
    create(budget, budgetOf({ matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'Exists' }] })),
  ),
  denied('a budget by another label', create(budget, budgetOf({ matchLabels: { tier: 'node' } }))),
  allowed('two pods', newNode()),
  allowed('a stateful set of two', ofSet()),
  allowed('at level 4 with two nodes at least', spreadBy(spread({ minDomains: 2 })), atLevel4),
  allowed('a probe for what only prepares', withPods({ initContainers: [container('prepare')] })),
  allowed('half away in an update', newNode({ strategy: rolling('50%') })),
  allowed('a node of some kind', boundTo({ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] })),
  allowed('metadata of one pod older than the policy', patch(deployment, 'test-alone', labels({ x: 'y' }))),
  allowed('scaled to three', scale('test-node', 3)),
  allowed('an autoscaler that keeps two', create(autoscaler, scaler({ minReplicas: 2 }))),
  allowed('what helps it, alone', create(deployment, helper())),
  allowed('what helps it, scaled to none', scale('test-helper', 0)),
  allowed('a Job of other pods', create(job, { spec: once(OTHER) })),
  allowed('a budget of other pods', create(budget, budgetOf({ matchLabels: OTHER }))),
  allowed('the budget of the platform', create(budget, budgetOf(selector), { name: 'agent-node' }), {
    as: 'platform identity',
  }),
  allowed('a ReplicaSet by its Deployment', create(replicaSet, workload()), { as: 'deployment controller' }),
  allowed('one pod of those labels elsewhere', newNode({ replicas: 1 }), { in: 'level 3' }),
];
