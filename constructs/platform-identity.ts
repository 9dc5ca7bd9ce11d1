import { ClusterRoleBindingV1 } from '@cdktf/provider-kubernetes/lib/cluster-role-binding-v1';
import { ClusterRoleV1 } from '@cdktf/provider-kubernetes/lib/cluster-role-v1';
import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1 } from '@cdktf/provider-kubernetes/lib/role-v1';
import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { Construct } from 'constructs';
import type { Address } from './address';
import { MANAGED, PLATFORM_NAMESPACE } from './keys';
import { place } from './place';
import { HELM_RULES, PLATFORM_ROLE, PLATFORM_RULES, RELEASES_ROLE } from './platform-rights';
import { cite } from './provenance';

const RBAC = 'rbac.authorization.k8s.io';
const SERVICE_ACCOUNT = /^system:serviceaccount:([a-z0-9-]{1,63}):([a-z0-9.-]{1,253})$/;

type Subject =
  | { readonly kind: 'ServiceAccount'; readonly namespace: string; readonly name: string }
  | { readonly kind: 'User'; readonly name: string; readonly apiGroup: string };

/** A user name as RBAC names it. Throws on the API server's own users. */
export function subjectOf(identity: string): Subject {
  const [, namespace, name] = SERVICE_ACCOUNT.exec(identity) ?? [];
  if (namespace !== undefined && name !== undefined) return { kind: 'ServiceAccount', namespace, name };
  if (identity === '' || identity.startsWith('system:'))
    throw new Error(`"${identity}" cannot be the platform identity`);
  return { kind: 'User', name: identity, apiGroup: RBAC };
}

export interface PlatformIdentityProps {
  /** User that applies the stacks: `system:serviceaccount:<namespace>:<name>` or a user of the identity provider. */
  readonly identity: string;
  /** Resources that must stand before its rights: the namespaces of the platform with their guards. */
  readonly after: readonly Address[];
}

/**
 * The identity that applies the stacks, with its rights. The first apply makes it and is done by an administrator.
 * A service account is made only in `ndc-system`: whoever can run a pod beside it, is it.
 */
export class PlatformIdentity extends Construct {
  static readonly CITES: readonly string[] = ['R13'];

  constructor(scope: Construct, id: string, { identity, after }: PlatformIdentityProps) {
    super(scope, id);
    cite(this, PlatformIdentity.CITES);
    const subject = subjectOf(identity);
    this.bind(subject, [...after, ...this.account(subject, after)]);
  }

  private account(subject: Subject, after: readonly Address[]): Address[] {
    if (subject.kind === 'User') return [];
    const { namespace, name } = subject;
    if (namespace !== PLATFORM_NAMESPACE) throw new Error(`the platform identity lives in ${PLATFORM_NAMESPACE}`);
    const config = { metadata: { name, namespace, labels: MANAGED }, automountServiceAccountToken: false };
    return [place(ServiceAccountV1, this, 'Account', { at: [namespace, name], config, after })];
  }

  private bind(subject: Subject, after: readonly Address[]): void {
    const everywhere = { name: PLATFORM_ROLE, labels: MANAGED };
    const clusterRole = place(ClusterRoleV1, this, 'ClusterRole', {
      at: [PLATFORM_ROLE],
      config: { metadata: everywhere, rule: [...PLATFORM_RULES] },
      after: [],
    });
    place(ClusterRoleBindingV1, this, 'ClusterBinding', {
      at: [PLATFORM_ROLE],
      config: {
        metadata: everywhere,
        roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: PLATFORM_ROLE },
        subject: [subject],
      },
      after: [...after, clusterRole],
    });
    const here = { name: RELEASES_ROLE, namespace: PLATFORM_NAMESPACE, labels: MANAGED };
    const releases = place(RoleV1, this, 'ReleasesRole', {
      at: [PLATFORM_NAMESPACE, RELEASES_ROLE],
      config: { metadata: here, rule: [...HELM_RULES] },
      after,
    });
    place(RoleBindingV1, this, 'ReleasesBinding', {
      at: [PLATFORM_NAMESPACE, RELEASES_ROLE],
      config: { metadata: here, roleRef: { apiGroup: RBAC, kind: 'Role', name: RELEASES_ROLE }, subject: [subject] },
      after: [...after, releases],
    });
  }
}
