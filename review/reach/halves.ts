import { NAMESPACE_NAME } from '../baseline/keys';
import type { ReadObject } from '../read/types';
import type { Namespace } from './namespaces';
import type { Policy, PodPeer } from './policies';
import { ALL_PORTS } from './ports';
import { EVERYTHING, isEverything, isPossible, namedValues, type Selector } from './selector';
import type { Ports, Side, ZoneEnd } from './types';

/** One side of a hop: what pods of one namespace may send to, or take from. */
export interface Half {
  readonly side: Side;
  readonly namespace: string;
  readonly own: Selector;
  readonly except: readonly Selector[];
  /** Undefined for pods that no policy of this side selects. */
  readonly read: ReadObject | undefined;
  readonly peer: PodPeer | ZoneEnd;
  readonly ports: readonly Ports[];
}

export const isPodPeer = (peer: PodPeer | ZoneEnd): peer is PodPeer => 'pods' in peer;

/** The namespaces that a half can only lead to, where its selector names them. */
export function namesOf({ namespace, peer }: Half): readonly string[] | undefined {
  if (!isPodPeer(peer)) return [];
  return peer.namespaces === undefined ? [namespace] : namedValues(peer.namespaces, NAMESPACE_NAME);
}

/** Whether a half leads to pods of a namespace at all. */
export const leadsTo = ({ namespace, peer }: Half, other: Namespace): boolean =>
  isPodPeer(peer) && (peer.namespaces === undefined ? other.name === namespace : other.isSelected(peer.namespaces));

const NOTHING: readonly Selector[] = [];

/** Adds what one policy says; in a large estate most of the work is done here. */
function addHalves({ namespace, read, selected: own, rules }: Policy, halves: Record<Side, Half[]>): void {
  if (own === undefined) return;
  for (const { side, pods, zones, ports } of rules)
    for (const list of [pods, zones])
      for (const peer of list) halves[side].push({ side, namespace, own, except: NOTHING, read, peer, ports });
}

const WHOLE_WORLD: readonly (PodPeer | ZoneEnd)[] = [
  { namespaces: EVERYTHING, pods: EVERYTHING },
  { ranges: ['0.0.0.0/0', '::/0'], except: [] },
];

/** Pods that no policy of a direction selects may talk to everyone in that direction. */
function openHalves(namespace: string, side: Side, policies: readonly Policy[]): readonly Half[] {
  const except = policies.flatMap(({ sides, selected }) =>
    selected !== undefined && sides.includes(side) ? [selected] : [],
  );
  if (except.some(isEverything) || !isPossible(EVERYTHING, except)) return [];
  return WHOLE_WORLD.map((peer) => ({
    ...{ side, namespace, except, peer },
    ...{ own: EVERYTHING, read: undefined, ports: ALL_PORTS },
  }));
}

/** Every side of every hop that could be, by direction. */
export function allHalves(
  namespaces: ReadonlyMap<string, Namespace>,
  policies: readonly Policy[],
): Readonly<Record<Side, readonly Half[]>> {
  const byNamespace = new Map<string, Policy[]>([...namespaces.keys()].map((name) => [name, []]));
  const halves: Record<Side, Half[]> = { egress: [], ingress: [] };
  for (const policy of policies) {
    byNamespace.get(policy.namespace)?.push(policy);
    addHalves(policy, halves);
  }
  for (const [name, own] of byNamespace)
    for (const side of ['egress', 'ingress'] as const) halves[side].push(...openHalves(name, side, own));
  return halves;
}
