import { byText } from '../../model/estate/names';
import { endpointOf, isSeen, type Places } from '../../model/estate/path';
import { AGENT_NODE } from '../../model/estate/resolve';
import type { Endpoint } from '../../model/estate/types';
import { verdict } from '../../review/reach';
import type { Side } from './ends';
import { openHop, type Question, questionOf } from './hops';
import type { Network } from './network';

/**
 * Agreements of others for which packets pass all the way between the very ends that were asked about: pods that several
 * clients choose, and hops that several agreements share. Empty where the network is closed somewhere.
 */
export function passesFor(question: Question, places: Places, network: Network): readonly string[] {
  const { from, to, port } = question;
  const found = from.ends.flatMap((start) =>
    to.ends.flatMap((end) => {
      const { ways } = verdict(network.reach, network.register, questionOf(start.at, end.at, port));
      const whole = ways.flatMap(({ agreement }) => agreement?.id ?? []);
      return whole.length > 0 ? whole : overHub([start.at, end.at], question, places, network);
    }),
  );
  return [...new Set(found)].sort(byText);
}

/** The same over the agent nodes and the hub, where each hop is open for some agreement. */
function overHub(
  [start, end]: readonly [Endpoint, Endpoint],
  { from, to, port }: Question,
  places: Places,
  { reach }: Network,
): readonly string[] {
  if (from.system === undefined || to.system === undefined || from.system.agency === to.system.agency) return [];
  const { namespace, podLabels } = places.platform.hub;
  const stops = [
    start,
    ...nodeOf(from, places),
    { namespace, podLabels } satisfies Endpoint,
    ...nodeOf(to, places),
    end,
  ];
  const hops = stops.flatMap((one, index) => {
    const next = stops[index + 1];
    return next !== undefined && isSeen({ from: one, to: next }) ? [{ from: one, to: next }] : [];
  });
  const open = hops.map((hop) => openHop(hop, reach, hop.to === end ? port : undefined));
  if (open.some((ways) => ways.length === 0)) return [];
  return [open[0], open.at(-1)].flatMap((ways) => ways?.flatMap(({ agreements }) => agreements) ?? []);
}

/** None for an agent node, which is itself the next stop. */
function nodeOf({ system }: Side, places: Places): readonly Endpoint[] {
  if (system === undefined || system.id === AGENT_NODE) return [];
  if (places.systems.get(system.agency)?.has(AGENT_NODE) !== true) return [];
  const { podLabels } = places.platform.agentNode;
  return [endpointOf({ agency: system.agency, system: AGENT_NODE, podLabels }, places)];
}

/** Other clients, or interfaces, of the system that choose the very pods of the one that was asked for. */
export function sameAs({ name, system }: Side, key: 'clients' | 'interfaces'): readonly string[] {
  if (name === undefined || system === undefined) return [];
  const declared: Readonly<Record<string, { readonly podLabels?: Readonly<Record<string, string>> | undefined }>> =
    system.settings[key] ?? {};
  const labelsOf = (one: string): string => JSON.stringify(Object.entries(declared[one]?.podLabels ?? {}).sort());
  return Object.keys(declared)
    .filter((one) => one !== name && labelsOf(one) === labelsOf(name))
    .sort(byText);
}
