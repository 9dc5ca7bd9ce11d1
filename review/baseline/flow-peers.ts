import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import { mayOpenZone } from './addresses';
import type { Findings } from './findings';
import { reasonOf, termsOf } from './flow-marks';
import { areTwoSides, endOf, type Opening, openingsOf } from './flows';
import { HUB, isPlatform, LABEL } from './keys';
import { isEmpty, shownValue, textOf, treeOf } from './tree';
import type { EstateView } from './view';

/** The range of a peer outside the cluster; undefined where the peer is anything else. */
function rangeOf(peer: unknown): string | undefined {
  const { ipBlock, ...rest } = treeOf(peer);
  const { cidr, ...more } = treeOf(ipBlock);
  return isEmpty(rest) && isEmpty(more) && textOf(cidr) !== '' ? textOf(cidr) : undefined;
}

/**
 * Hops join two systems of one agency, or one and the platform: agencies meet at the hub alone, but for a direct path
 * that is waived.
 */
function mayMeet(read: ReadObject, one: string, other: string, { namespaces }: EstateView): boolean {
  const [left, right] = [namespaces.get(one), namespaces.get(other)];
  if (left === undefined || right === undefined || one === other) return false;
  const reason = reasonOf(read);
  if (isPlatform(one) || isPlatform(other)) return reason === 'agreement' && isPlatform(one) !== isPlatform(other);
  return (left.labels[LABEL.agency] === right.labels[LABEL.agency]) !== (reason === 'waiver');
}

/** The other end of a flow is pods of one namespace, or ranges of a zone, all of which name one end. */
export function checkFlowPeers(
  read: ReadObject,
  openings: readonly Opening[],
  view: EstateView,
  findings: Findings,
): void {
  for (const { own, peers } of openings) {
    if (peers.some((peer) => rangeOf(peer) !== undefined)) {
      checkZone(read, peers, findings);
      continue;
    }
    for (const peer of peers) {
      const end = endOf(peer);
      const shown = shownValue(peer);
      if (end === undefined) findings.add('policy-peer', read, shown, 'kubernetes.io/metadata.name ∧ matchLabels');
      else if (!mayMeet(read, own.namespace, end.namespace, view))
        findings.add('policy-namespace', read, quoted(end.namespace), `one agency, or one end ${HUB}`);
    }
  }
}

/** Nothing inside an agency is outside the cluster, and no zone is the whole Internet or the cluster's own machines. */
function checkZone(read: ReadObject, peers: readonly unknown[], findings: Findings): void {
  if (reasonOf(read) === 'internal') findings.add('policy-address', read, shownValue(peers[0]), 'matchLabels');
  for (const peer of peers) {
    const range = rangeOf(peer);
    if (range === undefined || !mayOpenZone(range))
      findings.add('policy-address', read, shownValue(peer), 'IPv4 /8…/32, IPv6 /16…/128');
  }
}

/** A flow is open from both ends; of one that leads to a zone, the other end is not in the cluster. */
export function checkTwoSides(policies: readonly ReadObject[], findings: Findings): void {
  const byTerms = new Map<string, { readonly read: ReadObject; readonly openings: readonly Opening[] }[]>();
  for (const read of policies) {
    const alike = byTerms.get(termsOf(read)) ?? [];
    byTerms.set(termsOf(read), alike);
    alike.push({ read, openings: openingsOf(read) });
  }
  for (const alike of byTerms.values()) {
    for (const { read, openings } of alike) {
      const others = alike.filter((other) => other.read !== read).flatMap((other) => other.openings);
      for (const opening of openings) {
        const leavesCluster = opening.peers.every((peer) => rangeOf(peer) !== undefined);
        if (leavesCluster || others.some((other) => areTwoSides(opening, other))) continue;
        findings.add('agreement-one-sided', read, opening.side, opening.side === 'egress' ? 'ingress' : 'egress');
      }
    }
  }
}
