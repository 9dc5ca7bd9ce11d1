import type { ReadEstate } from '../read/types';
import { withoutCovered } from './covered';
import { doorsFor, doorsOf } from './doors';
import { explanationOf, flowOf } from './explanation';
import { allHalves, type Half, isPodPeer, leadsTo } from './halves';
import { type Namespace, namespacesOf } from './namespaces';
import { type Flaw, policyOf } from './policies';
import { commonPorts } from './ports';
import { conjunction, EVERYTHING, isPossible, labelsOf, type Selector } from './selector';
import { type Hop, isZone, type PodEnd, type Ports, type Side } from './types';

/** More than any estate of ours has; where every namespace is open to every other there would be millions. */
const MOST_HOPS = 250_000;

/** Everything that the policies of a folder permit. */
export interface Reach {
  readonly hops: readonly Hop[];
  /** Whether these are all hops: too many are not counted to the end. */
  readonly complete: boolean;
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly halves: Halves;
  readonly flaws: readonly Flaw[];
}

/** The pods that one half has as its own and the other one names; undefined where there are none. */
function endOf({ namespace, own, except }: Half, named: Selector): PodEnd | undefined {
  const pods = conjunction(own, named);
  if (pods === undefined || (except.length > 0 && !isPossible(pods, except))) return undefined;
  return { namespace, podLabels: labelsOf(pods), pods, except };
}

type Ends = Pick<Hop, 'from' | 'to' | 'policies'>;

/** Two policies are one flow when their names say so; where one end is addresses, there is only one. */
function flowOver({ from, to, policies: { egress, ingress } }: Ends): string | undefined {
  const [flow, ...others] = [egress, ingress].flatMap((read) => (read === undefined ? [] : [flowOf(read)]));
  const expected = isZone(from) || isZone(to) ? 0 : 1;
  return others.length === expected && others.every((other) => other === flow) ? flow : undefined;
}

function hopsOver(ends: Ends, ports: readonly Ports[]): readonly Hop[] {
  const why = { ...explanationOf(ends), flow: flowOver(ends) };
  return ports.map(({ protocol, low, high }) => ({
    ...why,
    ...ends,
    protocol,
    port: low,
    endPort: high > low ? high : undefined,
  }));
}

function hopsBetween(egress: Half, ingress: Half): readonly Hop[] {
  if (!isPodPeer(egress.peer) || !isPodPeer(ingress.peer)) return [];
  const ports = commonPorts(egress.ports, ingress.ports);
  const from = ports.length === 0 ? undefined : endOf(egress, ingress.peer.pods);
  const to = from && endOf(ingress, egress.peer.pods);
  if (from === undefined || to === undefined) return [];
  return hopsOver({ from, to, policies: { egress: egress.read, ingress: ingress.read } }, ports);
}

/** A zone has no policy of its own: the one of the pods decides. */
function hopsToZone(half: Half): readonly Hop[] {
  const own = endOf(half, EVERYTHING);
  if (own === undefined || isPodPeer(half.peer)) return [];
  const { side, peer, ports, read } = half;
  const [from, to] = side === 'egress' ? [own, peer] : [peer, own];
  const policies = { egress: undefined, ingress: undefined, [side]: read };
  return hopsOver({ from, to, policies }, ports);
}

export type Halves = Readonly<Record<Side, readonly Half[]>>;

function* allHops(halves: Halves, namespaces: ReadonlyMap<string, Namespace>): Iterable<Hop> {
  const isDeclared = ({ namespace }: Half): boolean => namespaces.get(namespace)?.declared ?? false;
  const reaches = (half: Half, other: Half): boolean => {
    const namespace = namespaces.get(other.namespace);
    return namespace !== undefined && leadsTo(half, namespace);
  };
  for (const half of [...halves.egress, ...halves.ingress])
    if (!isPodPeer(half.peer) && (half.read !== undefined || isDeclared(half))) yield* hopsToZone(half);
  const doors = doorsOf(halves.ingress);
  for (const egress of halves.egress) {
    if (!isPodPeer(egress.peer)) continue;
    for (const ingress of doorsFor(egress, doors)) {
      const isKnown = isDeclared(egress) || isDeclared(ingress);
      if (isKnown && reaches(egress, ingress) && reaches(ingress, egress)) yield* hopsBetween(egress, ingress);
    }
  }
}

/**
 * What the NetworkPolicies of a folder permit, by the union semantics of networking.k8s.io/v1: a pod that any policy of
 * a direction selects is isolated in it and may do what the rules of all of them say together; a connection needs the
 * sender's egress and the receiver's ingress.
 *
 * Pods are not in a folder, so a hop stands for all pods that could be there: its ends are the pods that a rule of the
 * sender's side and one of the receiver's side both name, as requirements on labels, or the pods that no policy of a
 * direction selects. Any two pods that may connect meet such a pair of rules, whatever their labels are, so that no hop
 * is missing; and no hop is told for labels that contradict each other. Namespaces that are not declared are there by
 * the names that selectors give them, and all others as `*`; what they permit each other is not said.
 *
 * Not covered, because the folder does not hold it: the addresses of pods and services (an ipBlock is an end of its
 * own), pods in the network of the node, the node's own traffic, and how a network plugin treats what is established.
 * A named port counts as any, a rule that the API would refuse as the more open one.
 *
 * @param most hops after which it stops, `complete` being false
 */
export function reachOf({ stacks }: ReadEstate, most = MOST_HOPS): Reach {
  const objects = stacks.flatMap((stack) => stack.objects);
  const policies = objects.filter(({ object }) => object.kind === 'NetworkPolicy').map(policyOf);
  const named = policies.flatMap(({ rules }) =>
    rules.flatMap(({ pods }) => pods.flatMap((peer) => peer.namespaces ?? [])),
  );
  const namespaces = namespacesOf(objects, named);
  const halves = allHalves(namespaces, policies);
  const found: Hop[] = [];
  let complete = true;
  for (const hop of allHops(halves, namespaces)) {
    complete = found.length < most;
    if (!complete) break;
    found.push(hop);
  }
  return { hops: withoutCovered(found), complete, namespaces, halves, flaws: policies.flatMap(({ flaws }) => flaws) };
}

/** The hops of `reachOf`, sorted. */
export const hopsOf = (estate: ReadEstate): readonly Hop[] => reachOf(estate).hops;
