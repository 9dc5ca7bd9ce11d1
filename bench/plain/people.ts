import { MANAGED_LABELS, note, RBAC, rule, VIEW_RULES } from './common';
import { add, type Resources, type Tree } from './stack';

const PLATFORM = 'platform';
const OWN = 'ndc-system';
const COMPARE = ['get', 'list'];
const ADMISSION = 'admissionregistration.k8s.io';
const POLICIES = ['validatingadmissionpolicies', 'validatingadmissionpolicybindings'];

/** The platform's own cluster roles, by name. */
export const OWN_CLUSTER_ROLES: Tree = {
  api_groups: [RBAC],
  resource_names: ['ndc-platform', 'ndc-platform-team', 'ndc-planner', 'ndc-security'],
  resources: ['clusterrolebindings', 'clusterroles'],
  verbs: ['get'],
};

const LEFT_OUT = ['configmaps', 'pods/log'];
const viewed = (VIEW_RULES as readonly { readonly resources: readonly string[] }[])
  .map((each) => ({ ...each, resources: each.resources.filter((resource) => !LEFT_OUT.includes(resource)) }))
  .filter(({ resources }) => resources.length > 0);

const TEAM: readonly Tree[] = [
  ...viewed,
  rule('', ['namespaces', 'nodes', 'persistentvolumes', 'replicationcontrollers']),
  rule('apiextensions.k8s.io', ['customresourcedefinitions']),
  rule('apiregistration.k8s.io', ['apiservices']),
  rule(ADMISSION, ['mutatingwebhookconfigurations', ...POLICIES]),
  rule(ADMISSION, ['validatingwebhookconfigurations']),
  rule('gateway.networking.k8s.io', ['gatewayclasses', 'gateways']),
  rule('networking.k8s.io', ['ingressclasses']),
  rule('node.k8s.io', ['runtimeclasses']),
  rule('scheduling.k8s.io', ['priorityclasses']),
  rule('storage.k8s.io', ['csidrivers', 'csinodes', 'storageclasses', 'volumeattachments']),
  rule(RBAC, ['clusterrolebindings', 'clusterroles']),
];
const SECURITY: readonly Tree[] = [...TEAM, rule('certificates.k8s.io', ['certificatesigningrequests'])];
const PLANNER: readonly Tree[] = [
  rule('', ['limitranges', 'namespaces', 'resourcequotas', 'serviceaccounts'], COMPARE),
  rule('networking.k8s.io', ['networkpolicies'], COMPARE),
  rule(RBAC, ['rolebindings', 'roles'], COMPARE),
  rule('node.k8s.io', ['runtimeclasses'], COMPARE),
  rule('scheduling.k8s.io', ['priorityclasses'], COMPARE),
  rule('storage.k8s.io', ['storageclasses'], COMPARE),
  rule(ADMISSION, POLICIES, COMPARE),
  rule('', ['persistentvolumeclaims'], COMPARE),
  rule('policy', ['poddisruptionbudgets'], COMPARE),
  OWN_CLUSTER_ROLES,
];

const group = (name: string): Tree => ({ api_group: RBAC, kind: 'Group', name });

/** A role with its binding, in one namespace or, without one, in the whole cluster. */
export interface Grant {
  /** Path of the construct that makes it. */
  readonly path: string;
  readonly name: string;
  readonly namespace?: string;
  readonly rules: readonly Tree[];
  readonly subjects: readonly Tree[];
  readonly after: readonly string[];
  readonly source: string;
}

export function grant(resources: Resources, { path, name, namespace, rules, subjects, after, source }: Grant): void {
  const [kind, type] = namespace === undefined ? ['ClusterRole', 'cluster_role'] : ['Role', 'role'];
  const id = namespace === undefined ? name : `${namespace}_${name}`;
  const own = `${PLATFORM}/${path}/${namespace === undefined ? '' : `${namespace}-`}${name}`;
  const metadata = { labels: MANAGED_LABELS, name, ...(namespace === undefined ? {} : { namespace }) };
  const role = add(resources, `kubernetes_${type}_v1`, id, {
    '//': note(`${own}/role`, id, ['R13'], source),
    ...(namespace === undefined ? {} : { depends_on: after }),
    metadata,
    rule: rules,
  });
  add(resources, `kubernetes_${type}_binding_v1`, id, {
    '//': note(`${own}/binding`, id, ['R13'], source),
    depends_on: [...after, role],
    metadata,
    role_ref: { api_group: RBAC, kind, name },
    subject: subjects,
  });
}

/** The platform's own people: the team, who plans, and the security team. */
export function people(resources: Resources, hub: string, source: string, namespaces: readonly string[]): void {
  const id = `${OWN}_planner`;
  const account = add(resources, 'kubernetes_service_account_v1', id, {
    '//': note(`${PLATFORM}/people/account`, id, ['R13'], source),
    automount_service_account_token: false,
    depends_on: namespaces,
    metadata: { labels: MANAGED_LABELS, name: 'planner', namespace: OWN },
  });
  const common = { path: 'people', source };
  const after = namespaces;
  grant(resources, {
    ...{ ...common, after, name: 'ndc-platform-team', rules: TEAM },
    subjects: [group('ndc:platform')],
  });
  grant(resources, { ...common, after, name: 'ndc-security', rules: SECURITY, subjects: [group('ndc:security')] });
  const subjects = [{ kind: 'ServiceAccount', name: 'planner', namespace: OWN }, group('ndc:planner')];
  const planner = { ...common, name: 'ndc-planner', subjects, after: [...namespaces, account] };
  grant(resources, { ...planner, rules: PLANNER });
  grant(resources, { ...planner, namespace: OWN, rules: [rule('', ['secrets'], COMPARE)] });
  grant(resources, { ...planner, namespace: hub, rules: [rule('', ['configmaps'], COMPARE)] });
}
