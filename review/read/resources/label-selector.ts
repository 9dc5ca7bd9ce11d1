import { present } from '../../kube/object';
import type { Block } from '../block';
import { inSetOrder } from './set-order';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/**
 * `expandLabelSelector`. A block without labels and expressions is the empty selector, which selects everything. An
 * expression without key and operator is refused here: the provider drops it in silence, and with it what it excluded.
 */
export function labelSelectorOf(block: Block): object {
  const matchLabels = block.textMap('match_labels');
  const matchExpressions = block.each('match_expressions', (requirement) => ({
    key: requirement.requiredText('key'),
    operator: requirement.oneOf('operator', OPERATORS),
    ...present({ values: inSetOrder(requirement.texts('values') ?? []) }),
  }));
  return present({ matchLabels, matchExpressions });
}
