import type { Cluster } from '../cluster/control-plane';
import { succeed } from '../cluster/kube-client';

/** The stacks take a token alone, so the administrator needs an account: made for the purpose, outside the estate. */
export const ADMINISTRATOR = { namespace: 'kube-system', account: 'bootstrap' } as const;

/** Makes that account, with every right; again without effect. */
export async function makeAdministrator({ admin }: Cluster): Promise<void> {
  const metadata = { name: ADMINISTRATOR.account, namespace: ADMINISTRATOR.namespace };
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' };
  await succeed('account', admin.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata }));
  await succeed(
    'binding',
    admin.apply({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name: metadata.name },
      roleRef,
      subjects: [{ kind: 'ServiceAccount', ...metadata }],
    }),
  );
}
