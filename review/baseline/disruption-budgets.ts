import { isDeepStrictEqual } from 'node:util';
import { byText } from '../order';
import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { inside, isEmpty, shownValue, textOf, type Tree, treeOf, treesOf } from './tree';
import { type EstateView, isAgentNode, nameOf } from './view';

const BUDGET = 'PodDisruptionBudget/agent-node';

const POLICY = 'ndc-p32-agent-nodes';

/** What policy P32 asks first: else it judges other pods than those of the budgets, or none. */
function runsAgentNode(pods: Tree): string {
  const pairs = Object.keys(pods)
    .sort(byText)
    .map((key) => `"${key}": "${textOf(pods[key])}"`);
  const labels = `{${pairs.join(', ')}}`;
  return `${labels}.all(k, object.spec.template.metadata.?labels[?k].orValue("") == ${labels}[k])`;
}

function checkPolicy(pods: Tree, { objects }: EstateView, findings: Findings): void {
  const expected = runsAgentNode(pods);
  for (const read of objects.filter(({ object }) => object.metadata.name === POLICY)) {
    const conditions = treesOf(inside(read.object['spec'], 'matchConditions'));
    for (const { expression } of conditions.filter(({ name }) => name === 'runs-agent-node'))
      if (expression !== expected)
        findings.add('admission-weak', read, quoted(textOf(expression)), quoted(expected), 'spec.matchConditions');
  }
}

/** One pod stays, of those that the labels name, all alike: the first one says which labels those are. */
export function checkDisruptionBudgets(view: EstateView, findings: Findings): void {
  const budgets = view.tenants
    .filter(isAgentNode)
    .flatMap(({ objects }) => objects.filter((read) => nameOf(read) === BUDGET));
  const podsOf = (read: ReadObject | undefined): unknown => inside(read?.object['spec'], 'selector', 'matchLabels');
  const [first] = budgets;
  const pods = treeOf(podsOf(first));
  const expected = { minAvailable: 1, selector: { matchLabels: pods } };
  for (const read of budgets) {
    const spec = treeOf(read.object['spec']);
    if (!isDeepStrictEqual(spec, expected) || isEmpty(podsOf(read)))
      findings.add('budget-shape', read, shownValue(spec), shownValue(expected), 'spec');
  }
  if (first !== undefined) checkPolicy(pods, view, findings);
}
