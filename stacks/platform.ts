import type { TerraformStack } from 'cdktf';
import { DatabaseStorage, databaseStorageOf } from '../constructs/database-storage';
import { PlatformIdentity } from '../constructs/platform-identity';
import { PlatformPeople } from '../constructs/platform-people';
import { PlatformPriority } from '../constructs/platform-priority';
import { cite, declareAt } from '../constructs/provenance';
import { Sandbox } from '../constructs/sandbox';
import { StandardStorage } from '../constructs/standard-storage';
import { TenantPriority } from '../constructs/tenant-priority';
import { PLATFORM_NAMESPACE } from '../model/estate/names';
import { agenciesWithVolumes } from '../model/estate/storage';
import type { Estate } from '../model/estate/types';
import { componentNamespaces, platformNamespace } from './platform-components';

/** The center itself, open since August 2025, which all else stands on. */
export const PLATFORM_STACK_CITES: readonly string[] = ['R11'];

/** What every tenant stands on: the platform's namespaces, its identity and people, and the classes that pods name. */
export function buildPlatform(
  stack: TerraformStack,
  { platform, environment, components, tenants }: Pick<Estate, 'platform' | 'environment' | 'components' | 'tenants'>,
): void {
  cite(stack, PLATFORM_STACK_CITES);
  declareAt(stack, platform.source);
  const hub = platform.hub.namespace;
  const own = [PLATFORM_NAMESPACE, hub];
  const all = [...own, ...components.map(({ namespace }) => namespace)];
  const unlisted = all.find((name) => !platform.namespaces.includes(name));
  if (unlisted !== undefined) throw new Error(`namespace ${unlisted} is not in the list that policies exclude`);
  const guards = own.map((name) => [name, platformNamespace(stack, name, platform)] as const);
  const namespaces = new Map(guards.flatMap(([name, [address]]) => (address === undefined ? [] : [[name, address]])));
  const after = [
    ...guards.flatMap(([, addresses]) => addresses),
    ...componentNamespaces(stack, components, { platform, own: namespaces }),
  ];
  const gateway = environment.exchangeGateway && { namespace: hub, className: environment.exchangeGateway.className };
  new PlatformIdentity(stack, 'identity', { identity: platform.identity, after, gateway });
  new PlatformPeople(stack, 'people', { hub, after });
  new TenantPriority(stack, 'tenant-priority');
  new PlatformPriority(stack, 'platform-priority');
  const storage = new StandardStorage(stack, 'standard-storage', { provisioner: environment.storageProvisioner });
  declareAt(storage, environment.source);
  databaseStorage(stack, environment, tenants);
  if (environment.sandbox !== undefined)
    declareAt(new Sandbox(stack, 'sandbox', environment.sandbox), environment.source);
}

/** One class for each agency that keeps data here. Without a provisioner there are no volumes either. */
function databaseStorage(
  stack: TerraformStack,
  { databaseProvisioner: provisioner, source }: Estate['environment'],
  tenants: Estate['tenants'],
): void {
  if (provisioner === undefined) return;
  for (const agency of agenciesWithVolumes({ tenants }))
    declareAt(new DatabaseStorage(stack, databaseStorageOf(agency), { agency, provisioner }), source);
}
