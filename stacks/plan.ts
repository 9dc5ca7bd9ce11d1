import type { TerraformStack } from 'cdktf';
import { ClusterConnection } from '../constructs/cluster-connection';
import type { FlowSide } from '../constructs/flow-policies';
import { byText, stackOn, tenantStackOf } from '../model/estate/names';
import type { Endpoint, Estate, Flow, Tenant, WholeEstate } from '../model/estate/types';
import { buildPlatform } from './platform';
import { buildPlatformReleases } from './platform-releases';
import { buildSecurityBaseline } from './security-baseline';
import { buildTenant } from './tenant';
import { buildTransmission, buildTransmissionHub, type LocalFlow } from './transmission';

export type StackFamily = 'platform' | 'security-baseline' | 'tenant' | 'transmission';

/** One Terraform state, not yet built. */
export interface StackPlan {
  readonly name: string;
  readonly family: StackFamily;
  /** Stacks of the previous family that must have been applied. */
  readonly dependencies: readonly string[];
  /** Whether it installs a chart. */
  readonly helm: boolean;
  /** Fills a stack; the same each time it is called. */
  readonly build: (stack: TerraformStack) => void;
}

/** Our own charts, with the folder beside the stacks that each has been copied to. */
export interface ChartFolders extends Readonly<Record<string, string>> {
  readonly 'admission-policies': string;
}

const PLATFORM = 'platform';
const PLATFORM_RELEASES = 'platform-releases';
const SECURITY_BASELINE = 'security-baseline';
const TRANSMISSION_HUB = 'transmission-hub';

const transmissionStackOf = (agency: string, part: string | undefined): string =>
  ['transmission', agency, ...(part === undefined ? [] : [part])].join('-');

/** Namespace to the stack that holds its ends of flows. From the estate: names are never parsed. */
function transmissionStacks({ tenants, platform }: Estate): ReadonlyMap<string, string> {
  const owners = new Map([[platform.hub.namespace, TRANSMISSION_HUB]]);
  for (const tenant of tenants) {
    for (const part of tenant.parts) {
      for (const { namespace } of part.systems) {
        if (owners.has(namespace)) throw new Error(`two systems compile to namespace ${namespace}`);
        owners.set(namespace, transmissionStackOf(tenant.agency, part.id));
      }
    }
  }
  return owners;
}

/** Stack to the flows that have an end in it. */
function flowsByStack(estate: Estate): ReadonlyMap<string, readonly LocalFlow[]> {
  const owners = transmissionStacks(estate);
  const flows = new Map<string, LocalFlow[]>();
  const ownerOf = (flow: Flow, namespace: string): string => {
    const owner = owners.get(namespace);
    if (owner === undefined) throw new Error(`flow ${flow.id}: no stack holds namespace ${namespace}`);
    return owner;
  };
  for (const flow of estate.flows) {
    const stackOf = (end: Endpoint): string | undefined =>
      'namespace' in end ? ownerOf(flow, end.namespace) : undefined;
    const ends: Record<FlowSide, string | undefined> = { egress: stackOf(flow.from), ingress: stackOf(flow.to) };
    for (const stack of new Set(Object.values(ends).flatMap((end) => end ?? []))) {
      const sides = (['egress', 'ingress'] as const).filter((side) => ends[side] === stack);
      const local = flows.get(stack) ?? [];
      flows.set(stack, local);
      local.push({ flow, sides });
    }
  }
  return flows;
}

function planTenant(estate: Estate, tenant: Tenant, flows: ReadonlyMap<string, readonly LocalFlow[]>): StackPlan[] {
  return tenant.parts.flatMap((part): StackPlan[] => {
    const namespaces = tenantStackOf(tenant.agency, part.id);
    const transmission = transmissionStackOf(tenant.agency, part.id);
    return [
      {
        name: namespaces,
        family: 'tenant',
        dependencies: [SECURITY_BASELINE],
        helm: false,
        build: (stack) => buildTenant(stack, tenant, part, estate),
      },
      {
        name: transmission,
        family: 'transmission',
        dependencies: [namespaces],
        helm: false,
        build: (stack) => buildTransmission(stack, flows.get(transmission) ?? []),
      },
    ];
  });
}

/**
 * Every stack connects to its cluster in the same way. Names say the cluster, but for the first one; the state's place
 * says it always, so that another first cluster moves no state.
 */
function connected({ environment }: Estate, plan: StackPlan): StackPlan {
  return {
    ...plan,
    name: stackOn(plan.name, environment),
    dependencies: plan.dependencies.map((name) => stackOn(name, environment)),
    build: (stack) => {
      new ClusterConnection(stack, 'connection', {
        environment: environment.id,
        cluster: environment.cluster,
        backend: environment.backend,
        stack: plan.name,
        helm: plan.helm,
      });
      plan.build(stack);
    },
  };
}

/** The state of others' charts, where the environment installs any. */
function releasesOf(estate: Estate, charts: ChartFolders): readonly StackPlan[] {
  if (estate.components.length === 0) return [];
  return [
    {
      name: PLATFORM_RELEASES,
      family: 'platform',
      dependencies: [PLATFORM],
      helm: true,
      build: (stack) => buildPlatformReleases(stack, estate, charts),
    },
  ];
}

/** All stacks of an environment, sorted by name, which is also the order to apply those of one cluster in. */
export function planStacks({ clusters }: Pick<WholeEstate, 'clusters'>, charts: ChartFolders): readonly StackPlan[] {
  const plans = clusters.flatMap((estate) => planCluster(estate, charts));
  const sorted = plans.toSorted((a, b) => byText(a.name, b.name));
  const twice = sorted.find((plan, index) => plan.name === sorted[index + 1]?.name);
  if (twice) throw new Error(`two stacks are called ${twice.name}`);
  return sorted;
}

function planCluster(estate: Estate, charts: ChartFolders): readonly StackPlan[] {
  const { environment, tenants } = estate;
  const flows = flowsByStack(estate);
  const plans: StackPlan[] = [
    {
      name: PLATFORM,
      family: 'platform',
      dependencies: [],
      helm: false,
      build: (stack) => buildPlatform(stack, estate),
    },
    ...releasesOf(estate, charts),
    {
      name: SECURITY_BASELINE,
      family: 'security-baseline',
      dependencies: [PLATFORM],
      helm: true,
      build: (stack) => buildSecurityBaseline(stack, estate, charts['admission-policies']),
    },
    ...tenants.flatMap((tenant) => planTenant(estate, tenant, flows)),
    {
      name: TRANSMISSION_HUB,
      family: 'transmission',
      dependencies: [SECURITY_BASELINE],
      helm: environment.exchangeGateway !== undefined,
      build: (stack) =>
        buildTransmissionHub(stack, estate, flows.get(TRANSMISSION_HUB) ?? [], charts['exchange-gateway']),
    },
  ];
  return plans.map((plan) => connected(estate, plan));
}
