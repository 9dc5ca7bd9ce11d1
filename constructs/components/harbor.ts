import type { ComponentSettings } from '../../model/estate/component-settings';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { STANDARD_STORAGE } from '../standard-storage';
import { chartOf, replicas, type ComponentContext } from './context';
import { databaseOf } from './databases';
import { mirrored, pinnedTag, repositoryOf } from './mirror';
import { families, resources, type Resources } from './pods';
import { namesOf, type ServiceCertificate } from './service-tls';

type Settings = NonNullable<ComponentSettings['registry']>;

/**
 * Every secret of Harbor, in one Secret made outside Terraform: HARBOR_ADMIN_PASSWORD, secretKey (16 characters), secret,
 * CSRF_KEY (32 characters), JOBSERVICE_SECRET, REGISTRY_HTTP_SECRET, REGISTRY_PASSWD, REGISTRY_HTPASSWD, password
 * (of the database) and REDIS_PASSWORD. What the chart is not told it makes up anew at each render, or takes from its
 * own source, where everybody reads it.
 */
export const HARBOR_SECRET = 'harbor-secrets';
const PUBLIC = 'harbor-tls';
const TOKEN = 'harbor-token';
const PARTS = ['core', 'jobservice', 'portal', 'registry', 'trivy'] as const;

/** Certificates of all that speaks: to the gateway, to each other, and under the tokens. */
export const harborCertificates = (namespace: string, host: string): readonly ServiceCertificate[] => [
  { name: PUBLIC, dnsNames: [host, ...namesOf('harbor', namespace)] },
  { name: TOKEN, dnsNames: namesOf('harbor-core', namespace) },
  { name: 'harbor-valkey-tls', dnsNames: namesOf('harbor-valkey', namespace) },
  ...PARTS.map((part) => ({ name: `harbor-${part}-tls`, dnsNames: namesOf(`harbor-${part}`, namespace) })),
];

/** Values of chart harbor, 1.19.1 (platform.md 4.8 and 3.4). */
export function harborValues(context: ComponentContext, settings: Settings): object {
  const { addressFamilies } = context.environment;
  return {
    externalURL: `https://${settings.host}`,
    expose: {
      type: 'clusterIP',
      clusterIP: { name: 'harbor' },
      tls: { enabled: true, certSource: 'secret', secret: { secretName: PUBLIC } },
    },
    ipFamily: {
      ipv6: { enabled: true },
      ipv4: { enabled: addressFamilies === 'dual' },
      // Not the families: the chart writes them into the Service of its proxy as broken YAML.
      policy: families(context.environment).ipFamilyPolicy,
    },
    existingSecretAdminPassword: HARBOR_SECRET,
    existingSecretSecretKey: HARBOR_SECRET,
    caBundleSecretName: PUBLIC,
    internalTLS: {
      enabled: true,
      strong_ssl_ciphers: true,
      certSource: 'secret',
      ...Object.fromEntries(PARTS.map((part) => [part, { secretName: `harbor-${part}-tls` }])),
    },
    enableMigrateHelmHook: true,
    metrics: { enabled: false },
    updateStrategy: { type: 'RollingUpdate' },
    ...stores(settings),
    ...parts(context),
  };
}

/** Where it keeps what: nothing in a pod of its own. */
function stores({ store }: Settings): object {
  const { host, port, user, database } = databaseOf('registry');
  return {
    database: {
      type: 'external',
      external: {
        host,
        port: String(port),
        username: user,
        coreDatabase: database,
        existingSecret: HARBOR_SECRET,
        sslmode: 'verify-full',
      },
    },
    redis: {
      type: 'external',
      external: {
        addr: 'harbor-valkey:6379',
        // Read by Helm at the time of the release, so that it stands in the release’s own Secret as well.
        existingSecret: HARBOR_SECRET,
        tlsOptions: { enable: true },
      },
    },
    persistence: {
      enabled: true,
      resourcePolicy: 'keep',
      imageChartStorage: {
        type: 's3',
        // Clients never need the address of the store.
        disableredirect: true,
        caBundleSecretName: store.access,
        s3: {
          region: store.region,
          bucket: store.bucket,
          regionendpoint: `https://${store.host}`,
          existingSecret: store.access,
          secure: true,
          v4auth: true,
        },
      },
    },
  };
}

