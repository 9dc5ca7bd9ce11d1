import { type KubeObject, present } from '../../kube/object';
import type { Block } from '../block';
import { labelSelectorOf } from './label-selector';
import { metadataOf } from './metadata';

const NUMBER = /^\d{1,9}$/;
const PERCENTAGE = /^(\d{1,2}|100)%$/;

const NOT_AN_AMOUNT = {
  code: 'value-not-allowed',
  message: 'this is no number of pods and no percentage; the provider refuses it or sends another one',
  fix: 'write a number such as "1", or a percentage such as "50%"',
};

/** `intstr.Parse`: digits are a number, anything else stays text; an empty text is nothing. */
function amountOf(block: Block, key: string): number | string | undefined {
  const text = block.text(key);
  if (text === undefined || text === '') return undefined;
  if (!NUMBER.test(text) && !PERCENTAGE.test(text)) block.refuse(key, NOT_AN_AMOUNT);
  return NUMBER.test(text) ? Number(text) : text;
}

function specOf(block: Block): object {
  return present({
    maxUnavailable: amountOf(block, 'max_unavailable'),
    minAvailable: amountOf(block, 'min_available'),
    selector: block.requiredInner('selector', labelSelectorOf),
  });
}

/** `kubernetes_pod_disruption_budget_v1`: `expandPodDisruptionBudgetV1Spec`, which knows no policy on unhealthy pods. */
export function disruptionBudgetOf(block: Block): KubeObject {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadataOf(block, { namespaced: true }),
    spec: block.requiredInner('spec', specOf) ?? {},
  };
}
