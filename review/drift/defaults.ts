import type { KubeObject } from '../kube/object';

/**
 * What the API server 1.35 writes into fields that were left out, and nothing else: a value that stands here in the
 * wrong way would hide a change. Source: the `SetDefaults_…` functions of kubernetes/pkg/apis.
 */

type Tree = Readonly<Record<string, unknown>>;
type Defaults = (value: Tree) => Tree;

const RBAC = 'rbac.authorization.k8s.io';

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The member, changed where it is an object; left out where it is not there. */
function inside(tree: Tree, key: string, change: Defaults): Tree {
  const value = tree[key];
  return isTree(value) ? { [key]: change(value) } : {};
}

/** The list, every object of it changed; left out where it is not there. */
function every(tree: Tree, key: string, change: Defaults): Tree {
  const value: unknown = tree[key];
  return Array.isArray(value) ? { [key]: value.map((item: unknown) => (isTree(item) ? change(item) : item)) } : {};
}

const inSpec =
  (change: Defaults): Defaults =>
  (object) => ({ ...object, ...inside(object, 'spec', change) });

const namespace: Defaults = (object) => {
  const metadata = isTree(object['metadata']) ? object['metadata'] : {};
  const labels = isTree(metadata['labels']) ? metadata['labels'] : {};
  return {
    ...object,
    metadata: { ...metadata, labels: { ...labels, 'kubernetes.io/metadata.name': metadata['name'] } },
    spec: { finalizers: ['kubernetes'], ...(isTree(object['spec']) ? object['spec'] : {}) },
  };
};

const portRules: Defaults = (rule) => ({ ...rule, ...every(rule, 'ports', (port) => ({ protocol: 'TCP', ...port })) });

const networkPolicy = inSpec((spec) => ({
  policyTypes: spec['egress'] === undefined ? ['Ingress'] : ['Ingress', 'Egress'],
  ...spec,
  ...every(spec, 'ingress', portRules),
  ...every(spec, 'egress', portRules),
}));

const binding: Defaults = (object) => ({
  ...object,
  ...inside(object, 'roleRef', (ref) => ({ apiGroup: RBAC, ...ref })),
  ...every(object, 'subjects', (subject) => ({
    ...(subject['kind'] === 'User' || subject['kind'] === 'Group' ? { apiGroup: RBAC } : {}),
    ...subject,
  })),
});

const tree = (value: unknown): Tree => (isTree(value) ? value : {});

/** Missing defaults of a container come from its greatest values, missing requests from those and the least. */
const limit: Defaults = (item) => {
  if (item['type'] !== 'Container') return item;
  const limits = { ...tree(item['max']), ...tree(item['default']) };
  const requests = { ...tree(item['min']), ...limits, ...tree(item['defaultRequest']) };
  return {
    ...item,
    ...(Object.keys(limits).length > 0 ? { default: limits } : {}),
    ...(Object.keys(requests).length > 0 ? { defaultRequest: requests } : {}),
  };
};

const matchResources: Defaults = (match) => {
  const rule: Defaults = (each) => ({ scope: '*', ...each });
  return {
    matchPolicy: 'Equivalent',
    namespaceSelector: {},
    objectSelector: {},
    ...match,
    ...every(match, 'resourceRules', rule),
    ...every(match, 'excludeResourceRules', rule),
  };
};

const DEFAULTS: ReadonlyMap<string, Defaults> = new Map<string, Defaults>([
  ['ClusterRoleBinding', binding],
  ['LimitRange', inSpec((spec) => ({ ...spec, ...every(spec, 'limits', limit) }))],
  ['Namespace', namespace],
  ['NetworkPolicy', networkPolicy],
  ['PriorityClass', (object) => ({ preemptionPolicy: 'PreemptLowerPriority', ...object })],
  ['RoleBinding', binding],
  ['StorageClass', (object) => ({ reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate', ...object })],
  [
    'ValidatingAdmissionPolicy',
    inSpec((spec) => ({ failurePolicy: 'Fail', ...spec, ...inside(spec, 'matchConstraints', matchResources) })),
  ],
  [
    'ValidatingAdmissionPolicyBinding',
    inSpec((spec) => ({ ...spec, ...inside(spec, 'matchResources', matchResources) })),
  ],
]);

/** The object as the API server keeps it when it was sent as given. */
export function withDefaults(object: KubeObject): Tree {
  return DEFAULTS.get(object.kind)?.(object) ?? object;
}

const OWN_METADATA = ['creationTimestamp', 'generation', 'managedFields', 'resourceVersion', 'uid'];

/** The object without what the API server alone writes. */
export function withoutServerFields({ metadata, status: _status, ...rest }: KubeObject): Tree {
  const kept = Object.entries(metadata).filter(([key]) => !OWN_METADATA.includes(key));
  return { ...rest, metadata: Object.fromEntries(kept) };
}
