import { directionOf } from '../../model/agreements/terms';
import type { Standing } from '../../model/agreements/standing';
import { byText } from '../../model/estate/names';
import { type Hop as PathHop, isSeen, pathOf, type Places, wholePathOf } from '../../model/estate/path';
import type { Endpoint, Estate } from '../../model/estate/types';
import { type Hop, isExplained, verdict } from '../../review/reach';
import type { Side } from './ends';
import { NO_REGISTER, openHop, type Question, questionOf } from './hops';
import type { Network } from './network';
import { passesFor } from './shared';

/** A way that is open. */
export interface OpenWay {
  /** `intermediary`: a chain of hops past NDXP, which is not the hub of the register. */
  readonly kind: 'direct' | 'hub' | 'intermediary';
  /** Undefined for a direct way: its hop says why it is open. */
  readonly standing: Standing | undefined;
  readonly hops: readonly Hop[];
  /** All of the connection, also what no policy of the cluster sees; empty for a direct way. */
  readonly whole: readonly PathHop[];
  /** Whether an annotation says why it is open. */
  readonly isExplained: boolean;
}

/** An agreement between the two that opens nothing, or nothing at the port. */
export interface ClosedWay {
  readonly standing: Standing;
  /** Undefined: every hop that policies see is open, for other agreements. */
  readonly hop: PathHop | undefined;
  /** Whether policies of the cluster see anything of it. */
  readonly isSeen: boolean;
}

export interface Judgement {
  /** `shared`: packets pass for other agreements. `outside`: between places that no policy of the cluster sees. */
  readonly verdict: 'open' | 'closed' | 'shared' | 'outside';
  /** The other agreements. */
  readonly shared: readonly string[];
  readonly ways: readonly OpenWay[];
  readonly closed: readonly ClosedWay[];
}

/** What the model is asked with. */
export interface Declared {
  readonly estate: Estate;
  readonly standings: readonly Standing[];
  readonly places: Places;
}

const idOf = ({ agreement }: Standing): string => agreement.entry.value.id;

/**
 * The answer, from the network; the model only says of which agreements it could be.
 *
 * @throws Error where the two disagree: one of them is wrong, and nobody can tell which from here
 */
export function judge(question: Question, declared: Declared, network: Network): Judgement {
  const between = standingsBetween(question, declared.standings);
  const ways = [...directWays(question, network), ...between.flatMap((one) => wayOf(one, question, declared, network))];
  const seen = new Set(ways.map(({ standing }) => (standing === undefined ? 'direct' : idOf(standing))));
  const expected = new Set(expectedWays(question, between, declared));
  const differing = [...new Set([...seen, ...expected])].filter((way) => seen.has(way) !== expected.has(way));
  if (differing.length > 0) {
    const sides = differing
      .sort(byText)
      .map((way) => `${way} is open in the ${seen.has(way) ? 'network' : 'model'} alone`);
    throw new Error(
      `network and model disagree about ${question.from.shown} -> ${question.to.shown}: ${sides.join(', ')}`,
    );
  }
  if (ways.length > 0) return { verdict: 'open', shared: [], ways, closed: [] };
  const closed = between.map((one) => closedOf(one, declared, network));
  if (isOutside(question.from) && isOutside(question.to) && !closed.some((one) => one.isSeen))
    return { verdict: 'outside', shared: [], ways, closed };
  const shared = passesFor(question, declared.places, network);
  return { verdict: shared.length > 0 ? 'shared' : 'closed', shared, ways, closed };
}

const isOutside = ({ system }: Side): boolean => system?.settings.hosting === 'external';

/** Agreements in which the one opens connections to the other, in force or not. */
function standingsBetween({ from, to }: Question, standings: readonly Standing[]): readonly Standing[] {
  const is = (
    side: Side,
    party: { readonly agency: string; readonly system: string; readonly name: string },
  ): boolean =>
    side.system?.agency === party.agency &&
    side.system.id === party.system &&
    (side.name === undefined || side.name === party.name);
  return standings.filter(({ agreement }) => {
    const direction = directionOf(agreement.terms);
    return is(from, direction.from) && is(to, direction.to);
  });
}

