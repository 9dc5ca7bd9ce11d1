import type { ExchangeGateway } from '../model/estate/exchange-gateway';
import { byText } from '../model/estate/names';
import type { RegisterBlock } from '../model/estate/register-document';
import type { PodLabels, RegisterEntry } from '../model/estate/types';

/** Where an agency's agent node is: in the cluster, or at addresses outside. */
export type AgentNodePlace =
  | { readonly agency: string; readonly namespace: string }
  | { readonly agency: string; readonly addresses: readonly string[] };

export interface ExchangeGatewayEstate {
  /** Fictional: every object says so. */
  readonly example: boolean;
  /** What network policies know the gateway's pods by; the port is that of listener and pods. */
  readonly hub: { readonly namespace: string; readonly podLabels: PodLabels; readonly port: number };
  /** Port of every agent node. */
  readonly agentNodePort: number;
  /** As the environment declares it. */
  readonly gateway: ExchangeGateway;
  /** Namespaces of agent nodes in the cluster, by agency. */
  readonly agentNodeNamespaces: ReadonlyMap<string, string>;
  /** The register, by hundreds of ids. */
  readonly blocks: readonly Pick<RegisterBlock, 'block' | 'agreements'>[];
}

/** An agreement as the chart takes it: no purpose, no law, no datasets, nothing that the gateway does not enforce. */
interface Agreement {
  readonly id: string;
  /** Agency whose agent node opens the connection. */
  readonly caller: string;
  /** Agency whose agent node serves it. */
  readonly server: string;
  readonly path: string;
  readonly profile: string;
  readonly requestsPerMinute: number;
  readonly bodyKiB: number;
  readonly until: string;
}

/**
 * Values of the release that makes the gateway: whom it believes and where it finds who serves, without any agreement.
 * Throws where an agency that serves is at no known place: the gateway would answer for it with an error.
 */
export function frameValues(estate: ExchangeGatewayEstate): object {
  const agreements = estate.blocks.flatMap((block) => block.agreements.map(agreementOf));
  return {
    ...sharedValues(estate, agreements),
    callers: unique(agreements.map(({ caller }) => caller)),
    frame: true,
    register: [],
  };
}

/** Values of the release that holds the agreements of one hundred of ids. Throws as `frameValues` does. */
export function agreementValues(estate: ExchangeGatewayEstate, block: readonly RegisterEntry[]): object {
  const register = block.map(agreementOf).sort((a, b) => byText(a.id, b.id));
  return { ...sharedValues(estate, register), callers: [], frame: false, register };
}

/** What `values.schema.json` of the chart asks of every release, in one order whatever the register's. */
function sharedValues(estate: ExchangeGatewayEstate, agreements: readonly Agreement[]): object {
  const { example, hub, agentNodePort, gateway } = estate;
  const { agentNodes, revocations = '', priorityClass = '', ...declared } = gateway;
  const { service, clusterDomain, probe } = agentNodes;
  return {
    agentNode: { clusterDomain, port: agentNodePort, probe, service },
    agentNodes: unique(agreements.map(({ server }) => server)).map((agency) => placeOf(agency, estate)),
    example,
    gateway: { ...declared, priorityClass, revocations },
    hub,
  };
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort(byText);

function placeOf(agency: string, estate: ExchangeGatewayEstate): AgentNodePlace {
  const namespace = estate.agentNodeNamespaces.get(agency);
  if (namespace !== undefined) return { agency, namespace };
  const addresses = estate.gateway.agentNodes.addresses?.[agency];
  if (addresses === undefined) throw new Error(`nobody declared where the agent node of ${agency} is`);
  return { agency, addresses: unique(addresses) };
}

function agreementOf({ id, initiator, consumer, provider, path, profile, limits, until }: RegisterEntry): Agreement {
  const [caller, server] = initiator === 'consumer' ? [consumer, provider] : [provider, consumer];
  const { requestsPerMinute, bodyKiB } = limits;
  return { id, caller: caller.agency, server: server.agency, path, profile, requestsPerMinute, bodyKiB, until };
}
