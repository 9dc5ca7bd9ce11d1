import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1, type RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import { Construct } from 'constructs';
import type { Address } from './address';
import { MANAGED } from './keys';
import { place } from './place';
import { cite } from './provenance';

const VIEW_ROLE = 'ndc-view';

const VIEW = ['get', 'list', 'watch'];

/**
 * What a viewer sees. Named one by one, because a wildcard or a built-in role grows with the cluster; no Secret, and
 * nothing that runs a command or opens a connection.
 */
export const VIEW_RULES: readonly RoleV1Rule[] = [
  {
    apiGroups: [''],
    resources: ['configmaps', 'events', 'limitranges', 'persistentvolumeclaims', 'pods', 'resourcequotas', 'services'],
    verbs: VIEW,
  },
  { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
  { apiGroups: ['apps'], resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], verbs: VIEW },
  { apiGroups: ['autoscaling'], resources: ['horizontalpodautoscalers'], verbs: VIEW },
  { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: VIEW },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses', 'networkpolicies'], verbs: VIEW },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: VIEW },
];

export interface ViewRoleProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
  /** Id of the agency whose viewers it admits. */
  readonly agency: string;
  /** Everything that makes the namespace safe: people come in last. */
  readonly guards: readonly Address[];
}

/** Lets an agency's people see one namespace. */
export class ViewRole extends Construct {
  static readonly CITES: readonly string[] = ['R04c', 'R13'];

  constructor(scope: Construct, id: string, { namespace, namespaceAddress, agency, guards }: ViewRoleProps) {
    super(scope, id);
    cite(this, ViewRole.CITES);
    const metadata = { name: VIEW_ROLE, namespace, labels: MANAGED };
    const role = place(RoleV1, this, 'Role', {
      at: [namespace, VIEW_ROLE],
      config: { metadata, rule: [...VIEW_RULES] },
      after: [namespaceAddress],
    });
    const group = { kind: 'Group', name: `agency:${agency}:view`, apiGroup: 'rbac.authorization.k8s.io' };
    place(RoleBindingV1, this, 'Binding', {
      at: [namespace, VIEW_ROLE],
      config: {
        metadata,
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: VIEW_ROLE },
        subject: [group],
      },
      after: [namespaceAddress, ...guards, role],
    });
  }
}
