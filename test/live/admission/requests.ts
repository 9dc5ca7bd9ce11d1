import type { KubeObject } from '../cluster/kube-client';
import type { Request } from './case';

/** A request that takes nothing but the namespace to be whole. */
export type Build = (namespace: string) => Request;
/** A JSON object, part of a Kubernetes object. */
export type Fields = Readonly<Record<string, unknown>>;

const PATCHES = {
  merge: 'application/merge-patch+json',
  strategic: 'application/strategic-merge-patch+json',
  json: 'application/json-patch+json',
  apply: 'application/apply-patch+yaml',
} as const;
type Patch = keyof typeof PATCHES;

const root = (apiVersion: string): string => (apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`);

/** A resource of the API by its place in paths. */
export interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly plural: string;
}

const resource = (apiVersion: string, kind: string, plural: string): Resource => ({ apiVersion, kind, plural });
const RBAC = 'rbac.authorization.k8s.io/v1';
export const GATEWAY_GROUP = 'gateway.networking.k8s.io';

export const RESOURCES = {
  autoscaler: resource('autoscaling/v2', 'HorizontalPodAutoscaler', 'horizontalpodautoscalers'),
  binding: resource('v1', 'Binding', 'bindings'),
  budget: resource('policy/v1', 'PodDisruptionBudget', 'poddisruptionbudgets'),
  claim: resource('v1', 'PersistentVolumeClaim', 'persistentvolumeclaims'),
  configMap: resource('v1', 'ConfigMap', 'configmaps'),
  cronJob: resource('batch/v1', 'CronJob', 'cronjobs'),
  daemonSet: resource('apps/v1', 'DaemonSet', 'daemonsets'),
  deployment: resource('apps/v1', 'Deployment', 'deployments'),
  endpoints: resource('v1', 'Endpoints', 'endpoints'),
  endpointSlice: resource('discovery.k8s.io/v1', 'EndpointSlice', 'endpointslices'),
  gateway: resource(`${GATEWAY_GROUP}/v1`, 'Gateway', 'gateways'),
  grpcRoute: resource(`${GATEWAY_GROUP}/v1`, 'GRPCRoute', 'grpcroutes'),
  httpRoute: resource(`${GATEWAY_GROUP}/v1`, 'HTTPRoute', 'httproutes'),
  ingress: resource('networking.k8s.io/v1', 'Ingress', 'ingresses'),
  job: resource('batch/v1', 'Job', 'jobs'),
  limitRange: resource('v1', 'LimitRange', 'limitranges'),
  networkPolicy: resource('networking.k8s.io/v1', 'NetworkPolicy', 'networkpolicies'),
  pod: resource('v1', 'Pod', 'pods'),
  quota: resource('v1', 'ResourceQuota', 'resourcequotas'),
  referenceGrant: resource(`${GATEWAY_GROUP}/v1`, 'ReferenceGrant', 'referencegrants'),
  replicaSet: resource('apps/v1', 'ReplicaSet', 'replicasets'),
  replicationController: resource('v1', 'ReplicationController', 'replicationcontrollers'),
  role: resource(RBAC, 'Role', 'roles'),
  roleBinding: resource(RBAC, 'RoleBinding', 'rolebindings'),
  secret: resource('v1', 'Secret', 'secrets'),
  service: resource('v1', 'Service', 'services'),
  serviceAccount: resource('v1', 'ServiceAccount', 'serviceaccounts'),
  statefulSet: resource('apps/v1', 'StatefulSet', 'statefulsets'),
} as const;

/** The namespaced object of a resource; `metadata` adds to its name and namespace. */
export function object(
  { apiVersion, kind }: Resource,
  namespace: string,
  name: string,
  fields: Fields = {},
  metadata: Fields = {},
): KubeObject {
  return { apiVersion, kind, metadata: { name, namespace, ...metadata }, ...fields };
}

const pathOf = ({ apiVersion, plural }: Resource, namespace: string, ...more: readonly string[]): string =>
  [root(apiVersion), 'namespaces', namespace, plural, ...more].join('/');

/** Creates the object `test-new`. */
export const create =
  (of: Resource, fields: Fields, metadata: Fields = {}): Build =>
  (namespace) => ({
    method: 'POST',
    path: pathOf(of, namespace),
    body: object(of, namespace, 'test-new', fields, metadata),
  });

/** Creates by way of a subresource of an object that is there. */
export const createBelow =
  (of: Resource, name: string, subresource: string, body: Fields): Build =>
  (namespace) => ({ method: 'POST', path: pathOf(of, namespace, name, subresource), body });

/** Server-side apply of the object `test-new`. */
export const apply =
  (of: Resource, fields: Fields, metadata: Fields = {}): Build =>
  (namespace) => ({
    ...patchRequest(pathOf(of, namespace, 'test-new'), object(of, namespace, 'test-new', fields, metadata), 'apply'),
    query: { fieldManager: 'test' },
  });

const patchRequest = (path: string, body: unknown, type: Patch): Request => ({
  method: 'PATCH',
  path,
  body,
  contentType: PATCHES[type],
});

export const patch =
  (of: Resource, name: string, body: unknown, type: Patch = 'merge'): Build =>
  (namespace) =>
    patchRequest(pathOf(of, namespace, name), body, type);

export const patchBelow =
  (of: Resource, name: string, subresource: string, body: unknown, type: Patch = 'merge'): Build =>
  (namespace) =>
    patchRequest(pathOf(of, namespace, name, subresource), body, type);

export const labels = (labelled: Fields): Fields => ({ metadata: { labels: labelled } });
export const annotations = (annotated: Fields): Fields => ({ metadata: { annotations: annotated } });

/** The whole object again, for those who may update and not patch. */
export const replace =
  (of: Resource, name: string, fields: Fields, subresource?: string): Build =>
  (namespace) => ({
    method: 'PUT',
    path: pathOf(of, namespace, name, ...(subresource === undefined ? [] : [subresource])),
    body: object(of, namespace, name, fields),
  });

/** The body, when there is one, carries the options, and the query is not heard. */
export const remove =
  (of: Resource, name: string, query: Readonly<Record<string, string>> = {}, body?: Fields): Build =>
  (namespace) => ({
    method: 'DELETE',
    path: pathOf(of, namespace, name),
    query,
    ...(body === undefined ? {} : { body: { apiVersion: 'v1', kind: 'DeleteOptions', ...body } }),
  });

export const removeAll =
  (of: Resource): Build =>
  (namespace) => ({ method: 'DELETE', path: pathOf(of, namespace) });

/** A request below an object that is there, which is not judged by its body. */
export const call =
  (method: Request['method'], of: Resource, name: string, subresource: string, query: Fields = {}): Build =>
  (namespace) => ({
    method,
    path: pathOf(of, namespace, name, subresource),
    query: query as Readonly<Record<string, string>>,
  });

/** An object that no namespace holds. */
export const createClusterWide =
  ({ apiVersion, kind, plural }: Resource, metadata: Fields, fields: Fields = {}): Build =>
  () => ({ method: 'POST', path: `${root(apiVersion)}/${plural}`, body: { apiVersion, kind, metadata, ...fields } });

export const patchClusterWide =
  ({ apiVersion, plural }: Resource, name: string, body: unknown, type: Patch = 'merge'): Build =>
  () =>
    patchRequest(`${root(apiVersion)}/${plural}/${name}`, body, type);

export const GATEWAY_CLASS = resource(`${GATEWAY_GROUP}/v1`, 'GatewayClass', 'gatewayclasses');
export const CLUSTER_ROLE_BINDING = resource(RBAC, 'ClusterRoleBinding', 'clusterrolebindings');
