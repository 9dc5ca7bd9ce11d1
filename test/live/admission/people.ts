import type { Cluster, Identity } from '../cluster/control-plane';
import type { KubeClient, KubeObject } from '../cluster/kube-client';
import { AGENCY } from './places';

const EVERYTHING = 'test:everything';
export const NODE = 'test-node';
export const PLATFORM_IDENTITY = 'system:serviceaccount:ndc-system:terraform';

/** A service account of the control plane by certificate, with the groups that its token would carry. */
const controller = (name: string): Identity => ({
  user: `system:serviceaccount:kube-system:${name}`,
  groups: ['system:serviceaccounts', 'system:serviceaccounts:kube-system', 'system:authenticated'],
});

/**
 * Who asks. People and accounts that a rule may have to refuse may do everything in RBAC, so that nothing but the
 * policies refuses; the parts of the control plane have the rights that they always have.
 */
export const PEOPLE = {
  tenant: { user: 'test:tenant', groups: [`agency:${AGENCY}:view`, EVERYTHING] },
  'break-glass': { user: 'test:on-call', groups: ['ndc:break-glass', EVERYTHING] },
  'cluster admin': { user: 'test:administrator', groups: ['system:masters'] },
  'platform identity': { account: 'terraform', namespace: 'ndc-system' },
  'add-on account': { account: 'test-add-on', namespace: 'kube-system' },
  'API server': { user: 'system:apiserver', groups: ['system:masters'] },
  scheduler: { user: 'system:kube-scheduler' },
  kubelet: { user: `system:node:${NODE}`, groups: ['system:nodes'] },
  'endpoint controller': controller('endpoint-controller'),
  'endpointslice controller': controller('endpointslice-controller'),
  'endpointslicemirroring controller': controller('endpointslicemirroring-controller'),
  'garbage collector': controller('generic-garbage-collector'),
  'namespace controller': controller('namespace-controller'),
  'quota controller': controller('resourcequota-controller'),
  'deployment controller': controller('deployment-controller'),
  'ephemeral volume controller': controller('ephemeral-volume-controller'),
  'statefulset controller': controller('statefulset-controller'),
  'volume binder': controller('persistent-volume-binder'),
} as const satisfies Readonly<Record<string, Identity>>;

export type Who = keyof typeof PEOPLE;

/** The accounts that ask by token, and the right to everything. */
export const ACCOUNTS_AND_RIGHTS: readonly KubeObject[] = [
  ...[PEOPLE['platform identity'], PEOPLE['add-on account']].map(({ account, namespace }) => ({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: account, namespace },
  })),
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'test-everything' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
    subjects: [
      { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: EVERYTHING },
      { kind: 'ServiceAccount', name: 'terraform', namespace: 'ndc-system' },
      { kind: 'ServiceAccount', name: 'test-add-on', namespace: 'kube-system' },
    ],
  },
];

export type People = Readonly<Record<Who, KubeClient>>;

/** A client for each, by certificate or token of its own; the accounts have to be there. */
export async function callPeople(cluster: Cluster): Promise<People> {
  const clients = await Promise.all(
    Object.entries(PEOPLE).map(async ([who, identity]) => [who, await cluster.as(identity)] as const),
  );
  return Object.fromEntries(clients) as People;
}
