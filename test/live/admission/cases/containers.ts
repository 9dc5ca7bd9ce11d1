import { casesOf, type Case } from '../case';
import { addEphemeral, container, createPod, IN_POOL, LABELS, standingPod } from '../pods';
import { annotations, labels, patch, patchBelow, RESOURCES, type Fields, type Build } from '../requests';

const running = standingPod();
const breakGlass = { as: 'break-glass' } as const;
const init = (fields: Fields = {}, security: Fields = {}): Build =>
  createPod({ spec: { initContainers: [container('first', fields, security)] } });
const secure = (security: Fields): Build => createPod({ security });

const p19 = casesOf('P19');
const users = (hostUsers?: boolean): Build => createPod({ spec: { hostUsers } });
const P19: readonly Case[] = [
  p19.denied('hostUsers absent', users()),
  p19.denied('hostUsers: true', users(true)),
  p19.denied('no level label counts as level 3', users(), { in: 'without a level' }),
  p19.denied('level 4', users(), { in: 'level 4' }),
  p19.allowed('hostUsers: false', users(false)),
  p19.allowed('level 1 without it', users(), { in: 'level 1' }),
  p19.allowed('level 2 without it', users(), { in: 'level 2' }),
];

const p23 = casesOf('P23', { setup: running });
const unset = { runAsNonRoot: undefined };
const P23: readonly Case[] = [
  p23.denied('runAsNonRoot absent', createPod({ podSecurity: unset })),
  p23.denied('runAsNonRoot: false on the pod', createPod({ podSecurity: { runAsNonRoot: false } })),
  p23.denied('container overrides with false', secure({ runAsNonRoot: false })),
  p23.denied('init container overrides', init({}, { runAsNonRoot: false })),
  p23.denied('runAsUser: 0', createPod({ podSecurity: { runAsUser: 0 } })),
  p23.denied(
    'ephemeral container with runAsNonRoot: false, break-glass',
    addEphemeral({}, { runAsNonRoot: false }),
    breakGlass,
  ),
  p23.denied('runAsUser: 0 of a container', secure({ runAsUser: 0 })),
  p23.denied('runAsUser: 0 of an init container', init({}, { runAsUser: 0 })),
  p23.denied('runAsUser: 0 of an ephemeral container, break-glass', addEphemeral({}, { runAsUser: 0 }), breakGlass),
  p23.denied('level 1', createPod({ podSecurity: unset }), { in: 'level 1' }),
  p23.allowed('on the pod', createPod()),
  p23.allowed('on each container only', createPod({ podSecurity: unset, security: { runAsNonRoot: true } })),
  p23.allowed('ephemeral container, break-glass', addEphemeral(), breakGlass),
];

const p24a = casesOf('P24a');
const limits = (limited: Fields | undefined): Fields => ({ resources: { limits: limited } });
const BOTH = { cpu: '100m', memory: '64Mi' };
const P24A: readonly Case[] = [
  p24a.denied('no limits', createPod({ container: limits(undefined) })),
  p24a.denied('no memory limit', createPod({ container: limits({ cpu: '100m' }) })),
  p24a.denied('init container (side-car) without limits', init({ restartPolicy: 'Always', ...limits(undefined) })),
  p24a.denied('no cpu limit', createPod({ container: limits({ memory: '64Mi' }) })),
  p24a.denied('level 1', createPod({ container: limits(undefined) }), { in: 'level 1' }),
  p24a.allowed('both limits', createPod({ container: limits(BOTH) })),
  p24a.allowed('limits in an init container', init(limits(BOTH))),
];

const p24b = casesOf('P24b', { setup: running });
const writable = { readOnlyRootFilesystem: undefined };
const P24B: readonly Case[] = [
  p24b.denied('absent', secure(writable)),
  p24b.denied('false', secure({ readOnlyRootFilesystem: false })),
  p24b.denied('init container', init({}, writable)),
  p24b.denied('ephemeral container, break-glass', addEphemeral({}, writable), breakGlass),
  p24b.denied('no level label counts as level 3', secure(writable), { in: 'without a level' }),
  p24b.allowed('true', createPod()),
  p24b.allowed('level 1 without it', secure(writable), { in: 'level 1' }),
  p24b.allowed('read-only ephemeral container, break-glass', addEphemeral(), breakGlass),
];

