import type { KubeObject } from '../../cluster/kube-client';
import { casesOf, type Case } from '../case';
import {
  create,
  labels,
  object,
  patch,
  patchBelow,
  remove,
  removeAll,
  replace,
  RESOURCES,
  type Fields,
  type Resource,
  type Build,
} from '../requests';
import { CLAIM } from './storage';

const { budget, claim, networkPolicy, quota, limitRange, role, roleBinding, serviceAccount } = RESOURCES;
const MANAGED = 'ndc.gov.vn/managed';
const GUARD = 'ndc.gov.vn/guard';
const managed = { labels: { [MANAGED]: 'true' } };
const guard = { labels: { [MANAGED]: 'true', [GUARD]: 'true' } };
const DENY_ALL = { spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] } };
const QUOTA = { spec: { hard: { configmaps: '50' } } };
const LIMITS = { spec: { limits: [{ type: 'Container', max: { cpu: '2' } }] } };
const BUDGET = { spec: { minAvailable: 1, selector: { matchLabels: { tier: 'web' } } } };
const NARROWER = { spec: { podSelector: { matchLabels: { tier: 'web' } } } };

const managedObjects: Case['setup'] = (namespace) => [
  object(networkPolicy, namespace, 'default-deny', DENY_ALL, managed),
  object(networkPolicy, namespace, 'own', DENY_ALL),
  object(quota, namespace, 'objects', QUOTA, managed),
  object(limitRange, namespace, 'limits', LIMITS, managed),
  object(role, namespace, 'ndc-view', { rules: [] }, managed),
  object(
    roleBinding,
    namespace,
    'ndc-view',
    { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'ndc-view' } },
    managed,
  ),
  object(serviceAccount, namespace, 'app', {}, managed),
  object(budget, namespace, 'agent-node', BUDGET, managed),
  object(claim, namespace, 'ndc-db-data', CLAIM, managed),
];

const MANAGED_OBJECTS: readonly (readonly [Resource, string])[] = [
  [networkPolicy, 'default-deny'],
  [quota, 'objects'],
  [limitRange, 'limits'],
  [role, 'ndc-view'],
  [roleBinding, 'ndc-view'],
  [serviceAccount, 'app'],
  [budget, 'agent-node'],
  [claim, 'ndc-db-data'],
];

const TO_OWN = { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'own' } };
const { denied, allowed } = casesOf('P06', { setup: managedObjects });
const deny = (name: string): Build => remove(networkPolicy, name);
const raise = patchBelow(quota, 'objects', 'status', { status: { hard: { configmaps: '5000' } } });
const count = { status: { ...QUOTA.spec, used: { configmaps: '7' } } };

const disruptions = { status: { disruptionsAllowed: 1, currentHealthy: 2, desiredHealthy: 1, expectedPods: 2 } };

const P06: readonly Case[] = [
  ...MANAGED_OBJECTS.map(([of, name]) => denied(`delete managed ${of.plural}`, remove(of, name))),
  denied('deletecollection of networkpolicies', removeAll(networkPolicy)),
  denied('change of the managed default-deny', patch(networkPolicy, 'default-deny', NARROWER)),
  denied('managed label removed', patch(networkPolicy, 'default-deny', labels({ [MANAGED]: null }))),
  denied('tenant adds the managed label to its own policy', patch(networkPolicy, 'own', labels({ [MANAGED]: 'true' }))),
  denied('tenant creates an object with the managed label', create(networkPolicy, DENY_ALL, managed)),
  denied('tenant makes a guard of its own', create(networkPolicy, DENY_ALL, { labels: { [GUARD]: 'x' } })),
  denied('tenant makes a guard of what it has', patch(networkPolicy, 'own', labels({ [GUARD]: 'true' }))),
  denied('a role with a name of the platform', create(role, { rules: [] }, { name: 'ndc-deploy-vendor-x' })),
  denied('a binding with a name of the platform', create(roleBinding, TO_OWN, { name: 'ndc-view-vendor-x' })),
  ...[
    'vi-du-a.ho-so.tra-cuu--vi-du-a.agent-node-egress',
    'vi-du-a.agent-node--hub-ingress',
    'allow-kubernetes-api',
    'allow-dns',
  ].map((name) => denied(`a network policy named ${name}`, create(networkPolicy, DENY_ALL, { name }))),
  denied('a budget with the name of the platform’s', create(budget, BUDGET, { name: 'agent-node' }), {
    in: 'level 2',
    setup: () => [],
  }),
  denied('a claim with a name of the platform’s', create(claim, CLAIM, { name: 'ndc-db-more' })),
  denied('a stateful set makes such a claim', create(claim, CLAIM, { name: 'ndc-db-more' }), {
    as: 'statefulset controller',
  }),
  allowed('a claim with a name of its own', create(claim, CLAIM)),
  denied('a budget changed', patch(budget, 'agent-node', { spec: { minAvailable: 0 } })),
  denied(
    'more disruptions by poddisruptionbudgets/status',
    patchBelow(budget, 'agent-node', 'status', { status: { disruptionsAllowed: 9 } }),
  ),
  allowed('a budget with a name of its own', create(budget, BUDGET)),
  allowed('a role with a name of its own', create(role, { rules: [] })),
  ...['allow-dns-too', 'web-egress', 'web--database'].map((name) =>
    allowed(`a network policy with a name of its own, ${name}`, create(networkPolicy, DENY_ALL, { name })),
  ),
  denied('quota raised through resourcequotas/status', raise),
  denied(
    'managed label removed through resourcequotas/status',
    patchBelow(quota, 'objects', 'status', labels({ [MANAGED]: null })),
  ),
  denied('cluster admin deletes the default-deny', deny('default-deny'), { as: 'cluster admin' }),
  denied('an add-on account of kube-system deletes it', deny('default-deny'), { as: 'add-on account' }),
  denied('garbage collector deletes it', deny('default-deny'), { as: 'garbage collector' }),
  denied('break-glass deletes it', deny('default-deny'), { as: 'break-glass' }),
  denied('managed label with another value', create(networkPolicy, DENY_ALL, { labels: { [MANAGED]: 'false' } })),
  denied('rules of a managed role changed', patch(role, 'ndc-view', { rules: [pods('get')] })),
  allowed('tenant deletes its own policy', deny('own')),
  allowed('tenant creates an unmanaged service account', create(serviceAccount, {})),
  allowed('platform identity changes the managed policy', patch(networkPolicy, 'default-deny', NARROWER), {
    as: 'platform identity',
  }),
  allowed('platform identity deletes a managed object', deny('default-deny'), { as: 'platform identity' }),
  allowed('namespace controller deletes a managed object', deny('default-deny'), { as: 'namespace controller' }),
  allowed(
    'garbage collector changes finalizers of a managed object',
    patch(role, 'ndc-view', { metadata: { finalizers: [] } }),
    { as: 'garbage collector' },
  ),
  allowed('quota controller counts', replace(quota, 'objects', { ...QUOTA, ...count }, 'status'), {
    as: 'quota controller',
  }),
  // The controller replaces, for which it has to know the version: agent-nodes.test.ts has it count.
  allowed('API server counts disruptions', patchBelow(budget, 'agent-node', 'status', disruptions), {
    as: 'API server',
  }),
  allowed('API server counts', patchBelow(quota, 'objects', 'status', count), { as: 'API server' }),
];

