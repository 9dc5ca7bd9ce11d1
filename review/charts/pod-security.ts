import { quoted } from '../quoted';
import type { Json, JsonObject } from '../read/json';
import { containersOf, listOf, objectAt, podsIn, textsOf } from './objects';
import { type Judge, type PodLevel, said } from './types';

/** One thing that a level of the Pod Security Standards refuses. */
export interface Violation {
  readonly check: string;
  /** The mildest level that refuses it. */
  readonly from: Exclude<PodLevel, 'privileged'>;
  readonly path: string;
}

/** Rule 4: a pod that its namespace refuses is never made, and its release ends in a timeout. */
export const podSecurity: Judge = ({ objects }, { level }) =>
  podsIn(objects).flatMap((pod) =>
    violationsOf(pod.spec, pod.path)
      .filter(({ from }) => level === 'restricted' || (level === 'baseline' && from === 'baseline'))
      .map(({ check, path }) => {
        const words = said(
          [
            `the level ${quoted(level)} of its namespace refuses it: ${check}`,
            'set the security context by the chart’s values; or give the component a milder level, with its reason',
          ],
          [
            `mức ${quoted(level)} của namespace từ chối: ${check}`,
            'đặt security context bằng giá trị của chart; hoặc đặt mức nhẹ hơn cho thành phần, kèm lý do',
          ],
        );
        return { code: 'pod-security', object: pod.object, path, ...words };
      }),
  );

/**
 * What the Pod Security Standards refuse in a pod, of Kubernetes 1.35
 * (kubernetes.io/docs/concepts/security/pod-security-standards).
 */
export function violationsOf(spec: JsonObject, path = 'spec'): readonly Violation[] {
  const pod = objectAt(spec, 'securityContext') ?? {};
  const at = `${path}.securityContext`;
  const containers = containersOf({ spec, path });
  return [
    ...['hostNetwork', 'hostPID', 'hostIPC']
      .filter((key) => spec[key] === true)
      .map((key): Violation => ({ check: 'hostNamespaces', from: 'baseline', path: `${path}.${key}` })),
    ...listOf(spec['volumes']).flatMap((volume, index) => ofVolume(volume, `${path}.volumes[${index}]`)),
    ...listOf(pod['sysctls'])
      .filter(isForbiddenSysctl)
      .map((): Violation => ({ check: 'sysctls', from: 'baseline', path: `${at}.sysctls` })),
    ...ofBoth(pod, at),
    ...containers.flatMap(({ fields, path: place }) => [
      ...ofContainer(fields, place),
      ...ofBoth(objectAt(fields, 'securityContext') ?? {}, `${place}.securityContext`),
      ...inherited(objectAt(fields, 'securityContext') ?? {}, pod, place),
    ]),
  ];
}

const VOLUMES = new Set(
  'configMap csi downwardAPI emptyDir ephemeral persistentVolumeClaim projected secret'.split(' '),
);

function ofVolume(volume: JsonObject, path: string): readonly Violation[] {
  if (volume['hostPath'] !== undefined) return [{ check: 'hostPathVolumes', from: 'baseline', path }];
  const other = Object.keys(volume).find((key) => key !== 'name' && !VOLUMES.has(key));
  return other === undefined ? [] : [{ check: 'restrictedVolumes', from: 'restricted', path: `${path}.${other}` }];
}

const SYSCTLS = new Set([
  ...['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start'],
  ...['net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range', 'net.ipv4.ip_local_reserved_ports'],
  ...['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl'],
  ...['net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'],
]);
const isForbiddenSysctl = ({ name }: JsonObject): boolean => typeof name !== 'string' || !SYSCTLS.has(name);

