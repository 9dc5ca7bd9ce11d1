import { AGENT_NODE, type ResolvedTenant } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { ClusterFile, EnvironmentFile } from '../schema/environment';
import type { PlatformFile } from '../schema/platform';
import { overlapping } from '../schema/ranges';
import type { Rule } from './rule';

/**
 * The hub's gateway finds every agent node: in the cluster by its Service, outside at addresses of the agency's zone.
 * Its operator makes its pods as the platform describes them.
 */
export const exchangeGateway: Rule = {
  name: 'exchange gateway',
  cites: ['R14b'],
  check: ({ config, tenants }) => {
    const declaring = config.entries.environment.flatMap(gatewaysOf);
    if (declaring.length === 0) return [];
    const outside = new Map(tenants.flatMap((tenant) => zoneOfAgentNode(tenant)));
    return [
      ...config.entries.platform.flatMap(unfitPods),
      ...declaring.flatMap((one) => [...missing(one, outside), ...strange(one, outside)]),
    ];
  },
};

/** Envoy Gateway gives pods another port than the listener's below this one. */
const LOWEST_PORT = 1024;
/** Labels that Envoy Gateway gives and selects its pods by: with other values the API server refuses the Deployment. */
const OF_THE_OPERATOR =
  /^(app\.kubernetes\.io\/(name|component|managed-by)$|gateway\.(envoyproxy\.io|networking\.k8s\.io)\/)/;

function unfitPods(entry: Entry<PlatformFile>): readonly Issue[] {
  const { port, podLabels } = entry.value.hub;
  const taken = Object.keys(podLabels).filter((key) => OF_THE_OPERATOR.test(key));
  return [
    ...(port < LOWEST_PORT
      ? [issue('gateway-port-too-low', entry.at(['hub', 'port']), { port: String(port), least: String(LOWEST_PORT) })]
      : []),
    ...taken.map((key) => issue('gateway-label-taken', entry.atKey(['hub', 'podLabels', key]), { key })),
  ];
}

type Outside = ReadonlyMap<string, string>;

/** Agency to the zone of its agent node, where that is not in the cluster. */
function zoneOfAgentNode({ body, systems }: ResolvedTenant): readonly (readonly [string, string])[] {
  const node = systems.find(({ id }) => id === AGENT_NODE)?.settings;
  return node?.hosting === 'external' && node.zone !== undefined ? [[body.id, node.zone]] : [];
}

type AgentNodes = NonNullable<ClusterFile['exchangeGateway']>['agentNodes'];

/** Of a cluster that has the hub's gateway. */
interface Declaring {
  readonly entry: Entry<EnvironmentFile>;
  /** Where its agent nodes are declared. */
  readonly path: readonly string[];
  readonly addresses: NonNullable<AgentNodes['addresses']>;
}

function gatewaysOf(entry: Entry<EnvironmentFile>): readonly Declaring[] {
  return Object.entries(entry.value.clusters).flatMap(([cluster, { exchangeGateway: gateway }]) => {
    const path = ['clusters', cluster, 'exchangeGateway', 'agentNodes'];
    return gateway === undefined ? [] : [{ entry, path, addresses: gateway.agentNodes.addresses ?? {} }];
  });
}

function missing({ entry, path, addresses }: Declaring, outside: Outside): readonly Issue[] {
  const at = entry.at(path);
  return [...outside.keys()]
    .filter((agency) => !Object.hasOwn(addresses, agency))
    .map((agency) => issue('agent-node-without-address', at, { agency }));
}

function strange({ entry, path: agentNodes, addresses: declared }: Declaring, outside: Outside): readonly Issue[] {
  return Object.entries(declared).flatMap(([agency, addresses]) => {
    const path = [...agentNodes, 'addresses', agency];
    const zone = outside.get(agency);
    if (zone === undefined) return [issue('agent-node-not-outside', entry.atKey(path), { agency })];
    const ranges = entry.value.zones[zone] ?? [];
    return addresses.flatMap((address, index) => {
      const single = `${address}/${address.includes(':') ? '128' : '32'}`;
      if (ranges.some((range) => overlapping(range, single))) return [];
      return [
        issue('address-outside-zone', entry.at([...path, index]), { agency, address, zone }, { allowed: ranges }),
      ];
    });
  });
}
