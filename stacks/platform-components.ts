import type { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import type { Address } from '../constructs/address';
import { AllowDns } from '../constructs/allow-dns';
import { DefaultDeny } from '../constructs/default-deny';
import { DefaultLimits } from '../constructs/default-limits';
import { FlowPolicies } from '../constructs/flow-policies';
import { ProtectedNamespace, type ProtectedNamespaceProps } from '../constructs/namespace';
import { declareAt } from '../constructs/provenance';
import { ResourceQuotas } from '../constructs/resource-quotas';
import { ServiceAccounts } from '../constructs/service-accounts';
import type { InstalledComponent } from '../model/estate/components';
import { CLUSTER_NAMESPACE } from '../model/estate/names';
import type { Endpoint, Platform, PodLabels } from '../model/estate/types';

interface PlatformGuards extends Pick<Platform, 'dns'> {
  readonly podSecurity: ProtectedNamespaceProps['podSecurity'];
}

/** A namespace of the platform. Admission policies exclude it, so it needs its own guards all the more. */
export function platformNamespace(scope: Construct, name: string, { podSecurity, dns }: PlatformGuards): Address[] {
  const own = new Construct(scope, name);
  const { address } = new ProtectedNamespace(own, 'namespace', { name, podSecurity });
  const within = { namespace: name, namespaceAddress: address };
  return [
    address,
    new DefaultDeny(own, 'default-deny', within).address,
    new AllowDns(own, 'allow-dns', { ...within, dns }).address,
    ...new ServiceAccounts(own, 'accounts', within).addresses,
  ];
}

/**
 * Where components run, with what each may use and connect to; their releases are another state. Gives the namespaces
 * with their guards, which stand before any rights over the whole cluster.
 */
export function componentNamespaces(
  stack: TerraformStack,
  components: readonly InstalledComponent[],
  { platform, own }: { readonly platform: Platform; readonly own: ReadonlyMap<string, Address> },
): readonly Address[] {
  const scopes = new Map(
    components.map((component) => {
      const scope = new Construct(stack, `component-${component.id}`);
      declareAt(scope, component.source);
      return [component, scope] as const;
    }),
  );
  const namespaces = new Map(own);
  const guards: Address[] = [];
  for (const [component, scope] of scopes) {
    if (component.namespace === CLUSTER_NAMESPACE) continue;
    const { address, after } = componentNamespace(scope, component, platform);
    namespaces.set(component.namespace, address);
    guards.push(...after);
  }
  for (const [component, scope] of scopes) componentFlows(scope, component, { platform, namespaces });
  return guards;
}

function componentFlows(
  scope: Construct,
  component: InstalledComponent,
  { platform, namespaces }: { readonly platform: Platform; readonly namespaces: ReadonlyMap<string, Address> },
): void {
  for (const flow of component.flows) {
    const sides = (['egress', 'ingress'] as const).filter((side) =>
      isHeld(side === 'egress' ? flow.from : flow.to, component, platform),
    );
    if (sides.length > 0) new FlowPolicies(scope, flow.id, { flow, sides, namespaces });
  }
}

function componentNamespace(
  scope: Construct,
  component: InstalledComponent,
  platform: Platform,
): { readonly address: Address; readonly after: readonly Address[] } {
  const { namespace, podSecurity: enforce, quota } = component;
  const podSecurity = { ...platform.podSecurity, enforce };
  const guards = platformNamespace(scope, namespace, { dns: platform.dns, podSecurity });
  const [namespaceAddress] = guards;
  if (namespaceAddress === undefined) throw new Error(`namespace ${namespace} was not made`);
  const within = { namespace, namespaceAddress };
  const after = [
    ...guards,
    ...new ResourceQuotas(scope, 'quotas', { ...within, compute: quota }).addresses,
    new DefaultLimits(scope, 'limits', within).address,
  ];
  return { address: namespaceAddress, after };
}

/**
 * Whether an end has a policy. In the cluster's own namespace no default deny stands, and a policy closes the pods that
 * it selects to all but what it names: so only the network plugin's own pods have any there, and never those that
 * answer for names.
 */
function isHeld(end: Endpoint, { namespace }: InstalledComponent, { dns }: Platform): boolean {
  if (!('namespace' in end)) return false;
  if (end.namespace !== CLUSTER_NAMESPACE) return true;
  const answersNames = isWithin(end.podLabels, dns.podLabels) || isWithin(dns.podLabels, end.podLabels);
  return namespace === CLUSTER_NAMESPACE && !answersNames;
}

const isWithin = (some: PodLabels, all: PodLabels): boolean =>
  Object.entries(some).every(([key, value]) => all[key] === value);
