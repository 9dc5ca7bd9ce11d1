import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { cite, declareAt } from '../provenance';
import { placeRelease } from './component-release';
import { chartOf, type ComponentContext } from './context';
import { mirrored } from './mirror';
import { families, RESTRICTED_CONTAINER, resources } from './pods';
import { vectorAgentValues } from './vector';

type Settings = NonNullable<ComponentSettings['nodes']>;

/** What has to look at the node itself, in a namespace of its own: nothing else need be as free as these. */
export class Nodes extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, Nodes.CITES);
    declareAt(this, context.component.source);
    const common = { namespace: context.component.namespace, after: context.after };
    this.addresses = [
      placeRelease(this, 'exporter', {
        ...{ ...common, name: 'node-exporter' },
        chart: chartOf(context, 'prometheus-node-exporter'),
        values: nodeExporterValues(context),
      }),
      placeRelease(this, 'agent', {
        ...{ ...common, name: 'log-agent' },
        chart: chartOf(context, 'vector'),
        values: vectorAgentValues(context, settings),
      }),
    ];
  }
}

/** Values of chart prometheus-node-exporter 4.56.1 (platform.md 4.4). */
export function nodeExporterValues(context: ComponentContext): object {
  const { environment } = context;
  const image = mirrored(environment.registry, chartOf(context, 'prometheus-node-exporter'), 'node-exporter');
  return {
    fullnameOverride: 'node-exporter',
    global: { imageRegistry: image.registry },
    image: {
      ...{ repository: image.path, tag: image.tag },
      ...(image.digest === undefined ? {} : { digest: image.digest }),
    },
    // On all interfaces is `0.0.0.0` to it; otherwise it takes the first address of its node.
    service: { listenOnAllInterfaces: false, ipDualStack: { enabled: true, ...families(environment) } },
    // It measures the node’s own processes and file systems, and no more: no capability, no right in the cluster.
    securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    containerSecurityContext: RESTRICTED_CONTAINER,
    rbac: { create: false },
    priorityClassName: PLATFORM_PRIORITY,
    resources: resources('50m', '500m', '128Mi'),
    tolerations: [{ operator: 'Exists' }],
  };
}
