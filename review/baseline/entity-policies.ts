import { isDeepStrictEqual } from 'node:util';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { labelsSelected, openingsOf } from './flows';
import { ANNOTATION, isPlatform } from './keys';
import { inside, isEmpty, listOf, textOf, textsOf, type Tree, treeOf, treesOf } from './tree';
import { annotationsOf, type EstateView } from './view';

/** What only the network plugin can name: the servers of the API, and the nodes. */
const ENTITIES = ['host', 'kube-apiserver', 'remote-node'];
const SIDES = ['ingress', 'egress'] as const;
const SPEC_KEYS = ['endpointSelector', 'enableDefaultDeny', ...SIDES];
/** `specs` beside `spec` holds as many policies again. */
const KEYS = ['apiVersion', 'kind', 'metadata', 'spec'];
const PORT = /^[1-9]\d{0,4}$/;
const STORE = 'ndc-objects';
const PORTS_OF_A_STORE = 769;

const only = (tree: Tree, keys: readonly string[]): boolean => Object.keys(tree).every((key) => keys.includes(key));

/** One port by its number; the daemons of the store of objects take one of a range (Ceph, `ms_bind_port`). */
function isPort({ port, endPort, protocol, ...rest }: Tree, namespace: string): boolean {
  const isOne = PORT.test(textOf(port)) && (protocol === 'TCP' || protocol === 'UDP') && isEmpty(rest);
  if (!isOne || endPort === undefined) return isOne;
  const width = Number(endPort) - Number(port);
  return namespace === STORE && Number.isInteger(endPort) && width > 0 && width < PORTS_OF_A_STORE;
}

/** Exactly entities and ports: whatever else a rule may say, or an item left empty, opens more. */
function isRule(rule: Tree, side: (typeof SIDES)[number], namespace: string): boolean {
  const key = side === 'ingress' ? 'fromEntities' : 'toEntities';
  const entities = textsOf(rule[key]);
  const items = treesOf(rule['toPorts']);
  return (
    only(rule, [key, 'toPorts']) &&
    entities.length > 0 &&
    entities.every((each) => ENTITIES.includes(each)) &&
    items.length > 0 &&
    items.every(
      (item) =>
        only(item, ['ports']) &&
        treesOf(item['ports']).length > 0 &&
        treesOf(item['ports']).every((each) => isPort(each, namespace)),
    )
  );
}

/** Pods and ports as both kinds of policies can be compared by. */
const portsOf = (ports: readonly Tree[]): unknown =>
  ports.map(({ port, endPort, protocol }) => [String(port), endPort ?? null, protocol]);

/** The policy of Kubernetes of the same name, for the same flow, pods, direction and ports, which this one completes. */
function isTwin(policy: ReadObject, read: ReadObject): boolean {
  const spec = treeOf(read.object['spec']);
  const pods = inside(spec, 'endpointSelector', 'matchLabels');
  const opened = SIDES.flatMap((side) =>
    treesOf(spec[side]).map((rule) => [side, portsOf(treesOf(rule['toPorts']).flatMap(({ ports }) => treesOf(ports)))]),
  );
  const openings = openingsOf(policy);
  return (
    policy.object.kind === 'NetworkPolicy' &&
    policy.object.metadata.namespace === read.object.metadata.namespace &&
    policy.object.metadata.name === read.object.metadata.name &&
    annotationsOf(policy)[ANNOTATION.platformFlow] === annotationsOf(read)[ANNOTATION.platformFlow] &&
    isDeepStrictEqual(labelsSelected(inside(policy.object['spec'], 'podSelector')), pods) &&
    isDeepStrictEqual(
      openings.map(({ side, ports }) => [side, portsOf(ports)]),
      opened,
    )
  );
}

function checkPolicy(read: ReadObject, policies: readonly ReadObject[], findings: Findings): void {
  const spec = treeOf(read.object['spec']);
  const namespace = read.object.metadata.namespace ?? '';
  const open = (path: string, expected: string): void => findings.add('policy-open', read, path, expected, path);
  if (!isPlatform(namespace)) open('metadata.namespace', 'ndc-…, kube-…');
  if (!only(read.object, KEYS)) open('specs', KEYS.join(', '));
  if (!only(spec, SPEC_KEYS)) open('spec', SPEC_KEYS.join(', '));
  if (labelsSelected(spec['endpointSelector']) === undefined) open('spec.endpointSelector', 'matchLabels');
  for (const side of SIDES) {
    if (spec[side] === undefined) continue;
    const rules = listOf(spec[side]);
    if (rules.length === 0 || !rules.every((rule) => isRule(treeOf(rule), side, namespace)))
      open(`spec.${side}`, `${ENTITIES.join(' | ')}, 1-65535, TCP | UDP`);
  }
  if (!policies.some((policy) => isTwin(policy, read)))
    findings.add('agreement-one-sided', read, read.object.kind, 'NetworkPolicy');
}

/** Policies of the network plugin open the ways to API servers and nodes that a flow has, and no others. */
export function checkEntityPolicies({ objects }: EstateView, findings: Findings): void {
  const policies = objects.filter(({ object }) => object.kind === 'NetworkPolicy');
  for (const read of objects.filter(({ object }) => object.kind === 'CiliumNetworkPolicy'))
    checkPolicy(read, policies, findings);
}