const SELINUX_TYPES: readonly (Json | undefined)[] = [
  ...[undefined, '', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'],
];
const isEmpty = (value: Json | undefined): boolean => value === undefined || value === '';

/** What a pod and a container may both say. */
function ofBoth(context: JsonObject, path: string): readonly Violation[] {
  const selinux = objectAt(context, 'seLinuxOptions') ?? {};
  const armor = objectAt(context, 'appArmorProfile')?.['type'];
  const isStrange = !SELINUX_TYPES.includes(selinux['type']) || !isEmpty(selinux['user']) || !isEmpty(selinux['role']);
  const refused: readonly (readonly [boolean, string, string, Violation['from']])[] = [
    [isStrange, 'seLinuxOptions', 'seLinuxOptions', 'baseline'],
    [
      armor !== undefined && armor !== 'RuntimeDefault' && armor !== 'Localhost',
      'appArmorProfile',
      'appArmorProfile',
      'baseline',
    ],
    [seccompOf(context) === 'Unconfined', 'seccompProfile_baseline', 'seccompProfile', 'baseline'],
    [objectAt(context, 'windowsOptions')?.['hostProcess'] === true, 'windowsHostProcess', 'windowsOptions', 'baseline'],
    [context['runAsNonRoot'] === false, 'runAsNonRoot', 'runAsNonRoot', 'restricted'],
    [context['runAsUser'] === 0, 'runAsUser', 'runAsUser', 'restricted'],
  ];
  return refused.filter(([is]) => is).map(([, check, key, from]) => ({ check, from, path: `${path}.${key}` }));
}

const seccompOf = (context: JsonObject): Json | undefined => objectAt(context, 'seccompProfile')?.['type'];

/** What a container has to say itself where its pod does not. */
function inherited(own: JsonObject, pod: JsonObject, path: string): readonly Violation[] {
  const seccomp = seccompOf(own) ?? seccompOf(pod);
  const isSound = seccomp === 'RuntimeDefault' || seccomp === 'Localhost';
  const isUser = (own['runAsNonRoot'] ?? pod['runAsNonRoot']) === true;
  return [
    ...(isUser || own['runAsNonRoot'] === false
      ? []
      : [{ check: 'runAsNonRoot', from: 'restricted', path: `${path}.securityContext` } as const]),
    ...(isSound
      ? []
      : [{ check: 'seccompProfile_restricted', from: 'restricted', path: `${path}.securityContext` } as const]),
  ];
}

const DEFAULT_CAPABILITIES = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(
    ' ',
  ),
);

function ofContainer(container: JsonObject, path: string): readonly Violation[] {
  const context = objectAt(container, 'securityContext') ?? {};
  const capabilities = objectAt(context, 'capabilities') ?? {};
  const added = textsOf(capabilities['add']);
  const proc = context['procMount'];
  const isKept = !textsOf(capabilities['drop']).includes('ALL') || added.some((one) => one !== 'NET_BIND_SERVICE');
  const refused: readonly (readonly [boolean, string, string, Violation['from']])[] = [
    [context['privileged'] === true, 'privileged', 'securityContext.privileged', 'baseline'],
    [
      added.some((one) => !DEFAULT_CAPABILITIES.has(one)),
      'capabilities_baseline',
      'securityContext.capabilities',
      'baseline',
    ],
    [proc !== undefined && proc !== 'Default', 'procMount', 'securityContext.procMount', 'baseline'],
    [listOf(container['ports']).some(({ hostPort }) => (hostPort ?? 0) !== 0), 'hostPorts', 'ports', 'baseline'],
    [callsHost(container), 'hostProbesAndHostLifecycle', 'lifecycle', 'baseline'],
    [isKept, 'capabilities_restricted', 'securityContext.capabilities', 'restricted'],
    [context['allowPrivilegeEscalation'] !== false, 'allowPrivilegeEscalation', 'securityContext', 'restricted'],
  ];
  return refused.filter(([is]) => is).map(([, check, key, from]) => ({ check, from, path: `${path}.${key}` }));
}

/** A probe or a hook that names a host is sent there by the node, past every policy. */
function callsHost(container: JsonObject): boolean {
  const lifecycle = objectAt(container, 'lifecycle') ?? {};
  const hooks = ['postStart', 'preStop'].map((key) => objectAt(lifecycle, key));
  const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'].map((key) => objectAt(container, key));
  return [...hooks, ...probes].some((one) =>
    ['httpGet', 'tcpSocket'].some((kind) => !isEmpty(objectAt(one, kind)?.['host'])),
  );
}
