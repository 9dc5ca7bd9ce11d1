import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1 } from '@cdktf/provider-kubernetes/lib/role-v1';
import { Construct } from 'constructs';
import { agencyGroup, TENANT_ROLES } from '../model/estate/groups';
import type { LevelControls, TenantRole } from '../model/estate/types';
import type { Address } from './address';
import { MANAGED } from './keys';
import { place } from './place';
import { cite } from './provenance';
import { rulesOf } from './tenant-rights';

const RBAC = 'rbac.authorization.k8s.io';

export interface TenantRolesProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
  /** Ids whose people it admits: viewers of the whole agency, the others of the one system. */
  readonly agency: string;
  readonly system: string;
  readonly controls: LevelControls;
  /** Everything that makes the namespace safe: people come in last. */
  readonly guards: readonly Address[];
}

/** Who may do what in one namespace: roles of our own, because the built-in ones grow by aggregation. */
export class TenantRoles extends Construct {
  static readonly CITES: readonly string[] = ['R04c', 'R13'];
  readonly addresses: Readonly<Record<TenantRole, Address>>;

  constructor(scope: Construct, id: string, props: TenantRolesProps) {
    super(scope, id);
    cite(this, TenantRoles.CITES);
    const { namespace, namespaceAddress, agency, system, controls, guards } = props;
    const build = (role: TenantRole): Address => {
      const name = `ndc-${role}`;
      const metadata = { name, namespace, labels: MANAGED };
      const group = { kind: 'Group', name: agencyGroup(agency, system, role), apiGroup: RBAC };
      const at = [namespace, name];
      const address = place(RoleV1, this, `${role}-role`, {
        at,
        config: { metadata, rule: [...rulesOf(role, controls)] },
        after: [namespaceAddress],
      });
      place(RoleBindingV1, this, `${role}-binding`, {
        at,
        config: { metadata, roleRef: { apiGroup: RBAC, kind: 'Role', name }, subject: [group] },
        after: [namespaceAddress, ...guards, address],
      });
      return address;
    };
    const [view, deploy, operate] = TENANT_ROLES.map(build) as [Address, Address, Address];
    this.addresses = { view, deploy, operate };
  }
}
