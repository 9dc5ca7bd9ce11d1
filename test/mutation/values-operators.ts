import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { put } from '../review/baseline/support/change';
import {
  areObjects,
  CHART_STACK,
  judge,
  type Mutant,
  renderCharts,
  smallEstate,
  type Verdict,
  type World,
} from './world';

/** Faults in the values that the stack gives its chart: it is rendered anew for each. */

const NAME = 'values of the chart widened';
export const VALUES_OPERATORS: readonly string[] = [NAME];

type Values = Readonly<Record<string, readonly unknown[] | string | Readonly<Record<string, string>>>>;

const waiver = (rule: string): unknown => ({ rule, namespace: 'byt-his', kind: 'Pod', name: 'x', until: '2027-06-30' });

/** Value of the chart, and what is added to it. */
const ADDED: readonly (readonly [value: string, item: unknown])[] = [
  ['platformNamespaces', 'byt-his'],
  ['platformNamespaces', 'default'],
  ['platformNamespaces', 'kube-more'],
  ['registries', 'docker.io'],
  ['storageClasses', 'more'],
  ['priorityClasses', 'system-cluster-critical'],
  ['priorityClasses', 'more'],
  ['tolerationKeys', 'node-role.kubernetes.io/control-plane'],
  ['runtimeClasses', 'more'],
  ['csiDrivers', 'more.example'],
  ['gatewayNamespaces', 'ndc-more'],
  ...['P05', 'P14', 'P27', 'P30'].map((rule) => ['waivers', waiver(rule)] as const),
  ['waivers', waiver('P01')],
];

const RELEASE = ['resource', 'helm_release', 'admission-policies', 'values', 0];

function changeValues(outDir: string, change: (values: Values) => Values): void {
  const file = join(outDir, 'stacks', CHART_STACK, 'cdk.tf.json');
  const json = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  const text = RELEASE.reduce<unknown>((tree, key) => (tree as Readonly<Record<string | number, unknown>>)[key], json);
  const values = JSON.stringify(change(JSON.parse(String(text)) as Values));
  writeFileSync(file, JSON.stringify(put(json, RELEASE, values)));
}

export function valuesMutants(world: World, checkout: string, helm: string): readonly Mutant[] {
  const judged = async (change: (values: Values) => Values): Promise<Verdict> => {
    const inFolder = (outDir: string): void => changeValues(outDir, change);
    const admission = await renderCharts(smallEstate(), join(checkout, 'charts'), helm, inFolder);
    return areObjects(admission) ? judge(world, { ...world, admission }) : 'reader';
  };
  const added = ADDED.map(([value, item]) => ({
    operator: NAME,
    place: `${value} + ${typeof item === 'string' ? item : String((item as Readonly<Record<string, unknown>>)['rule'])}`,
    judge: () => judged((values) => ({ ...values, [value]: [...(values[value] as readonly unknown[]), item] })),
  }));
  const identity = 'system:serviceaccount:ndc-system:x';
  const other = {
    operator: NAME,
    place: 'platformIdentity',
    judge: () => judged((values) => ({ ...values, platformIdentity: identity })),
  };
  const otherPods = {
    operator: NAME,
    place: 'agentNodeLabels',
    judge: () => judged((values) => ({ ...values, agentNodeLabels: { app: 'x' } })),
  };
  return [...added, other, otherPods];
}
