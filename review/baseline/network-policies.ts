import type { ReadObject } from '../read/types';
import { checkApiClient } from './api-client';
import { API_CLIENT } from './bundle';
import type { Findings } from './findings';
import { checkFlowMarks, reasonOf } from './flow-marks';
import { checkFlowPeers, checkTwoSides } from './flow-peers';
import { labelsSelected, type Opening, openingsOf } from './flows';
import { LABEL } from './keys';
import { isEmpty, textsOf, type Tree, treeOf } from './tree';
import { type EstateView, familyOf, levelOf, nameOf } from './view';

const DEFAULTS = ['NetworkPolicy/default-deny', 'NetworkPolicy/allow-dns'];
const LARGEST_PORT = 65535;
const STORE = 'ndc-objects';

/** Ports that one flow may open at most, by the level of its own namespace: our own mapping, of no clause. */
const WIDEST: Readonly<Record<1 | 2 | 3 | 4, number>> = { 1: 100, 2: 100, 3: 10, 4: 1 };
/** The platform itself opens single ports; a daemon of its store of objects takes one of 769 (Ceph, `ms_bind_port`). */
const ONE_PORT = 1;
const PORTS_OF_A_STORE = 769;

const isNumber = (port: unknown): port is number =>
  typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= LARGEST_PORT;

/** Numbers and one protocol: a name means another port in each pod, a wide range opens thousands. */
function isPort({ port, endPort, protocol, ...rest }: Tree, widest: number): boolean {
  if (!isNumber(port) || (protocol !== 'TCP' && protocol !== 'UDP') || !isEmpty(rest)) return false;
  return endPort === undefined || (isNumber(endPort) && endPort > port && endPort - port < widest);
}

function checkOpen(read: ReadObject, openings: readonly Opening[], widest: number, findings: Findings): void {
  const spec = treeOf(read.object['spec']);
  const open = (path: string, expected: string): void => findings.add('policy-open', read, path, expected, path);
  if (labelsSelected(spec['podSelector']) === undefined) open('spec.podSelector', 'matchLabels');
  const sides = [...new Set(openings.map(({ side }) => side))];
  const types = textsOf(spec['policyTypes']).map((type) => type.toLowerCase());
  if (sides.length !== 1 || types.length !== 1 || types[0] !== sides[0]) open('spec.policyTypes', 'Egress | Ingress');
  for (const { side, peers, ports } of openings) {
    if (peers.length === 0) open(`spec.${side}`, 'from, to');
    if (ports.length === 0 || !ports.every((port) => isPort(port, widest)))
      open(`spec.${side}.ports`, '1-65535, TCP | UDP');
  }
}

function widestOf(read: ReadObject, { namespaces }: EstateView): number {
  const { object } = read;
  if (reasonOf(read) === 'platform' && object.metadata.namespace === STORE) return PORTS_OF_A_STORE;
  const level = levelOf(namespaces.get(object.metadata.namespace ?? '')?.labels[LABEL.level]);
  return level === undefined ? ONE_PORT : WIDEST[level];
}

/** Every policy that opens something says for which pods, to which pods and at which port; agreements from both ends. */
export function checkNetworkPolicies(view: EstateView, findings: Findings): void {
  const all = view.objects.filter(({ object }) => object.kind === 'NetworkPolicy');
  for (const read of all.filter(
    (each) => !DEFAULTS.includes(nameOf(each)) || familyOf(each.stack) === 'transmission',
  )) {
    const openings = openingsOf(read);
    checkOpen(read, openings, widestOf(read, view), findings);
    if (familyOf(read.stack) !== 'transmission' && nameOf(read) === API_CLIENT) {
      checkApiClient(read, openings, view, findings);
      continue;
    }
    checkFlowMarks(read, findings);
    checkFlowPeers(read, openings, view, findings);
  }
  const agreements = all.filter(({ stack }) => familyOf(stack) === 'transmission');
  checkTwoSides(agreements, findings);
}
