import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { placeLocalChart } from '../local-chart';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { cite, declareAt } from '../provenance';
import { PLATFORM_ISSUER } from './certificates';
import { placeRelease } from './component-release';
import { chartOf, folderOf, replicas, type ComponentContext } from './context';
import { envoyGatewayImage, gatewayHelmValues } from './envoy-gateway-values';
import { mirrored, pinnedTag } from './mirror';
import { resources, spread } from './pods';

type Settings = NonNullable<ComponentSettings['exchange']>;

/** The namespace in which it makes the pods of the hub's gateway, and the only one at which it looks. */
const HUB = 'ndc-hub';
/** Where no environment says otherwise. */
const CONTROLLER = 'gateway.envoyproxy.io/ndop';
/** The Service of the counters, and their port. */
const COUNTERS = 'valkey';
const PORT = 6379;
/** Secrets that our own chart asks certificates for. */
const SERVER_CERTIFICATE = 'valkey-tls';
const CLIENT_CERTIFICATE = 'ratelimit-tls';

/** Second Envoy Gateway, for the hub alone: makes its gateway, and counts what all copies together let pass. */
export class ExchangeOperator extends Construct {
  static readonly CITES: readonly string[] = ['R08c', 'R13', 'R14b'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, ExchangeOperator.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const certificates = placeLocalChart(this, 'certificates', {
      words: ['exchange-certificates'],
      namespace,
      chartFolder: folderOf(context, 'exchange-certificates'),
      values: exchangeCertificatesValues(context),
      after: context.after,
    });
    const counters = placeRelease(this, 'counters', {
      ...{ name: COUNTERS, namespace },
      chart: chartOf(context, 'valkey'),
      values: valkeyValues(context),
      after: [certificates],
    });
    const operator = placeRelease(this, 'operator', {
      ...{ name: 'gateway-exchange', namespace },
      chart: chartOf(context, 'gateway-helm'),
      values: exchangeGatewayValues(context, settings),
      after: [counters],
    });
    this.addresses = [operator];
  }
}

/** Values of our own chart: what the counters and who asks them show each other. */
export const exchangeCertificatesValues = ({ component }: ComponentContext): object => ({
  issuer: PLATFORM_ISSUER,
  namespace: component.namespace,
  server: { secret: SERVER_CERTIFICATE, service: COUNTERS },
  client: { secret: CLIENT_CERTIFICATE },
});

/**
 * Values of chart valkey, 0.11.0 (platform.md 4.12). One pod, and nothing on a disk: the chart promotes no copy when the
 * first fails, so copies would not help, and a count of the last minute is not worth keeping.
 */
export function valkeyValues(context: ComponentContext): object {
  const image = mirrored(context.environment.registry, chartOf(context, 'valkey'), 'valkey');
  return {
    image: { registry: image.registry, repository: image.path, tag: pinnedTag(image) },
    replica: { enabled: false },
    dataStorage: { enabled: false },
    deploymentStrategy: 'Recreate',
    priorityClassName: PLATFORM_PRIORITY,
    resources: resources('100m', '1', '512Mi'),
    initResources: resources('50m', '200m', '64Mi'),
    ...probes(),
    tls: {
      enabled: true,
      existingSecret: SERVER_CERTIFICATE,
      serverPublicKey: 'tls.crt',
      serverKey: 'tls.key',
      caPublicKey: 'ca.crt',
      requireClientCertificate: true,
    },
    // Counters alone: more than fits drives out the oldest, and nothing is written down.
    valkeyConfig: 'maxmemory 384mb\nmaxmemory-policy volatile-ttl\nsave ""\nappendonly no\n',
    metrics: { enabled: false },
  };
}

/** The chart's own question shows no certificate, and is refused where one is demanded. */
function probes(): object {
  const command = ['valkey-cli', '--tls', '--cacert', '/tls/ca.crt', '--cert', '/tls/tls.crt', '--key', '/tls/tls.key'];
  const customProbe = { exec: { command: [...command, 'ping'] }, periodSeconds: 10, timeoutSeconds: 5 };
  const probe = { enabled: true, customProbe };
  return { startupProbe: probe, livenessProbe: probe, readinessProbe: probe };
}

/** The release for the hub: it sees no Secret but those of the hub and its own. */
export const exchangeGatewayValues = (context: ComponentContext, settings: Settings): object =>
  gatewayHelmValues(context, {
    controllerName: context.environment.exchangeGateway?.controllerName ?? CONTROLLER,
    ownsDefinitions: false,
    extensionApis: { enableBackend: true, enableEnvoyPatchPolicy: false },
    kubernetes: {
      watch: { type: 'Namespaces', namespaces: [HUB] },
      deploy: { type: 'GatewayNamespace' },
      rateLimitDeployment: rateLimitDeployment(context),
      ...(context.environment.highAvailability ? { rateLimitPDB: { minAvailable: 1 } } : {}),
    },
    config: {
      rateLimit: {
        backend: {
          type: 'Redis',
          redis: {
            url: `${COUNTERS}.${context.component.namespace}.svc:${PORT}`,
            tls: { certificateRef: { name: CLIENT_CERTIFICATE } },
          },
        },
        timeout: '50ms',
        failClosed: settings.whenCountersAreAway === 'refuse',
      },
    },
  });

function rateLimitDeployment(context: ComponentContext): object {
  return {
    replicas: replicas(context, 2),
    container: {
      image: envoyGatewayImage(context, 'ratelimit'),
      resources: resources('100m', '1', '512Mi'),
      // Otherwise it believes the authorities of its image, which ours is not among.
      env: [{ name: 'REDIS_TLS_CACERT', value: '/redis-certs/ca.crt' }],
    },
    pod: {
      priorityClassName: PLATFORM_PRIORITY,
      topologySpreadConstraints: spread({ 'app.kubernetes.io/name': 'envoy-ratelimit' }),
    },
  };
}
