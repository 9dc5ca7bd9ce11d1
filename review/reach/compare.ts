import { Findings } from '../baseline/findings';
import { ANNOTATION, DAY, FULL_SWITCH, HUB, isPlatform } from '../baseline/keys';
import { annotationsOf } from '../baseline/view';
import type { Place, ReviewIssue } from '../issue';
import { quoted } from '../quoted';
import { isExplained } from './explanation';
import type { Reach } from './hops';
import { shownListed } from './listed-hop';
import { isAtHub, namedOn, partiesOf, type Path, pathsOf } from './paths';
import type { Register } from './register';
import type { ListedEntry } from './register-entry';
import { shownHop } from './shown';
import { REACH_TEXTS, type ReachFindings } from './texts';
import { type Hop, isZone } from './types';

function add(code: keyof typeof REACH_TEXTS, hop: Hop, expected: string, findings: ReachFindings, what = ''): void {
  const read = hop.policies.egress ?? hop.policies.ingress;
  const said = what === '' ? shownHop(hop) : `${what}: ${shownHop(hop)}`;
  if (read !== undefined) findings.add(code, read, said, expected);
  else findings.place(code, placeOf(hop), said, expected);
}

function placeOf({ from, to }: Hop): Place {
  const [end] = [from, to].filter((each) => !isZone(each));
  return end === undefined || isZone(end) ? {} : { namespace: end.namespace };
}

function checkExplained(hops: readonly Hop[], findings: ReachFindings): void {
  for (const hop of hops)
    if (!isExplained(hop)) add('hop-unexplained', hop, 'agreements, talks-to, waiver, platform-flow', findings);
}

/** What the register says of one flow: whose it is, and the last day on which any of them uses it. */
interface Use {
  readonly ids: Set<string>;
  until: string;
}

function usesOf(entries: readonly ListedEntry[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const { id, until, hops } of entries)
    for (const { id: flow } of hops) {
      const use = uses.get(flow) ?? { ids: new Set(), until };
      use.ids.add(id);
      if (until > use.until) use.until = until;
      uses.set(flow, use);
    }
  return uses;
}

/**
 * Agreements of hops are the register's: those of the hub, or those that pass elsewhere. Where a policy names some and
 * counts the rest, it must count as many as the register gives its hop: more would be agreements that nobody knows. The
 * hop ends with the last of them.
 */
function checkListed(hops: readonly Hop[], entries: readonly ListedEntry[], findings: ReachFindings): void {
  const known = new Set(entries.map(({ id }) => id));
  const uses = usesOf(entries);
  for (const hop of hops) {
    const named = namedOn(hop);
    for (const id of named) if (!known.has(id)) add('hop-not-in-register', hop, quoted(id), findings, quoted(id));
    const use = uses.get(hop.flow ?? '');
    const more = (use?.ids.size ?? 0) - named.length;
    if (hop.more > 0 && hop.more !== more) add('hop-not-in-register', hop, `+${more}`, findings, `+${hop.more}`);
    if (use !== undefined && (named.length > 0 || hop.more > 0)) checkUntil(hop, use.until, findings);
  }
}

function checkUntil({ policies }: Hop, expected: string, findings: ReachFindings): void {
  for (const read of [policies.egress, policies.ingress]) {
    const until = read && annotationsOf(read)[ANNOTATION.until];
    if (read !== undefined && until !== expected)
      findings.add('hop-until', read, quoted(until ?? ''), expected, 'metadata.annotations');
  }
}

const namespaceOf = (entry: ListedEntry): Place => {
  const { from, to } = partiesOf(entry);
  const namespace = from.namespace ?? to.namespace;
  return namespace === null ? {} : { namespace };
};

