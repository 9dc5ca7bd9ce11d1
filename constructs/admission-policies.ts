import { Construct } from 'constructs';
import { byText, PLATFORM_NAMESPACE } from '../model/estate/names';
import type { PodLabels, Waiver } from '../model/estate/types';
import { NODE_POOL, SANDBOX_CLASS } from './keys';
import { placeLocalChart } from './local-chart';
import { cite } from './provenance';
import { STANDARD_STORAGE } from './standard-storage';
import { TENANT_PRIORITY } from './tenant-priority';

export interface AdmissionPoliciesProps {
  /** Folder of the chart beside the stacks; its name carries the digest of its content. */
  readonly chartFolder: string;
  /** Namespaces that the policies leave alone. */
  readonly platformNamespaces: readonly string[];
  /** User that may do what tenants may not. */
  readonly platformIdentity: string;
  /** Host that every image comes from. */
  readonly registry: string;
  /** Labels of the pods of every agent node. */
  readonly agentNode: PodLabels;
  /** Namespaces of the platform whose Gateways carry tenants' routes. */
  readonly gatewayNamespaces: readonly string[];
  /** Exceptions in force, in a stable order. */
  readonly waivers: readonly Waiver[];
}

/** The cluster's admission policies, from our own chart: the provider has no class for them. */
export class AdmissionPolicies extends Construct {
  static readonly CITES: readonly string[] = ['R13'];

  constructor(scope: Construct, id: string, props: AdmissionPoliciesProps) {
    super(scope, id);
    cite(this, AdmissionPolicies.CITES);
    const { chartFolder } = props;
    const values = valuesOf(props);
    placeLocalChart(this, 'Resource', {
      words: ['admission-policies'],
      namespace: PLATFORM_NAMESPACE,
      chartFolder,
      values,
    });
  }
}

/** What `values.schema.json` of the chart asks for, whole: a list that is empty here permits nothing. */
function valuesOf(props: AdmissionPoliciesProps): object {
  const { agentNode, gatewayNamespaces, platformIdentity, platformNamespaces, registry, waivers } = props;
  return {
    agentNodeLabels: sorted(agentNode),
    csiDrivers: [],
    gatewayNamespaces: gatewayNamespaces.toSorted(),
    platformIdentity,
    platformNamespaces: platformNamespaces.toSorted(),
    priorityClasses: [TENANT_PRIORITY],
    registries: [registry],
    runtimeClasses: [SANDBOX_CLASS],
    storageClasses: [STANDARD_STORAGE],
    tolerationKeys: [NODE_POOL],
    waivers: waivers.map(({ kind, name, namespace, rule, until }) => ({ kind, name, namespace, rule, until })),
  };
}

/** The order of keys in the configuration is nothing that a change of it may show. */
const sorted = (labels: PodLabels): object =>
  Object.fromEntries(Object.entries(labels).toSorted(([a], [b]) => byText(a, b)));
