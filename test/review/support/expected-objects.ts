import type { ReadObject } from '../../../review/read';

const MANAGED = { 'ndc.gov.vn/managed': 'true' };
const GUARD = { 'ndc.gov.vn/guard': 'true', ...MANAGED };
const RBAC = 'rbac.authorization.k8s.io';

/** Of each type of resource, one object as the provider's sources say it is sent. */
export const OBJECTS: Readonly<Record<string, Partial<ReadObject>>> = {
  'kubernetes_namespace_v1.ndc-system': {
    stack: 'platform',
    dependsOn: [],
    preventDestroy: true,
    source: 'config/platform/platform.yaml:1',
    object: {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: 'ndc-system',
        labels: {
          ...MANAGED,
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/audit-version': 'v1.34',
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/enforce-version': 'v1.34',
          'pod-security.kubernetes.io/warn': 'restricted',
          'pod-security.kubernetes.io/warn-version': 'v1.34',
        },
      },
    },
  },
  'kubernetes_network_policy_v1.byt-his_default-deny': {
    dependsOn: ['kubernetes_namespace_v1.byt-his'],
    preventDestroy: true,
    object: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'default-deny', namespace: 'byt-his', labels: GUARD },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    },
  },
  'kubernetes_network_policy_v1.byt-his_allow-dns': {
    object: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'allow-dns', namespace: 'byt-his', labels: GUARD },
      spec: {
        podSelector: {},
        egress: [
          {
            ports: [
              { port: 53, protocol: 'UDP' },
              { port: 53, protocol: 'TCP' },
            ],
            to: [
              {
                namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
                podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
              },
            ],
          },
        ],
        policyTypes: ['Egress'],
      },
    },
  },
  'kubernetes_network_policy_v1.byt-agent-node_byt-hn-01-b-ingress': {
    stack: 'transmission-byt',
    dependsOn: [],
    preventDestroy: false,
    source: 'config/agreements/byt-hn-01-b.yaml:2',
    object: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: {
        name: 'byt-hn-01-b-ingress',
        namespace: 'byt-agent-node',
        labels: { ...MANAGED, 'ndc.gov.vn/agreement': 'VD-0001' },
        annotations: {
          'ndc.gov.vn/agreements': 'VD-0001',
          'ndc.gov.vn/legal-basis': '278/2025/NĐ-CP Điều 4',
          'ndc.gov.vn/until': '2026-12-31',
        },
      },
      spec: {
        podSelector: { matchLabels: { 'app.kubernetes.io/name': 'agent-node' } },
        ingress: [
          {
            ports: [{ port: 9443, protocol: 'TCP' }],
            from: [
              {
                namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ndc-hub' } },
                podSelector: { matchLabels: { 'app.kubernetes.io/name': 'exchange-gateway' } },
              },
            ],
          },
        ],
        policyTypes: ['Ingress'],
      },
    },
  },
  'kubernetes_resource_quota_v1.byt-his_compute': {
    object: {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'compute', namespace: 'byt-his', labels: GUARD },
      spec: {
        hard: {
          'limits.cpu': '8',
          'limits.ephemeral-storage': '20Gi',
          'limits.memory': '16Gi',
          'requests.cpu': '4',
          'requests.ephemeral-storage': '10Gi',
          'requests.memory': '8Gi',
          'requests.storage': '100Gi',
        },
      },
    },
  },
  'kubernetes_resource_quota_v1.byt-his_priority': {
    object: {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'priority', namespace: 'byt-his', labels: GUARD },
      spec: {
        hard: { pods: '0' },
        scopeSelector: {
          matchExpressions: [
            {
              scopeName: 'PriorityClass',
              operator: 'In',
              values: ['system-cluster-critical', 'system-node-critical'],
            },
          ],
        },
      },
    },
  },
  'kubernetes_limit_range_v1.byt-his_limits': {
    object: {
      apiVersion: 'v1',
      kind: 'LimitRange',
      metadata: { name: 'limits', namespace: 'byt-his', labels: GUARD },
      spec: {
        limits: [
          {
            type: 'Container',
            default: { cpu: '500m', memory: '512Mi', 'ephemeral-storage': '1Gi' },
            defaultRequest: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '256Mi' },
            max: { cpu: '4', memory: '8Gi', 'ephemeral-storage': '10Gi' },
            min: { cpu: '10m', memory: '16Mi', 'ephemeral-storage': '1Mi' },
          },
          { type: 'Pod', max: { cpu: '8', memory: '16Gi', 'ephemeral-storage': '20Gi' } },
          { type: 'PersistentVolumeClaim', max: { storage: '50Gi' } },
        ],
      },
    },
  },
  'kubernetes_service_account_v1.byt-his_app': {
    object: {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'app', namespace: 'byt-his', labels: MANAGED },
      automountServiceAccountToken: false,
    },
  },
  'kubernetes_default_service_account_v1.byt-his_default': {
    preventDestroy: true,
    object: {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default', namespace: 'byt-his', labels: GUARD },
      automountServiceAccountToken: false,
    },
  },
  'kubernetes_role_binding_v1.byt-his_ndc-view': {
    object: {
      apiVersion: `${RBAC}/v1`,
      kind: 'RoleBinding',
      metadata: { name: 'ndc-view', namespace: 'byt-his', labels: MANAGED },
      roleRef: { apiGroup: RBAC, kind: 'Role', name: 'ndc-view' },
      // The provider's schema gives a namespace to every subject, a group too.
      subjects: [{ kind: 'Group', apiGroup: RBAC, name: 'agency:byt:view', namespace: 'default' }],
    },
  },
  'kubernetes_cluster_role_binding_v1.ndc-platform': {
    object: {
      apiVersion: `${RBAC}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name: 'ndc-platform', labels: MANAGED },
      roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: 'ndc-platform' },
      subjects: [{ kind: 'ServiceAccount', name: 'terraform', namespace: 'ndc-system' }],
    },
  },
  'kubernetes_priority_class_v1.ndc-tenant': {
    object: {
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      metadata: { name: 'ndc-tenant', labels: MANAGED },
      value: 1000,
      description: 'Pods of tenants: all alike, none evicts another',
      preemptionPolicy: 'Never',
    },
  },
  'kubernetes_storage_class_v1.ndc-standard': {
    object: {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'ndc-standard', labels: MANAGED },
      provisioner: 'kubernetes.io/no-provisioner',
      reclaimPolicy: 'Delete',
      allowVolumeExpansion: true,
      volumeBindingMode: 'WaitForFirstConsumer',
    },
  },
};
