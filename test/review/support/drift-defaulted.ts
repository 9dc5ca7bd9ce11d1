import type { KubeObject } from '../../../review/kube/object';
import {
  ADMISSION,
  NETWORKING,
  RBAC,
  binding,
  limits,
  live,
  matched,
  namespace,
  namespaceLive,
  object,
  policy,
  quota,
  spec,
  tcp,
} from './drift-objects';

/** What was declared, and what the API server makes of it: no difference. */
export const DEFAULTED: readonly (readonly [string, KubeObject, KubeObject])[] = [
  ['what the server counts', policy, live(policy, { spec: { ...spec(policy), ingress: [tcp(53)] } })],
  ['a namespace', namespace, namespaceLive],
  [
    'policy types of ingress alone',
    object('NetworkPolicy', { spec: { podSelector: {} } }, NETWORKING),
    live(object('NetworkPolicy', { spec: { podSelector: {}, policyTypes: ['Ingress'] } }, NETWORKING)),
  ],
  [
    'policy types with egress',
    object('NetworkPolicy', { spec: { podSelector: {}, egress: [{}] } }, NETWORKING),
    live(
      object(
        'NetworkPolicy',
        { spec: { podSelector: {}, egress: [{}], policyTypes: ['Ingress', 'Egress'] } },
        NETWORKING,
      ),
    ),
  ],
  [
    'the API groups of a binding',
    binding({ kind: 'Role', name: 'r' }, [
      { kind: 'Group', name: 'g' },
      { kind: 'ServiceAccount', name: 's' },
    ]),
    live(
      binding({ apiGroup: RBAC, kind: 'Role', name: 'r' }, [
        { apiGroup: RBAC, kind: 'Group', name: 'g' },
        { kind: 'ServiceAccount', name: 's' },
      ]),
    ),
  ],
  [
    'a priority class',
    object('PriorityClass', { value: 1 }, 'scheduling.k8s.io/v1'),
    live(object('PriorityClass', { value: 1, preemptionPolicy: 'PreemptLowerPriority' }, 'scheduling.k8s.io/v1')),
  ],
  [
    'a storage class',
    object('StorageClass', { provisioner: 'p' }, 'storage.k8s.io/v1'),
    live(
      object(
        'StorageClass',
        { provisioner: 'p', reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' },
        'storage.k8s.io/v1',
      ),
    ),
  ],
  [
    'the limits of a container',
    limits([
      { type: 'Container', max: { cpu: '2', memory: '1Gi' }, default: { cpu: '1' }, min: { cpu: '10m', x: '1' } },
    ]),
    live(
      limits([
        {
          type: 'Container',
          max: { cpu: '2', memory: '1Gi' },
          default: { cpu: '1', memory: '1Gi' },
          defaultRequest: { cpu: '1', memory: '1Gi', x: '1' },
          min: { cpu: '10m', x: '1' },
        },
      ]),
    ),
  ],
  [
    'the limits of a pod',
    limits([{ type: 'Pod', max: { cpu: '2' } }]),
    live(limits([{ type: 'Pod', max: { cpu: '2' } }])),
  ],
  [
    'an admission policy',
    object('ValidatingAdmissionPolicy', { spec: { matchConstraints: { resourceRules: [{}] } } }, ADMISSION),
    live(
      object(
        'ValidatingAdmissionPolicy',
        { spec: { failurePolicy: 'Fail', matchConstraints: { ...matched, resourceRules: [{ scope: '*' }] } } },
        ADMISSION,
      ),
    ),
  ],
  [
    'a binding of an admission policy',
    object('ValidatingAdmissionPolicyBinding', { spec: { policyName: 'p', matchResources: {} } }, ADMISSION),
    live(object('ValidatingAdmissionPolicyBinding', { spec: { policyName: 'p', matchResources: matched } }, ADMISSION)),
  ],
  ['quantities', quota({ cpu: '1000m', memory: '1024Mi' }), live(quota({ cpu: '1', memory: '1Gi' }))],
  [
    'an empty list',
    object('ClusterRole', { rules: [] }, `${RBAC}/v1`),
    live(object('ClusterRole', { rules: null }, `${RBAC}/v1`)),
  ],
];
