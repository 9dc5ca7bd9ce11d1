import type { Environment } from '../../model/estate/types';

/** Requests and limits of a container. */
export interface Resources {
  readonly requests: { readonly cpu: string; readonly memory: string };
  readonly limits: { readonly cpu: string; readonly memory: string };
}

/** Memory that is promised and not had kills pods: request and limit are the same. */
export const resources = (cpu: string, cpuLimit: string, memory: string): Resources => ({
  requests: { cpu, memory },
  limits: { cpu: cpuLimit, memory },
});

/** IPv6 first, as charts name it at a Service. */
export const families = ({
  addressFamilies,
}: Pick<Environment, 'addressFamilies'>): {
  readonly ipFamilies: readonly string[];
  readonly ipFamilyPolicy: string;
} =>
  addressFamilies === 'ipv6'
    ? { ipFamilies: ['IPv6'], ipFamilyPolicy: 'SingleStack' }
    : { ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'PreferDualStack' };

/** What a pod that needs nothing of its node runs under: all of level restricted, as charts call it for a pod. */
export const restrictedPod = (user: number): object => ({
  runAsNonRoot: true,
  runAsUser: user,
  runAsGroup: user,
  fsGroup: user,
  seccompProfile: { type: 'RuntimeDefault' },
});

/** The same for a container. */
export const RESTRICTED_CONTAINER = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

/** Listens on every address of both families: `0.0.0.0` would not answer where pods are reached by IPv6. */
export const onPort = (port: number): string => `[::]:${port}`;

/** Over nodes first, then over whatever the nodes say of where they stand. */
export const spread = (matchLabels: Readonly<Record<string, string>>): readonly object[] =>
  ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels },
  }));
