import { createPod, podTemplate } from '../../admission/pods';
import {
  call,
  CLUSTER_ROLE_BINDING,
  create,
  createBelow,
  createClusterWide,
  labels,
  patch,
  patchBelow,
  patchClusterWide,
  remove,
  RESOURCES,
  type Fields,
} from '../../admission/requests';
import { atThePlatform, core, get, RBAC, tricksBy, within, type Trick } from './trick';

const { claim, deployment, job, pod, role, roleBinding, secret } = RESOURCES;
const of = tricksBy({ as: 'platform identity' });
const CLUSTER = within('kube-system');
const COMMAND = { command: 'id', stdout: 'true' };
const WORKLOAD: Fields = {
  spec: { selector: { matchLabels: { app: 'x' } }, template: podTemplate({ app: 'x' }) },
};
const EVERYBODY: Fields = { apiGroup: RBAC, kind: 'Group', name: 'system:authenticated' };
const TENANT: Fields = { apiGroup: RBAC, kind: 'Group', name: 'agency:vi-du-a:cap-1:deploy' };
const OTHERS: Fields = { apiGroup: RBAC, kind: 'Group', name: 'agency:vi-du-b:hoat-dong:deploy' };
const NAMESPACE = { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces' };
const OWN: Fields = { kind: 'ServiceAccount', name: 'terraform', namespace: 'ndc-system' };
const all = (name: string, subject: Fields): Fields => ({
  roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name },
  subjects: [subject],
});
const token = (name: string): Fields => ({ annotations: { 'kubernetes.io/service-account.name': name } });
const TOKEN = { type: 'kubernetes.io/service-account-token' };

/** A leaked token of the platform identity: to use what it hands out, or to stay. */
export const PLATFORM_TOKEN: readonly Trick[] = [
  of('leaked token: a command in a tenant’s pod', call('POST', pod, 'running', 'exec', COMMAND), 'P17 or P31'),
  of('leaked token: a command at level 1', call('POST', pod, 'running', 'exec', COMMAND), 'P31', { at: 1 }),
  of('leaked token: a pod in a tenant’s namespace', createPod(), 'P31'),
  of('leaked token: a program beside its account', atThePlatform(create(deployment, WORKLOAD)), 'P31'),
  of('leaked token: a role of the cluster', CLUSTER(create(role, { rules: [] })), 'P31'),
  of(
    'leaked token: a tenant in the cluster’s namespace',
    CLUSTER(create(roleBinding, all('ndc-platform', TENANT))),
    'P22 or P31',
  ),
  of('leaked token: another agency let in', create(roleBinding, all('ndc-platform', OTHERS)), 'P31'),
  of(
    'leaked token: a namespace that enforces nothing',
    (namespace) =>
      patchClusterWide(NAMESPACE, namespace, labels({ 'pod-security.kubernetes.io/enforce': 'privileged' }))(namespace),
    'P31',
  ),
  of('leaked token: a pod in the cluster’s namespace', CLUSTER(createPod()), 'P31'),
  of('leaked token: a program in a tenant’s namespace', create(deployment, WORKLOAD), 'P31'),
  of(
    'leaked token: a job in the cluster’s namespace',
    CLUSTER(create(job, { spec: { template: podTemplate({}, { restartPolicy: 'Never' }) } })),
    'P31',
  ),
  of('leaked token: a tenant’s pod changed', patch(pod, 'running', { metadata: { labels: { x: 'y' } } }), 'P31'),
  of('leaked token: a tenant’s pod deleted', remove(pod, 'running'), 'P31'),
  of(
    'leaked token: a tenant’s pod evicted',
    createBelow(pod, 'running', 'eviction', {
      apiVersion: 'policy/v1',
      kind: 'Eviction',
      metadata: { name: 'running' },
    }),
    'P31',
  ),
  of(
    'leaked token: a tenant’s program scaled to nothing',
    patchBelow(deployment, 'app', 'scale', { spec: { replicas: 0 } }),
    'P31',
  ),
  of('leaked token: a tenant’s program deleted', remove(deployment, 'app'), 'P31'),
  of('leaked token: a tenant’s data deleted', remove(claim, 'data'), 'P31'),
  of(
    'leaked token: a Secret read by deleting it',
    remove(secret, 'kept', { propagationPolicy: 'Foreground' }),
    'P27 or P31',
  ),
  of('leaked token: a Secret of the cluster deleted', CLUSTER(remove(secret, 'kept')), 'P31'),
  of('leaked token: a Secret of a tenant read', get(core('secrets/kept')), 'RBAC: get secrets'),
  of(
    'leaked token: a token of its own that never ends',
    atThePlatform(create(secret, TOKEN, token('terraform'))),
    'P31',
  ),
  of(
    'leaked token: a token of a controller that never ends',
    CLUSTER(create(secret, TOKEN, token('namespace-controller'))),
    'P31',
  ),
  of('leaked token: a Secret put beside a tenant’s', create(secret, {}), 'P31'),
  of(
    'leaked token: everybody let in',
    create(roleBinding, { roleRef: { apiGroup: RBAC, kind: 'Role', name: 'ndc-view' }, subjects: [EVERYBODY] }),
    'P22 or P31',
  ),
  of(
    'leaked token: a right in the whole cluster',
    createClusterWide(CLUSTER_ROLE_BINDING, { name: 'test-own' }, all('cluster-admin', OWN)),
    'RBAC: create clusterrolebindings',
  ),
  of(
    'leaked token: more for its own role',
    patchClusterWide({ apiVersion: `${RBAC}/v1`, kind: 'ClusterRole', plural: 'clusterroles' }, 'ndc-platform', {
      rules: [],
    }),
    'RBAC: patch clusterroles',
  ),
  of('leaked token: everything in one namespace', create(roleBinding, all('cluster-admin', OWN)), 'RBAC: escalation', {
    behind: 'P14',
  }),
  of(
    'leaked token: a role that reads Secrets',
    create(role, { rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }] }),
    'RBAC: escalation',
  ),
  of(
    'leaked token: a role with everything',
    create(role, { rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }] }),
    'RBAC: escalation',
    { behind: 'P15' },
  ),
];
