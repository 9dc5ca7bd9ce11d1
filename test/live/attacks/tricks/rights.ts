import {
  CLUSTER_ROLE_BINDING,
  create,
  createClusterWide,
  labels,
  patch,
  patchClusterWide,
  remove,
  replace,
  RESOURCES,
  type Fields,
  type Resource,
} from '../../admission/requests';
import { AGENCY, namespaceOf, OTHER_AGENCY, VENDOR } from '../estate';
import { abroad, applyOver, RBAC, tricksBy, within, type Trick } from './trick';

const { role, roleBinding } = RESOURCES;
const CLUSTER_ROLE: Resource = { apiVersion: `${RBAC}/v1`, kind: 'ClusterRole', plural: 'clusterroles' };
const of = tricksBy();
const ESCALATION = 'RBAC: escalation';

const group = (name: string): Fields => ({ apiGroup: RBAC, kind: 'Group', name });
const account = (namespace: string, name = 'app'): Fields => ({ kind: 'ServiceAccount', name, namespace });
const refTo = (name: string, kind = 'Role'): Fields => ({ roleRef: { apiGroup: RBAC, kind, name } });
const bind = (subject: Fields, name = 'ndc-deploy') => create(roleBinding, { ...refTo(name), subjects: [subject] });
const bindAll = (name: string, kind: string, ...subjects: readonly Fields[]) =>
  create(roleBinding, { ...refTo(name, kind), subjects });
const rule = (resource: string, verb: string, apiGroup = ''): Fields => ({
  apiGroups: [apiGroup],
  resources: [resource],
  verbs: [verb],
});
const newRole = (...rules: readonly Fields[]) => create(role, { rules });
const OWN_GROUP = group(`agency:${AGENCY}:cap-3:deploy`);
const EVERYTHING = { rules: [rule('*', '*', '*')] };

