import type { InstalledComponent } from '../../model/estate/components';
import type { PodEndpoint } from '../../model/estate/types';
import { buildPlatform } from '../../stacks/platform';
import { environment, flow, platform } from '../support/estate';
import { at, resourcesOf, type ResourceTree } from './render';

const DNS: PodEndpoint = { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } };
const WEBHOOK: PodEndpoint = { namespace: 'ndc-certificates', podLabels: { app: 'webhook' } };
const PROMETHEUS: PodEndpoint = { namespace: 'ndc-metrics', podLabels: { app: 'prometheus' } };
const RELAY: PodEndpoint = { namespace: 'kube-system', podLabels: { 'k8s-app': 'hubble-relay' } };
const NODES = { zone: 'nodes', ranges: ['192.0.2.0/24'] };

function component(id: InstalledComponent['id'], differing: Partial<InstalledComponent> = {}): InstalledComponent {
  return {
    id,
    name: { vi: 'Ví dụ', en: 'Example' },
    namespace: `ndc-${id}`,
    podSecurity: 'restricted',
    quota: { 'requests.cpu': '1', pods: '5' },
    charts: [],
    images: [],
    needs: [],
    flows: [],
    rights: [],
    source: { file: `config/platform/components/${id}.yaml`, line: 1 },
    ...differing,
  };
}

const NAMESPACES = [...platform().namespaces, 'ndc-certificates', 'ndc-metrics', 'ndc-sensor'];
const built = (...components: readonly InstalledComponent[]): ResourceTree =>
  resourcesOf((stack) => {
    buildPlatform(stack, {
      platform: platform({ namespaces: NAMESPACES }),
      environment: environment(),
      components,
      tenants: [],
    });
  });
const policiesOf = (resources: ResourceTree): readonly string[] =>
  Object.keys(resources.kubernetes_network_policy_v1 ?? {}).filter((name) => name.includes('platform__'));

describe('the namespace of a component', () => {
  const resources = built(component('sensor', { podSecurity: 'privileged' }));

  it('comes with the guards of every namespace of the platform, none of which Terraform destroys', () => {
    for (const [type, id] of [
      ['kubernetes_namespace_v1', 'ndc-sensor'],
      ['kubernetes_network_policy_v1', 'ndc-sensor_default-deny'],
      ['kubernetes_network_policy_v1', 'ndc-sensor_allow-dns'],
      ['kubernetes_default_service_account_v1', 'ndc-sensor_default'],
      ['kubernetes_resource_quota_v1', 'ndc-sensor_compute'],
      ['kubernetes_resource_quota_v1', 'ndc-sensor_priority'],
      ['kubernetes_limit_range_v1', 'ndc-sensor_limits'],
    ] as const)
      expect(at(resources, type, id)).toMatchObject({ lifecycle: { prevent_destroy: true } });
    expect(Object.keys(resources.kubernetes_resource_quota_v1 ?? {})).toHaveLength(2);
  });

  it('enforces the level of its file, and names the strictest in every warning', () => {
    expect(at(resources, 'kubernetes_namespace_v1', 'ndc-sensor', 'metadata', 'labels')).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'privileged',
      'pod-security.kubernetes.io/audit': 'restricted',
      'pod-security.kubernetes.io/warn': 'restricted',
    });
  });

  it('grants what its file grants', () => {
    const hard = at(resources, 'kubernetes_resource_quota_v1', 'ndc-sensor_compute', 'spec', 'hard');
    expect(hard).toStrictEqual({ 'requests.cpu': '1', pods: '5' });
  });

  it('says in which file it is declared', () => {
    const said = at(resources, 'kubernetes_namespace_v1', 'ndc-sensor', '//', 'ndc', 'source');
    expect(said).toBe('config/platform/components/sensor.yaml:1');
  });

  it('is refused where policies would judge it as a tenant’s', () => {
    expect(() => built(component('secrets'))).toThrow('namespace ndc-secrets is not in the list');
  });

  it('is not made where it is the cluster’s own', () => {
    const own = built(component('network', { namespace: 'kube-system' }));
    const ids = Object.values(own).flatMap((resourcesOfType) => Object.keys(resourcesOfType));
    expect(ids.filter((id) => id.startsWith('kube-system'))).toStrictEqual([]);
  });
});

describe('a flow of a component', () => {
  it('has a policy at each end that is pods', () => {
    const flows = [flow('platform.certificates.scraped', PROMETHEUS, WEBHOOK)];
    expect(policiesOf(built(component('certificates', { flows }), component('metrics')))).toStrictEqual([
      'ndc-certificates_platform__certificates__scraped-ingress',
      'ndc-metrics_platform__certificates__scraped-egress',
    ]);
    const called = [flow('platform.certificates.webhook', NODES, WEBHOOK)];
    expect(policiesOf(built(component('certificates', { flows: called })))).toStrictEqual([
      'ndc-certificates_platform__certificates__webhook-ingress',
    ]);
  });

  it('closes no pods of the cluster that it only calls', () => {
    const flows = [flow('platform.metrics.names', PROMETHEUS, DNS), flow('platform.metrics.relay', PROMETHEUS, RELAY)];
    expect(policiesOf(built(component('metrics', { flows })))).toStrictEqual([
      'ndc-metrics_platform__metrics__names-egress',
      'ndc-metrics_platform__metrics__relay-egress',
    ]);
  });

  it('closes pods of the network plugin where that declares it, and never those that answer for names', () => {
    const network = { namespace: 'kube-system' } as const;
    const flows = [
      flow('platform.network.relay', PROMETHEUS, RELAY),
      flow('platform.network.names', RELAY, DNS),
      flow('platform.network.some', PROMETHEUS, { ...DNS, podLabels: { ...DNS.podLabels, zone: 'x' } }),
    ];
    expect(policiesOf(built(component('metrics'), component('network', { ...network, flows })))).toStrictEqual([
      'kube-system_platform__network__names-egress',
      'kube-system_platform__network__relay-ingress',
      'ndc-metrics_platform__network__relay-egress',
      'ndc-metrics_platform__network__some-egress',
    ]);
  });
});
