import { createPod } from '../../admission/pods';
import {
  create,
  createBelow,
  labels,
  patch,
  patchBelow,
  remove,
  RESOURCES,
  type Fields,
} from '../../admission/requests';
import { domainOf, FOREIGN } from '../estate';
import { THROUGH } from '../layer';
import { BUDGETS_LEFT_TO_THE_PLATFORM, LEFT_OF_AGENT_NODES } from './agent-nodes';
import { abroad, core, get, raw, RBAC, tricksBy, type Trick } from './trick';

const { claim, configMap, deployment, ingress, networkPolicy, pod, role, roleBinding, secret, service } = RESOURCES;
const of = tricksBy();
const operator = tricksBy({ as: 'operator 3' });
const platform = tricksBy({ as: 'platform identity' });
const BACKEND = { service: { name: 'app', port: { number: 80 } } };
const HTTP = { http: { paths: [{ path: '/', pathType: 'Prefix', backend: BACKEND }] } };
const LOCAL = { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: {} }] }] };
const bound = (name: string, ...subjects: readonly Fields[]) =>
  create(roleBinding, { roleRef: { apiGroup: RBAC, kind: 'Role', name }, subjects });
const VAP_BINDING = '/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/ndc-pods';

/** The good neighbours of the tricks: who keeps the rules is stopped by none of their controls. */
export const HONEST: readonly Trick[] = [
  of('a pod', createPod(), THROUGH),
  of('a Secret', create(secret, {}), THROUGH),
  of('a Secret deleted as Kubernetes does by default', remove(secret, 'kept'), THROUGH),
  of('a ConfigMap', create(configMap, {}), THROUGH),
  of('a service', create(service, { spec: { ports: [{ port: 80 }], selector: { app: 'x' } } }), THROUGH),
  of('an own name', create(ingress, { spec: { rules: [{ host: domainOf(3), ...HTTP }] } }), THROUGH),
  of('a name below it', create(ingress, { spec: { rules: [{ host: `www.${domainOf(3)}`, ...HTTP }] } }), THROUGH),
  of('a flow among own pods', create(networkPolicy, { spec: LOCAL }), THROUGH),
  of('an own flow closed', remove(networkPolicy, 'own'), THROUGH),
  of(
    'a role of what one holds',
    create(role, { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] }),
    THROUGH,
  ),
  of(
    'an own account bound',
    (namespace) => bound('own', { kind: 'ServiceAccount', name: 'app', namespace })(namespace),
    THROUGH,
  ),
  of('colleagues bound', bound('own', { apiGroup: RBAC, kind: 'Group', name: 'agency:vi-du-a:cap-3:deploy' }), THROUGH),
  of(
    'a claim of the class',
    create(claim, {
      spec: {
        storageClassName: 'ndc-standard',
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    }),
    THROUGH,
  ),
  of('a program scaled', patchBelow(deployment, 'app', 'scale', { spec: { replicas: 1 } }), THROUGH),
  of('a program changed', patch(deployment, 'app', { spec: { paused: true } }), THROUGH),
  of('logs read', get(core('pods/running/log')), THROUGH, { as: 'viewer' }),
  operator('a pod restarted', remove(pod, 'running'), THROUGH),
  operator(
    'a pod evicted',
    createBelow(pod, 'running', 'eviction', {
      apiVersion: 'policy/v1',
      kind: 'Eviction',
      metadata: { name: 'running' },
    }),
    THROUGH,
  ),
  operator(
    'a program scaled by who operates it',
    patchBelow(deployment, 'app', 'scale', { spec: { replicas: 0 } }),
    THROUGH,
  ),
  ...LEFT_OF_AGENT_NODES,
];

/**
 * What a leaked token of the platform identity can do, because it is what the platform does: nothing inside the cluster
 * keeps it from that. `docs/cluster-requirements.md` says what the cluster builder can.
 */
export const LEFT_TO_THE_PLATFORM: readonly Trick[] = [
  platform('a policy unbound', raw('DELETE', VAP_BINDING), THROUGH),
  platform(
    'the level of a namespace lowered',
    raw('PATCH', (name) => `/api/v1/namespaces/${name}`, {
      body: labels({ 'ndc.gov.vn/level': '1' }),
      contentType: 'application/merge-patch+json',
    }),
    THROUGH,
  ),
  platform(
    'a deletion approved',
    raw('PATCH', (name) => `/api/v1/namespaces/${name}`, {
      body: { metadata: { annotations: { 'ndc.gov.vn/delete-approved': 'vi-du-a-cap-3' } } },
      contentType: 'application/merge-patch+json',
    }),
    THROUGH,
  ),
  platform(
    'the default deny opened in place',
    patch(networkPolicy, 'default-deny', { spec: { ingress: [{}] } }),
    THROUGH,
  ),
  platform(
    'a group of the agency let in',
    bound('ndc-deploy', { apiGroup: RBAC, kind: 'Group', name: 'agency:vi-du-a:khac:deploy' }),
    THROUGH,
  ),
  platform('a tenant’s configuration read', abroad(get(core('configmaps'))), THROUGH),
  platform('a tenant’s logs read', get(`/api/v1/namespaces/${FOREIGN}/pods`), THROUGH),
  ...BUDGETS_LEFT_TO_THE_PLATFORM,
];