/** To give oneself or others more than one was given. */
export const RIGHTS: readonly Trick[] = [
  of('another agency let in', bind(group(`agency:${OTHER_AGENCY}:hoat-dong:deploy`)), 'P14'),
  of('a vendor let in without a contract', bind(group(`agency:${AGENCY}:vendor:khac:deploy`)), 'P14'),
  of('a vendor extends its own contract', bind(group(`agency:${AGENCY}:vendor:${VENDOR}:operate`), 'ndc-view'), 'P14', {
    as: 'vendor deploy',
  }),
  of('the operators made deployers', bind(group(`agency:${AGENCY}:cap-3:operate`)), 'P14'),
  of('the viewers, who operate too, made deployers', bind(group(`agency:${AGENCY}:view`)), 'P14'),
  of('deployers of another system, who operate here', bind(group(`agency:${AGENCY}:cap-1:deploy`)), 'P14'),
  of('everybody let in', bind(group('system:authenticated'), 'ndc-view'), 'P14 or P22'),
  of('all accounts of the cluster let in', bind(group('system:serviceaccounts'), 'ndc-view'), 'P14 or P22'),
  of('who shows nothing let in', bind(group('system:unauthenticated'), 'ndc-view'), 'P14 or P22'),
  of('a person by name', bind({ apiGroup: RBAC, kind: 'User', name: 'oidc:friend' }), 'P14'),
  of(
    'a group of a person’s making',
    bind({ apiGroup: RBAC, kind: 'User', name: `agency:${AGENCY}:cap-3:deploy` }),
    'P14',
  ),
  of('another agency’s account', bind(account(`${OTHER_AGENCY}-hoat-dong`)), 'P14'),
  of('an account of another system', bind(account(namespaceOf(1))), 'P14'),
  of('an account of the cluster', bind(account('kube-system', 'default')), 'P14'),
  of('all accounts of another namespace', bind(group('system:serviceaccounts:default')), 'P14'),
  of('a second subject that is foreign', bindAll('ndc-view', 'Role', OWN_GROUP, group('agency:vi-du:view')), 'P14'),
  of('an agency whose name begins alike', bind(group(`agency:${AGENCY}-2:cap-3:deploy`)), 'P14'),
  of('a ClusterRole that gives nothing new', bindAll('system:basic-user', 'ClusterRole', OWN_GROUP), 'P14'),
  of('a ClusterRole with everything', bindAll('cluster-admin', 'ClusterRole', OWN_GROUP), ESCALATION, {
    behind: 'P14',
  }),
  of('the built-in role edit', bindAll('edit', 'ClusterRole', OWN_GROUP), ESCALATION, { behind: 'P14' }),
  of('the operators’ role', bind(OWN_GROUP, 'ndc-operate'), ESCALATION),
  of(
    'the operators’ role for an account',
    (namespace) => bind(account(namespace), 'ndc-operate')(namespace),
    ESCALATION,
  ),
  of(
    'a foreign subject added later',
    patch(roleBinding, 'own', { subjects: [OWN_GROUP, group(`agency:${OTHER_AGENCY}:view`)] }),
    'P14',
  ),
  of('a role that is not there yet bound', bind(OWN_GROUP, 'to-come'), 'nothing there'),
  of('a role with every verb', newRole(rule('pods', '*')), ESCALATION, { behind: 'P15' }),
  of('a role on every resource', newRole(rule('*', 'get')), ESCALATION, { behind: 'P15' }),
  of('a role that reads Secrets', newRole(rule('secrets', 'get')), ESCALATION),
  of('a role that lists Secrets', newRole(rule('secrets', 'list')), ESCALATION),
  of('a role that escalates', newRole(rule('roles', 'escalate', RBAC)), ESCALATION, { behind: 'P15' }),
  of('a role that binds', newRole(rule('roles', 'bind', RBAC)), ESCALATION, { behind: 'P15' }),
  of('a role that impersonates', newRole(rule('users', 'impersonate')), ESCALATION, { behind: 'P15' }),
  of('a role that asks for tokens', newRole(rule('serviceaccounts/token', 'create')), ESCALATION, { behind: 'P15' }),
  of('a role that enters pods', newRole(rule('pods/exec', 'create')), ESCALATION, { behind: 'P15' }),
  of('a role that writes pods’ addresses', newRole(rule('pods/status', 'patch')), ESCALATION, { behind: 'P15' }),
  of('a role that forges endpoints', newRole(rule('endpointslices', 'create', 'discovery.k8s.io')), ESCALATION, {
    behind: 'P15',
  }),
  of('a role that lifts quotas', newRole(rule('resourcequotas', 'update')), ESCALATION, { behind: 'P15' }),
  of('a role that passes network policies on', newRole(rule('networkpolicies', 'create', 'networking.k8s.io')), 'P15'),
  of('a role widened later', patch(role, 'own', { rules: [rule('pods', 'get'), rule('secrets', 'get')] }), ESCALATION),
  of(
    'a role with network policies later',
    patch(role, 'own', { rules: [rule('networkpolicies', 'patch', 'networking.k8s.io')] }),
    'P15',
  ),
  of(
    'the viewers’ role widened by what one holds',
    patch(role, 'ndc-view', { rules: [rule('pods', 'delete')] }),
    'P06',
  ),
  of(
    'the viewers’ role applied over by force',
    applyOver(role, 'ndc-view', { rules: [rule('pods', 'delete')] }),
    'P06',
  ),
  of('the viewers’ role deleted', remove(role, 'ndc-view'), 'P06'),
  of('the operators’ binding deleted', remove(roleBinding, 'ndc-operate'), 'P06'),
  of('a vendor deletes the agency’s own binding', remove(roleBinding, 'ndc-deploy'), 'P06', { as: 'vendor deploy' }),
  of(
    'one’s own group put into the operators’ binding',
    patch(roleBinding, 'ndc-operate', { subjects: [OWN_GROUP] }),
    ESCALATION,
    { behind: 'P06' },
  ),
  of(
    'the deployers’ binding widened',
    patch(roleBinding, 'ndc-deploy', { subjects: [OWN_GROUP, group(`agency:${AGENCY}:view`)] }),
    'P06 or P14',
  ),
  of(
    'the end of a vendor’s contract moved',
    patch(roleBinding, `ndc-deploy-vendor-${VENDOR}`, {
      metadata: { annotations: { 'ndc.gov.vn/until': '2099-12-31' } },
    }),
    'P06',
    { as: 'vendor deploy' },
  ),
  of(
    'a binding that looks like the platform’s',
    create(
      roleBinding,
      { ...refTo('ndc-view'), subjects: [OWN_GROUP] },
      labels({ 'ndc.gov.vn/managed': 'true' })['metadata'] as Fields,
    ),
    'P06',
  ),
  of('a right in another agency', abroad(bind(OWN_GROUP)), 'RBAC: create rolebindings', { behind: 'P14' }),
  of('a right in another system', within(namespaceOf(1))(bind(OWN_GROUP)), 'RBAC: create rolebindings'),
  of(
    'a right in the cluster’s namespace',
    within('kube-system')(bindAll('edit', 'ClusterRole', OWN_GROUP)),
    'RBAC: create rolebindings',
    { behind: 'P22' },
  ),
  of(
    'a right in the whole cluster',
    createClusterWide(
      CLUSTER_ROLE_BINDING,
      { name: 'test-all' },
      { ...refTo('view', 'ClusterRole'), subjects: [OWN_GROUP] },
    ),
    'RBAC: create clusterrolebindings',
    { behind: 'P22' },
  ),
  of('a ClusterRole', createClusterWide(CLUSTER_ROLE, { name: 'test-all' }, EVERYTHING), 'RBAC: create clusterroles'),
  of(
    'a built-in role widened by aggregation',
    createClusterWide(
      CLUSTER_ROLE,
      {
        name: 'test-more',
        ...(labels({ 'rbac.authorization.k8s.io/aggregate-to-view': 'true' })['metadata'] as Fields),
      },
      EVERYTHING,
    ),
    'RBAC: create clusterroles',
  ),
  of(
    'the platform’s role widened',
    patchClusterWide(CLUSTER_ROLE, 'ndc-platform', EVERYTHING),
    'RBAC: patch clusterroles',
  ),
  of('an operator binds', bind(OWN_GROUP, 'ndc-view'), 'RBAC: create rolebindings', { as: 'operator 3' }),
  of('an operator writes a role', newRole(rule('pods', 'get')), 'RBAC: create roles', { as: 'operator 3' }),
  of('a viewer makes itself a deployer', bind(group(`agency:${AGENCY}:view`)), 'RBAC: create rolebindings', {
    as: 'viewer',
    behind: 'P14',
  }),
  of('of two agencies, one lets the other in', bind(group(`agency:${OTHER_AGENCY}:hoat-dong:deploy`)), 'P14', {
    as: 'two agencies',
  }),
  of('of two agencies, an account of the one in the other', abroad(bind(account(namespaceOf(3)))), 'P14', {
    as: 'two agencies',
  }),
  of('an account lets another account in', bind(account(namespaceOf(2))), 'RBAC: create rolebindings', {
    as: 'account deployer 3',
    behind: 'P14',
  }),
  of('the account of level 4 binds', bind(OWN_GROUP, 'ndc-view'), 'RBAC: create rolebindings', {
    as: 'account deployer 4',
    at: 4,
    behind: 'P14',
  }),
  of('a role taken over by replacing it', replace(role, 'ndc-deploy', { rules: [] }), 'P06'),
];
