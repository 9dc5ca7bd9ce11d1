import type { ShippedFacts } from '../shipped';
import { add, type Resources, type Tree } from './stack';

/** One scope of constructs: where its resources stand in the tree, and where they are declared. */
export interface Scope {
  readonly resources: Resources;
  /** Construct path without the last two names. */
  readonly path: string;
  readonly namespace: string;
  /** Provenance, `file:line`. */
  readonly source: string;
}

const MANAGED = 'ndc.gov.vn/managed';
export const MANAGED_LABELS = { [MANAGED]: 'true' };
export const GUARD_LABELS = { 'ndc.gov.vn/guard': 'true', [MANAGED]: 'true' };
export const PROTECTED = { prevent_destroy: true };

export const note = (path: string, uniqueId: string, obligations: readonly string[], source: string): Tree => ({
  metadata: { path, uniqueId },
  ndc: { obligations, source },
});

export const podSecurityLabels = (enforce: string, version: string): Tree => ({
  'pod-security.kubernetes.io/audit': 'restricted',
  'pod-security.kubernetes.io/audit-version': version,
  'pod-security.kubernetes.io/enforce': enforce,
  'pod-security.kubernetes.io/enforce-version': version,
  'pod-security.kubernetes.io/warn': 'restricted',
  'pod-security.kubernetes.io/warn-version': version,
});

/** `labels` with their keys in order, `annotations` undefined for none. */
export function namespace(scope: Scope, labels: Tree, annotations: Tree | undefined): string {
  const { resources, path, namespace: name, source } = scope;
  return add(resources, 'kubernetes_namespace_v1', name, {
    '//': note(`${path}/namespace/Resource`, name, ['R12', 'R13'], source),
    lifecycle: PROTECTED,
    metadata: annotations === undefined ? { labels, name } : { annotations, labels, name },
  });
}

/** A resource in the namespace, which has to be there before it. */
export function guard(scope: Scope, type: string, name: string, row: string, construct: string, spec: Tree): string {
  const { resources, path, namespace, source } = scope;
  const id = `${namespace}_${name}`;
  return add(resources, type, id, {
    '//': note(`${path}/${construct}`, id, [row], source),
    depends_on: [`kubernetes_namespace_v1.${namespace}`],
    lifecycle: PROTECTED,
    metadata: { labels: GUARD_LABELS, name, namespace },
    spec,
  });
}

const NETWORK_POLICY = 'kubernetes_network_policy_v1';

/** Default deny both ways, then DNS. */
export function networkPolicies(scope: Scope, { dns }: ShippedFacts['platform']): readonly string[] {
  return [
    guard(scope, NETWORK_POLICY, 'default-deny', 'R13', 'default-deny/Resource', {
      pod_selector: {},
      policy_types: ['Ingress', 'Egress'],
    }),
    guard(scope, NETWORK_POLICY, 'allow-dns', 'R13', 'allow-dns/Resource', {
      egress: [
        {
          ports: [
            { port: dns.port, protocol: 'UDP' },
            { port: dns.port, protocol: 'TCP' },
          ],
          to: [
            {
              namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': dns.namespace } },
              pod_selector: { match_labels: dns.podLabels },
            },
          ],
        },
      ],
      pod_selector: {},
      policy_types: ['Egress'],
    }),
  ];
}

/** The account that Kubernetes makes in every namespace is a guard; the others are not. */
export function account({ resources, path, namespace, source }: Scope, name: string): string {
  const id = `${namespace}_${name}`;
  const isGuard = name === 'default';
  return add(resources, isGuard ? 'kubernetes_default_service_account_v1' : 'kubernetes_service_account_v1', id, {
    '//': note(`${path}/accounts/${name}`, id, ['R13'], source),
    automount_service_account_token: false,
    depends_on: [`kubernetes_namespace_v1.${namespace}`],
    ...(isGuard ? { lifecycle: PROTECTED } : {}),
    metadata: { labels: isGuard ? GUARD_LABELS : MANAGED_LABELS, name, namespace },
  });
}

const READ = ['get', 'list', 'watch'];
export const rule = (group: string, resources: readonly string[], verbs: readonly string[] = READ): Tree => ({
  api_groups: [group],
  resources,
  verbs,
});

export const RBAC = 'rbac.authorization.k8s.io';

/** Rights of a viewer. */
export const VIEW_RULES: readonly Tree[] = [
  rule('', [
    'configmaps',
    'events',
    'limitranges',
    'persistentvolumeclaims',
    'pods',
    'resourcequotas',
    'serviceaccounts',
    'services',
  ]),
  rule('', ['pods/log'], ['get']),
  rule('apps', ['daemonsets', 'deployments', 'replicasets', 'statefulsets']),
  rule('autoscaling', ['horizontalpodautoscalers']),
  rule('batch', ['cronjobs', 'jobs']),
  rule('discovery.k8s.io', ['endpointslices']),
  rule('gateway.networking.k8s.io', ['httproutes']),
  rule('networking.k8s.io', ['ingresses', 'networkpolicies']),
  rule('policy', ['poddisruptionbudgets']),
  rule(RBAC, ['rolebindings', 'roles']),
];

const CHANGE = ['create', 'delete', 'patch', 'update'];
const SCALE = rule('apps', ['deployments/scale', 'statefulsets/scale'], ['get', 'patch', 'update']);
const CHANGES: readonly Tree[] = [
  rule('', ['configmaps', 'persistentvolumeclaims', 'pods', 'serviceaccounts', 'services'], CHANGE),
  rule('apps', ['deployments', 'statefulsets'], CHANGE),
  SCALE,
  rule('autoscaling', ['horizontalpodautoscalers'], CHANGE),
  rule('batch', ['cronjobs', 'jobs'], CHANGE),
  rule('gateway.networking.k8s.io', ['httproutes'], CHANGE),
  rule('networking.k8s.io', ['ingresses', 'networkpolicies'], CHANGE),
  rule('policy', ['poddisruptionbudgets'], CHANGE),
  rule(RBAC, ['rolebindings', 'roles'], CHANGE),
];
const SECRETS = rule('', ['secrets'], ['create', 'delete']);
const RESTARTS: readonly Tree[] = [rule('', ['pods'], ['delete']), rule('', ['pods/eviction'], ['create'])];

/** Rights of the three roles at level 3, the only one of the shipped estate. */
export const ROLE_RULES = {
  view: VIEW_RULES,
  deploy: [...VIEW_RULES, ...CHANGES, SECRETS],
  operate: [...VIEW_RULES, ...RESTARTS, SCALE],
} as const;

/** Rights of all levels together, which the platform hands out. */
export const TENANT_RULES: readonly Tree[] = [
  ...VIEW_RULES,
  ...CHANGES,
  SECRETS,
  ...RESTARTS,
  rule('', ['pods/attach', 'pods/exec', 'pods/portforward'], ['create', 'get']),
];
