import { IMAGE, REGISTRY, type PodParts } from '../admission/pods';
import { call, create, remove, RESOURCES, type Build, type Fields } from '../admission/requests';
import { AGENCY, systemOf, type Level } from './estate';
import { THROUGH, type Layer } from './layer';
import { podAt } from './stage';
import { RBAC } from './tricks/trick';

/** One request whose end is the level's to say. */
interface Difference {
  readonly what: string;
  /** Who asks, in the namespace of the level. */
  readonly as: 'deployer' | 'operator' | 'administrator';
  readonly request: (level: Level) => Build;
  /** Where it ends at the levels 1, 2, 3 and 4. */
  readonly ends: readonly [Layer, Layer, Layer, Layer];
}

const { pod, roleBinding, secret } = RESOURCES;
const COMMAND = { command: 'id', stdout: 'true' };
const exec = (method: 'GET' | 'POST') => () => call(method, pod, 'running', 'exec', COMMAND);
const from3 = (layer: Layer): Difference['ends'] => [THROUGH, THROUGH, layer, layer];
const at4 = (layer: Layer): Difference['ends'] => [THROUGH, THROUGH, THROUGH, layer];
const byPod = (what: string, parts: PodParts, ends: Difference['ends']): Difference => ({
  what,
  as: 'deployer',
  request: (level) => podAt(level, parts),
  ends,
});
const operators = (level: Level): Fields => ({
  apiGroup: RBAC,
  kind: 'Group',
  name: `agency:${AGENCY}:${systemOf(level)}:operate`,
});
const fromSecret = { env: [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 'kept', key: 'key' } } }] };
const RESTRICTED = 'Pod Security: restricted';

/** What differs from one level to the next for who attacks, and for who does not. */
export const DIFFERENCES: readonly Difference[] = [
  { what: 'a command in a pod', as: 'operator', request: exec('POST'), ends: from3('RBAC: create pods/exec') },
  { what: 'the same by a websocket', as: 'operator', request: exec('GET'), ends: from3('RBAC: get pods/exec') },
  { what: 'a command, with every right', as: 'administrator', request: exec('POST'), ends: from3('P17') },
  {
    what: 'attached to a pod',
    as: 'operator',
    request: () => call('POST', pod, 'running', 'attach', { stdout: 'true' }),
    ends: from3('RBAC: create pods/attach'),
  },
  {
    what: 'a port of a pod',
    as: 'operator',
    request: () => call('POST', pod, 'running', 'portforward'),
    ends: from3('RBAC: create pods/portforward'),
  },
  { what: 'a Secret written', as: 'deployer', request: () => create(secret, {}), ends: at4('RBAC: create secrets') },
  {
    what: 'a Secret deleted',
    as: 'deployer',
    request: () => remove(secret, 'kept'),
    ends: at4('RBAC: delete secrets'),
  },
  {
    what: 'operators let in by deployers',
    as: 'deployer',
    request: (level) =>
      create(roleBinding, { roleRef: { apiGroup: RBAC, kind: 'Role', name: 'own' }, subjects: [operators(level)] }),
    ends: [THROUGH, 'P14', 'P14', 'P14'],
  },
  byPod('an image by its tag', { container: { image: `${REGISTRY}/app:1` } }, from3('P02')),
  byPod('an image by its digest', { container: { image: IMAGE } }, at4(THROUGH)),
  byPod('a Secret in a variable', { container: fromSecret }, from3('P24d')),
  byPod('a root that can be written', { security: { readOnlyRootFilesystem: false } }, from3('P24b')),
  byPod('no user namespace', { spec: { hostUsers: true } }, from3('P19')),
  byPod('privilege escalation', { security: { allowPrivilegeEscalation: true } }, [
    THROUGH,
    RESTRICTED,
    RESTRICTED,
    RESTRICTED,
  ]),
  byPod('a server of files', { spec: { volumes: [{ name: 'all', nfs: { server: '192.0.2.1', path: '/' } }] } }, [
    'P25',
    RESTRICTED,
    RESTRICTED,
    RESTRICTED,
  ]),
  byPod(
    'less asked for than may be used',
    { container: { resources: { requests: { cpu: '50m' }, limits: { cpu: '100m', memory: '64Mi' } } } },
    at4('limit range'),
  ),
  byPod('no sandbox', { spec: { runtimeClassName: undefined } }, at4('P24c')),
  byPod('the nodes of level 4', { spec: { nodeSelector: { 'ndc.gov.vn/pool': 'level-4' } } }, [
    'P30',
    'P30',
    'P30',
    THROUGH,
  ]),
];
