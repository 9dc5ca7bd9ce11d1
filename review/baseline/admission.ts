import { byText } from '../order';
import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import { checkPolicy, type Common, specOf, unknownKeys } from './admission-policy';
import { ADMISSION_TABLE } from './admission-table';
import type { Findings } from './findings';
import { isPlatform, NAMESPACE_NAME } from './keys';
import { inside, listOf, textOf, textsOf, treeOf, treesOf } from './tree';
import type { EstateView } from './view';

const POLICY = 'ValidatingAdmissionPolicy';
const BINDING = 'ValidatingAdmissionPolicyBinding';
const BINDING_KEYS = ['policyName', 'validationActions'];
const IDENTITY = /^request\.userInfo\.username [!=]= "([^"\\]+)"$/;

function checkBinding(read: ReadObject, policies: readonly ReadObject[], findings: Findings): void {
  const spec = specOf(read);
  const unbound = (what: string, expected: string, path: string): void =>
    findings.add('admission-unbound', read, what, expected, path);
  for (const key of unknownKeys(spec, BINDING_KEYS)) unbound(quoted(key), BINDING_KEYS.join(', '), 'spec');
  if (!textsOf(spec['validationActions']).includes('Deny'))
    unbound('validationActions', 'Deny', 'spec.validationActions');
  if (!policies.some(({ object }) => object.metadata.name === spec['policyName']))
    unbound(quoted(textOf(spec['policyName'])), 'policyName', 'spec.policyName');
}

/** The list and the user that most policies name: one that differs is then the one that is wrong. */
function commonOf(policies: readonly ReadObject[], { objects }: EstateView): Common {
  const lists = policies.flatMap((read) => {
    const requirements = treesOf(inside(specOf(read), 'matchConstraints', 'namespaceSelector', 'matchExpressions'));
    return requirements
      .filter(({ key }) => key === NAMESPACE_NAME)
      .map(({ values }) => [...textsOf(values)].sort(byText).join(' '));
  });
  const bound = objects.find(
    ({ object }) => object.kind === 'ClusterRoleBinding' && object.metadata.name === 'ndc-platform',
  );
  const subject = treeOf(listOf(bound?.object['subjects'])[0]);
  const account = `system:serviceaccount:${textOf(subject['namespace'])}:${textOf(subject['name'])}`;
  const named = policies.flatMap((read) =>
    treesOf(specOf(read)['matchConditions']).flatMap(({ expression }) => IDENTITY.exec(textOf(expression))?.[1] ?? []),
  );
  const identity = subject['kind'] === 'ServiceAccount' ? account : textOf(subject['name']);
  return { platformNamespaces: mostFrequent(lists).split(' '), identity: identity || mostFrequent(named) };
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || byText(a, b))[0]?.[0] ?? '';
}

function checkList(
  { platformNamespaces }: Common,
  policies: readonly ReadObject[],
  view: EstateView,
  findings: Findings,
): void {
  const [first] = policies;
  if (first === undefined) return;
  const foreign = platformNamespaces.filter((name) => !isPlatform(name));
  for (const name of foreign) findings.add('admission-exclusion', first, quoted(name), 'kube-*, ndc-*');
  const own = [...view.namespaces.keys()].filter((name) => isPlatform(name) && !platformNamespaces.includes(name));
  for (const name of own)
    findings.add('admission-exclusion', first, `- ${quoted(name)}`, platformNamespaces.join(', '));
}

/** Every admission policy of the table is there, whole and bound, and leaves out nothing but the platform's own. */
export function checkAdmission(view: EstateView, findings: Findings): void {
  const policies = view.objects.filter(({ object }) => object.kind === POLICY);
  const bindings = view.objects.filter(({ object }) => object.kind === BINDING);
  const common = commonOf(policies, view);
  const place = { stack: 'security-baseline' };
  for (const entry of ADMISSION_TABLE) {
    const read = policies.find(({ object }) => object.metadata.name === entry.name);
    const rules = Object.keys(entry.rules).join(', ');
    if (read === undefined) findings.place('admission-missing', place, quoted(entry.name), rules);
    else checkPolicy(read, entry, common, findings);
    const bound = bindings.some(({ object }) => inside(object['spec'], 'policyName') === entry.name);
    if (read !== undefined && !bound) findings.add('admission-unbound', read, quoted(entry.name), BINDING);
  }
  const names = ADMISSION_TABLE.map(({ name }) => name);
  for (const read of policies.filter(({ object }) => !names.includes(object.metadata.name)))
    findings.add('admission-unknown', read, quoted(read.object.metadata.name), 'review/baseline/admission-table.ts');
  for (const read of bindings) checkBinding(read, policies, findings);
  checkList(common, policies, view, findings);
}
