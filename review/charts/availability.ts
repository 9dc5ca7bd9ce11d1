import type { KubeObject } from '../kube/object';
import { quoted } from '../quoted';
import type { Json, JsonObject } from '../read/json';
import { containersOf, listOf, objectAt, type PodTemplate, podsIn, textsOf } from './objects';
import { type Found, type Judge, said } from './types';

const SERVES = ['Deployment', 'StatefulSet', 'ReplicaSet'];
const ASKED = ['requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'] as const;

/**
 * Rule 6: what serves runs twice and one at a time is taken away; every pod has a priority, and every container says
 * what it needs and may take: the quota of the namespace refuses it otherwise.
 */
export const availability: Judge = ({ objects }, { highlyAvailable }) =>
  podsIn(objects).flatMap((pod) => [
    ...(highlyAvailable && SERVES.includes(pod.object.kind) ? copies(pod, objects) : []),
    ...(typeof pod.spec['priorityClassName'] === 'string' && pod.spec['priorityClassName'] !== ''
      ? []
      : [found(pod, pod.path, WITHOUT_PRIORITY)]),
    ...containersOf(pod).flatMap(({ name, path, fields }) => {
      const lacking = ASKED.filter((key) => !isSet(fields, key.split('.')));
      return lacking.length === 0 ? [] : [found(pod, path, withoutResources(name, lacking))];
    }),
  ]);

/** What runs and ends takes nobody's place for long, and charts give few keys for it. */
const ENDS = ['Job', 'CronJob'];

const found = ({ object }: PodTemplate, path: string, words: Omit<Found, 'code'>): Found => ({
  code: 'availability',
  severity: ENDS.includes(object.kind) ? 'warning' : 'error',
  object,
  path,
  ...words,
});

const isSet = (container: JsonObject, [kind = '', unit = '']: readonly string[]): boolean =>
  objectAt(container, 'resources', kind)?.[unit] !== undefined;

function copies(pod: PodTemplate, objects: readonly KubeObject[]): readonly Found[] {
  const replicas = objectAt(pod.object, 'spec')?.['replicas'] ?? 1;
  // Nothing runs, so nothing goes missing.
  if (replicas === 0) return [];
  const alone = typeof replicas === 'number' && replicas < 2 && !isScaled(pod.object, objects);
  const isKept = objects.some((one) => one.kind === 'PodDisruptionBudget' && selects(one, pod.labels));
  return [
    ...(alone ? [found(pod, 'spec.replicas', RUNS_ONCE)] : []),
    ...(isKept ? [] : [found(pod, 'spec', WITHOUT_BUDGET)]),
  ];
}

const isScaled = ({ kind, metadata }: KubeObject, objects: readonly KubeObject[]): boolean =>
  objects.some((one) => {
    const target = objectAt(one, 'spec', 'scaleTargetRef');
    const least = objectAt(one, 'spec')?.['minReplicas'];
    const isOf = target?.['kind'] === kind && target['name'] === metadata.name;
    return one.kind === 'HorizontalPodAutoscaler' && isOf && typeof least === 'number' && least > 1;
  });

/** An empty selector of a budget selects every pod of the namespace. */
function selects(budget: KubeObject, labels: JsonObject): boolean {
  const selector = objectAt(budget, 'spec', 'selector');
  if (selector === undefined) return false;
  const equal = Object.entries(objectAt(selector, 'matchLabels') ?? {}).every(([key, value]) => labels[key] === value);
  return equal && listOf(selector['matchExpressions']).every((one) => matches(one, labels));
}

function matches({ key, operator, values }: JsonObject, labels: JsonObject): boolean {
  const value: Json | undefined = typeof key === 'string' ? labels[key] : undefined;
  if (operator === 'Exists') return value !== undefined;
  if (operator === 'DoesNotExist') return value === undefined;
  const isListed = typeof value === 'string' && textsOf(values).includes(value);
  return operator === 'NotIn' ? !isListed : isListed;
}

const RUNS_ONCE = said(
  ['runs once, in an environment that is to stay up', 'set its replicas to 2 or more'],
  ['chỉ chạy một bản, trong khi môi trường yêu cầu sẵn sàng cao', 'đặt số bản sao từ 2 trở lên'],
);
const WITHOUT_BUDGET = said(
  ['no PodDisruptionBudget selects its pods', 'switch the budget of the chart on'],
  ['không có PodDisruptionBudget nào chọn các pod này', 'bật PodDisruptionBudget của chart'],
);
const WITHOUT_PRIORITY = said(
  ['its pods have no priority class: a tenant’s may push them out', 'set priorityClassName'],
  ['pod không có lớp ưu tiên: pod của đơn vị có thể đẩy ra', 'đặt priorityClassName'],
);
const withoutResources = (name: string, lacking: readonly string[]): Omit<Found, 'code'> =>
  said(
    [`container ${quoted(name)} does not say ${lacking.join(', ')}`, 'set its resources'],
    [`container ${quoted(name)} chưa ghi ${lacking.join(', ')}`, 'đặt resources'],
  );
