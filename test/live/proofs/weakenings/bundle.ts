import type { KubeObject } from '../../cluster/kube-client';
import { adding, labelled, put, without, type Change } from '../change';
import { ofNamespace, type Weakening } from './weakening';

const weak = (name: string, reports: string, change: Change): Weakening => ofNamespace('bundle', name, reports, change);

const policy = (name: string, path: readonly (string | number)[], value: unknown): Change =>
  put('NetworkPolicy', name, ['spec', ...path], value);

const OPEN: KubeObject = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'test-open' },
  spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{}] },
};

const DENY = 'default-deny';
const MORE_ROLES = ['spec', 'hard', 'count/roles.rbac.authorization.k8s.io'];

const OBJECTS: readonly Weakening[] = [
  weak('default deny removed', 'network policies is', without('NetworkPolicy', DENY)),
  weak(
    'default deny in one direction only',
    `${DENY}: policyTypes is ["Ingress"]`,
    policy(DENY, ['policyTypes'], ['Ingress']),
  ),
  weak(
    'default deny for some pods only',
    `${DENY}: podSelector is`,
    policy(DENY, ['podSelector'], { matchLabels: { a: 'b' } }),
  ),
  weak('default deny with an open rule in it', `${DENY}: egress is [{}]`, policy(DENY, ['egress'], [{}])),
  weak('a policy besides that opens everything', 'network policies is', adding(OPEN)),
  weak('DNS policy removed', 'network policies is', without('NetworkPolicy', 'allow-dns')),
  weak(
    'DNS policy opened to every pod of the cluster',
    'allow-dns: egress is',
    policy('allow-dns', ['egress', 0, 'to', 0], { namespaceSelector: {} }),
  ),
  weak('one amount of a quota raised', 'objects: hard is', put('ResourceQuota', 'objects', MORE_ROLES, '11')),
  weak('level of the namespace lowered', 'label level of the namespace is "1"', labelled('ndc.gov.vn/level', '1')),
  weak('agency of the namespace changed', 'label agency of the namespace is', labelled('ndc.gov.vn/agency', 'x')),
  weak(
    'guard label missing on the DNS policy',
    'guard label of allow-dns is missing',
    put('NetworkPolicy', 'allow-dns', ['metadata', 'labels', 'ndc.gov.vn/guard'], undefined),
  ),
];

const automount = (name: string): Change => put('ServiceAccount', name, ['automountServiceAccountToken'], true);

const tokens = (name: string, reports: string, change: Change): Weakening =>
  ofNamespace('tokens', name, reports, change);

const ACCOUNTS: readonly Weakening[] = [
  tokens('token mounted for the default account', 'pod without an account: gets a token', automount('default')),
  tokens('token mounted for another account', 'pod as app: gets a token', automount('app')),
  tokens(
    'default account as Kubernetes makes it',
    'pod as default: gets a token',
    without('ServiceAccount', 'default'),
  ),
];

export const BUNDLE: readonly Weakening[] = [...OBJECTS, ...ACCOUNTS];
