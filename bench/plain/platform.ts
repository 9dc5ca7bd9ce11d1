import type { ShippedFacts } from '../shipped';
import {
  account,
  MANAGED_LABELS,
  namespace,
  networkPolicies,
  note,
  podSecurityLabels,
  RBAC,
  rule,
  TENANT_RULES,
  type Scope,
} from './common';
import { grant, OWN_CLUSTER_ROLES, people } from './people';
import { add, type Resources, type Stack, type Tree } from './stack';

const OWN = 'ndc-system';
const PLATFORM = 'platform';
const MANAGE = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];

const PLATFORM_RULES: readonly Tree[] = [
  rule('', ['limitranges', 'namespaces', 'resourcequotas', 'serviceaccounts'], MANAGE),
  rule('networking.k8s.io', ['networkpolicies'], MANAGE),
  rule(RBAC, ['rolebindings', 'roles'], MANAGE),
  rule('node.k8s.io', ['runtimeclasses'], MANAGE),
  rule('scheduling.k8s.io', ['priorityclasses'], MANAGE),
  rule('storage.k8s.io', ['storageclasses'], MANAGE),
  rule('admissionregistration.k8s.io', ['validatingadmissionpolicies', 'validatingadmissionpolicybindings'], MANAGE),
  OWN_CLUSTER_ROLES,
  ...TENANT_RULES,
];
const HELM_RULES: readonly Tree[] = [rule('', ['secrets'], ['get', 'list', 'create', 'update', 'delete'])];

function platformNamespace(resources: Resources, name: string, facts: ShippedFacts): readonly string[] {
  const { platform, podSecurity } = facts;
  const scope: Scope = { resources, path: `${PLATFORM}/${name}`, namespace: name, source: platform.source };
  const labels = { ...MANAGED_LABELS, ...podSecurityLabels(podSecurity.platform, podSecurity.version) };
  return [namespace(scope, labels, undefined), ...networkPolicies(scope, platform), account(scope, 'default')];
}

/** The identity that applies the stacks; the benchmark knows it as a service account only. */
function identity(resources: Resources, { platform }: ShippedFacts, namespaces: readonly string[]): void {
  const name = platform.identity.split(':').at(-1) ?? '';
  const { source } = platform;
  const id = `${OWN}_${name}`;
  const account = add(resources, 'kubernetes_service_account_v1', id, {
    '//': note(`${PLATFORM}/identity/Account`, id, ['R13'], source),
    automount_service_account_token: false,
    depends_on: namespaces,
    metadata: { labels: MANAGED_LABELS, name, namespace: OWN },
  });
  const common = { path: 'identity', subjects: [{ kind: 'ServiceAccount', name, namespace: OWN }], source };
  const after = [...namespaces, account];
  grant(resources, { ...common, after, name: 'ndc-platform', rules: PLATFORM_RULES });
  grant(resources, { ...common, after, name: 'ndc-releases', namespace: OWN, rules: HELM_RULES });
}

export function platformStack(facts: ShippedFacts): Stack {
  const { platform, environment } = facts;
  const resources: Resources = {};
  const namespaces = [OWN, platform.hubNamespace].flatMap((name) => platformNamespace(resources, name, facts));
  identity(resources, facts, namespaces);
  people(resources, platform.hubNamespace, platform.source, namespaces);
  add(resources, 'kubernetes_priority_class_v1', 'ndc-tenant', {
    '//': note(`${PLATFORM}/tenant-priority/Resource`, 'ndc-tenant', ['R12'], platform.source),
    description: 'Pods of tenants: all alike, none evicts another',
    global_default: false,
    metadata: { labels: MANAGED_LABELS, name: 'ndc-tenant' },
    preemption_policy: 'Never',
    value: 1000,
  });
  add(resources, 'kubernetes_priority_class_v1', 'ndc-platform', {
    '//': note(`${PLATFORM}/platform-priority/Resource`, 'ndc-platform', ['R12'], platform.source),
    description: 'Pods of the platform: before those of tenants, after those of the cluster',
    global_default: false,
    metadata: { labels: MANAGED_LABELS, name: 'ndc-platform' },
    preemption_policy: 'PreemptLowerPriority',
    value: 1_000_000,
  });
  add(resources, 'kubernetes_storage_class_v1', 'ndc-standard', {
    '//': note(`${PLATFORM}/standard-storage/Resource`, 'ndc-standard', ['R12'], environment.source),
    allow_volume_expansion: true,
    metadata: { labels: MANAGED_LABELS, name: 'ndc-standard' },
    reclaim_policy: 'Delete',
    storage_provisioner: environment.storageProvisioner,
    volume_binding_mode: 'WaitForFirstConsumer',
  });
  add(resources, 'kubernetes_runtime_class_v1', 'ndc-sandbox', {
    '//': note(`${PLATFORM}/sandbox/Resource`, 'ndc-sandbox', ['R13'], environment.source),
    handler: environment.sandbox.handler,
    metadata: { labels: MANAGED_LABELS, name: 'ndc-sandbox' },
  });
  return { name: PLATFORM, dependencies: [], resources };
}

export function securityBaselineStack({ environment, platform }: ShippedFacts, chartFolder: string): Stack {
  const name = 'security-baseline';
  const release = 'admission-policies';
  const { identity: platformIdentity, namespaces, source } = platform;
  const resources: Resources = {};
  add(resources, 'helm_release', release, {
    '//': note(`${name}/${release}/Resource`, release, ['R13'], source),
    atomic: true,
    chart: `../../charts/${chartFolder}`,
    cleanup_on_fail: true,
    create_namespace: false,
    max_history: 5,
    name: release,
    namespace: OWN,
    values: [
      JSON.stringify({
        agentNodeLabels: platform.agentNode,
        csiDrivers: [],
        gatewayNamespaces: [],
        platformIdentity,
        platformNamespaces: [...namespaces].sort(),
        priorityClasses: ['ndc-tenant'],
        registries: [environment.registry],
        runtimeClasses: ['ndc-sandbox'],
        storageClasses: ['ndc-standard'],
        tolerationKeys: ['ndc.gov.vn/pool'],
        waivers: [],
      }),
    ],
  });
  return { name, dependencies: [PLATFORM], resources, helm: true };
}
