import { isDeepStrictEqual } from 'node:util';
import { holds, type Policy, type Requirement, type ResourceRule, type Validation } from './policies';

/** One rule made weaker, or harder than it may be, on purpose. */
export interface Weakening {
  readonly rule: string;
  /** What was done, unique among those of the rule. */
  readonly name: string;
  /** The case of the rule that turns red. */
  readonly seenBy: string;
  /** What is done to each policy in which the rule stands. */
  readonly change: (policy: Policy) => Policy;
}

/** A weakening in short. */
type Row = readonly [rule: string, name: string, seenBy: string, change: Weakening['change']];

export const weakenings = (rows: readonly Row[]): readonly Weakening[] =>
  rows.map(([rule, name, seenBy, change]) => ({ rule, name, seenBy, change }));

/** The policies with the weakening in them. Throws where it changes nothing: that would prove nothing. */
export function weakened(policies: readonly Policy[], { rule, name, change }: Weakening): readonly Policy[] {
  const changed = policies.map((policy) => (holds(policy, rule) ? change(policy) : policy));
  if (isDeepStrictEqual(changed, policies)) throw new Error(`${rule}, ${name}: nothing is changed by it`);
  return changed;
}

const withSpec = (policy: Policy, spec: Partial<Policy['spec']>): Policy => ({
  ...policy,
  spec: { ...policy.spec, ...spec },
});

const ALWAYS = 'true';

/** The validation whose message begins with these words permits everything. */
export const permitting =
  (message: string): Weakening['change'] =>
  (policy) => {
    const permit = (one: Validation): Validation =>
      one.message.startsWith(message) ? { ...one, expression: ALWAYS } : one;
    return withSpec(policy, { validations: policy.spec.validations.map(permit) });
  };

/** A match condition reads otherwise: `true` by default, so that it leaves nothing out. */
export const conditioned =
  (name: string, expression = ALWAYS): Weakening['change'] =>
  (policy) => {
    const { matchConditions } = policy.spec;
    if (matchConditions === undefined) return policy;
    const changed = matchConditions.map((one) => (one.name === name ? { ...one, expression } : one));
    return withSpec(policy, { matchConditions: changed });
  };

const matching = (policy: Policy, constraints: Partial<Policy['spec']['matchConstraints']>): Policy =>
  withSpec(policy, { matchConstraints: { ...policy.spec.matchConstraints, ...constraints } });

/** The policy does not look at a resource. */
export const blindTo = (resource: string): Weakening['change'] =>
  looking((one) => ({ ...one, resources: one.resources.filter((other) => other !== resource) }));

/** The policy does not look at an operation. */
export const deafTo = (operation: string): Weakening['change'] =>
  looking((one) => ({ ...one, operations: one.operations.filter((other) => other !== operation) }));

/** A policy has to look at something, so what would look at nothing permits everything. */
function looking(change: (rule: ResourceRule) => ResourceRule): Weakening['change'] {
  return (policy) => {
    const { resourceRules } = policy.spec.matchConstraints;
    const left = resourceRules.map(change).filter((one) => one.resources.length > 0 && one.operations.length > 0);
    return left.length === 0 ? permitting('')(policy) : matching(policy, { resourceRules: left });
  };
}

const LEVEL = 'ndc.gov.vn/level';

/** The policy’s choice of namespaces, rewritten: which of the requirements stay, and what they are then. */
const selecting =
  (rewrite: (requirements: readonly Requirement[]) => readonly unknown[]): Weakening['change'] =>
  (policy) => {
    const selector = policy.spec.matchConstraints.namespaceSelector;
    if (selector === undefined) return policy;
    const matchExpressions = rewrite(selector.matchExpressions) as readonly Requirement[];
    return matching(policy, { namespaceSelector: { matchExpressions } });
  };

/** Holds only where a label says so: a namespace that lacks it is free. */
export const onlyWhere = (label: string): Weakening['change'] =>
  selecting((requirements) => [...requirements, { key: label, operator: 'Exists' }]);

/** Holds in the platform's namespaces too. */
export const everywhere = selecting(() => []);

/** In the expression of a validation, other words. */
export const reading =
  (message: string, words: string | RegExp, instead: string): Weakening['change'] =>
  (policy) => {
    const change = (one: Validation): Validation =>
      one.message.startsWith(message) ? { ...one, expression: one.expression.replaceAll(words, instead) } : one;
    return withSpec(policy, { validations: policy.spec.validations.map(change) });
  };

/** A list of levels as a rule in a group begins it, and the rest of that list. */
const LEVELS = /variables\.level in \["1", "2"(.*?)\] \|\| /g;

/** Another level is left out, by the policy's selector or by the rule's own words in a group; '' is no level at all. */
export const sparing =
  (rule: string, level: string): Weakening['change'] =>
  (policy) =>
    reading(
      `${rule}: `,
      LEVELS,
      `variables.level in ["${level}", "1", "2"$1] || `,
    )(
      selecting((requirements) =>
        requirements.map((one) => (one.key === LEVEL ? { ...one, values: [...one.values, level] } : one)),
      )(policy),
    );

/** Holds at every level. */
export const atEveryLevel =
  (rule: string): Weakening['change'] =>
  (policy) =>
    reading(`${rule}: `, LEVELS, '')(selecting((all) => all.filter(({ key }) => key !== LEVEL))(policy));
