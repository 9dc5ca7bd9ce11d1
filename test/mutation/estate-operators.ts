import type { JsonObject } from '../../review/read/json';
import { put } from '../review/baseline/support/change';
import type { StackText } from '../review/baseline/support/in-memory';
import { judge, type Mutant, type World } from './world';

/** Faults that change no resource: something more, or another order of stacks. */

const RBAC = 'rbac.authorization.k8s.io';
const NAMESPACE = 'byt-his';
const MARKS = { 'ndc.gov.vn/managed': 'true' };
const metadata = { name: 'more', namespace: NAMESPACE, labels: MARKS };
const after = [`kubernetes_namespace_v1.${NAMESPACE}`];
const everybody = [{ kind: 'Group', name: 'system:authenticated', api_group: RBAC }];
const toRole = (kind: string, name: string): unknown => ({ api_group: RBAC, kind, name });

/** Terraform type, stack and attributes of a resource that nobody wants. */
const ADDED: readonly (readonly [string, string, unknown])[] = [
  ['kubernetes_secret_v1', 'tenant-byt', { metadata }],
  ['kubernetes_manifest', 'tenant-byt', { manifest: {} }],
  ['kubernetes_pod_v1', 'tenant-byt', { metadata }],
  ['kubernetes_namespace_v1', 'tenant-byt', { metadata: { name: 'byt-more' } }],
  ['kubernetes_namespace_v1', 'tenant-byt', { metadata: { name: 'kube-more' } }],
  [
    'kubernetes_role_binding_v1',
    'tenant-byt',
    { metadata, role_ref: toRole('ClusterRole', 'edit'), subject: everybody, depends_on: after },
  ],
  [
    'kubernetes_cluster_role_binding_v1',
    'tenant-byt',
    { metadata: { name: 'more' }, role_ref: toRole('ClusterRole', 'view'), subject: everybody },
  ],
  [
    'kubernetes_cluster_role_binding_v1',
    'platform',
    {
      metadata: { name: 'more' },
      role_ref: toRole('ClusterRole', 'view'),
      subject: [{ kind: 'Group', name: 'agency:byt:view', api_group: RBAC }],
    },
  ],
  [
    'kubernetes_cluster_role_v1',
    'platform',
    {
      metadata: { name: 'more', labels: { [`${RBAC}/aggregate-to-edit`]: 'true' } },
      rule: [{ api_groups: [''], resources: ['secrets'], verbs: ['get'] }],
    },
  ],
  [
    'kubernetes_role_v1',
    'tenant-byt',
    { metadata, rule: [{ api_groups: [''], resources: ['pods'], verbs: ['get'] }], depends_on: after },
  ],
  [
    'kubernetes_service_account_v1',
    'tenant-byt',
    { metadata, automount_service_account_token: false, depends_on: after },
  ],
  [
    'kubernetes_network_policy_v1',
    'tenant-byt',
    { metadata, spec: { pod_selector: {}, policy_types: ['Ingress'], ingress: [{}] }, depends_on: after },
  ],
  [
    'kubernetes_network_policy_v1',
    'transmission-byt',
    { metadata, spec: { pod_selector: {}, policy_types: ['Egress'], egress: [{}] } },
  ],
  ['kubernetes_resource_quota_v1', 'tenant-byt', { metadata, spec: { hard: { pods: '1000' } }, depends_on: after }],
  [
    'kubernetes_priority_class_v1',
    'tenant-byt',
    { metadata: { name: 'more' }, value: 1000000, preemption_policy: 'Never' },
  ],
  [
    'kubernetes_storage_class_v1',
    'platform',
    { metadata: { name: 'more' }, storage_provisioner: 'x', reclaim_policy: 'Retain' },
  ],
];

const ADDITION = 'object added';
const DEPENDENCY = 'order of stacks dropped';
const POLICIES = 'every admission policy removed';

function additions(world: World): readonly Mutant[] {
  return ADDED.map(([type, stack, attributes]) => {
    const change = (one: StackText): StackText => ({
      ...one,
      json: put(one.json, ['resource', type, 'more'], attributes) as JsonObject,
    });
    return {
      operator: ADDITION,
      place: `${type} in ${stack.replace(/-.*/, '-*')}`,
      judge: () =>
        judge(world, { ...world, stacks: world.stacks.map((one) => (one.name === stack ? change(one) : one)) }),
    };
  });
}

function dependencies(world: World): readonly Mutant[] {
  return world.stacks
    .filter((stack) => stack.dependencies.length > 0)
    .map((stack) => ({
      operator: DEPENDENCY,
      place: `manifest of ${stack.name.replace(/-(?!baseline).*/, '-*')}`,
      judge: () =>
        judge(world, {
          ...world,
          stacks: world.stacks.map((one) => (one === stack ? { ...one, dependencies: [] } : one)),
        }),
    }));
}

export const ESTATE_OPERATORS = [ADDITION, DEPENDENCY, POLICIES];

export const estateMutants = (world: World): readonly Mutant[] => [
  ...additions(world),
  ...dependencies(world),
  { operator: POLICIES, place: 'the whole chart', judge: () => judge(world, { ...world, admission: [] }) },
];
