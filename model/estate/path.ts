import type { AgreementInForce } from '../agreements/in-force';
import { directionOf, type ResolvedClient, type ResolvedInterface } from '../agreements/terms';
import type { EnvironmentFile } from '../schema/environment';
import type { PlatformFile } from '../schema/platform';
import type { Ports } from '../schema/scalars';
import type { SystemLookup } from './find-system';
import { namespaceOf } from './names';
import { AGENT_NODE } from './resolve';
import type { Endpoint, PodLabels, Protocol } from './types';

/** One direct connection of a path, before paths that use the same one are brought together. */
export interface Hop {
  readonly id: string;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly ports: Ports;
  readonly protocol: Protocol;
}

/** An end of a hop with its name in the hop's id: before `--` that of who calls, behind it that of who is called. */
interface Named {
  readonly name: string;
  readonly at: Endpoint;
}

/** Where systems stand: in the cluster, or in a zone of the environment. */
export interface Places {
  readonly systems: SystemLookup['tenants'];
  readonly platform: PlatformFile;
  readonly zones: EnvironmentFile['zones'];
}

/**
 * A place that is called and that calls on. It is called by one name and calls on by another where other pods do that:
 * a hop's id names the pods of its very ends.
 */
interface Stop {
  readonly called: Named;
  readonly calls: Named;
  readonly ports: Ports;
  readonly protocol: Protocol;
}

/**
 * The hops of one agreement, in the order of the connection: who opens it, an integration platform, its agent node,
 * the hub, the other agent node, who serves (Decree 278/2025/NĐ-CP Art. 4.2: mandatory data passes NDOP). A hop
 * between two places outside the cluster is not here: no policy of ours sees it.
 */
export function pathOf(agreement: AgreementInForce, places: Places): readonly Hop[] {
  return wholePathOf(agreement, places).filter(isSeen);
}

/** The same with the hops between two places outside the cluster. */
export function wholePathOf(agreement: AgreementInForce, places: Places): readonly Hop[] {
  const { terms } = agreement;
  const { from, to } = directionOf(terms);
  const first = namedEnd(from, places);
  const last = interfaceStop(to, places);
  return chain(first, [...(agreement.direct === undefined ? between(agreement, places) : []), last]);
}

/** Whether a policy of ours sees a connection: one of its ends is pods. */
export const isSeen = ({ from, to }: Pick<Hop, 'from' | 'to'>): boolean => 'namespace' in from || 'namespace' in to;

/** The stops on the way from one party to the other. */
function between({ terms }: AgreementInForce, places: Places): readonly Stop[] {
  const { from, to } = directionOf(terms);
  const { through, agreement } = terms;
  const own = through && platformStop(through, places);
  const before = own && through.client.agency === from.agency ? [own] : [];
  const after = own && through.client.agency === to.agency ? [own] : [];
  if (agreement.via !== 'ndop') return [...before, ndxp(places), ...after];
  return [...before, agentNode(from.agency, places), hub(places), agentNode(to.agency, places), ...after];
}

function chain(first: Named, stops: readonly Stop[]): readonly Hop[] {
  const hops: Hop[] = [];
  let caller = first;
  for (const { called, calls, ports, protocol } of stops) {
    hops.push({ id: `${caller.name}--${called.name}`, from: caller.at, to: called.at, ports, protocol });
    caller = calls;
  }
  return hops;
}

const namedEnd = (end: ResolvedClient, places: Places): Named => ({
  name: `${end.agency}.${end.system}.${end.name}`,
  at: endpointOf(end, places),
});

/** The same pods are called and call on. */
const both = (end: Named): Pick<Stop, 'called' | 'calls'> => ({ called: end, calls: end });

export function endpointOf(
  { agency, system, podLabels }: Pick<ResolvedClient, 'agency' | 'system' | 'podLabels'>,
  places: Places,
): Endpoint {
  return systemEndpoint(agency, system, podLabels, places);
}

function systemEndpoint(
  agency: string,
  id: string,
  podLabels: PodLabels | undefined,
  { systems, zones }: Places,
): Endpoint {
  const settings = systems.get(agency)?.get(id)?.settings;
  if (settings === undefined) throw new Error(`a path was accepted to system ${agency}/${id}, which is none`);
  if (settings.hosting !== 'external') {
    if (podLabels === undefined) throw new Error(`pods of ${agency}/${id} were accepted without labels`);
    return { namespace: namespaceOf(agency, id), podLabels };
  }
  return zoneEndpoint(settings.zone ?? '', zones);
}

function zoneEndpoint(zone: string, zones: Places['zones']): Endpoint {
  const ranges = zones[zone];
  if (ranges === undefined) throw new Error(`a path was accepted to zone ${zone}, which has no ranges`);
  return { zone, ranges };
}

function interfaceStop(served: ResolvedInterface, places: Places): Stop {
  return { ...both(namedEnd(served, places)), ports: served.ports, protocol: served.protocol };
}

function platformStop(
  through: { readonly interface: ResolvedInterface; readonly client: ResolvedClient },
  places: Places,
): Stop {
  return { ...interfaceStop(through.interface, places), calls: namedEnd(through.client, places) };
}

const onePort = (port: number): Ports => ({ port, endPort: undefined });

function agentNode(agency: string, places: Places): Stop {
  const { podLabels, port, protocol } = places.platform.agentNode;
  const at = systemEndpoint(agency, AGENT_NODE, podLabels, places);
  return { ...both({ name: `${agency}.${AGENT_NODE}`, at }), ports: onePort(port), protocol };
}

function hub({ platform }: Places): Stop {
  const { namespace, podLabels, port, protocol } = platform.hub;
  const at = { namespace, podLabels };
  return { ...both({ name: 'hub', at }), ports: onePort(port), protocol };
}

function ndxp({ platform, zones }: Places): Stop {
  const declared = platform.intermediaries?.ndxp;
  if (declared === undefined) throw new Error('a path over NDXP was accepted, which the platform does not declare');
  const at = zoneEndpoint(declared.zone, zones);
  return { ...both({ name: 'ndxp', at }), ports: onePort(declared.port), protocol: declared.protocol };
}
