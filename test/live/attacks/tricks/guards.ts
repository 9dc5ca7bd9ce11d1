import {
  annotations,
  create,
  labels,
  patch,
  patchBelow,
  remove,
  removeAll,
  replace,
  RESOURCES,
  type Fields,
} from '../../admission/requests';
import { namespaceOf } from '../estate';
import { applyOver, raw, tricksBy, type Trick } from './trick';

const { limitRange, networkPolicy, quota, serviceAccount } = RESOURCES;
const of = tricksBy();
const MERGE = { contentType: 'application/merge-patch+json' };
const GUARD = 'ndc.gov.vn/guard';

const onNamespace = (body: unknown, subresource = '') =>
  raw('PATCH', (namespace) => `/api/v1/namespaces/${namespace}${subresource}`, { body, ...MERGE });
const namespace = (name: string, metadata: Fields = {}, fields: Fields = {}): Fields => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, ...metadata },
  ...fields,
});
const newNamespace = (metadata: Fields = {}) =>
  raw('POST', '/api/v1/namespaces', { body: namespace('test-free', metadata) });
const PRIVILEGED = labels({ 'pod-security.kubernetes.io/enforce': 'privileged' });
const OTHER_OWNER = {
  metadata: {
    ownerReferences: [
      { apiVersion: 'v1', kind: 'ConfigMap', name: 'gone', uid: '00000000-0000-0000-0000-000000000000' },
    ],
  },
};
const OPEN = { spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{}] } };
const APPROVAL = (name: string) => annotations({ 'ndc.gov.vn/delete-approved': name });

const finalize = raw(
  'PUT',
  (name) => `/api/v1/namespaces/${name}/finalize`,
  (name) => ({ body: namespace(name) }),
);
const OWNER = { apiVersion: 'v1', kind: 'Node', name: 'test-node', uid: '00000000-0000-0000-0000-000000000000' };
const owned = (owner: Fields) => create(RESOURCES.configMap, {}, { ownerReferences: [owner] });