function pods(verb: string): Fields {
  return { apiGroups: [''], resources: ['pods'], verbs: [verb] };
}

const guards = (namespace: string): readonly KubeObject[] => [
  object(networkPolicy, namespace, 'default-deny', DENY_ALL, guard),
  object(networkPolicy, namespace, 'agreement', DENY_ALL, managed),
  object(networkPolicy, namespace, 'false-guard', DENY_ALL, { labels: { [GUARD]: 'x' } }),
  object(quota, namespace, 'objects', QUOTA, guard),
  object(limitRange, namespace, 'limits', LIMITS, guard),
  object(serviceAccount, namespace, 'default', {}, guard),
  object(claim, namespace, 'ndc-db-data', CLAIM, guard),
];

const p28 = casesOf('P28', { setup: guards, as: 'platform identity' });
const P28: readonly Case[] = [
  p28.denied('platform identity deletes the default-deny', deny('default-deny')),
  p28.denied('cluster admin deletes it', deny('default-deny'), { as: 'cluster admin' }),
  p28.denied('managed label taken off a guard', patch(networkPolicy, 'default-deny', labels({ [MANAGED]: null }))),
  p28.allowed('what only looks like a guard is deleted', deny('false-guard')),
  p28.denied('platform identity deletes a guard quota', remove(quota, 'objects')),
  p28.denied('platform identity deletes the default account', remove(serviceAccount, 'default')),
  p28.denied('platform identity deletes the volume of a database', remove(claim, 'ndc-db-data')),
  p28.denied('tenant takes the label off it', patch(claim, 'ndc-db-data', labels({ [GUARD]: null })), { as: 'tenant' }),
  p28.allowed('tenant writes a label of its own on it', patch(claim, 'ndc-db-data', labels({ team: 'x' })), {
    as: 'tenant',
  }),
  p28.denied('deletecollection by the platform identity', removeAll(networkPolicy)),
  p28.denied('platform identity takes the label off', patch(networkPolicy, 'default-deny', labels({ [GUARD]: null }))),
  p28.denied('guard LimitRange in a namespace approved under another name', remove(limitRange, 'limits'), {
    in: 'approved under another name',
  }),
  p28.denied('label taken off a quota', patch(quota, 'objects', labels({ [GUARD]: null }))),
  p28.denied(
    'label taken off through resourcequotas/status',
    patchBelow(quota, 'objects', 'status', labels({ [GUARD]: null })),
  ),
  p28.denied('garbage collector deletes it', deny('default-deny'), { as: 'garbage collector' }),
  p28.denied(
    'label taken off in a namespace approved for deletion',
    patch(quota, 'objects', labels({ [GUARD]: null })),
    {
      in: 'approved for deletion',
    },
  ),
  p28.allowed('guard in a namespace approved for deletion', deny('default-deny'), { in: 'approved for deletion' }),
  p28.allowed("managed policy that is no guard (an agreement's)", deny('agreement')),
  p28.allowed('platform identity changes the spec of a guard', patch(networkPolicy, 'default-deny', NARROWER)),
  p28.allowed('namespace controller', deny('default-deny'), { as: 'namespace controller' }),
];

export const GUARDS: readonly Case[] = [...P06, ...P28];
