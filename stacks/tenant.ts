import type { TerraformStack } from 'cdktf';
import { TenantNamespace } from '../constructs/tenant-namespace';
import { AGENT_NODE } from '../model/estate/resolve';
import type { Estate, Part, Tenant } from '../model/estate/types';

/** One part of a tenant: its namespaces, each with everything that makes it safe. */
export function buildTenant(
  stack: TerraformStack,
  tenant: Tenant,
  part: Part,
  { platform: { dns, agentNode }, environment: { apiServer } }: Pick<Estate, 'platform' | 'environment'>,
): void {
  for (const system of part.systems) {
    new TenantNamespace(stack, system.namespace, {
      system,
      egovCode: tenant.egovCode,
      dns,
      agentNode: system.id === AGENT_NODE ? agentNode : undefined,
      apiServer,
    });
  }
}
