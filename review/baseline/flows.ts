import { isDeepStrictEqual } from 'node:util';
import type { ReadObject } from '../read/types';
import { NAMESPACE_NAME } from './keys';
import { isEmpty, isTree, type Tree, textOf, treeOf, treesOf } from './tree';

/** One end of a way: pods of a namespace, by labels. */
export interface End {
  readonly namespace: string;
  readonly pods: Tree;
}

/** What one policy opens, seen from its own pods. */
export interface Opening {
  readonly side: 'egress' | 'ingress';
  readonly own: End;
  readonly peers: readonly unknown[];
  readonly ports: readonly Tree[];
}

const SELECTOR_KEYS = ['matchLabels'];

/** Labels that a selector demands; undefined where it selects everything, or otherwise than by plain labels. */
export function labelsSelected(selector: unknown): Tree | undefined {
  const tree = treeOf(selector);
  const { matchLabels } = tree;
  if (!isTree(matchLabels) || isEmpty(matchLabels)) return undefined;
  const values = Object.values(matchLabels).every((value) => textOf(value) !== '');
  return values && Object.keys(tree).every((key) => SELECTOR_KEYS.includes(key)) ? matchLabels : undefined;
}

/** Pods of one namespace that a peer names by both; undefined where it names more. */
export function endOf(peer: unknown): End | undefined {
  const { namespaceSelector, podSelector, ...rest } = treeOf(peer);
  const namespaces = labelsSelected(namespaceSelector);
  const pods = labelsSelected(podSelector);
  const namespace = textOf(namespaces?.[NAMESPACE_NAME]);
  if (pods === undefined || namespace === '' || Object.keys(namespaces ?? {}).length !== 1 || !isEmpty(rest))
    return undefined;
  return { namespace, pods };
}

/** Every rule of a policy, by direction. */
export function openingsOf({ object }: ReadObject): readonly Opening[] {
  const spec = treeOf(object['spec']);
  const own = { namespace: object.metadata.namespace ?? '', pods: labelsSelected(spec['podSelector']) ?? {} };
  const rules = (side: Opening['side'], peers: 'to' | 'from'): readonly Opening[] =>
    treesOf(spec[side]).map((rule) => ({
      ...{ side, own },
      peers: Array.isArray(rule[peers]) ? (rule[peers] as unknown[]) : [],
      ports: treesOf(rule['ports']),
    }));
  return [...rules('egress', 'to'), ...rules('ingress', 'from')];
}

/** Whether an opening of one policy and one of another are the two sides of the same flow. */
export function areTwoSides(one: Opening, other: Opening): boolean {
  const sees = (from: Opening, to: Opening): boolean =>
    from.peers.some((peer) => isDeepStrictEqual(endOf(peer), to.own));
  return one.side !== other.side && sees(one, other) && sees(other, one) && isDeepStrictEqual(one.ports, other.ports);
}
