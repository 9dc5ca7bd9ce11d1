/** What somebody does to one managed object who is the platform, or whom no policy stops. */
export type Act =
  | { readonly merge: object }
  /** To a list of the object's, which a merge would replace. */
  | { readonly append: Readonly<Record<string, object>> }
  | 'delete';

export interface Case {
  readonly stack: string;
  /** Of the object, as `review/read` names it. */
  readonly address: string;
  readonly act: Act;
  /** The field in a plan; empty where it is the whole resource. */
  readonly field: string;
}

/** Two namespaces: what cannot be done to one object at the same time is done to the other's. */
const [FIRST, SECOND] = ['vi-du-a-ho-so', 'vi-du-a-agent-node'];
const PSA = 'pod-security.kubernetes.io';

const of = (stack: string, address: string, act: Act, field = ''): Case => ({ stack, address, act, field });
const tenant = (type: string, name: string, act: Act, field = '', namespace = FIRST): Case =>
  of('tenant-vi-du-a', `kubernetes_${type}_v1.${namespace}${name === '' ? '' : `_${name}`}`, act, field);
const label = (name: string, value: string | null, namespace = FIRST): Case =>
  tenant(
    'namespace',
    '',
    { merge: { metadata: { labels: { [name]: value } } } },
    `metadata[0].labels["${name}"]`,
    namespace,
  );
const annotation = (name: string, value: string): Case =>
  tenant(
    'namespace',
    '',
    { merge: { metadata: { annotations: { [name]: value } } } },
    `metadata[0].annotations["${name}"]`,
  );
const spec = (type: string, name: string, changed: object, field: string, namespace = FIRST): Case =>
  tenant(type, name, { merge: { spec: changed } }, `spec[0].${field}`, namespace);

const group = (name: string): object => ({ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name });
const RULE = { append: { rules: { apiGroups: [''], resources: ['secrets'], verbs: ['get'] } } };
const bound = (name: string): Act => ({ append: { subjects: group(name) } });
const OTHER_AGENCY = 'agency:vi-du-b:view';
const MOUNTED = { merge: { automountServiceAccountToken: true } };

/** The plan names the resource and the field, and an apply sets it right. */
export const PLANNED: Readonly<Record<string, Case>> = {
  'Pod Security of another version enforced': label(`${PSA}/enforce-version`, 'v1.20'),
  'Pod Security audited at a lower level': label(`${PSA}/audit`, 'privileged'),
  'Pod Security of another version audited': label(`${PSA}/audit-version`, 'v1.20'),
  'Pod Security warned of at a lower level': label(`${PSA}/warn`, 'privileged'),
  'Pod Security of another version warned of': label(`${PSA}/warn-version`, 'v1.20'),
  'Pod Security of no version enforced': label(`${PSA}/enforce-version`, null, SECOND),
  'level of a namespace changed': label('ndc.gov.vn/level', '1'),
  'agency of a namespace changed': label('ndc.gov.vn/agency', 'vi-du-b', SECOND),
  'managed mark of a namespace removed': label('ndc.gov.vn/managed', null),
  'own label added to a namespace': label('example.com/la', 'x'),
  'domains of a namespace changed': annotation('ndc.gov.vn/domains', 'khac.example'),
  'deletion of a namespace approved': annotation('ndc.gov.vn/delete-approved', FIRST),
  'ingress opened in the default deny': spec('network_policy', 'default-deny', { ingress: [{}] }, 'ingress'),
  'egress opened in the default deny': spec('network_policy', 'default-deny', { egress: [{}] }, 'egress'),
  'egress left out of the default deny': spec(
    'network_policy',
    'default-deny',
    { policyTypes: ['Ingress'] },
    'policy_types',
    SECOND,
  ),
  'default deny for some pods only': spec(
    'network_policy',
    'default-deny',
    { podSelector: { matchLabels: { app: 'x' } } },
    'pod_selector',
    SECOND,
  ),
  'quota of objects raised': spec('resource_quota', 'objects', { hard: { pods: '1000' } }, 'hard["pods"]'),
  'one count left out of the quota': spec(
    'resource_quota',
    'objects',
    { hard: { 'services.nodeports': null } },
    'hard["services.nodeports"]',
  ),
  'quota of computing raised': spec(
    'resource_quota',
    'compute',
    { hard: { 'limits.cpu': '800' } },
    'hard["limits.cpu"]',
  ),
  'quota of priorities raised': spec('resource_quota', 'priority', { hard: { pods: '5' } }, 'hard["pods"]'),
  'limits widened': spec('limit_range', 'limits', { limits: [{ type: 'Pod', max: { cpu: '64' } }] }, 'limit'),
  'token mounted for a service account': tenant(
    'service_account',
    'deployer',
    MOUNTED,
    'automount_service_account_token',
  ),
  'token mounted for the default service account': tenant(
    'default_service_account',
    'default',
    MOUNTED,
    'automount_service_account_token',
  ),
  'service account deleted': tenant('service_account', 'app', 'delete'),
  'rule added to a role': tenant('role', 'ndc-view', RULE, 'rule'),
  'role deleted': tenant('role', 'ndc-view', 'delete', '', SECOND),
  'subject added to a role binding': tenant('role_binding', 'ndc-view', bound('ndc:break-glass'), 'subject'),
  'role binding deleted': tenant('role_binding', 'ndc-view', 'delete', '', SECOND),
  "rule added to the platform's role": of('platform', 'kubernetes_cluster_role_v1.ndc-platform', RULE, 'rule'),
  "subject added to the platform's binding": of(
    'platform',
    'kubernetes_cluster_role_binding_v1.ndc-platform',
    bound('ndc:other-engineers'),
    'subject',
  ),
  "port of an agreement's policy widened": of(
    'transmission-hub',
    'kubernetes_network_policy_v1.ndc-hub_hub--vi-du-b__agent-node-egress',
    { merge: { spec: { egress: [{}] } } },
    'spec[0].egress',
  ),
};

