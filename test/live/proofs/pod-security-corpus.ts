import { podSpec, type Fields, type PodParts } from './pods';

/**
 * Pods that break exactly one rule of the Pod Security Standards, one or more for each of the 19 checks of Kubernetes
 * 1.35, and pods that break none. Source: kubernetes.io/docs/concepts/security/pod-security-standards.
 */
export interface BadPod {
  /** Id of the check in Kubernetes. */
  readonly check: string;
  /** What is wrong with it, unique. */
  readonly name: string;
  /** The mildest level that refuses it. */
  readonly from: 'baseline' | 'restricted';
  /** Words of the refusal, at the level `baseline` and at `restricted`. */
  readonly reason: { readonly baseline: string; readonly restricted: string };
  readonly spec: Fields;
}

/** A wrong container: it is refused as a container, an init container and, where it can be one, an ephemeral one. */
export interface BadContainer extends Omit<BadPod, 'spec'> {
  readonly fields: Fields;
  readonly security: Fields;
  /** Fields of the pod without which the container would not even be valid. */
  readonly around: Fields;
  /** Whether an ephemeral container may have the field at all. */
  readonly ephemeral: boolean;
}

type Level = BadPod['from'];

const inWords = (words: string | readonly [string, string]): BadPod['reason'] =>
  typeof words === 'string' ? { baseline: words, restricted: words } : { baseline: words[0], restricted: words[1] };

/** Where the level `restricted` has a stricter check of its own, it speaks instead: two texts. */
function badPod(
  from: Level,
  check: string,
  words: string | readonly [string, string],
  name: string,
  parts: PodParts,
): BadPod {
  return { check, name, from, reason: inWords(words), spec: podSpec(parts) };
}

function badContainer(
  from: Level,
  check: string,
  words: string | readonly [string, string],
  name: string,
  { security = {}, fields = {}, around = {} }: { security?: Fields; fields?: Fields; around?: Fields },
): BadContainer {
  const ephemeral = Object.keys(fields).length === 0 && Object.keys(around).length === 0;
  return { check, name, from, reason: inWords(words), fields, security, around, ephemeral };
}

const volume = (source: Fields): Fields => ({ volumes: [{ name: 'v', ...source }] });
const host = '192.0.2.1';
/** A user namespace of its own does not go with the namespaces of the host, and eases the rules on root. */
const USERS = { hostUsers: undefined };

export const BAD_PODS: readonly BadPod[] = [
  badPod('baseline', 'hostNamespaces', 'host namespaces', 'host network', { spec: { ...USERS, hostNetwork: true } }),
  badPod('baseline', 'hostNamespaces', 'host namespaces', 'host processes', { spec: { ...USERS, hostPID: true } }),
  badPod('baseline', 'hostNamespaces', 'host namespaces', 'host IPC', { spec: { ...USERS, hostIPC: true } }),
  badPod('baseline', 'hostPathVolumes', ['hostPath volumes', 'restricted volume types'], 'a path of the host', {
    spec: volume({ hostPath: { path: '/etc' } }),
  }),
  badPod('baseline', 'seLinuxOptions', 'seLinuxOptions', 'an SELinux type, whole pod', {
    podSecurity: { seLinuxOptions: { type: 'spc_t' } },
  }),
  badPod('baseline', 'appArmorProfile', 'forbidden AppArmor profile', 'no AppArmor, whole pod', {
    podSecurity: { appArmorProfile: { type: 'Unconfined' } },
  }),
  badPod('baseline', 'seccompProfile_baseline', 'seccompProfile', 'no seccomp, whole pod', {
    podSecurity: { seccompProfile: { type: 'Unconfined' } },
  }),
  badPod('baseline', 'sysctls', 'forbidden sysctls', 'a kernel setting', {
    podSecurity: { sysctls: [{ name: 'kernel.msgmax', value: '65536' }] },
  }),
  badPod('baseline', 'windowsHostProcess', 'hostProcess', 'a Windows host process', {
    spec: { ...USERS, hostNetwork: true },
    podSecurity: { windowsOptions: { hostProcess: true } },
  }),
  badPod('restricted', 'restrictedVolumes', 'restricted volume types', 'a file server as a volume', {
    spec: volume({ nfs: { server: host, path: '/' } }),
  }),
  badPod('restricted', 'runAsNonRoot', 'runAsNonRoot != true', 'root is not ruled out', {
    spec: USERS,
    podSecurity: { runAsNonRoot: undefined },
  }),
  badPod('restricted', 'runAsNonRoot', 'runAsNonRoot != true', 'root in a user namespace', {
    spec: { hostUsers: false },
    podSecurity: { runAsNonRoot: undefined },
  }),
  badPod('restricted', 'runAsUser', 'runAsUser=0', 'user 0, whole pod', {
    spec: USERS,
    podSecurity: { runAsUser: 0 },
  }),
  badPod('restricted', 'seccompProfile_restricted', 'seccompProfile', 'seccomp is not asked for', {
    podSecurity: { seccompProfile: undefined },
  }),
];

