import type { KubeObject } from '../../cluster/kube-client';
import { casesOf, type Case } from '../case';
import { AGENCY, OTHER_AGENCY } from '../places';
import {
  annotations,
  CLUSTER_ROLE_BINDING,
  create,
  createClusterWide,
  object,
  patch,
  patchClusterWide,
  RESOURCES,
  type Fields,
  type Build,
} from '../requests';

const { role, roleBinding } = RESOURCES;
const API_GROUP = 'rbac.authorization.k8s.io';
const group = (name: string): Fields => ({ apiGroup: API_GROUP, kind: 'Group', name });
const user = (name: string): Fields => ({ apiGroup: API_GROUP, kind: 'User', name });
const account = (namespace: string, name = 'app'): Fields => ({ kind: 'ServiceAccount', name, namespace });
const refTo = (kind: string, name: string): Fields => ({ roleRef: { apiGroup: API_GROUP, kind, name } });

const OWN_GROUP = group(`agency:${AGENCY}:ho-so:deploy`);
const FOREIGN_GROUP = group(`agency:${OTHER_AGENCY}:view`);
const ROLE = refTo('Role', 'reader');
const bind = (...subjects: readonly Fields[]): Build => create(roleBinding, { ...ROLE, subjects });
const standingBindings = (namespace: string): readonly KubeObject[] => [
  object(roleBinding, namespace, 'own', { ...ROLE, subjects: [OWN_GROUP] }),
  object(roleBinding, namespace, 'foreign', { ...ROLE, subjects: [FOREIGN_GROUP] }),
];

const p14 = casesOf('P14', { setup: standingBindings });
const clusterRole = (name: string): Build =>
  create(roleBinding, { ...refTo('ClusterRole', name), subjects: [OWN_GROUP] });
const AT_LEVEL_1 = { in: 'level 1' } as const;
const P14: readonly Case[] = [
  // At level 1: from level 2 on all but one group are refused, and this would not be missed.
  p14.denied('group of another agency', bind(FOREIGN_GROUP), AT_LEVEL_1),
  p14.denied(`prefix trick agency:${AGENCY}x:deploy`, bind(group(`agency:${AGENCY}x:deploy`)), AT_LEVEL_1),
  p14.denied('a vendor without a contract', bind(group(`agency:${AGENCY}:vendor:vi-du:deploy`)), AT_LEVEL_1),
  p14.denied('operators at level 2', bind(group(`agency:${AGENCY}:ho-so:operate`)), { in: 'level 2' }),
  p14.denied('operators at level 3', bind(group(`agency:${AGENCY}:ho-so:operate`))),
  p14.denied('operators of another system', bind(group(`agency:${AGENCY}:khac:operate`))),
  p14.denied('viewers, some of whom operate', bind(group(`agency:${AGENCY}:view`))),
  p14.denied('deployers of another system', bind(group(`agency:${AGENCY}:khac:deploy`))),
  p14.denied('a person', bind(user('test:somebody'))),
  p14.denied('service account of another namespace', bind(account('default'))),
  p14.denied('all service accounts of a foreign namespace', bind(group('system:serviceaccounts:default'))),
  p14.denied('ClusterRole admin', clusterRole('admin')),
  p14.denied('second subject foreign', bind(OWN_GROUP, FOREIGN_GROUP)),
  p14.denied('in a namespace without the agency label', bind(group('agency::view')), { in: 'unlabelled' }),
  p14.denied('cluster admin binds a foreign group', bind(FOREIGN_GROUP), { as: 'cluster admin' }),
  p14.denied('ClusterRole made for tenants', clusterRole('ndc-tenant-view')),
  p14.denied('subject added by update', patch(roleBinding, 'own', { subjects: [OWN_GROUP, FOREIGN_GROUP] })),
  p14.denied('break-glass binds a person', bind(user('test:on-call')), { as: 'break-glass' }),
  p14.denied('group of the platform', bind(group('ndc:operators'))),
  p14.allowed('own group', bind(OWN_GROUP)),
  p14.allowed('operators at level 1', bind(group(`agency:${AGENCY}:ho-so:operate`)), AT_LEVEL_1),
  p14.allowed('viewers at level 1', bind(group(`agency:${AGENCY}:view`)), AT_LEVEL_1),
  p14.allowed('a vendor by its contract', bind(group(`agency:${AGENCY}:vendor:vi-du:deploy`)), {
    as: 'platform identity',
  }),
  p14.allowed('own service account', (namespace) => bind(account(namespace))(namespace)),
  p14.allowed('no subjects', create(roleBinding, ROLE)),
  p14.allowed('metadata of a binding older than the policy', patch(roleBinding, 'foreign', annotations({ note: 'x' }))),
  p14.allowed('platform identity lets break-glass in', bind(group('ndc:break-glass')), { as: 'platform identity' }),
];

