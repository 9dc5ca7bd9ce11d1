import { about, adding, after, all, type Change, type Path, putIn, without } from './change';
import type { Breach } from './breaches';

const NS = 'btc-agent-node';
const role = (name: string, path: Path, value: unknown, namespace = NS): Change =>
  putIn(`${namespace}/Role/${name}`, ['rules', ...path], value);
const binding = (name: string, path: Path, value: unknown, namespace = NS): Change =>
  putIn(`${namespace}/RoleBinding/${name}`, path, value);
const subject = (value: unknown): Change => binding('ndc-view', ['subjects', 0, 'name'], value);
const CLUSTER = 'ClusterRoleBinding/ndc-platform';

export const RIGHT_BREACHES: readonly Breach[] = [
  ['a verb more', role('ndc-view', [1, 'verbs'], ['get', 'list']), 'role-differs'],
  ['a rule less', role('ndc-operate', [0], undefined), 'role-differs'],
  ['commands in pods at level 3', role('ndc-operate', [0, 'resources', 0], 'pods/exec'), 'role-differs'],
  ['another role', binding('ndc-view', ['roleRef', 'name'], 'ndc-deploy'), 'binding-role'],
  [
    'a role of the cluster',
    binding('ndc-view', ['roleRef'], { apiGroup: 'x', kind: 'ClusterRole', name: 'edit' }),
    'binding-role',
  ],
  ['everybody', subject('system:authenticated'), 'binding-subject'],
  ['another agency', subject('agency:byt:view'), 'binding-subject'],
  ['another system', binding('ndc-deploy', ['subjects', 0, 'name'], 'agency:btc:x:deploy'), 'binding-subject'],
  ['a user', binding('ndc-view', ['subjects', 0, 'kind'], 'User'), 'binding-subject'],
  [
    'the account of another namespace',
    binding('ndc-deploy', ['subjects', 1, 'namespace'], 'byt-his'),
    'binding-subject',
  ],
  [
    'one group more',
    binding('ndc-view', ['subjects', 1], { kind: 'Group', name: 'x', apiGroup: 'rbac.authorization.k8s.io' }),
    'binding-subject',
  ],
  [
    'the vendor of another agency',
    vendor(['subjects', 0, 'name'], 'agency:byt:vendor:vi-du:operate'),
    'binding-subject',
  ],
  ['a vendor without an end', vendor(['metadata', 'annotations', 'ndc.gov.vn/until'], undefined), 'vendor-binding'],
  ['a tenant in the whole cluster', onCluster({ kind: 'Group', name: 'agency:btc:view' }), 'cluster-right'],
  ['everybody in the whole cluster', onCluster({ kind: 'Group', name: 'system:authenticated' }), 'cluster-right'],
  [
    'an account of a tenant in the whole cluster',
    onCluster({ kind: 'ServiceAccount', name: 'deployer', namespace: NS }),
    'cluster-right',
  ],
  [
    'a default deny that may be destroyed',
    about(`${NS}/NetworkPolicy/default-deny`, { preventDestroy: false }),
    'guard-unprotected',
  ],
  ['a namespace that may be destroyed', about(`Namespace/${NS}`, { preventDestroy: false }), 'guard-unprotected'],
  [
    'rights before guards',
    about(`${NS}/RoleBinding/ndc-view`, { dependsOn: [`kubernetes_namespace_v1.${NS}`] }),
    'rights-before-guards',
  ],
  ['a guard before its namespace', about(`${NS}/LimitRange/limits`, { dependsOn: [] }), 'rights-before-guards'],
  ['tenants before policies', after('tenant-btc', []), 'stack-order'],
  ['flows before namespaces', after('transmission-ha-noi', ['security-baseline']), 'stack-order'],
  ['policies before the platform', after('security-baseline', []), 'stack-order'],
];

function vendor(path: Path, value: unknown): Change {
  return binding('ndc-operate-vendor-vi-du', path, value, 'btp-ldtp');
}

/** One more beside the platform’s identity. */
function onCluster(one: Readonly<Record<string, string>>): Change {
  return putIn(CLUSTER, ['subjects', 1], one);
}

const policy = (name: string): string => `ValidatingAdmissionPolicy/ndc-${name}`;
const bound = (name: string): string => `ValidatingAdmissionPolicyBinding/ndc-${name}`;
const spec = (name: string, path: Path, value: unknown): Change => putIn(policy(name), ['spec', ...path], value);
const P14 = 'p14-binding-subjects';
const P32 = 'p32-agent-nodes';
const SELECTOR = ['matchConstraints', 'namespaceSelector'];
const LIST = [...SELECTOR, 'matchExpressions', 0, 'values'];
const STRANGER = {
  ...{ apiVersion: 'admissionregistration.k8s.io/v1', kind: 'ValidatingAdmissionPolicy' },
  ...{ metadata: { name: 'x', labels: { 'ndc.gov.vn/managed': 'true' } }, spec: {} },
};

export const ADMISSION_BREACHES: readonly Breach[] = [
  ['a policy less', all(without(policy(P14)), without(bound(P14))), 'admission-missing'],
  ['a policy that nobody knows', adding('security-baseline', STRANGER), 'admission-unknown'],
  ['a policy without its binding', without(bound(P14)), 'admission-unbound'],
  ['a binding that only audits', putIn(bound(P14), ['spec', 'validationActions'], ['Audit']), 'admission-unbound'],
  ['a binding for some objects', putIn(bound(P14), ['spec', 'matchResources'], {}), 'admission-unbound'],
  ['a binding of another policy', putIn(bound(P14), ['spec', 'policyName'], 'x'), 'admission-unbound'],
  ['a policy that an error passes', spec(P14, ['failurePolicy'], 'Ignore'), 'admission-weak'],
  [
    'parameters that a tenant could write',
    spec(P14, ['paramKind'], { apiVersion: 'v1', kind: 'ConfigMap' }),
    'admission-weak',
  ],
  ['one expression less', spec(P14, ['validations', 0], undefined), 'admission-weak'],
  ['an expression that is always true', spec(P14, ['validations', 0, 'expression'], 'true'), 'admission-weak'],
  ['another condition', spec(P14, ['matchConditions', 2], { name: 'x', expression: 'false' }), 'admission-weak'],
  [
    'agent nodes with other labels than those of their budgets',
    spec(P32, ['matchConditions', 1, 'expression'], '{"a": "b"}.all(k, true)'),
    'admission-weak',
  ],
  ['some resources less', spec('pods', ['matchConstraints', 'resourceRules', 0, 'operations'], []), 'admission-weak'],
  ['some objects only', spec(P14, ['matchConstraints', 'objectSelector'], {}), 'admission-weak'],
  ['one namespace more', spec(P14, LIST, ['byt-his', 'kube-system']), 'admission-exclusion'],
  ['a label that a tenant could lack', spec(P14, SELECTOR, { matchLabels: { a: 'b' } }), 'admission-exclusion'],
  [
    'another user',
    spec(P14, ['matchConditions', 0, 'expression'], 'request.userInfo.username != "x"'),
    'admission-identity',
  ],
  ['an exception where none may be', waived('P14', P14), 'admission-waiver'],
];

function waived(rule: string, name: string): Change {
  const expression = `(timestamp(object.metadata.creationTimestamp) < timestamp("2027-01-01T17:00:00Z")) || ${rule} == 1`;
  return spec(name, ['validations', 0, 'expression'], expression);
}
