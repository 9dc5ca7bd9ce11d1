import { HUB } from '../baseline/keys';
import { endKey } from './covered';
import { isAsListed } from './listed-hop';
import type { ListedEntry, ListedHop, RegisterParty } from './register-entry';
import { implies, withLabels } from './selector';
import { type End, type Hop, isZone } from './types';

/** The hops of one agreement, from the side that opens the connection to the one that serves. */
export interface Path {
  readonly agreement: ListedEntry;
  /** Those of the register that are open as it says and name it, in its order. */
  readonly hops: readonly Hop[];
  /** Flows that the register gives it and that are not open for it, in its order. */
  readonly closed: readonly string[];
  /** Hops that are open for it otherwise than the register says: at other ends, or at other ports. */
  readonly differing: readonly { readonly hop: Hop; readonly listed: ListedHop }[];
  /** Hops that name it and that the register does not give it. */
  readonly beyond: readonly Hop[];
  /** Whether the hops lead, one after the other, from one party to the other. */
  readonly leads: boolean;
}

/** Who opens the connection, and who serves. */
export function partiesOf(entry: ListedEntry): { readonly from: RegisterParty; readonly to: RegisterParty } {
  const { consumer, provider } = entry;
  return entry.initiator === 'consumer' ? { from: consumer, to: provider } : { from: provider, to: consumer };
}

/**
 * Whether a hop is open for an agreement. A policy names so many agreements and counts the rest, which come later in
 * the alphabet: of those the register alone can say that the hop is theirs.
 */
export function isFor(hop: Hop, { id, hops }: ListedEntry): boolean {
  if (namedOn(hop).includes(id)) return true;
  const { agreements, more, flow } = hop;
  const last = agreements.at(-1);
  return more > 0 && hops.some((listed) => listed.id === flow) && (last === undefined || last < id);
}

/** A waiver opens what is listed as direct, and nothing else does. */
const isItsWay = ({ waiver }: Hop, { id, via }: ListedEntry): boolean => (via === 'direct') === (waiver === id);

/** Agreements that the policies of a hop name, that of a waiver too. */
export const namedOn = ({ agreements, waiver }: Hop): readonly string[] =>
  waiver === undefined || agreements.includes(waiver) ? agreements : [...agreements, waiver];

/** Whether one of its ends is in the hub. */
export const isAtHub = ({ from, to }: { readonly from: object; readonly to: object }): boolean =>
  [from, to].some((end) => 'namespace' in end && end.namespace === HUB);

/** Pods of a party are the end of a hop; a party outside the cluster is seen as addresses, or not at all. */
function isPartyAt({ namespace, podLabels }: RegisterParty, end: End): boolean {
  if (namespace === null) return true;
  if (isZone(end) || end.namespace !== namespace) return false;
  return implies(withLabels(podLabels ?? {}), end.pods) && implies(end.pods, withLabels(podLabels ?? {}));
}

/**
 * Where one hop ends, the next begins: at the hub and at the agent nodes beside it the same pods. What passes inside
 * another system, or between two places outside the cluster, no policy of ours sees.
 */
function isJoint(hop: Hop, next: Hop): boolean {
  const [end, start] = [hop.to, next.from];
  if (isZone(end) || isZone(start)) return isZone(end) && isZone(start);
  if (isAtHub(hop) || isAtHub(next)) return endKey(end) === endKey(start);
  return end.namespace === start.namespace;
}

function leads(entry: ListedEntry, hops: readonly Hop[]): boolean {
  const { from, to } = partiesOf(entry);
  const [first, last] = [hops[0], hops.at(-1)];
  if (first === undefined || last === undefined) return false;
  const isJoined = hops.every((hop, index) => {
    const next = hops[index + 1];
    return next === undefined || isJoint(hop, next);
  });
  return isJoined && isPartyAt(from, first.from) && isPartyAt(to, last.to);
}

interface Opened {
  readonly byFlow: ReadonlyMap<string, readonly Hop[]>;
  readonly byAgreement: ReadonlyMap<string, readonly Hop[]>;
}

function opened(hops: readonly Hop[]): Opened {
  const byFlow = new Map<string, Hop[]>();
  const byAgreement = new Map<string, Hop[]>();
  const put = (map: Map<string, Hop[]>, key: string, hop: Hop): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [hop]);
    else list.push(hop);
  };
  for (const hop of hops) {
    if (hop.flow !== undefined) put(byFlow, hop.flow, hop);
    for (const id of namedOn(hop)) put(byAgreement, id, hop);
  }
  return { byFlow, byAgreement };
}

function pathOf(entry: ListedEntry, { byFlow, byAgreement }: Opened): Path {
  const seen = entry.hops.map((listed) => {
    const open = (byFlow.get(listed.id) ?? []).filter((hop) => isFor(hop, entry) && isItsWay(hop, entry));
    return { listed, open, same: open.filter((hop) => isAsListed(hop, listed)) };
  });
  const flows = new Set(entry.hops.map(({ id }) => id));
  const hops = seen.flatMap(({ same }) => same);
  return {
    agreement: entry,
    hops,
    closed: seen.filter(({ open }) => open.length === 0).map(({ listed }) => listed.id),
    differing: seen.flatMap(({ listed, open, same }) =>
      open.filter((hop) => !same.includes(hop)).map((hop) => ({ hop, listed })),
    ),
    beyond: (byAgreement.get(entry.id) ?? []).filter((hop) => !flows.has(hop.flow ?? '') || !isItsWay(hop, entry)),
    leads: leads(entry, hops),
  };
}

/**
 * The path of every agreement of a list of the register: a chain of hops whose policies all name it and open what the
 * register says, from the party that opens the connection through agent nodes and hub to the other. That messages may
 * pass is the hub's to decide.
 */
export function pathsOf(hops: readonly Hop[], entries: readonly ListedEntry[]): readonly Path[] {
  const all = opened(hops);
  return entries.map((entry) => pathOf(entry, all));
}
