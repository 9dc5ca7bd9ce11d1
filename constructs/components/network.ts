import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { cite, declareAt } from '../provenance';
import { ciliumValues, type ClusterNetwork } from './cilium-values';
import { placeRelease } from './component-release';
import { chartOf, type ComponentContext } from './context';

type Settings = NonNullable<ComponentSettings['network']>;

/**
 * Cilium: the network of the pods, what it lets through, encryption between nodes, and the record of every connection.
 * Nodes without a network run nothing that could install it: it is there before Terraform, which adopts its release.
 */
export class Network extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, Network.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const cilium = placeRelease(this, 'cilium', {
      ...{ name: 'cilium', namespace },
      chart: chartOf(context, 'cilium'),
      values: ciliumValues(context, clusterNetwork(context, settings)),
      after: context.after,
      timeout: 900,
    });
    this.addresses = [cilium];
  }
}

/** Throws where the environment does not say what a rule demands. */
function clusterNetwork({ environment }: ComponentContext, { clusters }: Settings): ClusterNetwork {
  const { cluster: name, networks } = environment;
  const declared = clusters[name];
  if (declared === undefined || networks === undefined)
    throw new Error(`the network of cluster ${name} was accepted without its number or its ranges`);
  return { name, networks, ...declared };
}
