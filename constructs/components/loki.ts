import type { ComponentSettings } from '../../model/estate/component-settings';
import { HOSTED_LEVELS, KEEPING, PLATFORM_LOG_DAYS } from '../../model/estate/keeping';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { STANDARD_STORAGE } from '../standard-storage';
import { chartOf, type ComponentContext } from './context';
import { mirrored, type MirroredImage } from './mirror';
import { families, resources, type Resources } from './pods';
import { storeEnvironment, storeFiles, STORE_CA } from './store-access';

type Settings = NonNullable<ComponentSettings['logs']>;

/** Of a Loki tenant, named as the buckets of the second copy are. */
const RETENTION = Object.fromEntries<{ readonly retention_period: string }>([
  ...HOSTED_LEVELS.map((level) => [`level-${level}`, { retention_period: `${KEEPING[level].logDays}d` }] as const),
  ['platform', { retention_period: `${PLATFORM_LOG_DAYS}d` }] as const,
]);

/** Values of chart loki 18.11.0 (platform.md 4.5). */
export function lokiValues(context: ComponentContext, settings: Settings): object {
  const { environment } = context;
  const image = imagesOf(context);
  const { store } = settings;
  return {
    fullnameOverride: 'loki',
    deploymentMode: environment.highAvailability ? 'Distributed' : 'Monolithic',
    global: {
      imageRegistry: environment.registry,
      priorityClassName: PLATFORM_PRIORITY,
      extraEnv: storeEnvironment(store),
      ...storeFiles(store),
    },
    defaults: { service: families(environment) },
    loki: lokiConfig(context, settings, image('loki')),
    memcached: { image: image('memcached') },
    gateway: gateway(context, image('nginx-unprivileged')),
    ...parts(context, settings),
    ...off(),
  };
}

type Pinned = { readonly repository: string; readonly tag: string; readonly digest?: string };

function imagesOf(context: ComponentContext): (name: string) => Pinned {
  const chart = chartOf(context, 'loki');
  const pinned = ({ path, tag, digest }: MirroredImage): Pinned => ({
    ...{ repository: path, tag },
    ...(digest === undefined ? {} : { digest }),
  });
  return (name) => pinned(mirrored(context.environment.registry, chart, name));
}

/** What would run, ask outside, or read every Secret of the cluster. */
const off = () => ({
  lokiCanary: { enabled: false },
  memcachedExporter: { enabled: false },
  // Network policies of the platform are those of the component file.
  networkPolicy: { enabled: false },
  rbac: { namespaced: true },
  ruler: { enabled: false },
  sidecar: { rules: { enabled: false } },
  test: { enabled: false },
});

function lokiConfig(context: ComponentContext, { store, bucket, schemaFrom }: Settings, image: Pinned) {
  return {
    image,
    auth_enabled: true,
    analytics: { reporting_enabled: false },
    // Both listen on IPv4 alone unless told otherwise, and a ring announces IPv4 addresses.
    server: { http_listen_network: 'tcp', grpc_listen_network: 'tcp' },
    extraMemberlistConfig: { bind_addr: ['::'] },
    commonConfig: {
      replication_factor: context.environment.highAvailability ? 3 : 1,
      ring: { kvstore: { store: 'memberlist' }, instance_enable_ipv6: true },
    },
    schemaConfig: {
      configs: [
        {
          ...{ from: schemaFrom, store: 'tsdb', object_store: 's3', schema: 'v13' },
          index: { prefix: 'index_', period: '24h' },
        },
      ],
    },
    storage: {
      type: 's3',
      bucketNames: { chunks: bucket, ruler: bucket },
      s3: {
        endpoint: `https://${store.host}`,
        region: store.region,
        s3ForcePathStyle: true,
        // Otherwise names of one big provider are put into the host.
        disable_dualstack: true,
        http_config: { ca_file: STORE_CA },
      },
    },
    // Nothing is ever deleted until both are set.
    compactor: { retention_enabled: true, delete_request_store: 's3' },
    limits_config: { retention_period: `${KEEPING[1].logDays}d` },
    runtimeConfig: { overrides: RETENTION },
  };
}

/** The chart makes no budget for disruptions where it is told no number. */
const budget = { podDisruptionBudget: { maxUnavailable: 1 } };

const gateway = (context: ComponentContext, image: Pinned) => ({
  image,
  replicas: context.environment.highAvailability ? 2 : 1,
  service: families(context.environment),
  nginxConfig: { enableIPv6: true },
  metrics: { enabled: false },
  ...budget,
  resources: resources('50m', '500m', '128Mi'),
});

/** A volume of its own outlives the pod: what was taken and not yet stored is in it. */
const keep = { enabled: true, whenDeleted: 'Retain', whenScaled: 'Retain' };

const volume = (size: string) => ({ persistence: { ...keep, size, storageClass: STANDARD_STORAGE } });

/** The same, as the chart asks it of the ingester. */
const claims = (size: string) => ({
  persistence: {
    ...keep,
    claims: [{ name: 'data', accessModes: ['ReadWriteOnce'], size, storageClass: STANDARD_STORAGE }],
  },
});

const part = (replicas: number, needs: Resources) => ({ replicas, resources: needs, ...budget });

/** The pods of the other way to run it: the chart refuses to render while their numbers are not 0. */
const NONE = { replicas: 0 };

/** Memory in MB is what it keeps; the pod needs a fifth more. */
const cache = (allocatedMemory: number) => ({
  ...{ allocatedMemory, priorityClassName: PLATFORM_PRIORITY },
  ...part(2, resources('200m', '1', `${Math.ceil(allocatedMemory * 1.2)}Mi`)),
});

function parts(context: ComponentContext, { storageGiB }: Settings) {
  const none = { read: NONE, write: NONE, backend: NONE };
  const size = `${storageGiB}Gi`;
  if (!context.environment.highAvailability)
    return {
      ...none,
      singleBinary: { ...part(1, resources('200m', '2', '1Gi')), ...volume(size) },
      chunksCache: { enabled: false },
      resultsCache: { enabled: false },
    };
  return {
    ...none,
    singleBinary: NONE,
    ingester: {
      ...part(3, resources('1', '4', '8Gi')),
      ...claims(size),
      // Wants an operator of its own, with webhooks; three pods on three nodes are what is meant.
      zoneAwareReplication: { enabled: false },
    },
    distributor: part(3, resources('500m', '2', '2Gi')),
    querier: part(3, resources('1', '4', '4Gi')),
    queryFrontend: part(2, resources('200m', '1', '1Gi')),
    queryScheduler: part(2, resources('200m', '1', '512Mi')),
    indexGateway: { ...part(2, resources('500m', '2', '4Gi')), ...volume(size) },
    // One at a time may rewrite files.
    compactor: { replicas: 1, resources: resources('500m', '2', '4Gi'), ...claims(size) },
    chunksCache: cache(2048),
    resultsCache: cache(512),
  };
}
