import { createPod, podTemplate, type PodParts } from '../admission/pods';
import { create, patch, remove, RESOURCES, type Build, type Fields } from '../admission/requests';
import { FOREIGN, type Level } from './estate';
import type { Layer } from './layer';
import { podAt } from './stage';
import { core, get, RBAC } from './tricks/trick';

/** One of the Multi-Tenancy Benchmarks: what is refused to a tenant user, and what is not. */
export interface Benchmark {
  /** As published; the one id that was given twice says which. */
  readonly id: string;
  readonly title: string;
  readonly refused: (level: Level) => readonly Try[];
  readonly accepted: (level: Level) => readonly Try[];
}

export interface Try {
  readonly what: string;
  readonly request: Build;
  /** The control that decides; nothing where the request is accepted. */
  readonly layer?: Layer;
}

const { networkPolicy, quota, role, roleBinding, service, statefulSet } = RESOURCES;

const podSecurity = (level: Level): Layer => `Pod Security: ${level === 1 ? 'baseline' : 'restricted'}`;
const HONEST = { what: 'a pod that keeps the rules' };
const pods =
  (...bad: readonly (readonly [what: string, parts: PodParts, layer?: Layer])[]) =>
  (level: Level): readonly Try[] =>
    bad.map(([what, parts, layer]) => ({ what, request: podAt(level, parts), layer: layer ?? podSecurity(level) }));
const honestPod = (level: Level): readonly Try[] => [{ ...HONEST, request: podAt(level) }];

/** What Pod Security asks for from level 2 on; at level 1 it only warns, and a policy asks. */
const restricted =
  (what: string, parts: PodParts, atLevel1: Layer) =>
  (level: Level): readonly Try[] => [
    { what, request: podAt(level, parts), layer: level === 1 ? atLevel1 : 'Pod Security: restricted' },
  ];

const SELECTED = { ports: [{ port: 80, protocol: 'TCP' }], selector: { app: 'x' } };
const newService = (type: string): Build => create(service, { spec: { ...SELECTED, type } });
const OPEN = { spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{}] } };
const LOCAL = { spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: {} }] }] } };
const rule = (resources: string, verb: string): Fields => ({ apiGroups: [''], resources: [resources], verbs: [verb] });
const bindTo = (...subjects: readonly Fields[]): Build =>
  create(roleBinding, { roleRef: { apiGroup: RBAC, kind: 'Role', name: 'own' }, subjects });
const HOST = { spec: { hostUsers: undefined } };

/** One pod of this size fits, a second does not. */
export const LARGE: PodParts = { container: { resources: { limits: { cpu: '2', memory: '64Mi' } } } };
const LABELS = { app: 'x' };
/** As many as this are there already as may be. */
export const STATEFUL_SET: Fields = {
  spec: { replicas: 0, serviceName: 'app', selector: { matchLabels: LABELS }, template: podTemplate(LABELS) },
};

