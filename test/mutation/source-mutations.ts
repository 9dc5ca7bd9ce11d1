/** A fault in what makes the output: a text that stands once in a file, and what is put in its place. */
export interface SourceMutation {
  readonly name: string;
  /** Path in the checkout. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

const at =
  (file: string) =>
  (name: string, find: string, put: string): SourceMutation => ({ name, file, find, put });

const deny = at('constructs/default-deny.ts');
const dns = at('constructs/allow-dns.ts');
const flows = at('constructs/flow-policies.ts');
const peers = at('constructs/pod-selection.ts');
const namespace = at('constructs/namespace.ts');
const tenant = at('constructs/tenant-namespace.ts');
const quotas = at('constructs/resource-quotas.ts');
const limits = at('constructs/limit-range.ts');
const accounts = at('constructs/service-accounts.ts');
const rights = at('constructs/tenant-rights.ts');
const roles = at('constructs/tenant-roles.ts');
const vendors = at('constructs/vendor-access.ts');
const api = at('constructs/allow-kubernetes-api.ts');
const identity = at('constructs/platform-identity.ts');
const platformRights = at('constructs/platform-rights.ts');
const platform = at('stacks/platform.ts');
const components = at('stacks/platform-components.ts');
const plan = at('stacks/plan.ts');
const keys = at('constructs/keys.ts');
const placing = at('constructs/place.ts');
const storage = at('constructs/standard-storage.ts');
const priority = at('constructs/tenant-priority.ts');

export const CONSTRUCT_MUTATIONS: readonly SourceMutation[] = [
  deny('default deny without Egress', "['Ingress', 'Egress']", "['Ingress']"),
  deny('default deny without Ingress', "['Ingress', 'Egress']", "['Egress']"),
  deny('default deny that is no guard', 'labels: GUARD', 'labels: {}'),
  deny('default deny that may be destroyed', 'protect: true', 'protect: false'),
  deny(
    'default deny with an open rule',
    "policyTypes: ['Ingress', 'Egress'] }",
    "policyTypes: ['Ingress', 'Egress'], egress: [{}] }",
  ),
  dns('DNS to anybody', 'to: [podsOf(dns)],', ''),
  dns('DNS at every port', /* both */ "{ port, protocol: 'UDP' },", "{ protocol: 'UDP' },"),
  dns('DNS both ways', "policyTypes: ['Egress'],", "policyTypes: ['Egress', 'Ingress'],"),
  dns('DNS that may be destroyed', 'protect: true', 'protect: false'),
  flows('flow without ports', 'egress: [{ to: peers, ports }]', 'egress: [{ to: peers }]'),
  flows('flow to anybody', 'egress: [{ to: peers, ports }]', 'egress: [{ ports }]'),
  flows('flow from anybody', 'ingress: [{ from: peers, ports }]', 'ingress: [{ ports }]'),
  flows('flow of every pod', 'podSelector: podsWith(own.podLabels)', 'podSelector: {}'),
  flows('flow that does not name its agreement', '[LABELS.agreement]: ids', '[LABELS.tier]: ids'),
  flows('flow without its last day', '{ [ANNOTATIONS.until]: until }', '{}'),
  flows(
    'one side of a flow',
    'for (const side of sides)',
    "for (const side of sides.filter((one) => one !== 'egress'))",
  ),
  peers(
    'peers of every namespace',
    'namespaceSelector: { matchLabels: { [NAMESPACE_NAME_LABEL]: namespace } },',
    'namespaceSelector: { matchLabels: {} },',
  ),
  peers('peers of every pod', 'podSelector: podsWith(podLabels),', 'podSelector: { matchLabels: {} },'),
  namespace('namespace that may be destroyed', 'protect: true', 'protect: false'),
  namespace('Pod Security not enforced', '[`${prefix}/enforce`]: enforce,', ''),
  namespace(
    'version of Pod Security that moves',
    '[`${prefix}/enforce-version`]: version',
    "[`${prefix}/enforce-version`]: 'latest'",
  ),
  tenant('level of a namespace always 1', 'String(system.enforced)', "'1'"),
  tenant('namespace without its level', '[LABELS.level]: String(system.enforced),', ''),
  tenant('no default deny', "new DefaultDeny(this, 'default-deny', within).address,", ''),
  tenant('no DNS', "new AllowDns(this, 'allow-dns', { ...within, dns }).address,", ''),
  tenant('no limits', "new LimitRange(this, 'limits', { ...within, limits, guaranteed }).address,", ''),
  tenant('no quotas', "...new ResourceQuotas(this, 'quotas', { ...within, compute, objects }).addresses,", ''),
  tenant('no account for deployments', "['deployer', 'app']", "['app']"),
  quotas('system priority permitted', "hard: { pods: '0' }", "hard: { pods: '10' }"),
  quotas(
    'one system class permitted',
    "['system-cluster-critical', 'system-node-critical']",
    "['system-cluster-critical']",
  ),
  quotas('no quota of objects', "[quota('objects', { hard: { ...objects } })]", '[]'),
  quotas('quotas that are no guards', 'labels: GUARD', 'labels: {}'),
  limits('level 4 without guarantee', 'guaranteed ? limits.default', 'false ? limits.default'),
  limits('level 4 with more than it asked for', 'guaranteed ? { maxLimitRequestRatio: NOTHING_SHARED } : {}', '{}'),
  limits('containers without a default', 'default: { ...limits.default },', ''),
  limits('claims of any size', "{ type: 'PersistentVolumeClaim', max: { storage: limits.claimMax } },", ''),
  accounts('tokens mounted', 'automountServiceAccountToken: false', 'automountServiceAccountToken: true'),
  accounts('default account that is no guard', "config('default', GUARD)", "config('default', MANAGED)"),
  rights(
    'viewers read Secrets',
    "      'configmaps',\n      'events',",
    "      'configmaps',\n      'secrets',\n      'events',",
  ),
  rights(
    'deployers delete collections',
    "['create', 'delete', 'patch', 'update'];",
    "['create', 'delete', 'deletecollection', 'patch', 'update'];",
  ),
  rights('Secrets by people at every level', 'controls.secretsByPeople ? [SECRETS_BLINDLY] : []', '[SECRETS_BLINDLY]'),
  rights(
    'Secrets are read',
    "rule('', ['secrets'], ['create', 'delete'])",
    "rule('', ['secrets'], ['create', 'delete', 'get'])",
  ),
  rights('commands in pods at every level', 'controls.commandsInPods ? [ENTER_PODS] : []', '[ENTER_PODS]'),
  rights(
    'operators deploy too',
    'return [...VIEW_RULES, ...RESTART_RULES,',
    'return [...VIEW_RULES, ...CHANGE_RULES, ...RESTART_RULES,',
  ),
  roles('rights before guards', 'after: [namespaceAddress, ...guards, address]', 'after: [namespaceAddress, address]'),
  roles(
    'built-in role of the cluster',
    "roleRef: { apiGroup: RBAC, kind: 'Role', name }",
    "roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: 'edit' }",
  ),
  vendors(
    'vendor before guards',
    'after: [namespaceAddress, ...guards, roles[role]]',
    'after: [namespaceAddress, roles[role]]',
  ),
  vendors('vendor without an end', ', annotations: { [ANNOTATIONS.until]: until }', ''),
  vendors('vendor always deploys', 'name: `ndc-${role}` }', "name: 'ndc-deploy' }"),
  api('API from every pod', 'podSelector: podsWith(client)', 'podSelector: {}'),
  api('every port of the API', "ports: [{ port: String(apiServer.port), protocol: 'TCP' }],", ''),
  api('API anywhere', 'to: blocksOf(apiServer.ranges),', ''),
  identity(
    'everybody is the platform',
    "{ kind: 'ServiceAccount', namespace, name };",
    "{ kind: 'User', name: 'system:anonymous', apiGroup: RBAC };",
  ),
  platformRights(
    'platform reads Secrets',
    "resources: ['limitranges', 'namespaces',",
    "resources: ['limitranges', 'secrets', 'namespaces',",
  ),
  platformRights('platform writes its own rights', "verbs: ['get'],", "verbs: ['get', 'update'],"),
  components('platform without default deny', "new DefaultDeny(own, 'default-deny', within).address,", ''),
  platform('no sandbox', "declareAt(new Sandbox(stack, 'sandbox', environment.sandbox), environment.source);", ';'),
  plan(
    'tenants before policies',
    'dependencies: [SECURITY_BASELINE],\n        helm: false,\n        build: (stack) => buildTenant',
    'dependencies: [],\n        helm: false,\n        build: (stack) => buildTenant',
  ),
  keys(
    'guards that are only managed',
    "export const GUARD = { ...MANAGED, [LABELS.guard]: 'true' } as const;",
    'export const GUARD = MANAGED;',
  ),
  keys(
    'managed objects without their mark',
    "export const MANAGED = { [LABELS.managed]: 'true' } as const;",
    'export const MANAGED = {} as const;',
  ),
  placing('nothing is protected', 'if (protect) resource.lifecycle', 'if (false) resource.lifecycle'),
  placing('nothing waits', 'if (after.length > 0) resource.dependsOn', 'if (false) resource.dependsOn'),
  storage('volumes that outlive their claim', "reclaimPolicy: 'Delete'", "reclaimPolicy: 'Retain'"),
  priority('tenants push others out', "preemptionPolicy: 'Never'", "preemptionPolicy: 'PreemptLowerPriority'"),
];
