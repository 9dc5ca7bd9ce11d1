import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import { doMeet, mayOpenToPlatform, mayOpenZone } from './addresses';
import { componentOf } from './component-rights';
import type { Findings } from './findings';
import { NEED, reasonOf, termsOf } from './flow-marks';
import { areTwoSides, endOf, type Opening, openingsOf } from './flows';
import { ANNOTATION, CLUSTER, HUB, isPlatform, LABEL } from './keys';
import { podRangesOf } from './pod-ranges';
import { isEmpty, shownValue, textOf, treeOf } from './tree';
import { annotationsOf, type EstateView, familyOf } from './view';

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
  const reason = reasonOf(read);
  // The cluster's own namespace stands in no stack.
  if (reason === 'platform') {
    const isThere = (name: string): boolean => isPlatform(name) && (name === CLUSTER || namespaces.has(name));
    return isThere(one) && isThere(other) && familyOf(read.stack) === 'platform';
  }
  if (left === undefined || right === undefined || one === other) return false;
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
  const pods = podRangesOf(view);
  if (reasonOf(read) === 'platform') checkPlatformFlow(read, openings, findings);
  for (const { own, peers } of openings) {
    if (peers.some((peer) => rangeOf(peer) !== undefined)) {
      checkZone(read, peers, pods, findings);
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

/**
 * A flow of the platform is of a component at one of its ends, and its policy is called so. Nobody approved it one by
 * one: only the state of the platform may hold it, and only in the platform's own namespaces.
 */
function checkPlatformFlow(read: ReadObject, openings: readonly Opening[], findings: Findings): void {
  const { name, namespace = '' } = read.object.metadata;
  if (!isPlatform(namespace) || familyOf(read.stack) !== 'platform')
    findings.add('policy-namespace', read, quoted(namespace), 'platform: kube-*, ndc-*');
  const need = annotationsOf(read)[ANNOTATION.platformFlow] ?? '';
  if (!NEED.test(need)) return;
  const [component = '', flow = ''] = need.split('/');
  const ends = openings.flatMap(({ peers }) => peers.flatMap((peer) => endOf(peer)?.namespace ?? []));
  const names = openings.map(({ side }) => `platform.${component}.${flow}-${side}`);
  if (![namespace, ...ends].map(componentOf).includes(component))
    findings.add('agreement-mark', read, ANNOTATION.platformFlow, `${componentOf(namespace)}/…`);
  if (!names.includes(name)) findings.add('agreement-mark', read, 'metadata.name', names.join(', '));
}

/** Nothing inside an agency is outside the cluster, and no zone is the whole Internet or the cluster's own machines. */
function checkZone(read: ReadObject, peers: readonly unknown[], pods: readonly string[], findings: Findings): void {
  const isOfPlatform = reasonOf(read) === 'platform';
  if (reasonOf(read) === 'internal') findings.add('policy-address', read, shownValue(peers[0]), 'matchLabels');
  for (const peer of peers) {
    const range = rangeOf(peer);
    const isOpenable = range !== undefined && (isOfPlatform ? mayOpenToPlatform(range) : mayOpenZone(range));
    const expected = isOfPlatform ? 'IPv4 /12…/32, IPv6 /28…/128' : 'IPv4 /8…/32, IPv6 /16…/128';
    if (!isOpenable) findings.add('policy-address', read, shownValue(peer), expected);
    // Pods are named by their labels: a range of theirs opens those of every tenant.
    else if (pods.some((each) => doMeet(each, range)))
      findings.add('policy-address', read, shownValue(peer), 'matchLabels');
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
