import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { Construct } from 'constructs';
import { vendorGroup } from '../model/estate/groups';
import type { TenantRole, VendorAccess as Access } from '../model/estate/types';
import type { Address } from './address';
import { ANNOTATIONS, MANAGED } from './keys';
import { place } from './place';
import { cite, declareAt } from './provenance';

const RBAC = 'rbac.authorization.k8s.io';

export interface VendorAccessProps {
  readonly namespace: string;
  readonly namespaceAddress: Address;
  /** Agency whose contract it is: a vendor's people are known per agency. */
  readonly agency: string;
  /** What a contract in force gives. */
  readonly access: Access;
  /** Roles of the namespace: a vendor holds no others. */
  readonly roles: Readonly<Record<TenantRole, Address>>;
  /** Everything that makes the namespace safe: people come in last. */
  readonly guards: readonly Address[];
}

/** Lets a vendor's people into one namespace in one role. It ends at the first apply after the contract's last day. */
export class VendorAccess extends Construct {
  static readonly CITES: readonly string[] = ['R25'];

  constructor(scope: Construct, id: string, props: VendorAccessProps) {
    super(scope, id);
    cite(this, VendorAccess.CITES);
    const { namespace, namespaceAddress, agency, access, roles, guards } = props;
    const { vendor, role, until } = access;
    declareAt(this, access.source);
    const name = `ndc-${role}-vendor-${vendor}`;
    place(RoleBindingV1, this, 'Binding', {
      at: [namespace, name],
      config: {
        metadata: { name, namespace, labels: MANAGED, annotations: { [ANNOTATIONS.until]: until } },
        roleRef: { apiGroup: RBAC, kind: 'Role', name: `ndc-${role}` },
        subject: [{ kind: 'Group', name: vendorGroup(agency, vendor, role), apiGroup: RBAC }],
      },
      after: [namespaceAddress, ...guards, roles[role]],
    });
  }
}
