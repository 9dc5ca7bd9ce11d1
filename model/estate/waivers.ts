import type { Entry } from '../schema/config';
import { WAIVABLE, type WaiverFile } from '../schema/waiver';
import { byText, namespaceOf } from './names';
import { holdsOn } from './periods';
import type { ResolvedSystem } from './resolve';
import type { PodLabels, Waiver } from './types';

/** The label by which a waiver names pods: those of a workload have made-up names. */
export const POD_NAME_LABEL = 'app.kubernetes.io/name';
/** The rule that keeps tokens of the Kubernetes API out of pods. */
export const TOKENS = 'P12';

/** Kinds of object that a rule judges; none where the rule may not be waived. */
export function kindsOf(rule: WaiverFile['rule']): readonly Waiver['kind'][] {
  return (WAIVABLE as Partial<Record<string, readonly Waiver['kind'][]>>)[rule] ?? [];
}

/** Lowest enforced level at which a rule holds, of those that do not hold at every level; a test asks the chart. */
const HOLDS_FROM: Partial<Record<WaiverFile['rule'], number>> = { P02: 3, P19: 3, P24b: 3, P24c: 4, P24d: 3 };

/** Lowest enforced level at which a waivable rule holds. */
export const holdsFrom = (rule: WaiverFile['rule']): number => HOLDS_FROM[rule] ?? 1;

/** The kind that a waiver means: its own, or the only one that the rule judges. */
export function kindOf({ kind, rule }: WaiverFile): Waiver['kind'] | undefined {
  const kinds = kindsOf(rule);
  return kind ?? (kinds.length === 1 ? kinds[0] : undefined);
}

/** What the policies are told to leave alone on a day, for the namespaces that an environment holds. */
export function waiversInForce(
  entries: readonly Entry<WaiverFile>[],
  namespaces: ReadonlySet<string>,
  asOf: string,
): readonly Waiver[] {
  return entries
    .filter(({ value }) => holdsOn(value, asOf))
    .map(({ value }) => compiled(value))
    .filter(({ namespace }) => namespaces.has(namespace))
    .sort((a, b) => byText(inOrder(a), inOrder(b)));
}

function compiled(waiver: WaiverFile): Waiver {
  const kind = kindOf(waiver);
  if (kind === undefined) throw new Error(`waiver ${waiver.id} was accepted without a kind that its rule judges`);
  const { rule, name, until, system } = waiver;
  return { rule, namespace: namespaceOf(system.agency, system.system), kind, name, until };
}

const inOrder = ({ rule, namespace, kind, name, until }: Waiver): string =>
  [rule, namespace, kind, name, until].join('\n');

/** Pods that a system declares as callers of the Kubernetes API. */
export function declaredApiClient({ settings }: Pick<ResolvedSystem, 'settings'>): PodLabels | undefined {
  const { kubernetesApi, clients } = settings;
  return kubernetesApi === undefined ? undefined : clients?.[kubernetesApi.client]?.podLabels;
}
