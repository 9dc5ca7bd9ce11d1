import { ciliumValues, type ClusterNetwork } from '../../../constructs/components/cilium-values';
import { Network } from '../../../constructs/components/network';
import type { Environment } from '../../../model/estate/types';
import { componentContext } from '../../support/component-context';
import { recorded, typedPaths } from '../../support/recorded';
import { at, resourcesOf } from '../../stacks/render';

const NETWORKS = {
  pods: ['192.0.2.0/24', '2001:db8:1::/48'],
  services: ['198.51.100.0/24', '2001:db8:2::/108'],
  nodes: ['203.0.113.0/24', '2001:db8:3::/64'],
};
const CLUSTER: ClusterNetwork = {
  name: 'ha-noi-1',
  number: 7,
  apiServer: { host: 'api.vi-du.example', port: 6443 },
  networks: NETWORKS,
};
const values = (differing: Partial<Environment> = {}, cluster: Partial<ClusterNetwork> = {}) =>
  ciliumValues(componentContext('network', differing), { ...CLUSTER, ...cluster });

describe('the network of the pods', () => {
  it('has a name and a number for each cluster, and their own ranges instead of 10.0.0.0/8', () => {
    expect(values()).toMatchObject({
      cluster: { name: 'ha-noi-1', id: 7 },
      clustermesh: { policyDefaultLocalCluster: true },
      k8sServiceHost: 'api.vi-du.example',
      k8sServicePort: '6443',
      ipam: {
        operator: {
          clusterPoolIPv4PodCIDRList: ['192.0.2.0/24'],
          clusterPoolIPv4MaskSize: 25,
          clusterPoolIPv6PodCIDRList: ['2001:db8:1::/48'],
          clusterPoolIPv6MaskSize: 64,
        },
      },
    });
  });

  it('speaks IPv6, and IPv4 only where both are asked for', () => {
    expect(values()).toMatchObject({ ipv6: { enabled: true }, ipv4: { enabled: true }, underlayProtocol: 'auto' });
    expect(values({ addressFamilies: 'ipv6' })).toMatchObject({
      ipv6: { enabled: true },
      ipv4: { enabled: false },
      underlayProtocol: 'ipv6',
      ipam: { operator: { clusterPoolIPv4PodCIDRList: [] } },
    });
  });

  it('encrypts between nodes, drops what is not encrypted, and leaves alone what was passed by', () => {
    const guards = values();
    expect(guards).toMatchObject({
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
    });
    expect(guards).not.toHaveProperty('policyCIDRMatchMode');
    expect(JSON.stringify(guards)).not.toMatch(/0\.0\.0\.0\/0|::\/0|10\.0\.0\.0\/8/);
  });

  it('writes down who talked to whom with the policy that let them, and makes no certificate at rendering', () => {
    expect(values()).toMatchObject({
      hubble: {
        enabled: true,
        networkPolicyCorrelation: { enabled: true },
        tls: { auto: { method: 'cronJob' } },
        export: { static: { enabled: true } },
        relay: { enabled: true, tls: { server: { enabled: true, mtls: true } } },
        ui: { enabled: false },
      },
    });
    const { hubble } = values() as { hubble: { export: { static: { fieldMask: string[] } } } };
    expect(hubble.export.static.fieldMask).toEqual(expect.arrayContaining(['verdict', 'ingress_denied_by', 'l4']));
    expect(hubble.export.static.fieldMask).not.toContain('l7');
  });

  it('runs what can run twice twice, or once', () => {
    const copies = (highAvailability: boolean) => ({
      operator: { replicas: highAvailability ? 2 : 1, podDisruptionBudget: { enabled: highAvailability } },
      hubble: { relay: { replicas: highAvailability ? 2 : 1, podDisruptionBudget: { enabled: highAvailability } } },
    });
    expect(values()).toMatchObject(copies(true));
    expect(values({ highAvailability: false })).toMatchObject(copies(false));
  });

  it('pulls from the mirror, with the digest where it is known', () => {
    const text = JSON.stringify(values());
    expect(text).not.toMatch(/quay\.io|docker\.io/);
    expect(values()).toMatchObject({
      image: { repository: 'registry.example/cilium/cilium', useDigest: true },
      operator: { image: { repository: 'registry.example/cilium/operator', useDigest: true } },
    });
    expect(values()).toHaveProperty('operator.image.genericDigest', expect.stringMatching(/^sha256:[0-9a-f]{64}$/));
  });

  it('sets only what the chart of this version is known to read', () => {
    expect(recorded('cilium').version).toBe(componentContext('network').component.charts[0]?.version);
    for (const differing of [{}, { addressFamilies: 'ipv6' as const }, { highAvailability: false }])
      expect(recorded('cilium').paths).toMatchObject(typedPaths(values(differing)));
  });

  it('is one release in the namespace of the cluster, and refuses a cluster that it does not know', () => {
    const context = componentContext('network', { cluster: 'ha-noi-1', networks: NETWORKS });
    const { number, apiServer } = CLUSTER;
    const make = (cluster: string) =>
      resourcesOf((stack) => {
        new Network(stack, 'network', context, { clusters: { [cluster]: { number, apiServer } } });
      });
    expect(at(make('ha-noi-1').helm_release, 'kube-system_cilium')).toMatchObject({ atomic: true, timeout: 900 });
    expect(() => make('ha-noi-2')).toThrow('the network of cluster ha-noi-1 was accepted without its number');
  });
});