const rule = (resources: readonly string[], verbs: readonly string[] = ['get'], apiGroups = ['']): Fields => ({
  apiGroups,
  resources,
  verbs,
});
const newRole = (...rules: readonly Fields[]): Build => create(role, { rules });
const p15 = casesOf('P15', {
  setup: (namespace) => [
    object(role, namespace, 'own', { rules: [rule(['pods'])] }),
    object(role, namespace, 'wide', { rules: [rule(['*'], ['*'])] }),
  ],
});
const RBAC_WRITE = (verb: string): Fields => rule(['roles'], [verb], [API_GROUP]);
const P15: readonly Case[] = [
  p15.denied('verb *', newRole(rule(['pods'], ['*']))),
  p15.denied('verb escalate', newRole(RBAC_WRITE('escalate'))),
  p15.denied('verb impersonate', newRole(rule(['users'], ['impersonate']))),
  p15.denied('resource *', newRole(rule(['*']))),
  p15.denied('apiGroup *', newRole(rule(['pods'], ['get'], ['*']))),
  p15.denied('*/token = every token subresource', newRole(rule(['*/token'], ['create']))),
  p15.denied('pods/*', newRole(rule(['pods/*']))),
  p15.denied('serviceaccounts/token', newRole(rule(['serviceaccounts/token'], ['create']))),
  p15.denied('pods/exec', newRole(rule(['pods/exec'], ['create']))),
  p15.denied('endpointslices', newRole(rule(['endpointslices'], ['create'], ['discovery.k8s.io']))),
  p15.denied('namespaces/status', newRole(rule(['namespaces/status'], ['patch']))),
  p15.denied('pods/status, and with it the addresses of pods', newRole(rule(['pods/status'], ['patch']))),
  p15.denied('verb bind', newRole(RBAC_WRITE('bind'))),
  p15.denied('verb of constrained impersonation', newRole(rule(['users'], ['impersonate:user-info']))),
  p15.denied('second rule', newRole(rule(['pods']), rule(['pods/attach'], ['create']))),
  p15.denied('rules widened by update', patch(role, 'own', { rules: [rule(['pods', '*'])] })),
  p15.denied('by cluster admin', newRole(rule(['*'], ['*'])), { as: 'cluster admin' }),
  p15.allowed('pods and logs', newRole(rule(['pods', 'pods/log'], ['get', 'list', 'watch']))),
  p15.allowed('deployments', newRole(rule(['deployments'], ['create', 'patch'], ['apps']))),
  p15.allowed('platform identity', newRole(rule(['pods/exec'], ['create'])), { as: 'platform identity' }),
  p15.allowed('metadata of a role older than the policy', patch(role, 'wide', annotations({ note: 'x' }))),
];

const p22 = casesOf('P22');
const EVERYBODY = group('system:authenticated');
const bindAll = (...subjects: readonly Fields[]): Build =>
  createClusterWide(CLUSTER_ROLE_BINDING, { name: 'test-p22' }, { ...refTo('ClusterRole', 'view'), subjects });
const builtIn = (body: unknown, type: 'merge' | 'json' = 'merge'): Build =>
  patchClusterWide(CLUSTER_ROLE_BINDING, 'system:basic-user', body, type);
const admin = { as: 'cluster admin' } as const;
const P22: readonly Case[] = [
  ...['system:authenticated', 'system:unauthenticated', 'system:serviceaccounts', 'system:masters'].map((name) =>
    p22.denied(`ClusterRoleBinding to ${name}, cluster admin`, bindAll(group(name)), admin),
  ),
  p22.denied('to User system:anonymous', bindAll(user('system:anonymous'))),
  p22.denied('RoleBinding to system:authenticated by the platform identity', bind(EVERYBODY), {
    as: 'platform identity',
  }),
  p22.denied('RoleBinding in kube-system to system:authenticated', bind(EVERYBODY), { in: 'kube-system', ...admin }),
  p22.denied('RoleBinding in kube-system to a tenant group', bind(OWN_GROUP), { in: 'kube-system', ...admin }),
  p22.denied('RoleBinding in ndc-system to a tenant group', bind(OWN_GROUP), { in: 'ndc-system', ...admin }),
  p22.denied("RoleBinding in kube-system to a tenant's service account", bind(account('default')), {
    in: 'kube-system',
    ...admin,
  }),
  p22.allowed('RoleBinding in kube-system to an account there', bind(account('kube-system')), {
    in: 'kube-system',
    ...admin,
  }),
  p22.allowed('RoleBinding of a tenant to its own group', bind(OWN_GROUP)),
  p22.denied('ClusterRoleBinding to a tenant group', bindAll(OWN_GROUP), admin),
  p22.denied("ClusterRoleBinding to a tenant's service account", bindAll(account('default')), admin),
  p22.denied('same account written as a user', bindAll(user('system:serviceaccount:default:app')), admin),
  p22.denied(
    'subject added to a built-in binding',
    builtIn([{ op: 'add', path: '/subjects/-', value: user('test:somebody') }], 'json'),
    admin,
  ),
  p22.denied('all service accounts of a namespace', bindAll(group('system:serviceaccounts:default')), admin),
  p22.denied('second subject', bindAll(group('ndc:operators'), EVERYBODY), admin),
  p22.allowed('annotation on the built-in binding to system:authenticated', builtIn(annotations({ note: 'x' })), admin),
  p22.allowed('ClusterRoleBinding to ndc:operators', bindAll(group('ndc:operators')), admin),
  p22.allowed('to an account of kube-system', bindAll(account('kube-system')), admin),
  p22.allowed('to an account of ndc-system', bindAll(account('ndc-system')), admin),
  p22.allowed('API server makes a built-in binding', bindAll(EVERYBODY), { as: 'API server' }),
];

export const RIGHTS: readonly Case[] = [...P14, ...P15, ...P22];
