import { parseAllDocuments } from 'yaml';
import { renderChart } from '../../support/helm';
import type { KubeObject } from '../cluster/kube-client';
import { PLATFORM_IDENTITY } from './people';
import { namespaceAt, PLATFORM_NAMESPACES } from './places';
import { AGENT_NODE_LABELS, REGISTRY, REGISTRY_WITH_PORT, SANDBOX, WAIVED_POD } from './pods';

const POLICY = 'ValidatingAdmissionPolicy';
const BINDING = 'ValidatingAdmissionPolicyBinding';

/** What the cases assume of the estate. */
export const VALUES = {
  platformNamespaces: PLATFORM_NAMESPACES,
  platformIdentity: PLATFORM_IDENTITY,
  registries: [REGISTRY, REGISTRY_WITH_PORT],
  storageClasses: ['ndc-standard'],
  priorityClasses: ['ndc-tenant'],
  csiDrivers: ['secrets-store.csi.k8s.io'],
  tolerationKeys: ['ndc.gov.vn/pool'],
  runtimeClasses: [SANDBOX, 'kata'],
  gatewayNamespaces: ['ndc-gateway'],
  agentNodeLabels: AGENT_NODE_LABELS,
  // So that a rule has to refuse by itself what another refuses before it.
  waivers: [
    { rule: 'P01', namespace: namespaceAt('P02', 'level 3'), kind: 'Pod', name: WAIVED_POD, until: '2099-12-31' },
    { rule: 'P11', namespace: namespaceAt('P30', 'level 3'), kind: 'Pod', name: WAIVED_POD, until: '2099-12-31' },
  ],
};

export interface Validation {
  readonly expression: string;
  readonly message: string;
}
export interface ResourceRule {
  readonly resources: readonly string[];
  readonly operations: readonly string[];
}
export interface Requirement {
  readonly key: string;
  readonly values: readonly string[];
}
export interface Policy extends KubeObject {
  readonly spec: {
    readonly matchConstraints: {
      readonly namespaceSelector?: { readonly matchExpressions: readonly Requirement[] };
      readonly resourceRules: readonly ResourceRule[];
    };
    readonly matchConditions?: readonly { readonly name: string; readonly expression: string }[];
    readonly validations: readonly Validation[];
  };
}
export interface Binding extends KubeObject {
  readonly spec: { readonly policyName: string };
}

/** The chart's objects. */
export interface PolicySet {
  readonly policies: readonly Policy[];
  readonly bindings: readonly Binding[];
}

/** What real Helm prints for the chart. Throws with its words where it refuses. */
export const renderText = (helm: string, values: unknown, options: readonly string[] = []): string =>
  renderChart(helm, 'admission-policies', values, options);

/** The chart as real Helm renders it. Throws where that is anything but policies and bindings. */
export function renderPolicies(helm: string, values: unknown = VALUES): PolicySet {
  const objects = parseAllDocuments(renderText(helm, values)).map((document) => document.toJS() as KubeObject | null);
  const ofKind = (wanted: string): readonly KubeObject[] =>
    objects.filter((one) => one !== null && one.kind === wanted) as readonly KubeObject[];
  const other = objects.find((one) => one !== null && one.kind !== POLICY && one.kind !== BINDING);
  if (other) throw new Error(`the chart makes a ${other.kind}`);
  return { policies: ofKind(POLICY) as readonly Policy[], bindings: ofKind(BINDING) as readonly Binding[] };
}

/** The rule whose text a message is: `P01` of `P01: every image …`. */
export const ruleOf = (message: string): string => message.slice(0, message.indexOf(':'));

/** A policy may hold several rules, and a rule may stand in several policies. */
export const rulesIn = (policy: Policy): readonly string[] =>
  policy.spec.validations.map(({ message }) => ruleOf(message));

export const holds = (policy: Policy, rule: string): boolean => rulesIn(policy).includes(rule);

/** Marks the namespaces in which a policy is bound while each rule is tried alone. */
const markOf = (policy: string): string => `bound.test/${policy}`;

/** The marks of a namespace in which the policies of a rule are bound. */
export const marksFor = ({ policies }: PolicySet, rule: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    policies.filter((policy) => holds(policy, rule)).map(({ metadata }) => [markOf(metadata.name), '']),
  );

/**
 * Bindings that hold only where the policy is marked as bound, so that all rules are tried at once, each as if it were
 * alone. The API server takes a new binding up once a second: one after the other, that would cost a minute. A policy
 * that judges nothing but namespaces is bound everywhere, as a new namespace has no marks: no other judges the same.
 */
export function boundWhereMarked({ policies, bindings }: PolicySet): readonly Binding[] {
  const ofNamespaces = new Set(
    policies
      .filter(({ spec }) =>
        spec.matchConstraints.resourceRules.every(({ resources }) =>
          resources.every((resource) => resource.split('/')[0] === 'namespaces'),
        ),
      )
      .map(({ metadata }) => metadata.name),
  );
  return bindings.map((binding) => {
    const { policyName } = binding.spec;
    if (ofNamespaces.has(policyName)) return binding;
    const matchExpressions = [{ key: markOf(policyName), operator: 'Exists' }];
    return { ...binding, spec: { ...binding.spec, matchResources: { namespaceSelector: { matchExpressions } } } };
  });
}
