import type { Networks } from '../../model/estate/types';
import { podRanges } from '../../model/estate/pod-ranges';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { chartOf, replicas, type ComponentContext } from './context';
import { mirrored, repositoryOf, type MirroredImage } from './mirror';
import { resources } from './pods';

/** What the network of one cluster is told besides its ranges. */
export interface ClusterNetwork {
  /** Name and number by which other clusters know it. */
  readonly name: string;
  readonly number: number;
  readonly apiServer: { readonly host: string; readonly port: number };
  readonly networks: Networks;
}

/** Values of chart cilium, 1.20.0 (platform.md 4.1). */
export function ciliumValues(context: ComponentContext, cluster: ClusterNetwork): object {
  return {
    cluster: { name: cluster.name, id: cluster.number },
    clustermesh: { policyDefaultLocalCluster: true },
    k8sServiceHost: cluster.apiServer.host,
    k8sServicePort: String(cluster.apiServer.port),
    kubeProxyReplacement: 'true',
    ...addresses(context, cluster.networks),
    ...guards(),
    image: pinned(image(context, 'cilium')),
    resources: resources('250m', '2', '1Gi'),
    initResources: resources('100m', '500m', '128Mi'),
    // Nothing of ours judges by what is said inside a connection: no proxy parses foreign traffic on the nodes.
    l7Proxy: false,
    envoy: { enabled: false },
    enableCriticalPriorityClass: true,
    operator: operator(context),
    certgen: {
      image: pinned(image(context, 'certgen')),
      priorityClassName: PLATFORM_PRIORITY,
      resources: resources('50m', '200m', '64Mi'),
    },
    hubble: hubble(context),
  };
}

/** The default range of IPv4 is all of 10.0.0.0/8, in which the government's own networks are. */
function addresses({ environment }: ComponentContext, { pods }: Networks): object {
  const { ipv4, ipv6, nodePrefix } = podRanges(pods);
  const dual = environment.addressFamilies === 'dual';
  return {
    ipv4: { enabled: dual },
    ipv6: { enabled: true },
    underlayProtocol: dual ? 'auto' : 'ipv6',
    ipam: {
      mode: 'cluster-pool',
      operator: {
        clusterPoolIPv4PodCIDRList: dual ? ipv4 : [],
        clusterPoolIPv4MaskSize: dual ? nodePrefix.ipv4 : 24,
        clusterPoolIPv6PodCIDRList: ipv6,
        clusterPoolIPv6MaskSize: nodePrefix.ipv6,
      },
    },
    routingMode: 'tunnel',
    tunnelProtocol: 'geneve',
  };
}

/**
 * What passes and how. `policyCIDRMatchMode` is left alone: with `nodes`, ranges would mean other things in other
 * versions; what comes from API servers and nodes has policies of its own (`charts/cilium-entities`). Strict egress
 * knows IPv4 alone, and host policies were passed by where nodes encrypt too.
 */
function guards(): object {
  return {
    encryption: {
      enabled: true,
      type: 'wireguard',
      nodeEncryption: false,
      strictMode: { ingress: { enabled: true }, egress: { enabled: false } },
    },
    policyEnforcementMode: 'default',
    endpointRoutes: { enabled: false },
    localRedirectPolicies: { enabled: false },
    gatewayAPI: { enabled: false },
    egressGateway: { enabled: false },
    l2announcements: { enabled: false },
  };
}

const image = (context: ComponentContext, name: string): MirroredImage =>
  mirrored(context.environment.registry, chartOf(context, 'cilium'), name);

const pinned = (of: MirroredImage): object => ({
  repository: repositoryOf(of),
  tag: of.tag,
  digest: of.digest ?? '',
  useDigest: of.digest !== undefined,
});

/** The chart appends `-generic` to what it is told, and knows the digest under a name of its own. */
function operator(context: ComponentContext): object {
  const generic = image(context, 'operator-generic');
  return {
    image: {
      repository: repositoryOf(generic).replace(/-generic$/, ''),
      tag: generic.tag,
      genericDigest: generic.digest ?? '',
      useDigest: generic.digest !== undefined,
    },
    replicas: replicas(context, 2),
    podDisruptionBudget: { enabled: context.environment.highAvailability },
    resources: resources('100m', '1', '256Mi'),
  };
}

/**
 * Who talked to whom and which policy let them: the evidence that only what is approved flows. Names, ports and
 * addresses, nothing of what was said. The certificates come from a job of the chart's own: the template would make
 * others at every rendering, and who else could issue them waits for a network.
 */
function hubble(context: ComponentContext): object {
  return {
    enabled: true,
    networkPolicyCorrelation: { enabled: true },
    tls: { enabled: true, auto: { enabled: true, method: 'cronJob' } },
    export: {
      static: {
        enabled: true,
        filePath: '/var/run/cilium/hubble/events.log',
        fieldMask: FLOW_FIELDS,
        fileMaxSizeMb: 50,
        fileMaxBackups: 10,
      },
    },
    relay: {
      enabled: true,
      image: pinned(image(context, 'hubble-relay')),
      replicas: replicas(context, 2),
      podDisruptionBudget: { enabled: context.environment.highAvailability },
      priorityClassName: PLATFORM_PRIORITY,
      resources: resources('100m', '500m', '256Mi'),
      tls: { server: { enabled: true, mtls: true } },
    },
    ui: { enabled: false },
  };
}

const FLOW_FIELDS: readonly string[] = [
  'time',
  'node_name',
  'verdict',
  'drop_reason_desc',
  'traffic_direction',
  'is_reply',
  'IP.source',
  'IP.destination',
  'source.namespace',
  'source.pod_name',
  'destination.namespace',
  'destination.pod_name',
  'l4',
  'egress_allowed_by',
  'egress_denied_by',
  'ingress_allowed_by',
  'ingress_denied_by',
];