/** To take the guards of a namespace away, or to have a namespace without them. */
export const GUARDS: readonly Trick[] = [
  of('a namespace of one’s own', newNamespace(), 'RBAC: create namespaces'),
  of(
    'a namespace of one’s own that enforces nothing',
    newNamespace(PRIVILEGED['metadata'] as Fields),
    'RBAC: create namespaces',
  ),
  of(
    'a namespace with another agency’s name on it',
    newNamespace({ labels: { 'ndc.gov.vn/agency': 'vi-du-b' } }),
    'RBAC: create namespaces',
    { behind: 'P05' },
  ),
  of('Pod Security switched off', onNamespace(PRIVILEGED), 'RBAC: patch namespaces', { behind: 'P05' }),
  of('the level lowered', onNamespace(labels({ 'ndc.gov.vn/level': '1' })), 'RBAC: patch namespaces', {
    behind: 'P05',
  }),
  of(
    'the level lowered by the status',
    onNamespace(labels({ 'ndc.gov.vn/level': '1' }), '/status'),
    'RBAC: patch namespaces/status',
    { behind: 'P05' },
  ),
  of('the level taken off', onNamespace(labels({ 'ndc.gov.vn/level': null })), 'RBAC: patch namespaces', {
    behind: 'P05',
  }),
  of(
    'another domain written on the namespace',
    onNamespace(annotations({ 'ndc.gov.vn/domains': 'gov.example' })),
    'RBAC: patch namespaces',
    { behind: 'P05' },
  ),
  of('the agency changed', onNamespace(labels({ 'ndc.gov.vn/agency': 'vi-du-b' })), 'RBAC: patch namespaces', {
    behind: 'P05',
  }),
  of(
    'the name that flows are opened to',
    onNamespace(labels({ 'kubernetes.io/metadata.name': 'vi-du-b-hoat-dong' })),
    'RBAC: patch namespaces',
    { behind: 'through' },
  ),
  of('a deletion approved by oneself', onNamespace(APPROVAL(namespaceOf(3))), 'RBAC: patch namespaces', {
    behind: 'P05',
  }),
  of(
    'the namespace deleted',
    raw('DELETE', (name) => `/api/v1/namespaces/${name}`),
    'RBAC: delete namespaces',
    { behind: 'P18' },
  ),
  of(
    'the namespace of another agency deleted',
    raw('DELETE', '/api/v1/namespaces/vi-du-b-hoat-dong'),
    'RBAC: delete namespaces',
    { behind: 'P18' },
  ),
  of('the platform’s namespace deleted', raw('DELETE', '/api/v1/namespaces/ndc-system'), 'RBAC: delete namespaces', {
    behind: 'P18',
  }),
  of('the default deny deleted', remove(networkPolicy, 'default-deny'), 'P06 or P28'),
  of('the default deny opened', patch(networkPolicy, 'default-deny', OPEN), 'P06 or P07'),
  of(
    'the default deny for no pod',
    patch(networkPolicy, 'default-deny', { spec: { podSelector: { matchLabels: { none: 'x' } } } }),
    'P06',
  ),
  of('the default deny applied over by force', applyOver(networkPolicy, 'default-deny', OPEN), 'P06 or P07'),
  of('the default deny replaced', replace(networkPolicy, 'default-deny', OPEN), 'P06 or P07 or P28'),
  of('the default deny given to an owner that is gone', patch(networkPolicy, 'default-deny', OTHER_OWNER), 'P06'),
  of(
    'the default deny no longer a guard',
    patch(networkPolicy, 'default-deny', labels({ [GUARD]: null })),
    'P06 or P28',
  ),
  of(
    'a guard of one’s own, which nobody could delete',
    create(networkPolicy, OPEN, labels({ [GUARD]: 'x' }).metadata as Fields),
    'P06 or P07',
  ),
  of(
    'the default deny no longer managed',
    patch(networkPolicy, 'default-deny', labels({ 'ndc.gov.vn/managed': null })),
    'P06 or P28',
  ),
  of(
    'a finalizer on the default deny',
    patch(networkPolicy, 'default-deny', { metadata: { finalizers: ['test.example/stays'] } }),
    'P06',
  ),
  of(
    'the name service opened to everything',
    patch(networkPolicy, 'allow-dns', { spec: { egress: [{}] } }),
    'P06 or P07',
  ),
  of('all network policies deleted at once', removeAll(networkPolicy), 'RBAC: deletecollection networkpolicies', {
    behind: 'P06 or P28',
  }),
  of(
    'a policy that claims to be the platform’s',
    create(
      networkPolicy,
      { spec: { podSelector: {}, policyTypes: ['Ingress'] } },
      { labels: { 'ndc.gov.vn/managed': 'true' } },
    ),
    'P06',
  ),
  of('the quota deleted', remove(quota, 'compute'), 'RBAC: delete resourcequotas', { behind: 'P06 or P28' }),
  of('the quota raised', patch(quota, 'objects', { spec: { hard: { pods: '1000' } } }), 'RBAC: patch resourcequotas', {
    behind: 'P06',
  }),
  of(
    'the quota raised in its status',
    patchBelow(quota, 'objects', 'status', { status: { hard: { pods: '1000' } } }),
    'RBAC: patch resourcequotas/status',
    { behind: 'P06' },
  ),
  of(
    'usage counted down',
    patchBelow(quota, 'objects', 'status', { status: { used: { pods: '0' } } }),
    'RBAC: patch resourcequotas/status',
    { behind: 'P06' },
  ),
  of('a quota of one’s own', create(quota, { spec: { hard: { pods: '1000' } } }), 'RBAC: create resourcequotas'),
  of('the limits changed', patch(limitRange, 'limits', { spec: { limits: [] } }), 'RBAC: patch limitranges', {
    behind: 'P06',
  }),
  of('the limits deleted', remove(limitRange, 'limits'), 'RBAC: delete limitranges', { behind: 'P06 or P28' }),
  of(
    'the default account deleted, to be made anew as Kubernetes makes it',
    remove(serviceAccount, 'default'),
    'P06 or P28',
  ),
  of('the deployer account deleted', remove(serviceAccount, 'deployer'), 'P06'),
  of('a vendor opens the default deny', patch(networkPolicy, 'default-deny', OPEN), 'P06 or P07', {
    as: 'vendor deploy',
  }),
  of('an operator deletes the default deny', remove(networkPolicy, 'default-deny'), 'RBAC: delete networkpolicies', {
    as: 'operator 3',
    behind: 'P06 or P28',
  }),
  of('the namespace finished off', finalize, 'RBAC: update namespaces/finalize', { behind: 'P05' }),
  of('an object that holds a node', owned({ ...OWNER, blockOwnerDeletion: true }), 'owner references'),
  of(
    'a leaked token of the platform deletes a namespace',
    raw('DELETE', (name) => `/api/v1/namespaces/${name}`),
    'P18',
    { as: 'platform identity' },
  ),
  of('a leaked token of the platform deletes a default deny', remove(networkPolicy, 'default-deny'), 'P28', {
    as: 'platform identity',
  }),
  of('a leaked token of the platform deletes a quota', remove(quota, 'compute'), 'P28', { as: 'platform identity' }),
  of(
    'a leaked token of the platform unmarks a guard',
    patch(networkPolicy, 'default-deny', labels({ [GUARD]: null })),
    'P28',
    { as: 'platform identity' },
  ),
  of(
    'a leaked token of the platform deletes all default denies of a namespace',
    removeAll(networkPolicy),
    'RBAC: deletecollection networkpolicies',
    { as: 'platform identity', behind: 'P06 or P28' },
  ),
];