const SECRET_KEY = { env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'x', key: 'a' } } }] };
const SECRET_ALL = { envFrom: [{ secretRef: { name: 'x' } }] };
const p24d = casesOf('P24d', { setup: running });
const P24D: readonly Case[] = [
  p24d.denied('secretKeyRef', createPod({ container: SECRET_KEY })),
  p24d.denied('envFrom secretRef', createPod({ container: SECRET_ALL })),
  p24d.denied('init container', init(SECRET_KEY)),
  p24d.denied('ephemeral container, break-glass', addEphemeral(SECRET_KEY), breakGlass),
  p24d.denied('ephemeral container with envFrom, break-glass', addEphemeral(SECRET_ALL), breakGlass),
  p24d.denied('no level label counts as level 3', createPod({ spec: IN_POOL, container: SECRET_KEY }), {
    in: 'without a level',
  }),
  p24d.allowed('configMap as environment', createPod({ container: { envFrom: [{ configMapRef: { name: 'x' } }] } })),
  p24d.allowed('Secret as a file', createPod({ spec: { volumes: [{ name: 'data', secret: { secretName: 'x' } }] } })),
  p24d.allowed('level 1 with it', createPod({ container: SECRET_KEY }), { in: 'level 1' }),
];

const NETWORKS = { 'k8s.v1.cni.cncf.io/networks': 'test/second' };
/** The log collector leaves out the containers that it names. */
const HIDING = 'vector.dev/exclude-containers';
const RESTARTED = { 'kubectl.kubernetes.io/restartedAt': 'x' };
const OLDER = { setup: standingPod('old', { metadata: { labels: LABELS, annotations: { note: 'x' } } }) };
const p26b = casesOf('P26b', { setup: running });
const annotated = (key: string, value = 'x'): Build => createPod({ metadata: { annotations: { [key]: value } } });
const P26B: readonly Case[] = [
  p26b.denied('sidecar.istio.io/inject', annotated('sidecar.istio.io/inject')),
  p26b.denied(
    'container.apparmor.security.beta.kubernetes.io/c',
    annotated('container.apparmor.security.beta.kubernetes.io/main', 'runtime/default'),
  ),
  p26b.denied('k8s.v1.cni.cncf.io/networks', annotated('k8s.v1.cni.cncf.io/networks')),
  p26b.denied('annotation that hides the logs', annotated(HIDING, 'main')),
  p26b.denied(
    'annotation that hides the logs, set later',
    patch(RESOURCES.pod, 'running', annotations({ [HIDING]: 'main' })),
  ),
  p26b.denied('key without a prefix', annotated('note')),
  p26b.allowed('kubectl.kubernetes.io/restartedAt', annotated('kubectl.kubernetes.io/restartedAt')),
  p26b.allowed('none', createPod()),
  p26b.allowed("limit ranger's own", annotated('kubernetes.io/limit-ranger')),
  p26b.denied('a second network added to a gated pod', patch(RESOURCES.pod, 'running', annotations(NETWORKS))),
  p26b.denied(
    'a key without a value added later',
    patch(RESOURCES.pod, 'running', annotations({ 'sidecar.istio.io/inject': '' })),
  ),
  p26b.denied(
    'a second network through pods/status',
    patchBelow(RESOURCES.pod, 'running', 'status', annotations(NETWORKS)),
  ),
  p26b.denied('a value changed on an older pod', patch(RESOURCES.pod, 'old', annotations({ note: 'y' })), OLDER),
  p26b.allowed('a key of the list added later', patch(RESOURCES.pod, 'running', annotations(RESTARTED))),
  p26b.allowed(
    'another key beside one older than the policy',
    patch(RESOURCES.pod, 'old', annotations(RESTARTED)),
    OLDER,
  ),
  p26b.allowed(
    'a key older than the policy taken off',
    patch(RESOURCES.pod, 'old', annotations({ note: null })),
    OLDER,
  ),
  p26b.allowed('the network plugin tells the address', patch(RESOURCES.pod, 'running', annotations(NETWORKS)), {
    as: 'add-on account',
  }),
  p26b.allowed('a label through pods/status', patchBelow(RESOURCES.pod, 'running', 'status', labels({ tier: 'web' }))),
];

export const CONTAINERS: readonly Case[] = [...P19, ...P23, ...P24A, ...P24B, ...P24D, ...P26B];