export const BAD_CONTAINERS: readonly BadContainer[] = [
  // Validation refuses "privileged" beside a forbidden escalation, so that is left open here.
  badContainer('baseline', 'privileged', 'privileged (', 'privileged', {
    security: { privileged: true, allowPrivilegeEscalation: undefined },
  }),
  badContainer('baseline', 'hostPorts', 'hostPort', 'a port of the host', {
    fields: { ports: [{ containerPort: 8080, hostPort: 8080 }] },
  }),
  badContainer('baseline', 'hostProbesAndHostLifecycle', 'probe or lifecycle host', 'a probe of another host', {
    fields: { restartPolicy: 'Always', livenessProbe: { httpGet: { host, port: 80 } } },
  }),
  badContainer('baseline', 'hostProbesAndHostLifecycle', 'probe or lifecycle host', 'a hook on another host', {
    fields: { restartPolicy: 'Always', lifecycle: { postStart: { httpGet: { host, port: 80 } } } },
  }),
  badContainer(
    'baseline',
    'capabilities_baseline',
    ['non-default capabilities', 'unrestricted capabilities'],
    'raw sockets',
    { security: { capabilities: { drop: ['ALL'], add: ['NET_RAW'] } } },
  ),
  badContainer('baseline', 'seLinuxOptions', 'seLinuxOptions', 'an SELinux user', {
    security: { seLinuxOptions: { user: 'system_u' } },
  }),
  badContainer('baseline', 'appArmorProfile', 'forbidden AppArmor profile', 'no AppArmor', {
    security: { appArmorProfile: { type: 'Unconfined' } },
  }),
  badContainer('baseline', 'seccompProfile_baseline', 'seccompProfile', 'no seccomp', {
    security: { seccompProfile: { type: 'Unconfined' } },
  }),
  badContainer('baseline', 'procMount', 'procMount', 'all of /proc in a user namespace', {
    security: { procMount: 'Unmasked' },
    around: { hostUsers: false },
  }),
  badContainer('restricted', 'capabilities_restricted', 'unrestricted capabilities', 'capabilities are kept', {
    security: { capabilities: undefined },
  }),
  badContainer('restricted', 'capabilities_restricted', 'unrestricted capabilities', 'a default capability is added', {
    security: { capabilities: { drop: ['ALL'], add: ['CHOWN'] } },
  }),
  badContainer(
    'restricted',
    'allowPrivilegeEscalation',
    'allowPrivilegeEscalation != false',
    'escalation is left open',
    {
      security: { allowPrivilegeEscalation: undefined },
    },
  ),
  badContainer('restricted', 'runAsNonRoot', 'runAsNonRoot != true', 'root is allowed', {
    security: { runAsNonRoot: false },
  }),
  badContainer('restricted', 'runAsUser', 'runAsUser=0', 'user 0', { security: { runAsUser: 0 } }),
];

/** Every level accepts them: a rule that refuses more than it should is no protection either. */
export const GOOD_PODS: Readonly<Record<string, Fields>> = {
  'nothing special': podSpec(),
  'an ordinary user': podSpec({ podSecurity: { runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 } }),
  'the right to bind low ports': podSpec({ security: { capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } } }),
  'a seccomp profile of its own': podSpec({
    podSecurity: { seccompProfile: { type: 'Localhost', localhostProfile: 'app.json' } },
  }),
  'seccomp on the container': podSpec({
    podSecurity: { seccompProfile: undefined },
    security: { seccompProfile: { type: 'RuntimeDefault' } },
  }),
  'the default AppArmor profile': podSpec({ podSecurity: { appArmorProfile: { type: 'RuntimeDefault' } } }),
  'an SELinux type of containers': podSpec({ security: { seLinuxOptions: { type: 'container_t' } } }),
  'a safe kernel setting': podSpec({ podSecurity: { sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }] } }),
  'a user namespace': podSpec({ spec: { hostUsers: false } }),
  'a port and a probe of its own': podSpec({
    container: { ports: [{ containerPort: 8080 }], readinessProbe: { httpGet: { port: 8080 } } },
  }),
  'every kind of volume that is allowed': podSpec({
    spec: {
      volumes: [
        { name: 'a', configMap: { name: 'a' } },
        { name: 'b', secret: { secretName: 'b' } },
        { name: 'c', emptyDir: {} },
        { name: 'd', downwardAPI: { items: [{ path: 'd', fieldRef: { fieldPath: 'metadata.name' } }] } },
        { name: 'e', projected: { sources: [{ configMap: { name: 'e' } }] } },
        { name: 'f', persistentVolumeClaim: { claimName: 'f' } },
      ],
    },
  }),
};

/** The same of an inline volume of a driver; P25 asks for a driver that it knows. */
export const POD_WITH_DRIVER = podSpec({ spec: volume({ csi: { driver: 'csi.example' } }) });