const GUARD = { merge: { metadata: { labels: { 'ndc.gov.vn/guard': null } } } };

/** An admission policy forbids it, to an administrator and to the platform alike. */
export const REFUSED: Readonly<Record<string, Case>> = {
  'namespace deleted': tenant('namespace', '', 'delete'),
  'guard mark of the default deny removed': tenant('network_policy', 'default-deny', GUARD),
  'default deny deleted': tenant('network_policy', 'default-deny', 'delete'),
  'guard mark of a quota removed': tenant('resource_quota', 'objects', GUARD),
  'quota deleted': tenant('resource_quota', 'objects', 'delete'),
  'limits deleted': tenant('limit_range', 'limits', 'delete'),
  'Pod Security enforced at a lower level': label(`${PSA}/enforce`, 'privileged'),
  'Pod Security not enforced': label(`${PSA}/enforce`, null, SECOND),
  'another agency let in': tenant('role_binding', 'ndc-view', bound(OTHER_AGENCY)),
  "an agency bound to the platform's role": of(
    'platform',
    'kubernetes_cluster_role_binding_v1.ndc-platform',
    bound(OTHER_AGENCY),
  ),
};

const RELEASE = 'helm_release.admission-policies';
const P18 = 'ndc-p18-namespace-deletion';
const P28 = 'ndc-p28-guards-outlive-their-namespace';
const admission = (kind: string, name: string, act: Act): Case =>
  of('security-baseline', `${RELEASE}#${kind}/${name}`, act);

/** Terraform plans nothing: the comparison of live objects with the synthesised ones has to show it. */
export const UNSEEN: Readonly<Record<string, Case>> = {
  "label of the server's own domain added to a namespace": tenant(
    'namespace',
    '',
    { merge: { metadata: { labels: { 'la.kubernetes.io/x': 'x' } } } },
    'metadata[0].labels["la.kubernetes.io/x"]',
    SECOND,
  ),
  'admission policy fails open': admission('ValidatingAdmissionPolicy', P18, {
    merge: { spec: { failurePolicy: 'Ignore' } },
  }),
  'admission policy without force': admission('ValidatingAdmissionPolicyBinding', P18, {
    merge: { spec: { validationActions: ['Audit'] } },
  }),
  'binding of an admission policy deleted': admission('ValidatingAdmissionPolicyBinding', P28, 'delete'),
};

/** What of both is left to an administrator: nothing in a tenant's namespace but marks that are nobody's. */
export const BY_ADMINISTRATORS: readonly string[] = [
  'own label added to a namespace',
  "rule added to the platform's role",
  "subject added to the platform's binding",
  "port of an agreement's policy widened",
  "label of the server's own domain added to a namespace",
  'admission policy fails open',
  'admission policy without force',
  'binding of an admission policy deleted',
];
