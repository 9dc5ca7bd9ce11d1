import type { KubeObject } from '../../../review/kube/object';

export type Tree = Readonly<Record<string, unknown>>;

const SERVER = {
  uid: 'u',
  resourceVersion: '7',
  creationTimestamp: '2026-11-22T00:00:00Z',
  generation: 2,
  managedFields: [{ manager: 'ndc' }],
};

export const object = (kind: string, fields: Tree, apiVersion = 'v1', metadata: Tree = {}): KubeObject => ({
  apiVersion,
  kind,
  metadata: { name: 'x', ...metadata },
  ...fields,
});

/** As the API gives it back. */
export const live = (given: KubeObject, fields: Tree = {}, metadata: Tree = {}): KubeObject => ({
  ...given,
  ...fields,
  metadata: { ...given.metadata, ...SERVER, ...metadata },
});

export const NETWORKING = 'networking.k8s.io/v1';
export const RBAC = 'rbac.authorization.k8s.io';
export const ADMISSION = 'admissionregistration.k8s.io/v1';

export const policy = object(
  'NetworkPolicy',
  { spec: { podSelector: {}, ingress: [{ ports: [{ port: 53 }] }], policyTypes: ['Ingress'] } },
  NETWORKING,
);
export const namespace = object('Namespace', {}, 'v1', { labels: { a: 'b' } });
export const namespaceLive = live(
  namespace,
  { spec: { finalizers: ['kubernetes'] }, status: { phase: 'Active' } },
  { labels: { a: 'b', 'kubernetes.io/metadata.name': 'x' } },
);
export const matched = { matchPolicy: 'Equivalent', namespaceSelector: {}, objectSelector: {} };

export function spec({ spec: value }: KubeObject): Tree {
  return value as Tree;
}

export function tcp(port: number): Tree {
  return { ports: [{ port, protocol: 'TCP' }] };
}

export function binding(roleRef: Tree, subjects: readonly Tree[]): KubeObject {
  return object('RoleBinding', { roleRef, subjects }, `${RBAC}/v1`);
}

export function limits(items: readonly Tree[]): KubeObject {
  return object('LimitRange', { spec: { limits: items } });
}

export function quota(hard: Tree): KubeObject {
  return object('ResourceQuota', { spec: { hard } });
}
