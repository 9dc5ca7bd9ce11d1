import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Tenant } from '../../model/estate/types';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { STANDARD_STORAGE } from '../standard-storage';
import { alertmanagerConfig, alertSecrets } from './alertmanager-config';
import { chartOf, replicas, type ComponentContext } from './context';
import { mirrored } from './mirror';
import { families, resources } from './pods';
import { scrapeJobs } from './scrape-jobs';

type Settings = NonNullable<ComponentSettings['metrics']>;

/** What Prometheus is named after; labels of its pods, and with them the flows, follow. */
const NAME = 'metrics';

/** The chart inside this one, and its image. */
const STATE_METRICS = 'kube-state-metrics';

/** Share of a volume that series may fill: the write-ahead log and compaction need the rest. */
const FILLED = 0.8;

/** Values of chart kube-prometheus-stack 88.5.3 (platform.md 4.4). */
export function kubePrometheusStackValues(
  context: ComponentContext,
  settings: Settings,
  tenants: readonly Tenant[],
): object {
  const image = imagesOf(context);
  return {
    fullnameOverride: NAME,
    crds: { enabled: false },
    global: { imageRegistry: context.environment.registry, rbac: { createAggregateClusterRoles: false } },
    // Host network, PID and root mounts would force the whole namespace to privileged: component `nodes`.
    nodeExporter: { enabled: false },
    // Its admin password would differ at each render; the dashboards of agencies need a release of its own.
    grafana: { enabled: false },
    windowsMonitoring: { enabled: false },
    ...notWatched(),
    [STATE_METRICS]: stateMetrics(context, image(STATE_METRICS)),
    prometheusOperator: operator(context, image),
    prometheus: prometheus(context, settings, image('prometheus')),
    alertmanager: alertmanager(context, settings, tenants, image('alertmanager')),
  };
}

type Pinned = { readonly repository: string; readonly tag: string; readonly sha?: string };

/** The chart writes the registry itself, and `sha256:` before the digest; the chart inside it only the registry. */
function imagesOf(context: ComponentContext): (name: string) => Pinned {
  const chart = chartOf(context, 'kube-prometheus-stack');
  return (name) => {
    const { path, tag, digest } = mirrored(context.environment.registry, chart, name);
    if (digest === undefined) return { repository: path, tag };
    return { repository: path, tag, sha: name === STATE_METRICS ? digest : digest.slice('sha256:'.length) };
  };
}

/** Parts of the control plane that no flow reaches: watched without an answer they only raise false alarms. */
const notWatched = () => ({
  coreDns: { enabled: false },
  kubeControllerManager: { enabled: false },
  kubeEtcd: { enabled: false },
  kubeProxy: { enabled: false },
  kubeScheduler: { enabled: false },
});

const dualStack = (context: ComponentContext) => ({
  service: { ipDualStack: { enabled: true, ...families(context.environment) } },
});

/** Two copies would count every series twice: one is right. Secrets it never lists. */
const stateMetrics = (context: ComponentContext, image: Pinned) => ({
  ...dualStack(context),
  image,
  collectorsExclude: ['secrets'],
  priorityClassName: PLATFORM_PRIORITY,
  resources: resources('50m', '500m', '512Mi'),
});

const operator = (context: ComponentContext, image: (name: string) => Pinned) => ({
  ...dualStack(context),
  image: image('prometheus-operator'),
  // Told to the operator though no Thanos runs: it names an image of the lock.
  thanosImage: image('prometheus'),
  priorityClassName: PLATFORM_PRIORITY,
  prometheusConfigReloader: {
    image: image('prometheus-config-reloader'),
    resources: resources('10m', '100m', '64Mi'),
  },
  // It fails open: an operator that is away must not keep rules of others from being written.
  admissionWebhooks: { failurePolicy: 'Ignore', certManager: { enabled: true }, patch: { enabled: false } },
  namespaces: { releaseNamespace: true, additional: ['kube-system'] },
  kubeletEndpointsEnabled: false,
  kubeletEndpointSliceEnabled: true,
  networkPolicy: { enabled: false },
  podDisruptionBudget: { enabled: false },
  resources: resources('100m', '500m', '512Mi'),
});

/** Each copy on a node of its own, and one of them always there. */
const spread = ({ environment: { highAvailability } }: ComponentContext) => ({
  podAntiAffinity: highAvailability ? 'hard' : 'soft',
  priorityClassName: PLATFORM_PRIORITY,
});

const claim = (storage: string) => ({
  volumeClaimTemplate: {
    spec: { storageClassName: STANDARD_STORAGE, accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } },
  },
});

function prometheus(context: ComponentContext, { storageGiB, remoteWrite }: Settings, image: Pinned) {
  const { environment, component } = context;
  const own = (resource: string) => ({
    group: 'monitoring.coreos.com',
    resource,
    namespace: component.namespace,
  });
  return {
    ...dualStack(context),
    networkPolicy: { enabled: false },
    podDisruptionBudget: { enabled: environment.highAvailability },
    prometheusSpec: {
      ...spread(context),
      image,
      replicas: replicas(context, 2),
      retention: '30d',
      retentionSize: `${Math.max(1, Math.floor(storageGiB * FILLED))}GiB`,
      storageSpec: claim(`${storageGiB}Gi`),
      resources: environment.highAvailability ? resources('1', '4', '8Gi') : resources('200m', '1', '2Gi'),
      externalLabels: { site: environment.site, cluster: environment.cluster },
      // A rule reads the series of its own namespace alone; those of the platform read all.
      enforcedNamespaceLabel: 'namespace',
      excludedFromEnforcement: [own('servicemonitors'), own('prometheusrules')],
      additionalScrapeConfigs: scrapeJobs(component.flows),
      ...(remoteWrite === undefined ? {} : { remoteWrite: [written(remoteWrite)] }),
    },
  };
}

function written({ host, certificate }: NonNullable<Settings['remoteWrite']>) {
  const from = (key: string) => ({ name: certificate, key });
  return {
    url: `https://${host}/api/v1/write`,
    tlsConfig: { ca: { secret: from('ca.crt') }, cert: { secret: from('tls.crt') }, keySecret: from('tls.key') },
  };
}

const alertmanager = (context: ComponentContext, settings: Settings, tenants: readonly Tenant[], image: Pinned) => ({
  ...dualStack(context),
  networkPolicy: { enabled: false },
  podDisruptionBudget: { enabled: context.environment.highAvailability },
  config: alertmanagerConfig(settings, tenants),
  alertmanagerSpec: {
    ...spread(context),
    image,
    replicas: replicas(context, 3),
    retention: '120h',
    storage: claim('10Gi'),
    secrets: alertSecrets(settings),
    resources: resources('50m', '500m', '256Mi'),
  },
});
