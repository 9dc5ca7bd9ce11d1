import { addEphemeral, changedMain, createPod } from '../../admission/pods';
import { call, create, createBelow, patch, patchBelow, remove, RESOURCES, type Fields } from '../../admission/requests';
import { abroad, raw, tricksBy, type Trick } from './trick';

const { claim, deployment, pod } = RESOURCES;
const of = tricksBy();
const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
const newClaim = (spec: Fields, metadata: Fields = {}) => create(claim, { spec: { ...CLAIM, ...spec } }, metadata);
const COMMAND = { command: 'id', stdout: 'true' };
const eviction = (name: string) =>
  createBelow(pod, name, 'eviction', { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name } });

/** To enter, to move or to end what runs, to run more of it, and to take what others have stored. */
export const RUNNING: readonly Trick[] = [
  of('a container put into a running pod', addEphemeral(), 'RBAC: patch pods/ephemeralcontainers', { behind: 'P17' }),
  of(
    'a pod made larger in place',
    patchBelow(
      pod,
      'running',
      'resize',
      changedMain({ resources: { requests: { cpu: '200m' }, limits: { cpu: '200m' } } }),
      'strategic',
    ),
    'RBAC: patch pods/resize',
  ),
  of('a command in a pod', call('POST', pod, 'running', 'exec', COMMAND), 'RBAC: create pods/exec', { behind: 'P17' }),
  of(
    'a command in a pod, by an operator of level 3',
    call('POST', pod, 'running', 'exec', COMMAND),
    'RBAC: create pods/exec',
    { as: 'operator 3', behind: 'P17' },
  ),
  of('the same by a websocket', call('GET', pod, 'running', 'exec', COMMAND), 'RBAC: get pods/exec', {
    as: 'operator 3',
    behind: 'P17',
  }),
  of('attached to a pod', call('POST', pod, 'running', 'attach', { stdout: 'true' }), 'RBAC: create pods/attach', {
    as: 'operator 3',
    behind: 'P17',
  }),
  of('a port of a pod', call('POST', pod, 'running', 'portforward'), 'RBAC: create pods/portforward', {
    as: 'operator 3',
    behind: 'P17',
  }),
  of('who deploys evicts', eviction('running'), 'RBAC: create pods/eviction'),
  of('another agency’s pod evicted', abroad(eviction('running')), 'RBAC: create pods/eviction', { as: 'operator 3' }),
  of('another agency’s pod deleted', abroad(remove(pod, 'running')), 'RBAC: delete pods', { as: 'operator 3' }),
  of(
    'another agency’s program scaled to nothing',
    abroad(patchBelow(deployment, 'app', 'scale', { spec: { replicas: 0 } })),
    'RBAC: patch deployments/scale',
    { as: 'operator 3' },
  ),
  of('an operator changes what runs', patch(deployment, 'app', { spec: { paused: true } }), 'RBAC: patch deployments', {
    as: 'operator 3',
  }),
  of('an operator runs a pod', createPod(), 'RBAC: create pods', { as: 'operator 3' }),
  of(
    'a program on every node',
    raw('POST', (namespace) => `/apis/apps/v1/namespaces/${namespace}/daemonsets`, { body: daemonSet() }),
    'RBAC: create daemonsets',
    { behind: 'quota: objects' },
  ),
  of('a volume of one’s choice', newClaim({ storageClassName: 'ndc-standard', volumeName: 'test-released' }), 'P16'),
  of('a volume of no class', newClaim({ storageClassName: '' }), 'P16'),
  of('another class of storage', newClaim({ storageClassName: 'test-other' }), 'P16'),
  of(
    'another class by the annotation that comes before the field',
    newClaim(
      { storageClassName: 'ndc-standard' },
      { annotations: { 'volume.beta.kubernetes.io/storage-class': 'test-other' } },
    ),
    'P16',
  ),
  of(
    'a volume by its labels',
    newClaim({ storageClassName: 'ndc-standard', selector: { matchLabels: { x: 'y' } } }),
    'P16',
  ),
];

function daemonSet(): Fields {
  const labels = { 'app.kubernetes.io/name': 'everywhere' };
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'test-new' },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'main', image: 'x' }] } },
    },
  };
}
