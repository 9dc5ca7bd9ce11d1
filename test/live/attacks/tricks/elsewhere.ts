import { createPod } from '../../admission/pods';
import { create, createClusterWide, patch, patchClusterWide, RESOURCES, type Resource } from '../../admission/requests';
import { PLATFORM_NAMESPACE } from '../estate';
import { abroad, core, get, raw, tricksBy, within, type Trick } from './trick';

const { deployment, pod } = RESOURCES;
const of = tricksBy();
const resource = (apiVersion: string, kind: string, plural: string): Resource => ({ apiVersion, kind, plural });
const ADMISSION = 'admissionregistration.k8s.io/v1';
const CLUSTER = within('kube-system');

const CONFIG_MAP = resource('v1', 'ConfigMap', 'configmaps');
const LEASE = resource('coordination.k8s.io/v1', 'Lease', 'leases');
const make = (of_: Resource, fields: object = {}, name = 'test-new') =>
  createClusterWide(of_, { name }, fields as Record<string, unknown>);
const binding = `/apis/${ADMISSION}/validatingadmissionpolicybindings/ndc-pods`;
const policy = `/apis/${ADMISSION}/validatingadmissionpolicies/ndc-pods`;
const HOOK = {
  webhooks: [
    {
      name: 'x.test.example',
      clientConfig: { url: 'https://192.0.2.1/' },
      sideEffects: 'None',
      admissionReviewVersions: ['v1'],
    },
  ],
};
const CRD = {
  spec: {
    group: 'test.example',
    scope: 'Namespaced',
    names: { kind: 'Thing', plural: 'things', singular: 'thing', listKind: 'ThingList' },
    versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
  },
};
const API_SERVICE = {
  spec: {
    group: 'test.example',
    version: 'v1',
    groupPriorityMinimum: 100,
    versionPriority: 100,
    service: { name: 'app', namespace: 'vi-du-a-cap-3' },
    insecureSkipTLSVerify: true,
  },
};
const VOLUME = {
  spec: {
    capacity: { storage: '1Gi' },
    accessModes: ['ReadWriteOnce'],
    hostPath: { path: '/' },
    storageClassName: 'ndc-standard',
  },
};

