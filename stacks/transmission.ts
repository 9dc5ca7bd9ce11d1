import type { TerraformStack } from 'cdktf';
import { ExchangeGatewayReleases } from '../constructs/exchange-gateway';
import { FlowPolicies, type FlowSide } from '../constructs/flow-policies';
import { HubRegister } from '../constructs/hub-register';
import { declareAt } from '../constructs/provenance';
import { AGENT_NODE } from '../model/estate/resolve';
import { registerBlocks } from '../model/estate/register-document';
import type { Estate, Flow } from '../model/estate/types';

/** A flow, with its ends that lie in the namespaces of one stack. */
export interface LocalFlow {
  readonly flow: Flow;
  readonly sides: readonly FlowSide[];
}

/** The ends of flows in one set of namespaces. Valid without any: a stack does not vanish by itself. */
export function buildTransmission(stack: TerraformStack, flows: readonly LocalFlow[]): void {
  for (const { flow, sides } of flows) new FlowPolicies(stack, flow.id, { flow, sides });
}

/** The hub's ends of flows, and the register of what it may pass. */
export function buildTransmissionHub(
  stack: TerraformStack,
  estate: Estate,
  flows: readonly LocalFlow[],
  gatewayChart: string | undefined,
): void {
  const { platform, environment, example } = estate;
  const blocks = registerBlocks(estate);
  declareAt(stack, platform.source);
  buildTransmission(stack, flows);
  new HubRegister(stack, 'register', { namespace: platform.hub.namespace, blocks });
  if (environment.exchangeGateway === undefined) return;
  if (gatewayChart === undefined) throw new Error('the gateway is declared and its chart was not copied');
  new ExchangeGatewayReleases(stack, 'exchange-gateway', {
    chartFolder: gatewayChart,
    ...{ example, hub: platform.hub, agentNodePort: platform.agentNodePort },
    gateway: environment.exchangeGateway,
    agentNodeNamespaces: agentNodeNamespaces(estate),
    blocks,
  });
}

/** Agency to the namespace of its agent node, where that is in the cluster. */
function agentNodeNamespaces({ tenants }: Estate): ReadonlyMap<string, string> {
  const nodes = tenants
    .flatMap(({ parts }) => parts.flatMap(({ systems }) => systems))
    .filter(({ id }) => id === AGENT_NODE);
  return new Map(nodes.map(({ agency, namespace }) => [agency, namespace]));
}
