/**
 * The admission policies, frozen: which rules each holds and how many expressions each rule has, where it holds, what
 * spares a request before it is judged, and which requests it sees. What the expressions mean an API server alone can
 * say: the live tests do.
 */
export interface AdmissionEntry {
  readonly name: string;
  /** Rule to the number of its expressions. */
  readonly rules: Readonly<Record<string, number>>;
  readonly scope: Scope;
  /** Names of the match conditions, in their order. */
  readonly conditions: readonly string[];
  /** `group/resources: operations`. */
  readonly matches: readonly string[];
  readonly except: readonly string[];
}

/** Namespaces that a policy judges: all, all but the platform's, some of those, or the platform's alone. */
export type Scope = 'every' | 'tenants' | 'from-level-3' | 'agent-nodes' | 'platform';

type Row = readonly [
  name: string,
  rules: string,
  scope: Scope,
  conditions: string,
  matches: readonly string[],
  except?: readonly string[],
];

const ROWS: readonly Row[] = [
  ['ndc-p01-image-registry', 'P01×2', 'tenants', 'new-or-changed-spec', ['core/pods pods/ephemeralcontainers: UPDATE']],
  [
    'ndc-p02-image-digest',
    'P02',
    'from-level-3',
    'new-or-changed-spec',
    ['core/pods pods/ephemeralcontainers: UPDATE'],
  ],
  ['ndc-p03-no-latest', 'P03', 'tenants', 'new-or-changed-spec', ['core/pods pods/ephemeralcontainers: UPDATE']],
  [
    'ndc-p04-pod-labels',
    'P04×3',
    'tenants',
    'new-or-changed-labels',
    ['core/pods: UPDATE', 'core/pods/status: UPDATE'],
  ],
  [
    'ndc-p05-namespace-labels',
    'P05×3',
    'every',
    'not-platform',
    ['core/namespaces: CREATE UPDATE', 'core/namespaces/finalize namespaces/status: UPDATE'],
  ],
  [
    'ndc-p06-managed-objects',
    'P06×6',
    'tenants',
    'not-platform not-namespace-cleanup not-finalizer-cleanup not-quota-accounting not-budget-accounting',
    [
      'core/limitranges resourcequotas serviceaccounts: CREATE UPDATE DELETE',
      'core/persistentvolumeclaims: CREATE DELETE',
      'core/resourcequotas/status: UPDATE',
      'networking.k8s.io/networkpolicies: CREATE UPDATE DELETE',
      'rbac.authorization.k8s.io/rolebindings roles: CREATE UPDATE DELETE',
      'policy/poddisruptionbudgets: CREATE UPDATE DELETE',
      'policy/poddisruptionbudgets/status: UPDATE',
    ],
  ],
  [
    'ndc-p07-local-network-policies',
    'P07×2',
    'tenants',
    'not-platform new-or-changed-spec',
    ['networking.k8s.io/networkpolicies: CREATE UPDATE'],
  ],
  [
    'ndc-p08-cluster-ip-services',
    'P08×3',
    'tenants',
    'new-or-changed-spec not-apiserver-own-service',
    ['core/services: CREATE UPDATE'],
  ],
  [
    'ndc-p09-endpoints',
    'P09',
    'tenants',
    'not-apiserver-own-service',
    ['core/endpoints: CREATE UPDATE', 'discovery.k8s.io/endpointslices: CREATE UPDATE'],
  ],
  ['ndc-p10-ingress-hosts', 'P10×3', 'tenants', 'new-or-changed-spec', ['networking.k8s.io/ingresses: CREATE UPDATE']],
  [
    'ndc-p10b-http-routes',
    'P10b×4',
    'tenants',
    'new-or-changed-spec',
    ['gateway.networking.k8s.io/httproutes: CREATE UPDATE'],
  ],
  [
    'ndc-p10c-gateway-api',
    'P10c',
    'tenants',
    'in-a-namespace new-or-changed-spec',
    ['gateway.networking.k8s.io/*: CREATE UPDATE'],
    ['gateway.networking.k8s.io/*/status httproutes: CREATE UPDATE'],
  ],
  ['ndc-p11-tolerations', 'P11×2', 'tenants', 'new-or-changed-spec', ['core/pods: UPDATE']],
  ['ndc-p11b-pod-binding', 'P11b', 'tenants', '', ['core/bindings pods/binding: CREATE']],
  ['ndc-p13-token-secrets', 'P13', 'tenants', '', ['core/secrets: CREATE']],
  [
    'ndc-p14-binding-subjects',
    'P14×3',
    'tenants',
    'not-platform new-or-changed-subjects',
    ['rbac.authorization.k8s.io/rolebindings: CREATE UPDATE'],
  ],
  [
    'ndc-p15-role-rules',
    'P15×3',
    'tenants',
    'not-platform new-or-changed-rules',
    ['rbac.authorization.k8s.io/roles: CREATE UPDATE'],
  ],
  [
    'ndc-p16-volume-claims',
    'P16×4',
    'tenants',
    'new-or-changed-spec not-volume-binder',
    ['core/persistentvolumeclaims: CREATE UPDATE'],
  ],
  [
    'ndc-p17-running-pods',
    'P17',
    'from-level-3',
    '',
    [
      'core/pods/attach pods/exec pods/portforward pods/proxy services/proxy: CONNECT',
      'core/pods/ephemeralcontainers: UPDATE',
    ],
  ],
  ['ndc-p18-namespace-deletion', 'P18', 'every', '', ['core/namespaces: DELETE']],
  ['ndc-p21-token-requests', 'P21', 'tenants', '', ['core/serviceaccounts/token: CREATE']],
  [
    'ndc-p22-broad-subjects',
    'P22×2',
    'every',
    'new-or-changed-subjects not-apiserver',
    ['rbac.authorization.k8s.io/clusterrolebindings rolebindings: CREATE UPDATE'],
  ],
  ['ndc-p23-non-root', 'P23×2', 'tenants', '', ['core/pods/ephemeralcontainers: UPDATE']],
  ['ndc-p24b-read-only-root', 'P24b', 'from-level-3', '', ['core/pods/ephemeralcontainers: UPDATE']],
  ['ndc-p24d-secrets-as-files', 'P24d', 'from-level-3', '', ['core/pods/ephemeralcontainers: UPDATE']],
  [
    'ndc-p26-annotations',
    'P26',
    'tenants',
    'not-apiserver-own-service',
    [
      'networking.k8s.io/ingresses: CREATE UPDATE',
      'networking.k8s.io/ingresses/status: UPDATE',
      'gateway.networking.k8s.io/httproutes: CREATE UPDATE',
      'gateway.networking.k8s.io/httproutes/status: UPDATE',
      'core/services: CREATE UPDATE',
      'core/services/status: UPDATE',
    ],
  ],
  ['ndc-p26b-pod-annotations', 'P26b×2', 'tenants', 'not-add-on', ['core/pods: UPDATE', 'core/pods/status: UPDATE']],
  ['ndc-p27-secret-deletion', 'P27×2', 'tenants', 'not-cleanup', ['core/secrets: DELETE']],
  [
    'ndc-p28-guards-outlive-their-namespace',
    'P28×2',
    'tenants',
    'is-guard not-namespace-cleanup',
    [
      'core/limitranges resourcequotas serviceaccounts: UPDATE DELETE',
      'core/persistentvolumeclaims: UPDATE DELETE',
      'core/resourcequotas/status: UPDATE',
      'networking.k8s.io/networkpolicies: UPDATE DELETE',
    ],
  ],
  [
    'ndc-p29-commune-label',
    'P29',
    'tenants',
    'new-or-changed-labels',
    ['core/pods: UPDATE', 'core/pods/status: UPDATE'],
  ],
  ['ndc-p30-node-pool', 'P30×4', 'tenants', 'new-or-changed-spec', ['core/pods: UPDATE']],
  [
    'ndc-p31-platform-identity',
    'P31×8',
    'every',
    'platform',
    [
      'core/pods/attach pods/exec pods/portforward pods/proxy services/proxy: CONNECT',
      'core/pods: UPDATE DELETE',
      'core/pods/eviction: CREATE',
      'core/configmaps persistentvolumeclaims secrets services: CREATE UPDATE DELETE',
      'apps/deployments statefulsets: CREATE UPDATE DELETE',
      'apps/deployments/scale statefulsets/scale: UPDATE',
      'autoscaling/horizontalpodautoscalers: CREATE UPDATE DELETE',
      'batch/cronjobs jobs: CREATE UPDATE DELETE',
      'gateway.networking.k8s.io/httproutes: CREATE UPDATE DELETE',
      'networking.k8s.io/ingresses: CREATE UPDATE DELETE',
      'core/namespaces: CREATE UPDATE',
      'rbac.authorization.k8s.io/rolebindings roles: CREATE UPDATE',
      'policy/poddisruptionbudgets: CREATE UPDATE DELETE',
    ],
  ],
  ['ndc-p31-platform-pods', 'P31', 'platform', '', ['core/pods: CREATE']],
  [
    'ndc-p32-agent-nodes',
    'P32×7',
    'agent-nodes',
    'new-or-changed-spec runs-agent-node',
    ['apps/deployments statefulsets: CREATE UPDATE'],
  ],
  [
    'ndc-p32-agent-nodes-elsewhere',
    'P32×4',
    'agent-nodes',
    'new-or-changed-spec not-platform not-deployment-controller',
    [
      'apps/deployments/scale statefulsets/scale: UPDATE',
      'apps/daemonsets replicasets: CREATE UPDATE',
      'core/replicationcontrollers: CREATE UPDATE',
      'batch/cronjobs jobs: CREATE UPDATE',
      'autoscaling/horizontalpodautoscalers: CREATE UPDATE',
      'policy/poddisruptionbudgets: CREATE UPDATE',
    ],
  ],
  [
    'ndc-pods',
    'P01×2 P02 P03 P04×3 P11×2 P12 P19 P20 P23×2 P24a P24b P24c×2 P24d P25×2 P26b×2 P29 P30×4 P31',
    'tenants',
    '',
    ['core/pods: CREATE'],
  ],
];

function ruleCounts(rules: string): Readonly<Record<string, number>> {
  const counts = rules.split(' ').map((rule): [string, number] => {
    const [id = '', times = '1'] = rule.split('×');
    return [id, Number(times)];
  });
  return Object.fromEntries(counts);
}

export const ADMISSION_TABLE: readonly AdmissionEntry[] = ROWS.map(
  ([name, rules, scope, conditions, matches, except = []]) => ({
    ...{ name, scope, matches, except },
    rules: ruleCounts(rules),
    conditions: conditions === '' ? [] : conditions.split(' '),
  }),
);

/** Rules that an exception may name, for one object and for a time. */
export const WAIVABLE: readonly string[] =
  'P01 P02 P03 P08 P11 P12 P16 P19 P20 P23 P24a P24b P24c P24d P25 P26 P26b'.split(' ');
