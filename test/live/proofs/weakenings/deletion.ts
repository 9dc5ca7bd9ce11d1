import type { KubeObject } from '../../cluster/kube-client';
import { adding, put, withPath, without, type Change } from '../change';
import { ofNamespace, type Weakening } from './weakening';

const P18 = 'ndc-p18-namespace-deletion';
const P28 = 'ndc-p28-guards-outlive-their-namespace';
const BINDING = 'ValidatingAdmissionPolicyBinding';
const POLICY = 'ValidatingAdmissionPolicy';
const GUARD = ['metadata', 'labels', 'ndc.gov.vn/guard'];

const HELD: KubeObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'test-held', finalizers: ['example.com/nobody-takes-this-off'] },
};

const ofPolicies = (name: string, reports: string, change: Change): Weakening => ({
  name,
  proof: 'deletion',
  reports,
  of: 'policies',
  change,
});

const auditsOnly = (name: string): Change => put(BINDING, name, ['spec', 'validationActions'], ['Audit']);

export const DELETION: readonly Weakening[] = [
  ofNamespace(
    'deletion',
    'guard label missing on the default deny',
    'deletes guard default-deny: accepted',
    put('NetworkPolicy', 'default-deny', GUARD, undefined),
  ),
  ofNamespace(
    'deletion',
    'guard label missing on a quota',
    'deletes guard objects: accepted',
    put('ResourceQuota', 'objects', GUARD, undefined),
  ),
  ofNamespace(
    'deletion',
    'guard label missing on the default account',
    'deletes guard default: accepted',
    put('ServiceAccount', 'default', GUARD, undefined),
  ),
  ofNamespace('cleanup', 'content that nobody lets go', 'example.com/nobody-takes-this-off', adding(HELD)),
  ofPolicies('P18 not bound', 'deletes the namespace: accepted', without(BINDING, P18)),
  ofPolicies('P18 only audits', 'deletes the namespace: accepted', auditsOnly(P18)),
  ofPolicies('P28 not bound', 'deletes guard default-deny: accepted', without(BINDING, P28)),
  ofPolicies('P28 only audits', 'deletes guard limits: accepted', auditsOnly(P28)),
  ofPolicies(
    'P28 forgets quotas and limits',
    'deletes guard compute: accepted',
    put(POLICY, P28, ['spec', 'matchConstraints', 'resourceRules', 0], undefined),
  ),
  ofPolicies(
    'P28 forgets the status of quotas',
    'unlabels guard objects by its status: accepted',
    put(POLICY, P28, ['spec', 'matchConstraints', 'resourceRules', 2], undefined),
  ),
  ofPolicies(
    'P28 lets the guard label go',
    'unlabels guard default-deny: accepted',
    put(POLICY, P28, ['spec', 'validations', 1], undefined),
  ),
];

interface Encryption {
  readonly resources: readonly { readonly providers: readonly unknown[] }[];
}

export const AT_REST: Weakening = {
  name: 'Secrets written without encryption',
  proof: 'secrets at rest',
  reports: 'the value can be read in etcd',
  of: 'encryption',
  // The first provider writes, all of them read: what is encrypted already stays readable.
  change: (configuration) => {
    const providers = (configuration as Encryption).resources[0]?.providers ?? [];
    return withPath(configuration, ['resources', 0, 'providers'], providers.toReversed());
  },
};