/** Ends that choose the same pods have the same way. */
function directWays({ from, to, port }: Question, { reach }: Network): readonly OpenWay[] {
  const found = from.ends.flatMap((start) =>
    to.ends.flatMap((end) =>
      verdict(reach, NO_REGISTER, questionOf(start.at, end.at, port))
        .ways.filter(({ kind }) => kind === 'direct')
        .map(({ hops }) => hops),
    ),
  );
  const ways = found.filter(([hop], index) => found.findIndex(([other]) => other === hop) === index);
  return ways.map((hops) => ({
    ...{ kind: 'direct', standing: undefined, hops, whole: [] },
    isExplained: hops.some(isExplained),
  }));
}

/** The way of one agreement, where the network has all of it open. */
function wayOf(
  standing: Standing,
  { port: asked }: Question,
  { places }: Declared,
  { reach, register }: Network,
): readonly OpenWay[] {
  const whole = wholePathOf({ ...standing.agreement, direct: undefined }, places);
  const hops = whole.filter(isSeen);
  const [first, last] = [hops[0], hops.at(-1)];
  if (first === undefined || last === undefined) return [];
  const id = idOf(standing);
  const { ports } = directionOf(standing.agreement.terms).to;
  const isLastSeen = last === whole.at(-1);
  // Of a last hop outside the cluster no policy says the port, only the interface does.
  if (!isLastSeen && !includes(ports, asked)) return [];
  const port = isLastSeen ? asked : undefined;
  if (standing.agreement.entry.value.via === 'ndop') {
    const own = { agreements: register.agreements.filter((entry) => entry.id === id) };
    return verdict(reach, own, questionOf(first.from, last.to, port))
      .ways.filter((way) => way.kind === 'hub')
      .map((way) => ({ kind: 'hub', standing, hops: way.hops, whole, isExplained: true }));
  }
  const open = hops.map((hop) => openHop(hop, reach, hop === last ? port : undefined).find((one) => isFor(one, id)));
  const found = open.flatMap((hop) => hop ?? []);
  if (found.length < hops.length) return [];
  return [{ kind: 'intermediary', standing, hops: found, whole, isExplained: true }];
}

const isFor = ({ agreements, more }: Hop, id: string): boolean => agreements.includes(id) || more > 0;

/** Whether a port is served, where one is asked about. */
export const includes = (
  { port: low, endPort: high = low }: { readonly port: number; readonly endPort: number | undefined },
  port: number | undefined,
): boolean => port === undefined || (low <= port && port <= high);

/** What the model says is open: flows between the very ends, and agreements in force between the two. */
function expectedWays(
  { from, to, port }: Question,
  between: readonly Standing[],
  { estate, places }: Declared,
): readonly string[] {
  const isDirect = estate.flows.some(
    (flow) =>
      includes(flow, port) &&
      from.ends.some(({ at }) => isAt(flow.from, at)) &&
      to.ends.some(({ at }) => isAt(flow.to, at)),
  );
  const direct = new Set(estate.flows.flatMap(({ reason }) => (reason.kind === 'waiver' ? [reason.id] : [])));
  const inForce = between.filter((standing) => {
    const { ports } = directionOf(standing.agreement.terms).to;
    const hops = pathOf({ ...standing.agreement, direct: undefined }, places);
    return standing.word === 'in-force' && !direct.has(idOf(standing)) && hops.length > 0 && includes(ports, port);
  });
  return [...(isDirect ? ['direct'] : []), ...inForce.map(idOf)];
}

/** Whether who is asked about is an end of a flow: pods with its labels, or its addresses. */
function isAt(end: Endpoint, asked: Endpoint): boolean {
  if ('namespace' in end)
    return (
      'namespace' in asked &&
      end.namespace === asked.namespace &&
      Object.entries(end.podLabels).every(([key, value]) => asked.podLabels[key] === value)
    );
  return 'ranges' in asked && asked.ranges.every((range) => end.ranges.includes(range));
}

function closedOf(standing: Standing, { places }: Declared, { reach }: Network): ClosedWay {
  const hops = pathOf({ ...standing.agreement, direct: undefined }, places);
  const hop = hops.find((one) => openHop(one, reach, undefined).length === 0);
  return { standing, hop, isSeen: hops.length > 0 };
}