export const BENCHMARKS: readonly Benchmark[] = [
  {
    id: 'MTB-PL1-CC-CPI-1',
    title: 'cluster resources are blocked',
    refused: () => [
      { what: 'lists nodes', request: get('/api/v1/nodes'), layer: 'RBAC: list nodes' },
      { what: 'lists namespaces', request: get('/api/v1/namespaces'), layer: 'RBAC: list namespaces' },
      { what: 'reads cluster roles', request: get(`/apis/${RBAC}/v1/clusterroles`), layer: 'RBAC: list clusterroles' },
      { what: 'lists volumes', request: get('/api/v1/persistentvolumes'), layer: 'RBAC: list persistentvolumes' },
      {
        what: 'lists storage classes',
        request: get('/apis/storage.k8s.io/v1/storageclasses'),
        layer: 'RBAC: list storageclasses',
      },
    ],
    accepted: () => [{ what: 'lists own pods', request: get(core('pods')) }],
  },
  {
    id: 'MTB-PL1-BC-CPI-2',
    title: 'what the platform put into the namespace cannot be changed',
    refused: () => [
      { what: 'default deny opened', request: patch(networkPolicy, 'default-deny', OPEN), layer: 'P06 or P07' },
      { what: 'default deny deleted', request: remove(networkPolicy, 'default-deny'), layer: 'P06 or P28' },
      { what: 'role changed', request: patch(role, 'ndc-view', { rules: [rule('pods', 'delete')] }), layer: 'P06' },
      { what: 'binding deleted', request: remove(roleBinding, 'ndc-operate'), layer: 'P06' },
    ],
    accepted: () => [{ what: 'own policy deleted', request: remove(networkPolicy, 'own') }],
  },
  {
    id: 'MTB-PL1-BC-CPI-3',
    title: 'no capability is added',
    refused: pods(['SYS_ADMIN', { security: { capabilities: { drop: ['ALL'], add: ['SYS_ADMIN'] } } }]),
    accepted: honestPod,
  },
  {
    id: 'MTB-PL1-BC-CPI-4',
    title: 'containers are not root',
    refused: restricted('not said', { podSecurity: { runAsNonRoot: undefined } }, 'P23'),
    accepted: honestPod,
  },
  {
    id: 'MTB-PL1-BC-CPI-5',
    title: 'no privileged container',
    refused: pods(['privileged', { security: { privileged: true, allowPrivilegeEscalation: true } }]),
    accepted: honestPod,
  },
  {
    id: 'MTB-PL1-BC-CPI-6',
    title: 'no privilege escalation',
    // At level 1 Pod Security warns, and nobody refuses: a mapping of ours, shown here as it is.
    refused: (level) =>
      level === 1 ? [] : pods(['escalation', { security: { allowPrivilegeEscalation: true } }])(level),
    accepted: (level) =>
      level === 1
        ? [{ what: 'level 1 is warned', request: podAt(level, { security: { allowPrivilegeEscalation: true } }) }]
        : honestPod(level),
  },
  {
    id: 'MTB-PL1-CC-TI-1',
    title: 'quotas cannot be changed',
    refused: () => [
      {
        what: 'raised',
        request: patch(quota, 'objects', { spec: { hard: { pods: '1000' } } }),
        layer: 'RBAC: patch resourcequotas',
      },
      { what: 'deleted', request: remove(quota, 'compute'), layer: 'RBAC: delete resourcequotas' },
    ],
    accepted: () => [{ what: 'read', request: get(core('resourcequotas/compute')) }],
  },
  {
    id: 'MTB-PL1-CC-TI-2',
    title: 'resources of another tenant are blocked',
    refused: () => [
      { what: 'pods', request: get(`/api/v1/namespaces/${FOREIGN}/pods`), layer: 'RBAC: list pods' },
      { what: 'Secrets', request: get(`/api/v1/namespaces/${FOREIGN}/secrets`), layer: 'RBAC: list secrets' },
      { what: 'a pod there', request: () => createPod()(FOREIGN), layer: 'RBAC: create pods' },
    ],
    accepted: () => [{ what: 'own pods', request: get(core('pods')) }],
  },
  {
    id: 'MTB-PL1-BC-HI-1 (host path)',
    title: 'no path of the node',
    refused: pods(['host path', { spec: { volumes: [{ name: 'node', hostPath: { path: '/' } }] } }]),
    accepted: (level) => [
      { what: 'a volume of its own', request: podAt(level, { spec: { volumes: [{ name: 'own', emptyDir: {} }] } }) },
    ],
  },
  {
    id: 'MTB-PL1-BC-HI-1 (node port)',
    title: 'no port on every node',
    refused: () => [
      { what: 'NodePort', request: newService('NodePort'), layer: 'P08' },
      { what: 'LoadBalancer', request: newService('LoadBalancer'), layer: 'P08' },
    ],
    accepted: () => [{ what: 'ClusterIP', request: newService('ClusterIP') }],
  },
  {
    id: 'MTB-PL1-BC-HI-3',
    title: 'no network and no port of the node',
    refused: pods(
      ['host network', { spec: { ...HOST.spec, hostNetwork: true } }],
      ['host port', { container: { ports: [{ containerPort: 80, hostPort: 80 }] } }],
    ),
    accepted: (level) => [
      { what: 'a port of its own', request: podAt(level, { container: { ports: [{ containerPort: 80 }] } }) },
    ],
  },
  {
    id: 'MTB-PL1-BC-HI-4',
    title: 'no processes of the node',
    refused: pods(['host PID', { spec: { ...HOST.spec, hostPID: true } }]),
    accepted: honestPod,
  },
  {
    id: 'MTB-PL1-BC-HI-5',
    title: 'no memory of the node',
    refused: pods(['host IPC', { spec: { ...HOST.spec, hostIPC: true } }]),
    accepted: honestPod,
  },
  {
    id: 'MTB-PL1-CC-FNS-1',
    title: 'the amount of resources is limited',
    refused: (level) => [
      { what: 'more processors than are left', request: podAt(level, LARGE), layer: 'quota: compute' },
    ],
    accepted: honestPod,
  },
  {
    id: 'MTB-PL1-CC-FNS-2',
    title: 'the number of objects is limited',
    refused: () => [
      { what: 'a stateful set too many', request: create(statefulSet, STATEFUL_SET), layer: 'quota: objects' },
    ],
    accepted: () => [{ what: 'a service', request: newService('ClusterIP') }],
  },
  {
    id: 'MTB-PL2-BC-OPS-3',
    title: 'tenants make roles and bindings themselves, of what they hold',
    refused: () => [
      {
        what: 'more than it holds',
        request: create(role, { rules: [rule('secrets', 'get')] }),
        layer: 'RBAC: escalation',
      },
      {
        what: 'for another agency',
        request: bindTo({ apiGroup: RBAC, kind: 'Group', name: 'agency:vi-du-b:view' }),
        layer: 'P14',
      },
    ],
    accepted: () => [
      { what: 'a role', request: create(role, { rules: [rule('pods', 'get')] }) },
      {
        what: 'a binding',
        request: (namespace) => bindTo({ kind: 'ServiceAccount', name: 'app', namespace })(namespace),
      },
    ],
  },
  {
    id: 'MTB-PL2-BC-OPS-4',
    title: 'tenants make network policies themselves, among their own pods',
    refused: () => [{ what: 'open to everybody', request: create(networkPolicy, OPEN), layer: 'P07' }],
    accepted: () => [{ what: 'among own pods', request: create(networkPolicy, LOCAL) }],
  },
];
