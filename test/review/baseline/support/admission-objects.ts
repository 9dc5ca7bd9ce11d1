import { ADMISSION_TABLE, type AdmissionEntry } from '../../../../review/baseline/admission-table';
import type { KubeObject, ReadObject } from '../../../../review/read';
import type { Tree } from '../../../../review/baseline/tree';

/**
 * Policies and bindings as the table of the review wants them, with expressions that mean nothing: what the checks make
 * of a change can be shown without Helm. That the chart itself satisfies the table is another test's.
 */

const MANAGED = { 'ndc.gov.vn/managed': 'true' };
const API_VERSION = 'admissionregistration.k8s.io/v1';

export interface Values {
  readonly platformNamespaces: readonly string[];
  readonly platformIdentity: string;
  /** Exceptions from P12, which a client of the Kubernetes API needs. */
  readonly tokens: readonly { readonly namespace: string; readonly name: string }[];
}

const named = (operator: string, values: readonly string[]): Tree => ({
  ...{ key: 'kubernetes.io/metadata.name', operator },
  values,
});
const AGENT_NODES = { key: 'ndc.gov.vn/system', operator: 'In', values: ['agent-node'] };
const FROM_LEVEL_3 = { key: 'ndc.gov.vn/level', operator: 'NotIn', values: ['1', '2'] };

function selectorOf({ scope }: AdmissionEntry, { platformNamespaces }: Values): Tree {
  if (scope === 'every') return {};
  const operator = scope === 'platform' ? 'In' : 'NotIn';
  const some = scope === 'from-level-3' ? [FROM_LEVEL_3] : scope === 'agent-nodes' ? [AGENT_NODES] : [];
  return { namespaceSelector: { matchExpressions: [named(operator, platformNamespaces), ...some] } };
}

/** `group/resources: operations` back into a rule. */
function matchOf(text: string): Tree {
  const [, group = '', resources = '', operations = ''] = /^([^/]+)\/(.+): (.+)$/.exec(text) ?? [];
  return {
    ...{ apiGroups: [group === 'core' ? '' : group], apiVersions: ['*'], scope: '*' },
    ...{ resources: resources.split(' '), operations: operations.split(' ') },
  };
}

const LABELS = '{"app.kubernetes.io/name": "agent-node"}';
const RUNS_AGENT_NODE = `${LABELS}.all(k, object.spec.template.metadata.?labels[?k].orValue("") == ${LABELS}[k])`;

function conditionOf(name: string, { platformIdentity }: Values): Tree {
  if (name === 'runs-agent-node') return { name, expression: RUNS_AGENT_NODE };
  const operators: Readonly<Record<string, string>> = { 'not-platform': '!=', platform: '==' };
  const operator = operators[name];
  const expression = operator ? `request.userInfo.username ${operator} "${platformIdentity}"` : 'object != oldObject';
  return { name, expression };
}

/** As the chart begins an expression that has exceptions. */
const waived = ({ tokens }: Values): string =>
  tokens
    .map(({ namespace, name }) => {
      const pod = `object.metadata.?labels["app.kubernetes.io/name"].orValue("") == "${name}"`;
      return `(request.namespace == "${namespace}" && ${pod}) || `;
    })
    .join('');

function policyOf(entry: AdmissionEntry, values: Values): KubeObject {
  const { name, rules, conditions, matches, except } = entry;
  const validations = Object.entries(rules).flatMap(([id, times]) =>
    Array.from({ length: times }, (_, index) => ({
      expression: `${id === 'P12' ? waived(values) : ''}object.metadata.name != "x${index}"`,
      message: `${id}: as the table wants it`,
      reason: 'Forbidden',
    })),
  );
  const matchConstraints = {
    matchPolicy: 'Equivalent',
    ...selectorOf(entry, values),
    resourceRules: matches.map(matchOf),
    ...(except.length === 0 ? {} : { excludeResourceRules: except.map(matchOf) }),
  };
  const matchConditions = conditions.map((each) => conditionOf(each, values));
  return {
    ...{ apiVersion: API_VERSION, kind: 'ValidatingAdmissionPolicy', metadata: { name, labels: MANAGED } },
    spec: { failurePolicy: 'Fail', matchConstraints, matchConditions, validations },
  };
}

const bindingOf = ({ name }: AdmissionEntry): KubeObject => ({
  ...{ apiVersion: API_VERSION, kind: 'ValidatingAdmissionPolicyBinding', metadata: { name, labels: MANAGED } },
  spec: { policyName: name, validationActions: ['Deny', 'Audit'] },
});

/** The objects of the stack `security-baseline`. */
export function admissionObjects(values: Values): readonly ReadObject[] {
  const objects = ADMISSION_TABLE.flatMap((entry) => [policyOf(entry, values), bindingOf(entry)]);
  return objects.map((object) => ({
    stack: 'security-baseline',
    address: `helm_release.admission-policies#${object.kind}/${object.metadata.name}`,
    dependsOn: [],
    preventDestroy: false,
    object,
  }));
}
