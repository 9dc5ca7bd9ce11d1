import { isDeepStrictEqual } from 'node:util';
import { ruleOf, rulesIn, type Policy } from './policies';
import { weakened, type Weakening } from './weakening';
import { OF_AGENT_NODES } from './weakenings-of-agent-nodes';
import { OF_GUARDS } from './weakenings-of-guards';
import { OF_OBJECTS } from './weakenings-of-objects';
import { OF_PODS } from './weakenings-of-pods';
import { OF_RIGHTS } from './weakenings-of-rights';

/** All that is tried; README.md of the live tests lists the names. */
export const WEAKENINGS: readonly Weakening[] = [
  ...OF_PODS,
  ...OF_GUARDS,
  ...OF_OBJECTS,
  ...OF_RIGHTS,
  ...OF_AGENT_NODES,
];

/**
 * The weakenings in few rounds, as each round waits for the API server: those of one rule apart, and those of rules in
 * one policy too when one of them changes what the policy looks at.
 */
export function rounds(policies: readonly Policy[]): readonly (readonly Weakening[])[] {
  const made: Weakening[][] = [];
  for (const one of WEAKENINGS) {
    const apart = rulesApart(policies, one);
    const round = made.find((others) =>
      others.every((other) => !apart.has(other.rule) && !rulesApart(policies, other).has(one.rule)),
    );
    if (round === undefined) made.push([one]);
    else round.push(one);
  }
  return made;
}

/** The rules that have to stand as they are while this weakening is tried: those of all that it changes. */
function rulesApart(policies: readonly Policy[], weakening: Weakening): ReadonlySet<string> {
  const changed = weakened(policies, weakening);
  const rules = policies.flatMap((policy, index) => {
    const other = changed[index]?.spec;
    if (!isDeepStrictEqual(policy.spec.matchConstraints, other?.matchConstraints)) return rulesIn(policy);
    return policy.spec.validations
      .filter((one, place) => !isDeepStrictEqual(one, other?.validations[place]))
      .map(({ message }) => ruleOf(message));
  });
  return new Set([weakening.rule, ...rules]);
}
