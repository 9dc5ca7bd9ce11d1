import { AdmissionPolicies } from '../constructs/admission-policies';
import { AgentNodeBudget } from '../constructs/agent-node-budget';
import { AllowDns } from '../constructs/allow-dns';
import { AllowKubernetesApi } from '../constructs/allow-kubernetes-api';
import { DatabaseStorage } from '../constructs/database-storage';
import { DefaultDeny } from '../constructs/default-deny';
import { DefaultLimits } from '../constructs/default-limits';
import { ExchangeGatewayReleases } from '../constructs/exchange-gateway';
import { FlowPolicies } from '../constructs/flow-policies';
import { HubRegister } from '../constructs/hub-register';
import { LimitRange } from '../constructs/limit-range';
import { ProtectedNamespace } from '../constructs/namespace';
import { PlatformIdentity } from '../constructs/platform-identity';
import { ComponentOperators, PlatformPeople } from '../constructs/platform-people';
import { PlatformPriority } from '../constructs/platform-priority';
import { ResourceQuotas } from '../constructs/resource-quotas';
import { Sandbox } from '../constructs/sandbox';
import { ServiceAccounts } from '../constructs/service-accounts';
import { StandardStorage } from '../constructs/standard-storage';
import { TenantDatabase } from '../constructs/tenant-database';
import { TenantNamespace } from '../constructs/tenant-namespace';
import { TenantPriority } from '../constructs/tenant-priority';
import { TenantRoles } from '../constructs/tenant-roles';
import { VendorAccess } from '../constructs/vendor-access';
import { COMPONENT_CITES } from './component-citations';
import { PLATFORM_STACK_CITES } from './platform';

const CITES: Readonly<Record<string, readonly string[]>> = {
  ...COMPONENT_CITES,
  AdmissionPolicies: AdmissionPolicies.CITES,
  AgentNodeBudget: AgentNodeBudget.CITES,
  AllowDns: AllowDns.CITES,
  AllowKubernetesApi: AllowKubernetesApi.CITES,
  ComponentOperators: ComponentOperators.CITES,
  DatabaseStorage: DatabaseStorage.CITES,
  DefaultDeny: DefaultDeny.CITES,
  DefaultLimits: DefaultLimits.CITES,
  ExchangeGatewayReleases: ExchangeGatewayReleases.CITES,
  FlowPolicies: FlowPolicies.CITES,
  HubRegister: HubRegister.CITES,
  LimitRange: LimitRange.CITES,
  PlatformIdentity: PlatformIdentity.CITES,
  PlatformPeople: PlatformPeople.CITES,
  PlatformPriority: PlatformPriority.CITES,
  PlatformStack: PLATFORM_STACK_CITES,
  ProtectedNamespace: ProtectedNamespace.CITES,
  ResourceQuotas: ResourceQuotas.CITES,
  Sandbox: Sandbox.CITES,
  ServiceAccounts: ServiceAccounts.CITES,
  StandardStorage: StandardStorage.CITES,
  TenantDatabase: TenantDatabase.CITES,
  TenantNamespace: TenantNamespace.CITES,
  TenantPriority: TenantPriority.CITES,
  TenantRoles: TenantRoles.CITES,
  VendorAccess: VendorAccess.CITES,
};

const OBLIGATIONS = [...new Set(Object.values(CITES).flat())].sort();

/** Row of the dispatch to the constructs that serve it, for the obligations report. */
export const CITATIONS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  OBLIGATIONS.map((row) => [row, Object.keys(CITES).filter((construct) => CITES[construct]?.includes(row))]),
);
