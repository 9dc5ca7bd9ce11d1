import { Construct } from 'constructs';
import type { InstalledComponent } from '../../model/estate/components';
import type { Endpoint, Flow, PodEndpoint } from '../../model/estate/types';
import type { Address } from '../address';
import { placeLocalChart } from '../local-chart';
import { cite, declareAt } from '../provenance';

/** What stands for the places that flows name and Cilium knows not by their addresses. */
const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  'kubernetes-api': ['kube-apiserver'],
  nodes: ['host', 'remote-node'],
};

/** One end of a flow, as chart cilium-entities takes it. */
interface EntityPolicy {
  readonly name: string;
  readonly namespace: string;
  readonly flow: string;
  readonly side: 'ingress' | 'egress';
  readonly entities: readonly string[];
  readonly podLabels: PodEndpoint['podLabels'];
  readonly port: number;
  readonly endPort?: number;
  readonly protocol: Flow['protocol'];
}

/** Values of our own chart: a policy for each flow from or to API servers or nodes, of the same name as its own. */
export const entityPoliciesValues = (components: readonly InstalledComponent[]): object => ({
  policies: components.flatMap(({ flows }) =>
    flows.flatMap((flow) => [
      ...policyAt(flow, 'egress', flow.from, flow.to),
      ...policyAt(flow, 'ingress', flow.to, flow.from),
    ]),
  ),
});

function policyAt(flow: Flow, side: EntityPolicy['side'], own: Endpoint, other: Endpoint): readonly EntityPolicy[] {
  if (!('namespace' in own) || 'namespace' in other || flow.reason.kind !== 'platform') return [];
  const entities = ENTITIES[other.zone];
  if (entities === undefined) return [];
  const { id, reason, port, endPort, protocol } = flow;
  return [
    {
      ...{ name: `${id}-${side}`, namespace: own.namespace, flow: reason.id, side, entities },
      ...{ podLabels: own.podLabels, port, protocol, ...(endPort === undefined ? {} : { endPort }) },
    },
  ];
}

export interface EntityPoliciesProps {
  /** The network of the pods, in whose namespace the release is kept. */
  readonly network: InstalledComponent;
  readonly components: readonly InstalledComponent[];
  readonly chartFolder: string;
  /** Releases that must stand before it. */
  readonly after: readonly Address[];
}

/** What API servers and nodes open and are opened to: Cilium knows them by what they are and not by their ranges. */
export class EntityPolicies extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  readonly address: Address;

  constructor(scope: Construct, id: string, { network, components, chartFolder, after }: EntityPoliciesProps) {
    super(scope, id);
    cite(this, EntityPolicies.CITES);
    declareAt(this, network.source);
    const { namespace } = network;
    const values = entityPoliciesValues(components);
    const words = ['cilium-entities'];
    this.address = placeLocalChart(this, 'policies', { words, namespace, chartFolder, values, after });
  }
}
