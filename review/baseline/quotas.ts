import { isDeepStrictEqual } from 'node:util';
import { parseQuantity } from '../kube/quantity';
import { quoted } from '../quoted';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { creatableBy } from './role-table';
import { inside, shownValue, textOf, type Tree, treeOf, treesOf } from './tree';
import { type EstateView, type NamespaceView, nameOf } from './view';

const COMPUTE = [
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
  'requests.storage',
];

/** What controllers of the cluster make on a tenant's behalf. */
const MADE_BY_CONTROLLERS = [
  'count/controllerrevisions.apps',
  'count/endpoints',
  'count/endpointslices.discovery.k8s.io',
  'count/leases.coordination.k8s.io',
  'count/replicasets.apps',
  'count/secrets',
];

/** Ways past the network policies, and onto every node. */
const NONE = ['count/daemonsets.apps', 'services.loadbalancers', 'services.nodeports'];

const NO_SYSTEM_PRIORITY = { hard: { pods: '0' }, classes: ['system-cluster-critical', 'system-node-critical'] };

/** Key by which a quota counts a resource: pods have one of their own. */
const countOf = ({ group, resource }: { readonly group: string; readonly resource: string }): string =>
  resource === 'pods' ? 'pods' : `count/${resource}${group === '' ? '' : `.${group}`}`;

function checkKeys(read: ReadObject, keys: readonly string[], findings: Findings): void {
  const hard = treeOf(inside(read.object['spec'], 'hard'));
  for (const key of keys.filter((each) => parseQuantity(textOf(hard[each])) === undefined))
    findings.add('quota-key', read, quoted(key), `${quoted(key)}: 1…`, 'spec.hard');
  const others = Object.keys(treeOf(read.object['spec'])).filter((key) => key !== 'hard');
  for (const key of others) findings.add('quota-value', read, `spec.${key}`, '-', `spec.${key}`);
}

function checkObjects(read: ReadObject, { level }: NamespaceView, findings: Findings): void {
  const counted = [...creatableBy('deploy', level).map(countOf), ...MADE_BY_CONTROLLERS, ...NONE];
  checkKeys(read, [...new Set(counted)].sort(), findings);
  const hard = treeOf(inside(read.object['spec'], 'hard'));
  for (const key of NONE.filter((each) => Object.hasOwn(hard, each) && hard[each] !== '0'))
    findings.add('quota-value', read, `${key}: ${quoted(textOf(hard[key]))}`, '0', 'spec.hard');
}

function checkPriority(read: ReadObject, findings: Findings): void {
  const spec: Tree = treeOf(read.object['spec']);
  const [requirement = {}] = treesOf(inside(spec, 'scopeSelector', 'matchExpressions'));
  const values = Array.isArray(requirement['values']) ? [...(requirement['values'] as unknown[])].sort() : [];
  const { hard, classes } = NO_SYSTEM_PRIORITY;
  const expression = { scopeName: 'PriorityClass', operator: 'In', values: classes };
  const expected = { hard, scopeSelector: { matchExpressions: [expression] } };
  const found = { ...spec, scopeSelector: { matchExpressions: [{ ...requirement, values }] } };
  const one = treesOf(inside(spec, 'scopeSelector', 'matchExpressions')).length === 1;
  if (!one || !isDeepStrictEqual(found, expected))
    findings.add('quota-value', read, shownValue(spec), `pods 0: ${classes.join(', ')}`, 'spec');
}

function checkQuota(read: ReadObject, namespace: NamespaceView, findings: Findings): void {
  const name = nameOf(read);
  if (name === 'ResourceQuota/compute') checkKeys(read, COMPUTE, findings);
  if (name === 'ResourceQuota/objects') checkObjects(read, namespace, findings);
  if (name === 'ResourceQuota/priority') checkPriority(read, findings);
}

/** One tenant can fill neither the nodes nor the store of all, and takes no priority over others. */
export function checkQuotas({ tenants }: EstateView, findings: Findings): void {
  for (const namespace of tenants) for (const read of namespace.objects) checkQuota(read, namespace, findings);
}
