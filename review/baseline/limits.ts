import { parseQuantity } from '../kube/quantity';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { inside, textOf, type Tree, treeOf, treesOf } from './tree';
import { type EstateView, type Level, nameOf } from './view';

const CONTAINER = ['cpu', 'ephemeral-storage', 'memory'];
/** From the least to the most of a container. */
const RISING = ['min', 'defaultRequest', 'default', 'max'];

const amount = (value: unknown): bigint | undefined => parseQuantity(textOf(value))?.nano;

function checkContainer(read: ReadObject, limit: Tree, level: Level, findings: Findings): void {
  for (const resource of CONTAINER) {
    const amounts = RISING.map((bound) => amount(treeOf(limit[bound])[resource]));
    const rises = amounts.every((each, index) => {
      const before = index === 0 ? 0n : amounts[index - 1];
      return each !== undefined && before !== undefined && before <= each;
    });
    if (!rises) findings.add('limit-range', read, `Container ${resource}`, RISING.join(' ≤ '), 'spec.limits');
    if (level === 4 && amounts[1] !== amounts[2])
      findings.add(
        'limit-range',
        read,
        `Container defaultRequest ${resource}`,
        'defaultRequest = default',
        'spec.limits',
      );
  }
}

/** At level 4 limits equal requests, of each container and of a pod as a whole. */
function checkGuaranteed(read: ReadObject, type: string, limit: Tree, findings: Findings): void {
  for (const resource of ['cpu', 'memory']) {
    if (amount(treeOf(limit['maxLimitRequestRatio'])[resource]) !== amount('1'))
      findings.add('limit-range', read, `${type} maxLimitRequestRatio ${resource}`, '1', 'spec.limits');
  }
}

function checkMost(
  read: ReadObject,
  type: string,
  limit: Tree,
  resources: readonly string[],
  findings: Findings,
): void {
  const most = treeOf(limit['max']);
  for (const resource of resources.filter((each) => (amount(most[each]) ?? 0n) <= 0n))
    findings.add('limit-range', read, `${type} max ${resource}`, '> 0', 'spec.limits');
}

function checkLimitRange(read: ReadObject, level: Level, findings: Findings): void {
  const limits = treesOf(inside(read.object['spec'], 'limits'));
  const ofType = (type: string): Tree => {
    const [limit, ...more] = limits.filter((each) => each['type'] === type);
    if (more.length > 0) findings.add('limit-range', read, type, '1', 'spec.limits');
    return limit ?? {};
  };
  checkContainer(read, ofType('Container'), level, findings);
  if (level === 4) for (const type of ['Container', 'Pod']) checkGuaranteed(read, type, ofType(type), findings);
  checkMost(read, 'Pod', ofType('Pod'), CONTAINER, findings);
  checkMost(read, 'PersistentVolumeClaim', ofType('PersistentVolumeClaim'), ['storage'], findings);
}

/** What a container gets that asks for nothing, and what one may ask for. */
export function checkLimits({ tenants }: EstateView, findings: Findings): void {
  for (const { objects, level } of tenants)
    for (const read of objects) if (nameOf(read) === 'LimitRange/limits') checkLimitRange(read, level, findings);
}
