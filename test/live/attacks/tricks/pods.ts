import { changedMain, LABELS, createPod, DIGEST, OTHER_DIGEST, REGISTRY, type PodParts } from '../../admission/pods';
import { annotations, create, createBelow, patch, RESOURCES, type Fields } from '../../admission/requests';
import { tricksBy, type Trick } from './trick';

const { binding, pod } = RESOURCES;
const of = tricksBy();
const level1 = tricksBy({ as: 'deployer 1', at: 1 });
const level4 = tricksBy({ as: 'deployer 4', at: 4 });
const RESTRICTED = 'Pod Security: restricted';
const BASELINE = 'Pod Security: baseline';

const image = (name: string): PodParts => ({ container: { image: name } });
const volume = (fields: Fields): PodParts => ({ spec: { volumes: [{ name: 'taken', ...fields }] } });
const HOST_PATH = volume({ hostPath: { path: '/' } });
const POOL = 'ndc.gov.vn/pool';
const pin = {
  apiVersion: 'v1',
  kind: 'Binding',
  metadata: { name: 'running' },
  target: { kind: 'Node', name: 'test-node' },
};
const demand = (cpu: string): PodParts => ({ container: { resources: { limits: { cpu, memory: '64Mi' } } } });
const SECOND_NETWORK = annotations({ 'k8s.v1.cni.cncf.io/networks': 'kube-system/host' });
const BURST = { requests: { cpu: '100m', memory: '64Mi' }, limits: { cpu: '1', memory: '1Gi' } };
const needsPool: PodParts = { spec: { runtimeClassName: 'ndc-sandbox', nodeSelector: { [POOL]: 'level-4' } } };
const inPool = (parts: PodParts): PodParts => ({ ...parts, spec: { ...needsPool.spec, ...parts.spec } });