function parts(context: ComponentContext): object {
  const chart = chartOf(context, 'harbor');
  const imageOf = (name: string): object => {
    const image = mirrored(context.environment.registry, chart, name);
    return { repository: repositoryOf(image), tag: pinnedTag(image) };
  };
  const pods = {
    replicas: replicas(context, 2),
    priorityClassName: PLATFORM_PRIORITY,
    automountServiceAccountToken: false,
    podDisruptionBudget: { enabled: context.environment.highAvailability, minAvailable: 1 },
  };
  const part = (image: string, sizes: Resources): object => ({ ...pods, image: imageOf(image), resources: sizes });
  return {
    nginx: part('nginx-photon', resources('50m', '1', '256Mi')),
    portal: part('harbor-portal', resources('50m', '500m', '128Mi')),
    core: {
      ...part('harbor-core', resources('200m', '2', '1Gi')),
      existingSecret: HARBOR_SECRET,
      existingXsrfSecret: HARBOR_SECRET,
      secretName: TOKEN,
    },
    jobservice: {
      ...part('harbor-jobservice', resources('100m', '1', '512Mi')),
      existingSecret: HARBOR_SECRET,
      // To the database: a volume that one node holds would keep it at one copy.
      jobLoggers: ['database'],
    },
    registry: {
      ...pods,
      registry: { image: imageOf('registry-photon'), resources: resources('100m', '2', '1Gi') },
      controller: { image: imageOf('harbor-registryctl'), resources: resources('50m', '500m', '256Mi') },
      existingSecret: HARBOR_SECRET,
      credentials: { username: 'harbor_registry_user', existingSecret: HARBOR_SECRET },
    },
    trivy: {
      ...part('trivy-adapter-photon', resources('200m', '2', '1Gi')),
      enabled: true,
      // Its database comes through the mirror, as an artifact: it calls nobody.
      ...{ skipUpdate: true, skipJavaDBUpdate: true, offlineScan: true },
      dbRepository: [`${context.environment.registry}/aquasec/trivy-db`],
      javaDBRepository: [`${context.environment.registry}/aquasec/trivy-java-db`],
    },
  };
}

/** Values of chart valkey, 0.11.0, for Harbor's sessions and jobs (platform.md 4.8, 4.12). */
export function harborValkeyValues(context: ComponentContext): object {
  const { registry, highAvailability } = context.environment;
  const image = mirrored(registry, chartOf(context, 'valkey'), 'valkey');
  return {
    fullnameOverride: 'harbor-valkey',
    image: { registry: image.registry, repository: image.path, tag: pinnedTag(image) },
    priorityClassName: PLATFORM_PRIORITY,
    resources: resources('100m', '1', '512Mi'),
    initResources: resources('10m', '100m', '64Mi'),
    auth: {
      enabled: true,
      usersExistingSecret: HARBOR_SECRET,
      aclUsers: { default: { permissions: '~* &* +@all', passwordKey: 'REDIS_PASSWORD' } },
    },
    tls: {
      enabled: true,
      existingSecret: 'harbor-valkey-tls',
      serverPublicKey: 'tls.crt',
      serverKey: 'tls.key',
      caPublicKey: 'ca.crt',
    },
    replica: { enabled: highAvailability, replicas: 2, persistence: { size: '5Gi', storageClass: STANDARD_STORAGE } },
    podDisruptionBudget: { enabled: highAvailability, maxUnavailable: 1 },
    metrics: { enabled: false },
  };
}
