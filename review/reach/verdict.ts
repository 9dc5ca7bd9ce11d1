import type { Said } from '../baseline/texts/define';
import { isExplained } from './explanation';
import { type Half, isPodPeer, leadsTo } from './halves';
import type { Reach } from './hops';
import { isFor, partiesOf, type Path, pathsOf } from './paths';
import type { Register } from './register';
import type { ListedEntry, RegisterParty } from './register-entry';
import { selects } from './selector';
import { type End, type Hop, isZone, type Pods, type Ports, type Side } from './types';
import { VERDICT_TEXTS } from './verdict-texts';

/** Who asks and for whom: pods with exactly these labels, or addresses. */
export type Asked = Pods | { readonly ranges: readonly string[] };

export interface Question {
  readonly from: Asked;
  readonly to: Asked;
  /** @default - any port will do */
  readonly port?: number;
}

/** One way from the one to the other. */
export interface Way {
  /** `direct`: one connection. `hub`: a chain of them, whose messages the hub passes for this agreement or refuses. */
  readonly kind: 'direct' | 'hub';
  readonly hops: readonly Hop[];
  readonly agreement: ListedEntry | undefined;
}

/** The first hop of a way that is closed. */
export interface Closed {
  /** The agreement whose way it would be; undefined for the direct one. */
  readonly agreement: ListedEntry | undefined;
  /** The flow of the register; undefined for the direct way, and where all hops are open but not at the asked port. */
  readonly flow: string | undefined;
  /** Hops before it, which are open. */
  readonly before: readonly Hop[];
  /** Ends that do not permit it; none where both do and neither policy names the agreement. */
  readonly sides: readonly Side[];
}

export interface Verdict {
  readonly open: boolean;
  /** Every way that is open, the direct ones first. */
  readonly ways: readonly Way[];
  /** Where nothing is open: for each agreement between the two where it ends, or else for the direct way. */
  readonly closed: readonly Closed[];
  /** What may be said of it, and no more: the network cannot tell messages apart. */
  readonly words: Said;
}

const asksPods = (asked: Asked): asked is Pods => 'namespace' in asked;

function isAsked(end: End, asked: Asked): boolean {
  if (!asksPods(asked))
    return isZone(end) && asked.ranges.length > 0 && asked.ranges.every((each) => end.ranges.includes(each));
  if (isZone(end) || end.namespace !== asked.namespace) return false;
  return selects(end.pods, asked.podLabels) && !end.except.some((each) => selects(each, asked.podLabels));
}

const hasPort = ({ port: low, endPort: high = low }: Hop, port: number | undefined): boolean =>
  port === undefined || (low <= port && port <= high);

/** Whether a party of an agreement is what was asked for; one outside the cluster is known by its zone's ranges alone. */
function isParty({ namespace, podLabels }: RegisterParty, asked: Asked): boolean {
  if (!asksPods(asked)) return namespace === null;
  const own = Object.entries(podLabels ?? {});
  return namespace === asked.namespace && own.every(([key, value]) => asked.podLabels[key] === value);
}

const isBetween = ({ agreement }: Path, { from, to }: Question): boolean => {
  const parties = partiesOf(agreement);
  return isParty(parties.from, from) && isParty(parties.to, to);
};

function isOpen({ hops, closed, differing, leads }: Path, { from, to, port }: Question): boolean {
  const [first, last] = [hops[0], hops.at(-1)];
  if (closed.length + differing.length > 0 || !leads || first === undefined || last === undefined) return false;
  return isAsked(first.from, from) && isAsked(last.to, to) && hasPort(last, port);
}

const includesPort = (ports: readonly Ports[], port: number | undefined): boolean =>
  port === undefined || ports.some(({ low, high }) => low <= port && port <= high);

function permits(
  half: Half,
  own: Pods,
  other: Asked,
  { port, reach }: { port: number | undefined; reach: Reach },
): boolean {
  const { namespace, own: selected, except, peer, ports } = half;
  if (namespace !== own.namespace || !selects(selected, own.podLabels)) return false;
  if (except.some((each) => selects(each, own.podLabels)) || !includesPort(ports, port)) return false;
  if (!asksPods(other)) return !isPodPeer(peer) && other.ranges.every((each) => peer.ranges.includes(each));
  const there = reach.namespaces.get(other.namespace);
  return isPodPeer(peer) && there !== undefined && leadsTo(half, there) && selects(peer.pods, other.podLabels);
}

/** The ends of a direct connection whose policies do not permit it. */
function closedSides({ from, to, port }: Question, reach: Reach): readonly Side[] {
  const isClosed = (side: Side, own: Asked, other: Asked): boolean =>
    asksPods(own) && !reach.halves[side].some((half) => permits(half, own, other, { port, reach }));
  return [
    ...(isClosed('egress', from, to) ? ['egress' as const] : []),
    ...(isClosed('ingress', to, from) ? ['ingress' as const] : []),
  ];
}

/** An end of a flow of the register is closed where it has no policy of its name. */
function closedSidesOf(flow: string, { halves }: Reach): readonly Side[] {
  return (['egress', 'ingress'] as const).filter(
    (side) => !halves[side].some(({ read }) => read?.object.metadata.name === `${flow}-${side}`),
  );
}

function closedOn({ agreement, hops, closed: [flow] }: Path, reach: Reach): Closed {
  const flows = agreement.hops.map(({ id }) => id);
  const earlier = flow === undefined ? flows : flows.slice(0, flows.indexOf(flow));
  const before = hops.filter((hop) => hop.flow !== undefined && earlier.includes(hop.flow) && isFor(hop, agreement));
  return { agreement, flow, before, sides: flow === undefined ? [] : closedSidesOf(flow, reach) };
}

function wordsOf(ways: readonly Way[]): Verdict['words'] {
  const [first] = ways;
  if (first === undefined) return VERDICT_TEXTS.closed;
  if (first.kind === 'hub') return VERDICT_TEXTS.hub;
  return first.hops.some(isExplained) ? VERDICT_TEXTS.direct : VERDICT_TEXTS.unexplained;
}

/**
 * Whether the network is open from the one to the other, which way, and where it ends if not. Where only the hub passes
 * messages on, this says so and no more.
 */
export function verdict(reach: Reach, { agreements }: Pick<Register, 'agreements'>, question: Question): Verdict {
  const direct = reach.hops.filter(
    (hop) => isAsked(hop.from, question.from) && isAsked(hop.to, question.to) && hasPort(hop, question.port),
  );
  const between = pathsOf(reach.hops, agreements).filter((path) => isBetween(path, question));
  const ways: readonly Way[] = [
    ...direct.map((hop) => ({ kind: 'direct' as const, hops: [hop], agreement: undefined })),
    ...between
      .filter((path) => isOpen(path, question))
      .map(({ hops, agreement }) => ({ kind: 'hub' as const, hops, agreement })),
  ];
  const words = wordsOf(ways);
  if (ways.length > 0) return { open: true, ways, closed: [], words };
  const ended = between.map((path) => closedOn(path, reach));
  const directly = { agreement: undefined, flow: undefined, before: [], sides: closedSides(question, reach) };
  return { open: false, ways, closed: ended.length > 0 ? ended : [directly], words };
}
