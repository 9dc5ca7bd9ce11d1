import { isDeepStrictEqual } from 'node:util';
import { byText } from '../order';
import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import { type AdmissionEntry, type Scope, WAIVABLE } from './admission-table';
import type { Findings } from './findings';
import { LABEL, NAMESPACE_NAME } from './keys';
import { isEmpty, shownValue, type Tree, textOf, textsOf, treeOf, treesOf } from './tree';

const RULE = /^(P\d\d[a-d]?): /;
const SPEC_KEYS = ['failurePolicy', 'matchConditions', 'matchConstraints', 'validations', 'variables'];
const MATCH_KEYS = ['excludeResourceRules', 'matchPolicy', 'namespaceSelector', 'resourceRules'];
/** How the chart writes an exception: it ends with its last day. */
const WAIVER = /timestamp\(object\.metadata\.creationTimestamp\)/;
const OF_IDENTITY = ['not-platform', 'platform'];

/** What all policies have to agree on. */
export interface Common {
  readonly platformNamespaces: readonly string[];
  readonly identity: string;
}

export const specOf = (read: ReadObject): Tree => treeOf(read.object['spec']);
export const unknownKeys = (tree: Tree, known: readonly string[]): readonly string[] =>
  Object.keys(tree).filter((key) => !known.includes(key));

/** `group/resources: operations`; marked where it sees less than all versions or both scopes. */
function shownMatch(rule: Tree): string {
  const { apiGroups, apiVersions, operations, resources, scope, ...rest } = rule;
  const whole = isDeepStrictEqual(apiVersions, ['*']) && scope === '*' && isEmpty(rest);
  const shown = `${textsOf(apiGroups).join(' ') || 'core'}/${[...textsOf(resources)].sort().join(' ')}`;
  return `${shown}: ${textsOf(operations).join(' ')}${whole ? '' : ' (*)'}`;
}

const nameRequirement = (operator: string, values: readonly string[]): Tree => ({
  ...{ key: NAMESPACE_NAME, operator },
  values,
});

/** The selector that a scope means; undefined for every namespace. */
function selectorOf(scope: Scope, { platformNamespaces }: Common): Tree | undefined {
  const others = nameRequirement('NotIn', platformNamespaces);
  const level = { key: LABEL.level, operator: 'NotIn', values: ['1', '2'] };
  const agentNode = { key: LABEL.system, operator: 'In', values: ['agent-node'] };
  const requirements: Readonly<Record<Scope, readonly Tree[]>> = {
    every: [],
    tenants: [others],
    'from-level-3': [others, level],
    'agent-nodes': [others, agentNode],
    platform: [nameRequirement('In', platformNamespaces)],
  };
  return scope === 'every' ? undefined : { matchExpressions: requirements[scope] };
}

/** With the values in order: their order means nothing. */
const sortedSelector = (selector: unknown): unknown => {
  if (selector === undefined) return undefined;
  const { matchExpressions, ...rest } = treeOf(selector);
  const sorted = treesOf(matchExpressions).map((each) => ({
    ...each,
    values: [...textsOf(each['values'])].sort(byText),
  }));
  return { ...rest, matchExpressions: sorted };
};

function checkMatch(
  read: ReadObject,
  { scope, matches, except }: AdmissionEntry,
  common: Common,
  findings: Findings,
): void {
  const match = treeOf(specOf(read)['matchConstraints']);
  const weak = (what: string, expected: string): void =>
    findings.add('admission-weak', read, what, expected, 'spec.matchConstraints');
  for (const key of unknownKeys(match, MATCH_KEYS)) weak(quoted(key), MATCH_KEYS.join(', '));
  if (match['matchPolicy'] !== 'Equivalent') weak('matchPolicy', 'Equivalent');
  const seen = treesOf(match['resourceRules']).map(shownMatch);
  if (!isDeepStrictEqual(seen, matches)) weak(quoted(seen.join('; ')), quoted(matches.join('; ')));
  const spared = treesOf(match['excludeResourceRules']).map(shownMatch);
  if (!isDeepStrictEqual(spared, except)) weak(quoted(spared.join('; ')), quoted(except.join('; ')));
  const selector = sortedSelector(match['namespaceSelector']);
  const expected = selectorOf(scope, common);
  if (!isDeepStrictEqual(selector, expected))
    findings.add(
      'admission-exclusion',
      read,
      shownValue(selector),
      shownValue(expected),
      'spec.matchConstraints.namespaceSelector',
    );
}

function checkConditions(
  read: ReadObject,
  { conditions }: AdmissionEntry,
  { identity }: Common,
  findings: Findings,
): void {
  const found = treesOf(specOf(read)['matchConditions']);
  const names = found.map(({ name }) => textOf(name));
  if (!isDeepStrictEqual(names, conditions))
    findings.add(
      'admission-weak',
      read,
      quoted(names.join(', ')),
      quoted(conditions.join(', ')),
      'spec.matchConditions',
    );
  for (const { name, expression } of found.filter((each) => OF_IDENTITY.includes(textOf(each['name'])))) {
    const operator = name === 'platform' ? '==' : '!=';
    const expected = `request.userInfo.username ${operator} "${identity}"`;
    if (expression !== expected)
      findings.add('admission-identity', read, quoted(textOf(expression)), quoted(expected), 'spec.matchConditions');
  }
}

function checkRules(read: ReadObject, { rules }: AdmissionEntry, findings: Findings): void {
  const found: Record<string, number> = {};
  for (const { message, reason, expression, messageExpression } of treesOf(specOf(read)['validations'])) {
    const id = RULE.exec(textOf(message))?.[1] ?? '-';
    found[id] = (found[id] ?? 0) + 1;
    const text = textOf(expression);
    if (reason !== 'Forbidden' || messageExpression !== undefined || /^\s*(true)?\s*$/.test(text))
      findings.add('admission-weak', read, id, 'expression, message, reason: Forbidden', 'spec.validations');
    if (WAIVER.test(text) && !WAIVABLE.includes(id))
      findings.add('admission-waiver', read, id, WAIVABLE.join(', '), 'spec.validations');
  }
  if (!isDeepStrictEqual(Object.entries(found).sort(), Object.entries(rules).sort()))
    findings.add('admission-weak', read, shownValue(found), shownValue(rules), 'spec.validations');
}

/** One policy against its entry in the table. */
export function checkPolicy(read: ReadObject, entry: AdmissionEntry, common: Common, findings: Findings): void {
  const spec = specOf(read);
  for (const key of unknownKeys(spec, SPEC_KEYS))
    findings.add('admission-weak', read, `spec.${key}`, SPEC_KEYS.join(', '));
  if (spec['failurePolicy'] !== 'Fail')
    findings.add('admission-weak', read, 'failurePolicy', 'Fail', 'spec.failurePolicy');
  checkMatch(read, entry, common, findings);
  checkConditions(read, entry, common, findings);
  checkRules(read, entry, findings);
}
