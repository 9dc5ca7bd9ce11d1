import { listOf, type Tree, isTree, textOf, textsOf, treeOf, treesOf } from '../baseline/tree';
import type { ReadObject } from '../read/types';
import { byText } from '../order';
import { readPorts } from './ports';
import { EVERYTHING, readSelector, type Selector } from './selector';
import type { Ports, Side, ZoneEnd } from './types';

/** Pods that a rule names. */
export interface PodPeer {
  /** Undefined for the namespace of the policy. */
  readonly namespaces: Selector | undefined;
  readonly pods: Selector;
}

/** One rule of a policy. */
export interface Rule {
  readonly side: Side;
  readonly pods: readonly PodPeer[];
  readonly zones: readonly ZoneEnd[];
  readonly ports: readonly Ports[];
}

/** What a part of a policy is wrong in: it opens everything, or the API refuses the policy for it. */
export interface Flaw {
  readonly kind: 'everything' | 'refused';
  readonly read: ReadObject;
  readonly path: string;
}

/** A NetworkPolicy as the API understands it. */
export interface Policy {
  readonly read: ReadObject;
  readonly namespace: string;
  /** The pods that it isolates, by direction; undefined where its requirements contradict each other. */
  readonly selected: Selector | undefined;
  readonly sides: readonly Side[];
  readonly rules: readonly Rule[];
  readonly flaws: readonly Flaw[];
}

const WHOLE_INTERNET: ZoneEnd = { ranges: ['0.0.0.0/0', '::/0'], except: [] };
const ALL_PODS: PodPeer = { namespaces: EVERYTHING, pods: EVERYTHING };
const SIDES: readonly Side[] = ['egress', 'ingress'];
const PEERS = { egress: 'to', ingress: 'from' } as const;
/** All of IPv4 as IPv6 writes it is all of IPv4. */
const WHOLE = /^(.*\/0+|::ffff:(0\.0\.0\.0|0:0)\/0*96)$/i;

type Report = (kind: Flaw['kind'], path: string) => void;

/** One that is there and empty selects everything. Undefined where it selects nothing. */
function selectorAt(value: unknown, path: string, report: Report): Selector | undefined {
  const { selector, unreadable } = readSelector(value);
  if (unreadable.length > 0) report('refused', path);
  return selector;
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;

function podPeer({ namespaceSelector, podSelector }: Tree, path: string, report: Report): readonly PodPeer[] {
  const ownNamespace = isMissing(namespaceSelector);
  const namespaces = ownNamespace ? undefined : selectorAt(namespaceSelector, `${path}.namespaceSelector`, report);
  const pods = isMissing(podSelector) ? EVERYTHING : selectorAt(podSelector, `${path}.podSelector`, report);
  if (pods === undefined || (!ownNamespace && namespaces === undefined)) return [];
  return [{ namespaces, pods }];
}

function zone(ipBlock: unknown, path: string, report: Report): ZoneEnd {
  const { cidr, except } = treeOf(ipBlock);
  if (WHOLE.test(textOf(cidr))) report('everything', `${path}.ipBlock`);
  return { ranges: [textOf(cidr)], except: textsOf(except) };
}

/** Ranges without exceptions are one end: they are the same addresses whichever of them is asked for. */
function oneZone(zones: readonly ZoneEnd[]): readonly ZoneEnd[] {
  const plain = zones.filter(({ except }) => except.length === 0).flatMap(({ ranges }) => ranges);
  const rest = zones.filter(({ except }) => except.length > 0);
  return plain.length === 0 ? rest : [{ ranges: [...new Set(plain)].sort(byText), except: [] }, ...rest];
}

function ruleOf(side: Side, rule: Tree, path: string, report: Report): Rule {
  const ports = readPorts(treesOf(rule['ports']));
  const peers = listOf(rule[PEERS[side]]);
  if (peers.length === 0) {
    report('everything', `${path}.${PEERS[side]}`);
    return { side, pods: [ALL_PODS], zones: [WHOLE_INTERNET], ports };
  }
  const pods: PodPeer[] = [];
  const zones: ZoneEnd[] = [];
  for (const [index, each] of peers.entries()) {
    const at = `${path}.${PEERS[side]}[${index}]`;
    const { ipBlock, ...selectors } = treeOf(each);
    const selectsNothing = Object.values(selectors).every(isMissing);
    if (isTree(ipBlock)) {
      if (!selectsNothing) report('refused', at);
      zones.push(zone(ipBlock, at, report));
    } else if (selectsNothing) {
      report('everything', at);
      pods.push(ALL_PODS);
      zones.push(WHOLE_INTERNET);
    } else pods.push(...podPeer(selectors, at, report));
  }
  return { side, pods, zones: oneZone(zones), ports };
}

/** Without types a policy is one of ingress, and of egress where it has rules for it. */
function sidesOf(spec: Tree): readonly Side[] {
  const types = textsOf(spec['policyTypes']).map((type) => type.toLowerCase());
  if (types.length > 0) return SIDES.filter((side) => types.includes(side));
  return listOf(spec['egress']).length > 0 ? SIDES : ['ingress'];
}

/** Rules of a direction that the types do not name count for nothing, and so does the default deny of it. */
export function policyOf(read: ReadObject): Policy {
  const spec = treeOf(read.object['spec']);
  const flaws: Flaw[] = [];
  const report: Report = (kind, path) => void flaws.push({ kind, read, path });
  const sides = sidesOf(spec);
  const selected = selectorAt(spec['podSelector'], 'spec.podSelector', report);
  const rules = sides.flatMap((side) =>
    listOf(spec[side]).map((rule, index) => ruleOf(side, treeOf(rule), `spec.${side}[${index}]`, report)),
  );
  return { ...{ read, sides, selected, rules, flaws }, namespace: read.object.metadata.namespace ?? '' };
}
