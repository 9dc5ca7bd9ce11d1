import type { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import type { Address } from '../constructs/address';
import { AllowDns } from '../constructs/allow-dns';
import { DefaultDeny } from '../constructs/default-deny';
import { PLATFORM_NAMESPACE } from '../constructs/keys';
import { ProtectedNamespace } from '../constructs/namespace';
import { PlatformIdentity } from '../constructs/platform-identity';
import { cite, declareAt } from '../constructs/provenance';
import { Sandbox } from '../constructs/sandbox';
import { ServiceAccounts } from '../constructs/service-accounts';
import { StandardStorage } from '../constructs/standard-storage';
import { TenantPriority } from '../constructs/tenant-priority';
import type { Environment, Platform } from '../model/estate/types';

/** The center itself, open since August 2025, which all else stands on. */
export const PLATFORM_STACK_CITES: readonly string[] = ['R11'];

/** A namespace of the platform. Admission policies exclude it, so it needs its own guards all the more. */
function platformNamespace(stack: TerraformStack, name: string, { podSecurity, dns }: Platform): Address[] {
  const scope = new Construct(stack, name);
  const { address } = new ProtectedNamespace(scope, 'namespace', { name, podSecurity });
  const within = { namespace: name, namespaceAddress: address };
  return [
    address,
    new DefaultDeny(scope, 'default-deny', within).address,
    new AllowDns(scope, 'allow-dns', { ...within, dns }).address,
    ...new ServiceAccounts(scope, 'accounts', within).addresses,
  ];
}

/** What every tenant stands on: the platform's namespaces, its identity, and the classes that tenants name. */
export function buildPlatform(stack: TerraformStack, platform: Platform, environment: Environment): void {
  cite(stack, PLATFORM_STACK_CITES);
  declareAt(stack, platform.source);
  const own = [PLATFORM_NAMESPACE, platform.hub.namespace];
  const unlisted = own.find((name) => !platform.namespaces.includes(name));
  if (unlisted !== undefined) throw new Error(`namespace ${unlisted} is not in the list that policies exclude`);
  const namespaces = own.flatMap((name) => platformNamespace(stack, name, platform));
  new PlatformIdentity(stack, 'identity', { identity: platform.identity, after: namespaces });
  new TenantPriority(stack, 'tenant-priority');
  const storage = new StandardStorage(stack, 'standard-storage', { provisioner: environment.storageProvisioner });
  declareAt(storage, environment.source);
  if (environment.sandbox !== undefined)
    declareAt(new Sandbox(stack, 'sandbox', environment.sandbox), environment.source);
}
