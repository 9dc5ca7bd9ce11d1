import type { TerraformStack } from 'cdktf';
import type { Address } from '../constructs/address';
import { Certificates } from '../constructs/components/certificates';
import { Sensor } from '../constructs/components/sensor';
import { Nodes } from '../constructs/components/nodes';
import { Metrics } from '../constructs/components/metrics';
import { Logs } from '../constructs/components/logs';
import { Backup } from '../constructs/components/backup';
import { folderOf, type ComponentContext } from '../constructs/components/context';
import { Databases } from '../constructs/components/databases';
import { EntityPolicies } from '../constructs/components/entity-policies';
import { ExchangeOperator } from '../constructs/components/exchange';
import { PublicGateway } from '../constructs/components/gateway';
import { Identity } from '../constructs/components/identity';
import { Network } from '../constructs/components/network';
import { Objects } from '../constructs/components/objects';
import { Registry } from '../constructs/components/registry';
import { RestrictedNames } from '../constructs/components/restricted-names';
import { Schemas } from '../constructs/components/schemas';
import { Secrets } from '../constructs/components/secrets';
import { Signatures } from '../constructs/components/signatures';
import { ComponentOperators } from '../constructs/platform-people';
import { declareAt } from '../constructs/provenance';
import type { ComponentId, ComponentSettings } from '../model/estate/component-settings';
import type { InstalledComponent } from '../model/estate/components';
import { CLUSTER_NAMESPACE } from '../model/estate/names';
import type { Estate } from '../model/estate/types';

/** What a component is made for: whose alerts, whose backups, and what it leaves alone. */
type For = Pick<Estate, 'tenants' | 'components' | 'platform'>;

/** Makes one component; gives the releases that what needs it waits for. */
type Builder<S> = (stack: TerraformStack, context: ComponentContext, settings: S, what: For) => readonly Address[];

/** Every component, or this does not compile. */
const BUILDERS: { readonly [K in ComponentId]: Builder<NonNullable<ComponentSettings[K]>> } = {
  network: (stack, context, settings) => new Network(stack, 'network', context, settings).addresses,
  certificates: (stack, context, settings) => new Certificates(stack, 'certificates', context, settings).addresses,
  gateway: (stack, context, settings) => new PublicGateway(stack, 'gateway', context, settings).addresses,
  exchange: (stack, context, settings) => new ExchangeOperator(stack, 'exchange', context, settings).addresses,
  metrics: (stack, context, settings, { tenants }) =>
    new Metrics(stack, 'metrics', context, { settings, tenants }).addresses,
  logs: (stack, context, settings) => new Logs(stack, 'logs', context, settings).addresses,
  nodes: (stack, context, settings) => new Nodes(stack, 'nodes', context, settings).addresses,
  backup: (stack, context, settings, what) => new Backup(stack, 'backup', context, { settings, what }).addresses,
  sensor: (stack, context, settings) => new Sensor(stack, 'sensor', context, settings).addresses,
  databases: (stack, context, settings) => new Databases(stack, 'databases', context, settings).addresses,
  secrets: (stack, context, settings) => new Secrets(stack, 'secrets', context, settings).addresses,
  registry: (stack, context, settings) => new Registry(stack, 'registry', context, settings).addresses,
  identity: (stack, context, settings) => new Identity(stack, 'identity', context, settings).addresses,
  signatures: (stack, context, settings, { platform }) =>
    new Signatures(stack, 'signatures', context, { settings, excluded: platform.namespaces }).addresses,
  objects: (stack, context, settings) => new Objects(stack, 'objects', context, settings).addresses,
  schemas: (stack, context, settings) => new Schemas(stack, 'schemas', context, settings).addresses,
};

/** Charts of our own that hold the custom resources of a component, each installed after its operator. */
const LOCAL_CHARTS: Partial<Record<ComponentId, readonly string[]>> = {
  network: ['cilium-entities', 'coredns-policy'],
  certificates: ['platform-issuers'],
  gateway: ['platform-gateway'],
  exchange: ['exchange-certificates'],
  databases: ['platform-postgres'],
  secrets: ['platform-tls', 'platform-secret-store'],
  registry: ['platform-tls'],
  identity: ['platform-tls', 'platform-realm'],
  signatures: ['image-signatures'],
  objects: ['platform-tls'],
  schemas: ['platform-tls', 'apicurio'],
};

/** Names of our own charts that the components need beside the stacks. */
export const localChartsOf = (components: Estate['components']): readonly string[] => [
  ...new Set(components.flatMap(({ id }) => LOCAL_CHARTS[id] ?? [])),
];

function build<K extends ComponentId>(
  stack: TerraformStack,
  id: K,
  settings: ComponentSettings[K],
  { context, what }: { readonly context: ComponentContext; readonly what: For },
): readonly Address[] {
  if (settings === undefined) throw new Error(`component ${id} is built and not installed`);
  return BUILDERS[id](stack, context, settings, what);
}

/** The charts of others, each after what it needs. Applied by an administrator: see decision 0007. */
export function buildPlatformReleases(
  stack: TerraformStack,
  { environment, components, tenants, platform }: Pick<Estate, 'environment' | 'components' | 'tenants' | 'platform'>,
  charts: Readonly<Record<string, string>>,
): void {
  const releases = new Map<ComponentId, readonly Address[]>();
  const network = components.find(({ id }) => id === 'network');
  if (network !== undefined)
    releases.set('network', buildNetwork(stack, network, { environment, charts, components, tenants, platform }));
  for (const component of components.filter((one) => one !== network))
    releases.set(
      component.id,
      buildOne(stack, component, { environment, charts, components, tenants, platform }, releases),
    );
  // Here and not where the namespaces are: the identity that applies those gives no rights beside what the platform runs.
  for (const { namespace, source } of components.filter((one) => one.namespace !== CLUSTER_NAMESPACE))
    declareAt(new ComponentOperators(stack, `operators-${namespace}`, namespace), source);
}

/** First of all: API servers call the webhooks of the others, and the network lets them. */
function buildNetwork(
  stack: TerraformStack,
  network: InstalledComponent,
  given: For & Pick<ComponentContext, 'environment' | 'charts'>,
): readonly Address[] {
  const { charts, components, environment, platform, tenants } = given;
  const after = buildOne(stack, network, given, new Map());
  const names = { environment, platform, tenants, chartFolder: folderOf({ charts }, 'coredns-policy') };
  new RestrictedNames(stack, 'restricted-names', { network, after, ...names });
  const chartFolder = folderOf({ charts }, 'cilium-entities');
  return [new EntityPolicies(stack, 'entity-policies', { network, components, chartFolder, after }).address];
}

function buildOne(
  stack: TerraformStack,
  component: InstalledComponent,
  { environment, charts, ...what }: For & Pick<ComponentContext, 'environment' | 'charts'>,
  before: ReadonlyMap<ComponentId, readonly Address[]>,
): readonly Address[] {
  const { id, needs } = component;
  const after = ['network' as const, ...needs].flatMap((needed) => before.get(needed) ?? []);
  return build(stack, id, environment.settings[id], { context: { environment, component, charts, after }, what });
}
