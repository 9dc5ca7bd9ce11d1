import type { KubeObject } from '../../cluster/kube-client';
import { casesOf, type Case } from '../case';
import { AGENCY, OTHER_AGENCY } from '../places';
import { changedMain, createPod, OTHER_DIGEST, podTemplate, REGISTRY, standingPod } from '../pods';
import {
  call,
  create,
  createBelow,
  labels,
  object,
  patch,
  patchBelow,
  patchClusterWide,
  remove,
  RESOURCES,
  type Build,
  type Fields,
} from '../requests';
import { CLAIM } from './storage';

const {
  budget,
  claim,
  configMap,
  cronJob,
  deployment,
  ingress,
  job,
  pod,
  role,
  roleBinding,
  secret,
  service,
  statefulSet,
} = RESOURCES;
const RELEASE = 'sh.helm.release.v1.test.v1';
const TO_OWN = { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'own' } };
const BREAK_GLASS = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'ndc:break-glass' };
const ITSELF = { kind: 'ServiceAccount', name: 'terraform', namespace: 'ndc-system' };
const groupOf = (agency: string): Fields => ({ ...BREAK_GLASS, name: `agency:${agency}:view` });
const TO_RELEASES = { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'ndc-releases' } };
const NAMESPACE = { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces' };
/** Changes what the namespace itself enforces of Pod Security. */
const enforcing =
  (level: string | null): Build =>
  (namespace) =>
    patchClusterWide(NAMESPACE, namespace, labels({ 'pod-security.kubernetes.io/enforce': level }))(namespace);
const NOT_PLACED = { reaches: 'does not have a host assigned' };

const standing = (namespace: string): readonly KubeObject[] => [
  ...standingPod()(namespace),
  object(secret, namespace, 'test-kept'),
  object(secret, namespace, RELEASE),
  object(claim, namespace, 'test-data', CLAIM),
  object(service, namespace, 'app', { spec: { ports: [{ port: 80, protocol: 'TCP' }], selector: { app: 'x' } } }),
  object(deployment, namespace, 'test-standing', workload()),
];

function workload(): Fields {
  return { spec: { replicas: 0, selector: { matchLabels: { app: 'x' } }, template: podTemplate({ app: 'x' }) } };
}
const jobFields = (): Fields => ({ spec: { template: podTemplate({}, { restartPolicy: 'Never' }), suspend: true } });
const scheduled = (): Fields => ({ spec: { schedule: '0 0 * * *', suspend: true, jobTemplate: jobFields() } });

const newDeployment = create(deployment, workload());
const exec = call('POST', pod, 'running', 'exec', { command: 'id', stdout: 'true' });
const RELEASE_MADE = 'sh.helm.release.v1.test.v2';
const RELEASE_FIELDS = { type: 'helm.sh/release.v1' };
const BUDGET = { spec: { minAvailable: 1, selector: { matchLabels: { app: 'x' } } } };
const longLived = (account: string) =>
  create(
    secret,
    { type: 'kubernetes.io/service-account-token' },
    { annotations: { 'kubernetes.io/service-account.name': account } },
  );
const evict = createBelow(pod, 'running', 'eviction', {
  apiVersion: 'policy/v1',
  kind: 'Eviction',
  metadata: { name: 'running' },
});
const otherImage = patch(pod, 'running', changedMain({ image: `${REGISTRY}/app@${OTHER_DIGEST}` }), 'strategic');

const { denied, allowed } = casesOf('P31', { as: 'platform identity', setup: standing });

/** What the platform identity holds to hand it out, and never uses itself. */
export const PLATFORM: readonly Case[] = [
  denied('a pod at level 3', createPod()),
  denied('a pod at level 1', createPod(), { in: 'level 1' }),
  denied('a pod beside its own account', createPod(), { in: 'ndc-system' }),
  denied('a pod of the cluster', createPod(), { in: 'kube-system' }),
  denied('a running pod changed', otherImage),
  denied('exec at level 1', exec, { in: 'level 1', ...NOT_PLACED }),
  denied('exec into the cluster', exec, { in: 'kube-system', ...NOT_PLACED }),
  denied('exec by GET', call('GET', pod, 'running', 'exec', { command: 'id', stdout: 'true' }), NOT_PLACED),
  denied('attach', call('POST', pod, 'running', 'attach', { stdout: 'true' }), NOT_PLACED),
  denied('portforward', call('POST', pod, 'running', 'portforward'), NOT_PLACED),
  denied('proxy', call('GET', pod, 'running', 'proxy'), { reaches: 'address not allowed' }),
  denied('services/proxy', call('GET', service, 'app', 'proxy'), { reaches: 'no endpoints available for service' }),
  denied('a Secret of a tenant deleted', remove(secret, 'test-kept')),
  denied('a Secret of a tenant that is named like a release', remove(secret, RELEASE)),
  denied('a Secret of the cluster deleted', remove(secret, 'test-kept'), { in: 'kube-system' }),
  denied('another Secret of its own namespace deleted', remove(secret, 'test-kept'), { in: 'ndc-system' }),
  denied('a pod deleted', remove(pod, 'running')),
  denied('a pod evicted', evict),
  denied('a token that never ends, of its own', longLived('terraform'), { in: 'ndc-system' }),
  denied('a token that never ends, of a controller', longLived('namespace-controller'), { in: 'kube-system' }),
  denied('a Secret of a tenant made', create(secret, {})),
  denied('a release of its own that is none', create(secret, {}, { name: RELEASE_MADE }), { in: 'ndc-system' }),
  denied('a configuration of a tenant', create(configMap, {})),
  denied('data of a tenant deleted', remove(claim, 'test-data')),
  allowed('the volume of a database', create(claim, CLAIM, { name: 'ndc-db-data' })),
  denied('a service of a tenant', create(service, { spec: { ports: [{ port: 80 }], selector: { app: 'x' } } })),
  denied(
    'an ingress of a tenant',
    create(ingress, { spec: { defaultBackend: { service: { name: 'app', port: { number: 80 } } } } }),
  ),
  denied('a budget of a tenant', create(budget, BUDGET)),
  denied('a budget of a tenant, named like an agent node’s', create(budget, BUDGET, { name: 'agent-node' })),
  denied('another budget beside an agent node', create(budget, BUDGET), { in: 'agent node' }),
  denied('a deployment of a tenant deleted', remove(deployment, 'test-standing')),
  denied(
    'a deployment of a tenant scaled',
    patchBelow(deployment, 'test-standing', 'scale', { spec: { replicas: 1 } }),
  ),
  denied('a deployment of a tenant', newDeployment),
  denied('a deployment of the cluster', newDeployment, { in: 'kube-system' }),
  denied('a deployment of a tenant changed', patch(deployment, 'test-standing', { spec: { replicas: 1 } })),
  denied(
    'a stateful set of a tenant',
    create(statefulSet, { spec: { ...(workload().spec as Fields), serviceName: 'x' } }),
  ),
  denied('a job of a tenant', create(job, jobFields())),
  denied('a cron job of the cluster', create(cronJob, scheduled()), { in: 'kube-system' }),
  denied('a workload beside its own account', newDeployment, { in: 'ndc-system' }),
  denied('a role of the cluster', create(role, { rules: [] }), { in: 'kube-system' }),
  denied('a role beside its own account', create(role, { rules: [] }), { in: 'ndc-system' }),
  denied('a binding of the cluster', create(roleBinding, TO_RELEASES), { in: 'kube-system' }),
  denied('a configuration of a component', create(configMap, {}), { in: 'ndc-metrics' }),
  denied('data of a component deleted', remove(claim, 'test-data'), { in: 'ndc-metrics' }),
  denied('a workload of a component', newDeployment, { in: 'ndc-metrics' }),
  denied('a role beside a component', create(role, { rules: [] }, { name: 'ndc-releases' }), { in: 'ndc-metrics' }),
  denied('a release beside a component', create(secret, RELEASE_FIELDS, { name: RELEASE_MADE }), { in: 'ndc-metrics' }),
  denied('a release beside the keys of the hub', create(secret, RELEASE_FIELDS, { name: RELEASE_MADE }), {
    in: 'ndc-hub',
  }),
  denied('a role beside the keys of the hub', create(role, { rules: [] }, { name: 'ndc-releases' }), { in: 'ndc-hub' }),
  denied('a namespace of a tenant without Pod Security', enforcing('privileged')),
  denied('a namespace of level 3 at baseline', enforcing('baseline')),
  denied('a namespace without a word of Pod Security', enforcing(null)),
  denied('a binding to another agency', create(roleBinding, { ...TO_OWN, subjects: [groupOf(OTHER_AGENCY)] })),
  denied('a binding to a person', create(roleBinding, { ...TO_OWN, subjects: [{ ...BREAK_GLASS, kind: 'User' }] })),
  denied('a binding to itself', create(roleBinding, { ...TO_OWN, subjects: [ITSELF] })),
  denied('a binding where no agency is', create(roleBinding, { ...TO_OWN, subjects: [groupOf('')] }), {
    in: 'unlabelled',
  }),
  allowed('a binding to the own agency', create(roleBinding, { ...TO_OWN, subjects: [groupOf(AGENCY)] })),
  allowed('a binding to break-glass', create(roleBinding, { ...TO_OWN, subjects: [BREAK_GLASS] })),
  allowed('a role of a tenant', create(role, { rules: [] }, { name: 'ndc-test' })),
  allowed('the role of its releases', create(role, { rules: [] }, { name: 'ndc-releases' }), { in: 'ndc-system' }),
  allowed('a namespace of level 1 at baseline', enforcing('baseline'), {
    in: 'level 1',
  }),
  allowed('a namespace of level 3 restricted', enforcing('restricted')),
  allowed('a workload of the cluster by an add-on', newDeployment, { as: 'add-on account', in: 'kube-system' }),
  allowed('the Secret of a release of its own deleted', remove(secret, RELEASE), { in: 'ndc-system' }),
  allowed('a release of its own made', create(secret, RELEASE_FIELDS, { name: RELEASE_MADE }), { in: 'ndc-system' }),
  allowed('the budget of an agent node', create(budget, BUDGET, { name: 'agent-node' }), { in: 'agent node' }),
  allowed('a configuration of its own', create(configMap, {}), { in: 'ndc-system' }),
  allowed('the register of the hub', create(configMap, {}), { in: 'ndc-hub' }),

  allowed('a pod by its tenant', createPod(), { as: 'tenant' }),
  allowed('a pod of the cluster by an add-on', createPod(), { as: 'add-on account', in: 'kube-system' }),
  allowed('exec by an operator at level 1', exec, { as: 'tenant', in: 'level 1', ...NOT_PLACED }),
  allowed('a Secret by its tenant', remove(secret, 'test-kept'), { as: 'tenant' }),
  allowed('a deployment by its tenant', newDeployment, { as: 'tenant' }),
];