function checkPath({ agreement, closed, beyond, leads, hops, differing }: Path, findings: ReachFindings): void {
  const place = namespaceOf(agreement);
  const id = quoted(agreement.id);
  for (const flow of closed) findings.place('register-hop-closed', place, `${id}, ${quoted(flow)}`, id);
  for (const hop of beyond) add('hop-not-in-register', hop, id, findings, id);
  if (closed.length + differing.length > 0) return;
  const isWay = leads && hops.some(isAtHub) === (agreement.via === 'ndop');
  if (isWay) return;
  const { from, to } = partiesOf(agreement);
  const parties = [from, to].map(({ agency, system, name }) => `${agency}/${system}/${name}`).join(' → ');
  findings.place('register-path-broken', place, id, quoted(parties));
}

/** Each hop that differs once, though many agreements use it. */
function checkDiffering(paths: readonly Path[], findings: ReachFindings): void {
  const told = new Map<Hop, Set<string>>();
  for (const { hop, listed } of paths.flatMap(({ differing }) => differing)) {
    const shown = shownListed(listed);
    const known = told.get(hop) ?? new Set();
    told.set(hop, known);
    if (!known.has(shown)) add('hop-differs', hop, shown, findings);
    known.add(shown);
  }
}

/** The two namespaces are one agency's, or both the platform's. */
function isInside({ from, to }: Hop, namespaces: Reach['namespaces'], withPlatform: boolean): boolean {
  if (isZone(from) || isZone(to)) return false;
  const [one, other] = [from, to].map(({ namespace }) => namespaces.get(namespace)?.agency);
  if (one !== undefined || other !== undefined) return one === other;
  return withPlatform && isPlatform(from.namespace) && isPlatform(to.namespace);
}

/** Every end that is pods is the platform's. */
const isOfPlatform = ({ from, to }: Hop): boolean =>
  [from, to].every((end) => isZone(end) || isPlatform(end.namespace));

/** Where agencies may meet: at the hub, and for a while where a waiver lets them. */
function checkMeetings({ hops, namespaces }: Reach, findings: ReachFindings): void {
  for (const hop of hops.filter(({ platform }) => platform === undefined)) {
    const { from, to, waiver, talksTo, platformFlow, until = '' } = hop;
    const isWaived = waiver !== undefined && DAY.test(until) && until <= FULL_SWITCH;
    const isOne = !isZone(from) && !isZone(to) && from.namespace === to.namespace;
    const mayMeet = isZone(from) || isZone(to) || isOne || isAtHub(hop) || isInside(hop, namespaces, true);
    if (waiver !== undefined || !mayMeet) add(isWaived ? 'direct-path' : 'agencies-meet', hop, HUB, findings);
    else if (talksTo !== undefined && !isInside(hop, namespaces, false))
      add('talks-to-outside', hop, 'ndc.gov.vn/talks-to', findings);
    else if (platformFlow !== undefined && !isOfPlatform(hop))
      add('platform-flow-outside', hop, 'ndc.gov.vn/platform-flow', findings);
  }
}

function checkFlaws({ hops, complete, flaws }: Reach, findings: ReachFindings): void {
  for (const { kind, read, path } of flaws) {
    if (kind === 'everything') findings.add('policy-everything', read, path, 'pods, ipBlock', path);
    else findings.add('policy-refused', read, path, 'matchLabels, matchExpressions', path);
  }
  if (!complete) findings.place('hops-too-many', {}, String(hops.length), 'every namespace');
}

/**
 * Where the hops of a folder, its paths and the register do not agree, sorted. Empty means: every hop that is open is
 * explained by an annotation on both of its policies; one that names agreements is listed for each of them, with the same
 * ends, protocol and ports, and ends with the last of them; every entry of the register has its path; agencies meet at
 * the hub alone. Hops of the platform (`Hop.platform`) are left out.
 */
export function compare(reach: Reach, register: Register): readonly ReviewIssue[] {
  const findings = new Findings(REACH_TEXTS);
  const hops = reach.hops.filter(({ platform }) => platform === undefined);
  const entries = [...register.agreements, ...register.elsewhere];
  checkExplained(hops, findings);
  checkListed(hops, entries, findings);
  const paths = pathsOf(hops, entries);
  for (const path of paths) checkPath(path, findings);
  checkDiffering(paths, findings);
  checkMeetings(reach, findings);
  checkFlaws(reach, findings);
  return [...register.issues, ...findings.sorted()];
}
