import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import { checkApiClient } from './api-client';
import { API_CLIENT } from './bundle';
import type { Findings } from './findings';
import { areTwoSides, endOf, labelsSelected, type Opening, openingsOf } from './flows';
import { ANNOTATION, DAY, isPlatform, LABEL } from './keys';
import { isEmpty, shownValue, textsOf, type Tree, treeOf } from './tree';
import { annotationsOf, type EstateView, familyOf, labelsOf, nameOf } from './view';

const DEFAULTS = ['NetworkPolicy/default-deny', 'NetworkPolicy/allow-dns'];
const LARGEST_PORT = 65535;

/** One number, one protocol: a name means another port in each pod, a range opens thousands. */
function isPort({ port, protocol, ...rest }: Tree): boolean {
  const isNumber = typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= LARGEST_PORT;
  return isNumber && (protocol === 'TCP' || protocol === 'UDP') && isEmpty(rest);
}

function checkOpen(read: ReadObject, openings: readonly Opening[], findings: Findings): void {
  const spec = treeOf(read.object['spec']);
  const open = (path: string, expected: string): void => findings.add('policy-open', read, path, expected, path);
  if (labelsSelected(spec['podSelector']) === undefined) open('spec.podSelector', 'matchLabels');
  const sides = [...new Set(openings.map(({ side }) => side))];
  const types = textsOf(spec['policyTypes']).map((type) => type.toLowerCase());
  if (sides.length !== 1 || types.length !== 1 || types[0] !== sides[0]) open('spec.policyTypes', 'Egress | Ingress');
  for (const { side, peers, ports } of openings) {
    if (peers.length === 0) open(`spec.${side}`, 'from, to');
    if (ports.length === 0 || !ports.every(isPort)) open(`spec.${side}.ports`, '1-65535, TCP | UDP');
  }
}

function checkAgreementMarks(read: ReadObject, findings: Findings): void {
  const agreement = labelsOf(read)[LABEL.agreement] ?? '';
  const annotations = annotationsOf(read);
  const demand = (key: string, holds: boolean, expected: string): void => {
    if (!holds) findings.add('agreement-mark', read, key, expected);
  };
  demand(LABEL.agreement, agreement !== '', 'agreement');
  demand(ANNOTATION.agreements, annotations[ANNOTATION.agreements] === agreement, quoted(agreement));
  demand(ANNOTATION.until, DAY.test(annotations[ANNOTATION.until] ?? ''), 'YYYY-MM-DD');
  demand(ANNOTATION.legalBasis, (annotations[ANNOTATION.legalBasis] ?? '') !== '', 'instrument, clause');
}

/** Hops join two systems of one agency, or one and the platform: agencies meet at the hub alone. */
function mayMeet(one: string, other: string, { namespaces }: EstateView): boolean {
  const [left, right] = [namespaces.get(one), namespaces.get(other)];
  if (left === undefined || right === undefined || one === other) return false;
  if (isPlatform(one) || isPlatform(other)) return isPlatform(one) !== isPlatform(other);
  return left.labels[LABEL.agency] === right.labels[LABEL.agency];
}

function checkAgreementPeers(
  read: ReadObject,
  openings: readonly Opening[],
  view: EstateView,
  findings: Findings,
): void {
  for (const { own, peers } of openings) {
    for (const peer of peers) {
      const end = endOf(peer);
      const shown = shownValue(peer);
      if (end === undefined) findings.add('policy-peer', read, shown, 'kubernetes.io/metadata.name ∧ matchLabels');
      else if (!mayMeet(own.namespace, end.namespace, view))
        findings.add('policy-namespace', read, quoted(end.namespace), 'one agency, or one end ndc-hub');
    }
  }
}

/** What tells one agreement's hop from another: both of its policies say the same. */
const termsOf = (read: ReadObject): string =>
  [
    labelsOf(read)[LABEL.agreement],
    ...[ANNOTATION.until, ANNOTATION.legalBasis].map((key) => annotationsOf(read)[key]),
  ].join('|');

function checkTwoSides(policies: readonly ReadObject[], findings: Findings): void {
  const all = policies.map((read) => ({ read, terms: termsOf(read), openings: openingsOf(read) }));
  for (const { read, terms, openings } of all) {
    const others = all
      .filter((other) => other.read !== read && other.terms === terms)
      .flatMap((other) => other.openings);
    for (const opening of openings) {
      if (others.some((other) => areTwoSides(opening, other))) continue;
      findings.add('agreement-one-sided', read, opening.side, opening.side === 'egress' ? 'ingress' : 'egress');
    }
  }
}

/** Every policy that opens something says for which pods, to which pods and at which port; agreements from both ends. */
export function checkNetworkPolicies(view: EstateView, findings: Findings): void {
  const all = view.objects.filter(({ object }) => object.kind === 'NetworkPolicy');
  for (const read of all.filter(
    (each) => !DEFAULTS.includes(nameOf(each)) || familyOf(each.stack) === 'transmission',
  )) {
    const openings = openingsOf(read);
    checkOpen(read, openings, findings);
    if (familyOf(read.stack) !== 'transmission' && nameOf(read) === API_CLIENT) {
      checkApiClient(read, openings, view, findings);
      continue;
    }
    checkAgreementMarks(read, findings);
    checkAgreementPeers(read, openings, view, findings);
  }
  const agreements = all.filter(({ stack }) => familyOf(stack) === 'transmission');
  checkTwoSides(agreements, findings);
}