/** To look at, or to change, what belongs to others, to the cluster or to the platform. */
export const ELSEWHERE: readonly Trick[] = [
  of('another agency’s pods', abroad(get(core('pods'))), 'RBAC: list pods'),
  of('another agency’s configuration', abroad(get(core('configmaps'))), 'RBAC: list configmaps'),
  of('another agency’s logs', abroad(get(core('pods/running/log'))), 'RBAC: get pods/log', { behind: 'through' }),
  of(
    'another agency’s network policies',
    abroad(get((name) => `/apis/networking.k8s.io/v1/namespaces/${name}/networkpolicies`)),
    'RBAC: list networkpolicies',
  ),
  of(
    'another agency’s program changed',
    abroad(patch(deployment, 'app', { spec: { paused: true } })),
    'RBAC: patch deployments',
  ),
  of('a pod in another agency', abroad(createPod()), 'RBAC: create pods', { behind: 'P04' }),
  of('a pod in another system of one’s agency', within('vi-du-a-cap-1')(createPod()), 'RBAC: create pods'),
  of('a viewer looks at another agency', abroad(get(core('pods'))), 'RBAC: list pods', { as: 'viewer' }),
  of('a viewer writes', patch(pod, 'running', { metadata: { labels: { x: 'y' } } }), 'RBAC: patch pods', {
    as: 'viewer',
  }),
  of('a vendor outside of its contract', within('vi-du-a-cap-4')(get(core('pods'))), 'RBAC: list pods', {
    as: 'vendor deploy',
  }),
  of('a vendor in a role that it has elsewhere', within('vi-du-a-cap-1')(createPod()), 'RBAC: create pods', {
    as: 'vendor deploy',
  }),
  of('a vendor’s operator where its deployers are', get(core('pods')), 'RBAC: list pods', { as: 'vendor operate' }),
  of('a group of another form', get(core('pods')), 'RBAC: list pods', { as: 'a group of another form' }),
  of('no group at all', get(core('pods')), 'RBAC: list pods', { as: 'nobody' }),
  of('the default account of a namespace', get(core('pods')), 'RBAC: list pods', { as: 'account default 3' }),
  of('the account of a program', get(core('configmaps')), 'RBAC: list configmaps', { as: 'account app 3' }),
  of('pods of the whole cluster', get('/api/v1/pods'), 'RBAC: list pods'),
  of('all namespaces', get('/api/v1/namespaces'), 'RBAC: list namespaces'),
  of('the nodes', get('/api/v1/nodes'), 'RBAC: list nodes'),
  of('a command on a node', get('/api/v1/nodes/test-node/proxy/run/x/y/z'), 'RBAC: get nodes/proxy', {
    behind: 'through',
  }),
  of('the metrics of a node', get('/api/v1/nodes/test-node/proxy/metrics'), 'RBAC: get nodes/proxy', {
    behind: 'through',
  }),
  of(
    'the label of a node',
    raw('PATCH', '/api/v1/nodes/test-node', {
      body: { metadata: { labels: { 'ndc.gov.vn/pool': 'level-4' } } },
      contentType: 'application/merge-patch+json',
    }),
    'RBAC: patch nodes',
  ),
  of('the metrics of the API server', get('/metrics'), 'RBAC: get /metrics'),
  of('the logs of the API server', get('/logs/'), 'RBAC: get /logs/', { behind: 'nothing there' }),
  of('the memory of the API server', get('/debug/pprof/heap'), 'RBAC: get /debug/pprof/heap', {
    behind: 'nothing there',
  }),
  of('the flags of the API server', get('/flagz'), 'RBAC: get /flagz', { behind: 'nothing there' }),
  of('the configuration of the cluster', CLUSTER(get(core('configmaps'))), 'RBAC: list configmaps'),
  of(
    'the authorities of the cluster',
    CLUSTER(get(core('configmaps/extension-apiserver-authentication'))),
    'RBAC: get configmaps',
  ),
  of('the configuration of the cluster changed', CLUSTER(create(CONFIG_MAP, {})), 'RBAC: create configmaps'),
  of('who leads the controllers', CLUSTER(create(LEASE, {})), 'RBAC: create leases'),
  of('a lease of one’s own', create(LEASE, {}), 'RBAC: create leases'),
  of('what happens in the cluster', CLUSTER(get(core('events'))), 'RBAC: list events'),
  of('a pod of the cluster', CLUSTER(createPod()), 'RBAC: create pods'),
  of('a pod beside the platform’s account', within(PLATFORM_NAMESPACE)(createPod()), 'RBAC: create pods', {
    behind: 'through',
  }),
  of(
    'an event that never was',
    (namespace) => create(resource('v1', 'Event', 'events'), { involvedObject: { namespace }, reason: 'x' })(namespace),
    'RBAC: create events',
  ),
  of('a policy unbound', raw('DELETE', binding), 'RBAC: delete validatingadmissionpolicybindings'),
  of('a policy deleted', raw('DELETE', policy), 'RBAC: delete validatingadmissionpolicies'),
  of(
    'a policy that only warns',
    raw('PATCH', binding, {
      body: { spec: { validationActions: ['Warn'] } },
      contentType: 'application/merge-patch+json',
    }),
    'RBAC: patch validatingadmissionpolicybindings',
  ),
  of(
    'a webhook that sees everything',
    make(resource(ADMISSION, 'ValidatingWebhookConfiguration', 'validatingwebhookconfigurations'), HOOK),
    'RBAC: create validatingwebhookconfigurations',
  ),
  of(
    'a webhook that changes everything',
    make(resource(ADMISSION, 'MutatingWebhookConfiguration', 'mutatingwebhookconfigurations'), HOOK),
    'RBAC: create mutatingwebhookconfigurations',
  ),
  of(
    'an API of one’s own',
    make(resource('apiregistration.k8s.io/v1', 'APIService', 'apiservices'), API_SERVICE, 'v1.test.example'),
    'RBAC: create apiservices',
  ),
  of(
    'a kind of one’s own',
    make(
      resource('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'customresourcedefinitions'),
      CRD,
      'things.test.example',
    ),
    'RBAC: create customresourcedefinitions',
  ),
  of(
    'a volume of the node’s files',
    make(resource('v1', 'PersistentVolume', 'persistentvolumes'), VOLUME),
    'RBAC: create persistentvolumes',
  ),
  of(
    'a volume of another taken',
    patchClusterWide(resource('v1', 'PersistentVolume', 'persistentvolumes'), 'test-released', {
      spec: { claimRef: null },
    }),
    'RBAC: patch persistentvolumes',
  ),
  of(
    'a class of storage',
    make(resource('storage.k8s.io/v1', 'StorageClass', 'storageclasses'), { provisioner: 'x.example/y' }),
    'RBAC: create storageclasses',
  ),
  of(
    'a priority of one’s own',
    make(resource('scheduling.k8s.io/v1', 'PriorityClass', 'priorityclasses'), { value: 1_000_000_000 }),
    'RBAC: create priorityclasses',
  ),
  of(
    'the sandbox changed',
    patchClusterWide(resource('node.k8s.io/v1', 'RuntimeClass', 'runtimeclasses'), 'ndc-sandbox', { scheduling: null }),
    'RBAC: patch runtimeclasses',
  ),
  of(
    'a runtime of one’s own',
    make(resource('node.k8s.io/v1', 'RuntimeClass', 'runtimeclasses'), { handler: 'runc' }),
    'RBAC: create runtimeclasses',
  ),
  of(
    'first in the queue of the API server',
    make(resource('flowcontrol.apiserver.k8s.io/v1', 'FlowSchema', 'flowschemas'), {
      spec: { priorityLevelConfiguration: { name: 'exempt' } },
    }),
    'RBAC: create flowschemas',
  ),
  of(
    'a class of ingresses',
    make(resource('networking.k8s.io/v1', 'IngressClass', 'ingressclasses'), { spec: { controller: 'x.example/y' } }),
    'RBAC: create ingressclasses',
  ),
  of(
    'addresses for services',
    make(resource('networking.k8s.io/v1', 'ServiceCIDR', 'servicecidrs'), { spec: { cidrs: ['192.0.2.0/24'] } }),
    'RBAC: create servicecidrs',
  ),
];
