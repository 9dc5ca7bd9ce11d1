import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { placeLocalChart } from '../local-chart';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { cite, declareAt } from '../provenance';
import { placeRelease } from './component-release';
import { chartOf, folderOf, replicas, type ComponentContext } from './context';
import { envoyGatewayImage, gatewayHelmValues } from './envoy-gateway-values';

type Settings = NonNullable<ComponentSettings['gateway']>;

const CONTROLLER = 'gateway.envoyproxy.io/ndc-public';

/** Envoy Gateway: the door for the public. Tenants hang routes on its one Gateway, and make none of their own. */
export class PublicGateway extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, PublicGateway.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const operator = placeRelease(this, 'operator', {
      ...{ name: 'gateway-public', namespace },
      chart: chartOf(context, 'gateway-helm'),
      values: publicGatewayValues(context),
      after: context.after,
    });
    const gateway = placeLocalChart(this, 'gateway', {
      words: ['platform-gateway'],
      namespace,
      chartFolder: folderOf(context, 'platform-gateway'),
      values: platformGatewayValues(context, settings),
      after: [operator],
    });
    this.addresses = [gateway];
  }
}

/**
 * The release for the public. It brings the definitions: chart gateway-crds-helm makes a record of 1.8 MB, and Helm
 * keeps one in a Secret of 1 MiB.
 */
export const publicGatewayValues = (context: ComponentContext): object =>
  gatewayHelmValues(context, {
    controllerName: CONTROLLER,
    ownsDefinitions: true,
    extensionApis: { enableBackend: false, enableEnvoyPatchPolicy: false },
    kubernetes: { deploy: { type: 'ControllerNamespace' } },
  });

/** Values of our own chart: class, Gateway and pods. */
export function platformGatewayValues(context: ComponentContext, { certificates, service }: Settings): object {
  const { addressFamilies } = context.environment;
  return {
    certificates,
    controllerName: CONTROLLER,
    image: envoyGatewayImage(context, 'envoy'),
    ipFamily: addressFamilies === 'dual' ? 'DualStack' : 'IPv6',
    namespace: context.component.namespace,
    priorityClass: PLATFORM_PRIORITY,
    replicas: replicas(context, 3),
    service,
  };
}
