import { applyObjects } from '../admission/rebinding';
import { AGENT_NODE_LABELS, container, createPod, LABELS, podTemplate, type PodParts } from '../admission/pods';
import { object, RESOURCES, type Build, type Fields, type Resource } from '../admission/requests';
import type { Cluster } from '../cluster/control-plane';
import { succeed, type KubeObject } from '../cluster/kube-client';
import { describeObject } from '../support/apply';
import { AGENT_NODE, domainOf, FOREIGN, LEVELS, namespaceOf, type Level } from './estate';
import type { Clients, Who } from './people';

const { autoscaler, budget, claim, configMap, cronJob, deployment, ingress, job, networkPolicy, pod } = RESOURCES;
const { role, roleBinding, secret, service, serviceAccount, statefulSet } = RESOURCES;
const RBAC = 'rbac.authorization.k8s.io';

/** Where pods of level 4 have to run. */
const IN_POOL = { runtimeClassName: 'ndc-sandbox', nodeSelector: { 'ndc.gov.vn/pool': 'level-4' } };

/** What every rule of every level permits: by digest, not root, without a token, nothing written. */
export function podFields(level: Level): { readonly spec: Fields } {
  return {
    spec: {
      automountServiceAccountToken: false,
      hostUsers: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [container('main')],
      ...(level === 4 ? IN_POOL : {}),
    },
  };
}
/** A request for a pod that keeps every rule of its level but for the parts given. */
export function podAt(level: Level, parts: PodParts = {}): Build {
  return createPod({ ...parts, spec: { ...(level === 4 ? IN_POOL : {}), ...parts.spec } });
}

const labels = (agency: string) => ({ ...LABELS, 'ndc.gov.vn/agency': agency });

/** An honest system: what its deployers put there before anybody attacks. */
export function honestObjects(namespace: string, agency: string, level: Level, host?: string): readonly KubeObject[] {
  const { spec: podSpec } = podFields(level);
  const template = { metadata: { labels: { ...labels(agency), app: 'x' } }, spec: podSpec };
  const http = {
    paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'app', port: { number: 80 } } } }],
  };
  const subjects = [{ kind: 'ServiceAccount', name: 'app', namespace }];
  const selector = { matchLabels: { app: 'x' } };
  const jobSpec = { suspend: true, template: { ...template, spec: { ...template.spec, restartPolicy: 'Never' } } };
  const spec = (of: Resource, name: string, fields: Fields): KubeObject =>
    object(of, namespace, name, { spec: fields });
  return [
    object(pod, namespace, 'running', podFields(level), { labels: labels(agency) }),
    object(configMap, namespace, 'settings', { data: { key: 'value' } }),
    object(serviceAccount, namespace, 'own', { automountServiceAccountToken: false }),
    spec(deployment, 'app', { replicas: 0, selector, template }),
    spec(statefulSet, 'app', { replicas: 0, serviceName: 'app', selector, template }),
    spec(job, 'app', jobSpec),
    spec(cronJob, 'app', { schedule: '0 0 * * *', suspend: true, jobTemplate: { spec: jobSpec } }),
    spec(autoscaler, 'app', {
      maxReplicas: 2,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'app' },
    }),
    spec(budget, 'app', { minAvailable: 1, selector }),
    spec(service, 'app', { ports: [{ port: 80, protocol: 'TCP' }], selector: { app: 'x' } }),
    ...(host === undefined ? [] : [spec(ingress, 'app', { rules: [{ host, http }] })]),
    spec(networkPolicy, 'own', {
      podSelector: {},
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: selector }] }],
    }),
    spec(claim, 'data', {
      storageClassName: 'ndc-standard',
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '1Gi' } },
    }),
    object(role, namespace, 'own', { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] }),
    object(roleBinding, namespace, 'own', { roleRef: { apiGroup: RBAC, kind: 'Role', name: 'own' }, subjects }),
  ];
}

/** An agent node as it has to be: two pods that report when they are ready, on different nodes. */
export function agentNodeFields(): { readonly spec: Fields } {
  const selector = { matchLabels: AGENT_NODE_LABELS };
  const spread = {
    maxSkew: 1,
    topologyKey: 'kubernetes.io/hostname',
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector: selector,
    matchLabelKeys: ['pod-template-hash'],
  };
  const containers = [container('main', { readinessProbe: { tcpSocket: { port: 8443 } } })];
  const template = podTemplate(AGENT_NODE_LABELS, { containers, topologySpreadConstraints: [spread] });
  return { spec: { replicas: 2, selector, template } };
}

const secrets = (namespace: string): readonly KubeObject[] => [
  object(secret, namespace, 'kept', { stringData: { key: 'what nobody may read' } }),
  object(secret, namespace, 'held', { stringData: { key: 'x' } }, { finalizers: ['test.example/held'] }),
];

/** What is there besides, as on any cluster. */
const CLUSTER_OBJECTS: readonly KubeObject[] = [
  { apiVersion: 'v1', kind: 'Node', metadata: { name: 'test-node' } },
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'test-other' },
    provisioner: 'x.example/y',
  },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'test-released' },
    spec: {
      capacity: { storage: '1Gi' },
      accessModes: ['ReadWriteOnce'],
      hostPath: { path: '/var/lib/other' },
      storageClassName: 'test-released',
      persistentVolumeReclaimPolicy: 'Retain',
    },
  },
];

/** Fills the namespaces: each by its own deployers, so that all of it is permitted, Secrets of level 4 from outside. */
export async function setStage({ admin }: Cluster, people: Clients): Promise<void> {
  await applyObjects(admin, CLUSTER_OBJECTS);
  const all = [
    ...LEVELS.map((level) => ({
      who: `deployer ${level}` as Who,
      level,
      objects: honestObjects(namespaceOf(level), 'vi-du-a', level, domainOf(level)),
    })),
    { who: 'other agency' as const, level: 3, objects: honestObjects(FOREIGN, 'vi-du-b', 3) },
    {
      who: 'deployer 3' as const,
      level: 3,
      objects: [object(deployment, AGENT_NODE, 'agent-node', agentNodeFields())],
    },
  ];
  for (const { who, objects } of all)
    for (const one of objects) await succeed(`${who}: ${describeObject(one)}`, people[who].create(one));
  const kept = [...LEVELS.map(namespaceOf), FOREIGN, 'kube-system'].flatMap(secrets);
  await applyObjects(admin, kept);
}
