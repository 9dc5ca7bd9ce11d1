import type { ComponentSettings } from '../../model/estate/component-settings';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { STANDARD_STORAGE } from '../standard-storage';
import { chartOf, replicas, type ComponentContext } from './context';
import { mirrored, repositoryOf } from './mirror';
import { families, RESTRICTED_CONTAINER, resources, restrictedPod } from './pods';
import { storeEnvironment, storeFiles } from './store-access';
import { agentConfig, aggregatorConfig, certificateFiles, LOG_PORTS } from './vector-config';

/** Name of the aggregator’s release, and of its Service in the namespace of component `logs`. */
export const AGGREGATOR = 'log-aggregator';

function image(context: ComponentContext) {
  const found = mirrored(context.environment.registry, chartOf(context, 'vector'), 'vector');
  // Not in the tag, which the chart also makes a label of.
  return {
    repository: repositoryOf(found),
    tag: found.tag,
    ...(found.digest === undefined ? {} : { sha: found.digest }),
  };
}

const probe = (port: number) => ({ tcpSocket: { port } });

/** Which host paths the agent needs: logs of pods, those of the network plugin, and its own place in them. */
const HOST_FOLDERS = {
  logs: '/var/log',
  connections: '/var/run/cilium/hubble',
} as const;

const port = (name: string, number: number) => ({ name, containerPort: number, protocol: 'TCP' });

/** Values of chart vector 0.57.0 for the agents of all nodes (platform.md 4.5). */
export function vectorAgentValues(
  context: ComponentContext,
  { certificate }: { readonly certificate: string },
): object {
  const folders = Object.entries(HOST_FOLDERS);
  const files = certificateFiles(certificate);
  return {
    role: 'Agent',
    fullnameOverride: 'log-agent',
    image: image(context),
    customConfig: agentConfig(`${AGGREGATOR}.ndc-logs.svc`),
    podPriorityClassName: PLATFORM_PRIORITY,
    resources: resources('100m', '1', '512Mi'),
    tolerations: [{ operator: 'Exists' }],
    // Files below /var/log/pods are root's; it needs no capability to read them.
    podSecurityContext: { runAsUser: 0, seccompProfile: { type: 'RuntimeDefault' } },
    securityContext: RESTRICTED_CONTAINER,
    containerPorts: [port('figures', LOG_PORTS.figures)],
    service: { enabled: false },
    serviceHeadless: { enabled: false },
    livenessProbe: probe(LOG_PORTS.figures),
    readinessProbe: probe(LOG_PORTS.figures),
    defaultVolumes: folders.map(([name, path]) => ({ name, hostPath: { path, type: 'DirectoryOrCreate' } })),
    defaultVolumeMounts: folders.map(([name, mountPath]) => ({ name, mountPath, readOnly: true })),
    persistence: { hostPath: { enabled: true, path: '/var/lib/vector' } },
    ...files,
  };
}

type Settings = NonNullable<ComponentSettings['logs']>;

/** Values of chart vector 0.57.0 for the aggregator (platform.md 4.5). */
export function vectorAggregatorValues(context: ComponentContext, settings: Settings): object {
  const { environment } = context;
  const [store, certificate] = [storeFiles(settings.store), certificateFiles(settings.certificate)];
  const ports = Object.entries(LOG_PORTS);
  return {
    role: 'Aggregator',
    fullnameOverride: AGGREGATOR,
    image: image(context),
    customConfig: aggregatorConfig(settings),
    replicas: replicas(context, 3),
    podManagementPolicy: 'Parallel',
    podDisruptionBudget: { enabled: environment.highAvailability },
    podPriorityClassName: PLATFORM_PRIORITY,
    resources: environment.highAvailability ? resources('1', '4', '4Gi') : resources('100m', '1', '512Mi'),
    env: storeEnvironment(settings.store),
    rbac: { create: false },
    serviceAccount: { automountToken: false },
    podSecurityContext: restrictedPod(10001),
    securityContext: RESTRICTED_CONTAINER,
    containerPorts: ports.map(([name, number]) => port(name, number)),
    service: {
      ports: ports.map(([name, number]) => ({ name, port: number, protocol: 'TCP' })),
      ...families(environment),
    },
    livenessProbe: probe(LOG_PORTS.figures),
    readinessProbe: probe(LOG_PORTS.agents),
    persistence: { enabled: true, size: `${settings.storageGiB}Gi`, storageClassName: STANDARD_STORAGE },
    extraVolumes: [...store.extraVolumes, ...certificate.extraVolumes],
    extraVolumeMounts: [...store.extraVolumeMounts, ...certificate.extraVolumeMounts],
  };
}