/** To run what may not run, or where it may not run. */
export const PODS: readonly Trick[] = [
  of('a second network for a pod that is there', patch(pod, 'running', SECOND_NETWORK), 'P26b'),
  level4(
    'less guaranteed by the resources of the whole pod',
    createPod(inPool({ spec: { resources: BURST } })),
    'limit range',
  ),
  of('privileged', createPod({ security: { privileged: true, allowPrivilegeEscalation: true } }), RESTRICTED),
  of('the network of the node', createPod({ spec: { hostNetwork: true, hostUsers: undefined } }), RESTRICTED, {
    behind: 'P19',
  }),
  of('the processes of the node', createPod({ spec: { hostPID: true, hostUsers: undefined } }), RESTRICTED, {
    behind: 'P19',
  }),
  of('the memory of the node', createPod({ spec: { hostIPC: true, hostUsers: undefined } }), RESTRICTED, {
    behind: 'P19',
  }),
  of('the files of the node', createPod(HOST_PATH), RESTRICTED, { behind: 'P25' }),
  of('files of a server by the node', createPod(volume({ nfs: { server: '192.0.2.1', path: '/' } })), RESTRICTED, {
    behind: 'P25',
  }),
  of(
    'the name of another agency',
    createPod({ metadata: { labels: { ...LABELS, 'ndc.gov.vn/agency': 'vi-du-b' } } }),
    'P04',
  ),
  of('the name of a commune', createPod({ metadata: { labels: { ...LABELS, 'ndc.gov.vn/commune': '00001' } } }), 'P29'),
  of('a port of the node', createPod({ container: { ports: [{ containerPort: 80, hostPort: 80 }] } }), RESTRICTED),
  of(
    'a probe sent by the node to others',
    createPod({ container: { livenessProbe: { httpGet: { host: '192.0.2.1', port: 80 } } } }),
    RESTRICTED,
  ),
  of('all capabilities kept', createPod({ security: { capabilities: {} } }), RESTRICTED),
  of('raw packets', createPod({ security: { capabilities: { drop: ['ALL'], add: ['NET_RAW'] } } }), RESTRICTED),
  of('no filter of system calls', createPod({ podSecurity: { seccompProfile: { type: 'Unconfined' } } }), RESTRICTED),
  of(
    'a setting of the kernel',
    createPod({ podSecurity: { sysctls: [{ name: 'kernel.msgmax', value: '1' }] } }),
    RESTRICTED,
  ),
  of('root', createPod({ podSecurity: { runAsUser: 0 } }), RESTRICTED, { behind: 'P23' }),
  of('root, by what a user namespace permits', createPod({ podSecurity: { runAsNonRoot: false } }), RESTRICTED, {
    behind: 'P23',
  }),
  of('no user namespace', createPod({ spec: { hostUsers: true } }), 'P19'),
  of('a root that can be written', createPod({ security: { readOnlyRootFilesystem: false } }), 'P24b'),
  of('an image from elsewhere', createPod(image(`elsewhere.example/app@${DIGEST}`)), 'P01'),
  of('a registry that begins alike', createPod(image(`${REGISTRY}.evil.example/app@${DIGEST}`)), 'P01'),
  of('an image by its tag', createPod(image(`${REGISTRY}/app:1`)), 'P02'),
  of(
    'files of an image from elsewhere',
    createPod(volume({ image: { reference: `elsewhere.example/data@${DIGEST}` } })),
    'P01',
  ),
  of(
    'the image of a running pod changed',
    patch(pod, 'running', changedMain({ image: `elsewhere.example/app@${OTHER_DIGEST}` }), 'strategic'),
    'P01',
  ),
  of('a driver of the node as a volume', createPod(volume({ csi: { driver: 'hostpath.csi.k8s.io' } })), 'P25'),
  of('a node of one’s choice', createPod({ spec: { nodeName: 'test-node' } }), 'P11'),
  of('every taint tolerated', createPod({ spec: { tolerations: [{ operator: 'Exists' }] } }), 'P11'),
  of(
    'the control plane’s taint tolerated',
    createPod({ spec: { tolerations: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] } }),
    'P11',
  ),
  of(
    'a taint tolerated later',
    patch(pod, 'running', [{ op: 'add', path: '/spec/tolerations/-', value: { operator: 'Exists' } }], 'json'),
    'P11 or P30',
  ),
  of(
    'the taint of level 4 tolerated',
    createPod({ spec: { tolerations: [{ key: POOL, operator: 'Exists' }] } }),
    'P30',
  ),
  of('the nodes of level 4 selected', createPod({ spec: { nodeSelector: { [POOL]: 'level-4' } } }), 'P30'),
  of(
    'the nodes of level 4 preferred',
    createPod({
      spec: {
        affinity: {
          nodeAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 1, preference: { matchExpressions: [{ key: POOL, operator: 'Exists' }] } },
            ],
          },
        },
      },
    }),
    'P30',
  ),
  of('the sandbox of level 4', createPod({ spec: { runtimeClassName: 'ndc-sandbox' } }), 'P30'),
  of('a pod bound to a node', createBelow(pod, 'running', 'binding', pin), 'RBAC: create pods/binding', {
    behind: 'P11b',
  }),
  of(
    'the same by the older door',
    create(binding, { metadata: pin.metadata, target: pin.target }),
    'RBAC: create bindings',
    { behind: 'P11b' },
  ),
  of('a priority above all others', createPod({ spec: { priorityClassName: 'system-cluster-critical' } }), 'P20', {
    behind: 'quota: priority',
  }),
  of(
    'an annotation that others act on',
    createPod({ metadata: { annotations: { 'sidecar.istio.io/inject': 'true' } } }),
    'P26b',
  ),
  of('more than a container may have', createPod(demand('3')), 'limit range'),
  of(
    'less than a container has to have',
    createPod({ container: { resources: { limits: { cpu: '1m', memory: '64Mi' } } } }),
    'limit range',
  ),
  level1(
    'privileged at level 1',
    createPod({ security: { privileged: true, allowPrivilegeEscalation: true } }),
    BASELINE,
  ),
  level1('the files of the node at level 1', createPod(HOST_PATH), BASELINE, { behind: 'P25' }),
  level1(
    'files of a server by the node at level 1',
    createPod(volume({ nfs: { server: '192.0.2.1', path: '/' } })),
    'P25',
  ),
  level1(
    'a disk of the network at level 1',
    createPod(volume({ iscsi: { targetPortal: '192.0.2.1', iqn: 'iqn.2001-04.example:x', lun: 0 } })),
    'P25',
  ),
  level1('root at level 1', createPod({ podSecurity: { runAsUser: 0 } }), 'P23'),
  level1('the newest image at level 1', createPod(image(`${REGISTRY}/app:latest`)), 'P03'),
  level1('the nodes of level 4 at level 1', createPod({ spec: { nodeSelector: { [POOL]: 'level-4' } } }), 'P30'),
  level4('no sandbox at level 4', createPod({ spec: { nodeSelector: { [POOL]: 'level-4' } } }), 'P24c'),
  level4('other nodes at level 4', createPod({ spec: { runtimeClassName: 'ndc-sandbox' } }), 'P24c'),
  level4(
    'less asked for than may be used, at level 4',
    createPod(
      inPool({
        container: { resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { cpu: '100m', memory: '64Mi' } } },
      }),
    ),
    'limit range',
  ),
  level4(
    'privileged in the sandbox',
    createPod(inPool({ security: { privileged: true, allowPrivilegeEscalation: true } })),
    RESTRICTED,
  ),
];
