import { ClusterRoleBindingV1 } from '@cdktf/provider-kubernetes/lib/cluster-role-binding-v1';
import { ClusterRoleV1, type ClusterRoleV1Rule } from '@cdktf/provider-kubernetes/lib/cluster-role-v1';
import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1, type RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import { Construct } from 'constructs';
import type { Address } from './address';
import { MANAGED } from './keys';
import { place } from './place';

const RBAC = 'rbac.authorization.k8s.io';

/** Whom RBAC lets in. */
export type Subject =
  | { readonly kind: 'ServiceAccount'; readonly namespace: string; readonly name: string }
  | { readonly kind: 'User' | 'Group'; readonly name: string; readonly apiGroup: string };

/** A group of the identity provider. */
export const groupNamed = (name: string): Subject => ({ kind: 'Group', name, apiGroup: RBAC });

/** A user of the identity provider. */
export const userNamed = (name: string): Subject => ({ kind: 'User', name, apiGroup: RBAC });

interface Granted<R> {
  /** Of the role, and of its binding. */
  readonly name: string;
  readonly rules: readonly R[];
  readonly subjects: readonly Subject[];
  /** Resources that must stand before anybody holds it. */
  readonly after: readonly Address[];
}

/** A role over the whole cluster, with who holds it. */
export function grantEverywhere(scope: Construct, { name, rules, subjects, after }: Granted<ClusterRoleV1Rule>): void {
  const own = new Construct(scope, name);
  const metadata = { name, labels: MANAGED };
  const role = place(ClusterRoleV1, own, 'role', { at: [name], config: { metadata, rule: [...rules] }, after: [] });
  place(ClusterRoleBindingV1, own, 'binding', {
    at: [name],
    config: { metadata, roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name }, subject: [...subjects] },
    after: [...after, role],
  });
}

/** A role in one namespace, with who holds it. */
export function grantIn(
  namespace: string,
  scope: Construct,
  { name, rules, subjects, after }: Granted<RoleV1Rule>,
): void {
  const own = new Construct(scope, `${namespace}-${name}`);
  const at = [namespace, name];
  const metadata = { name, namespace, labels: MANAGED };
  const role = place(RoleV1, own, 'role', { at, config: { metadata, rule: [...rules] }, after });
  place(RoleBindingV1, own, 'binding', {
    at,
    config: { metadata, roleRef: { apiGroup: RBAC, kind: 'Role', name }, subject: [...subjects] },
    after: [...after, role],
  });
}
