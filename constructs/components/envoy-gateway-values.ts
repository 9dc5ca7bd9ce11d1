import { PLATFORM_PRIORITY } from '../platform-priority';
import { chartOf, replicas, type ComponentContext } from './context';
import { mirrored, reference } from './mirror';
import { resources, spread } from './pods';

/** What the two releases of Envoy Gateway do not have in common. */
export interface EnvoyGateway {
  /** Name that GatewayClasses call it by; no other release has it. */
  readonly controllerName: string;
  /** Whether this release brings the definitions of the Gateway API and of Envoy Gateway, and what guards them. */
  readonly ownsDefinitions: boolean;
  readonly extensionApis: object;
  /** Rest of its configuration of provider Kubernetes. */
  readonly kubernetes: object;
  /** Rest of its configuration. */
  readonly config?: object;
}

/** An image of Envoy Gateway where the mirror has it. */
export const envoyGatewayImage = (context: ComponentContext, name: 'gateway' | 'envoy' | 'ratelimit'): string =>
  reference(mirrored(context.environment.registry, chartOf(context, 'gateway-helm'), name));

/**
 * Values of chart gateway-helm, v1.9.0 (platform.md 4.3). The registry of all images stays empty: each is named whole,
 * with its digest. Without the injector there is no webhook that changes pods.
 */
export function gatewayHelmValues(context: ComponentContext, gateway: EnvoyGateway): object {
  const { controllerName, ownsDefinitions, extensionApis, kubernetes, config = {} } = gateway;
  const { highAvailability } = context.environment;
  return {
    crds: { enabled: ownsDefinitions, gatewayAPI: { safeUpgradePolicy: { enabled: ownsDefinitions } } },
    global: {
      images: {
        envoyGateway: { image: envoyGatewayImage(context, 'gateway') },
        envoyProxy: { image: envoyGatewayImage(context, 'envoy') },
        ratelimit: { image: envoyGatewayImage(context, 'ratelimit') },
      },
    },
    podDisruptionBudget: { minAvailable: highAvailability ? 1 : 0 },
    deployment: {
      replicas: replicas(context, 2),
      priorityClassName: PLATFORM_PRIORITY,
      envoyGateway: { resources: resources('200m', '1', '1Gi') },
      pod: { topologySpreadConstraints: spread({ 'control-plane': 'envoy-gateway' }) },
    },
    certgen: { job: { resources: resources('50m', '200m', '128Mi') } },
    topologyInjector: { enabled: false },
    config: {
      envoyGateway: {
        gateway: { controllerName },
        provider: { type: 'Kubernetes', kubernetes },
        extensionApis,
        ...config,
      },
    },
  };
}
