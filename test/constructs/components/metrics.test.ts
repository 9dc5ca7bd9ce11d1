import { alertmanagerConfig } from '../../../constructs/components/alertmanager-config';
import { kubePrometheusStackValues } from '../../../constructs/components/kube-prometheus-stack';
import { Metrics, prometheusKindsValues } from '../../../constructs/components/metrics';
import { scrapeJobs } from '../../../constructs/components/scrape-jobs';
import type { Environment, Flow, HostedSystem, Tenant } from '../../../model/estate/types';
import { componentContext } from '../../support/component-context';
import { recorded, typedPaths } from '../../support/recorded';
import { at, resourcesOf } from '../../stacks/render';

const SETTINGS = { storageGiB: 200, alerts: 'on-duty' };
const EVERY = {
  ...SETTINGS,
  agencyAlerts: { ha: 'ha-alerts' },
  remoteWrite: { host: 'metrics.example', certificate: 'long-term' },
};

const valuesOf = (differing: Partial<Environment> = {}) =>
  kubePrometheusStackValues(componentContext('metrics', differing), EVERY, []);

const tenant = (agency: string, namespaces: readonly string[]): Tenant => ({
  ...{ agency, name: { vi: agency, en: agency }, kind: 'ministry', egovCode: undefined, owners: [], systems: [] },
  parts: [{ id: undefined, systems: namespaces.map((namespace) => ({ namespace }) as HostedSystem) }],
  source: { file: 'x.yaml', line: 1 },
});

describe('kube-prometheus-stack', () => {
  it('has no pod that needs the node, no password that differs, and no kinds of its own', () => {
    expect(valuesOf()).toMatchObject({
      crds: { enabled: false },
      grafana: { enabled: false },
      nodeExporter: { enabled: false },
      windowsMonitoring: { enabled: false },
      prometheusOperator: { admissionWebhooks: { certManager: { enabled: true }, patch: { enabled: false } } },
    });
  });

  it('reads no Secret to count it, and hands tenants no right by aggregation', () => {
    expect(valuesOf()).toMatchObject({
      global: { rbac: { createAggregateClusterRoles: false } },
      'kube-state-metrics': { collectorsExclude: ['secrets'] },
    });
  });

  it('runs more than once, on nodes of their own, with a budget; or once', () => {
    expect(valuesOf()).toMatchObject({
      prometheus: { podDisruptionBudget: { enabled: true }, prometheusSpec: { replicas: 2, podAntiAffinity: 'hard' } },
      alertmanager: { podDisruptionBudget: { enabled: true }, alertmanagerSpec: { replicas: 3 } },
    });
    expect(valuesOf({ highAvailability: false })).toMatchObject({
      prometheus: { podDisruptionBudget: { enabled: false }, prometheusSpec: { replicas: 1 } },
      alertmanager: { podDisruptionBudget: { enabled: false }, alertmanagerSpec: { replicas: 1 } },
    });
  });

  it('keeps series on a volume for 30 days, and never fills it', () => {
    const { prometheusSpec } = at(valuesOf(), 'prometheus') as { prometheusSpec: object };
    expect(prometheusSpec).toMatchObject({ retention: '30d', retentionSize: '160GiB' });
    expect(prometheusSpec).toHaveProperty('storageSpec.volumeClaimTemplate.spec.resources.requests.storage', '200Gi');
    expect(prometheusSpec).toHaveProperty('storageSpec.volumeClaimTemplate.spec.storageClassName', 'ndc-standard');
  });

  it('keeps a rule of one namespace from the series of another', () => {
    expect(valuesOf()).toHaveProperty('prometheus.prometheusSpec.enforcedNamespaceLabel', 'namespace');
    expect(valuesOf()).toHaveProperty('prometheus.prometheusSpec.excludedFromEnforcement', [
      { group: 'monitoring.coreos.com', resource: 'servicemonitors', namespace: 'ndc-metrics' },
      { group: 'monitoring.coreos.com', resource: 'prometheusrules', namespace: 'ndc-metrics' },
    ]);
  });

  it('says which site and cluster a series is from', () => {
    const external = at(valuesOf({ site: 'site-2', cluster: 'c2' }), 'prometheus');
    expect(external).toHaveProperty('prometheusSpec.externalLabels', { site: 'site-2', cluster: 'c2' });
  });

  it('writes a second time only where it is told to, by a certificate', () => {
    expect(valuesOf()).toHaveProperty('prometheus.prometheusSpec.remoteWrite', [
      {
        url: 'https://metrics.example/api/v1/write',
        tlsConfig: {
          ca: { secret: { name: 'long-term', key: 'ca.crt' } },
          cert: { secret: { name: 'long-term', key: 'tls.crt' } },
          keySecret: { name: 'long-term', key: 'tls.key' },
        },
      },
    ]);
    const without = kubePrometheusStackValues(componentContext('metrics'), SETTINGS, []);
    expect(without).not.toHaveProperty('prometheus.prometheusSpec.remoteWrite');
  });

  it('pins each image as its chart wants the digest', () => {
    const context = componentContext('metrics');
    const digest = `sha256:${'0'.repeat(64)}`;
    const charts = context.component.charts.map((chart) => ({
      ...chart,
      images: chart.images.map((image) => ({ ...image, digest })),
    }));
    const pinned = kubePrometheusStackValues({ ...context, component: { ...context.component, charts } }, SETTINGS, []);
    expect(pinned).toHaveProperty('prometheus.prometheusSpec.image.sha', '0'.repeat(64));
    expect(pinned).toHaveProperty('kube-state-metrics.image.sha', digest);
  });

  it.each([{}, { highAvailability: false }, { addressFamilies: 'ipv6' as const }])(
    'sets only what the chart is known to read, from the mirror (%j)',
    (differing) => {
      expect(recorded('kube-prometheus-stack').paths).toMatchObject(typedPaths(valuesOf(differing)));
      expect(JSON.stringify(valuesOf(differing))).not.toMatch(/quay\.io|docker\.io|ghcr\.io|0\.0\.0\.0/);
    },
  );

  it('comes after the kinds, which stay when their release goes', () => {
    const { helm_release: releases } = resourcesOf((stack) => {
      new Metrics(stack, 'x', componentContext('metrics'), { settings: SETTINGS, tenants: [] });
    });
    expect(at(releases, 'ndc-metrics_metrics')).toMatchObject({
      depends_on: ['helm_release.ndc-metrics_metrics-kinds'],
      chart: '../../../.charts/kube-prometheus-stack-88.5.3.tgz',
    });
    expect(prometheusKindsValues()).toEqual({ crds: { annotations: { 'helm.sh/resource-policy': 'keep' } } });
    expect(recorded('prometheus-operator-crds').paths).toEqual(typedPaths(prometheusKindsValues()));
  });
});

describe('alerts', () => {
  const routed = (tenants: readonly Tenant[]) =>
    alertmanagerConfig({ alerts: 'on-duty', agencyAlerts: { ha: 'ha-alerts' } }, tenants);

  it('go to those on duty, and to the agency whose namespace it is', () => {
    const config = routed([tenant('ha', ['ha-y', 'ha-x']), tenant('ha-noi', ['ha-noi-x'])]);
    expect(config).toHaveProperty('route.routes', [
      { receiver: 'on-duty', matchers: ['alertname = "Watchdog"'], repeat_interval: '5m' },
      { receiver: 'agency-ha', matchers: ['namespace =~ "ha-x|ha-y"'], continue: true },
      { receiver: 'on-duty' },
    ]);
  });

  it('name the file of each webhook and no address', () => {
    expect(routed([tenant('ha', ['ha-x'])])).toHaveProperty('receivers', [
      {
        name: 'on-duty',
        webhook_configs: [{ url_file: '/etc/alertmanager/secrets/on-duty/url', send_resolved: true }],
      },
      {
        name: 'agency-ha',
        webhook_configs: [{ url_file: '/etc/alertmanager/secrets/ha-alerts/url', send_resolved: true }],
      },
    ]);
  });

  it('have no route for an agency without a namespace: its matcher would take all', () => {
    expect(routed([tenant('ha', [])])).toHaveProperty('receivers.length', 1);
  });
});

describe('what is scraped', () => {
  const flow = (id: string, to: Flow['to']): Flow => ({
    ...{ id, to, from: to, protocol: 'TCP', port: 9402, endPort: undefined, until: undefined, legalBasis: [] },
    reason: { kind: 'platform', id },
    source: { file: 'x.yaml', line: 1 },
  });
  const pods = { namespace: 'ndc-certificates', podLabels: { a: 'b', c: 'd' } };

  it('is what a flow opens for it, and nothing else', () => {
    const jobs = scrapeJobs([
      flow('platform.metrics.scrape-manager', pods),
      flow('platform.metrics.webhook', pods),
      flow('platform.metrics.scrape-zone', { zone: 'tslcd', ranges: ['2001:db8::/64'] }),
    ]);
    expect(jobs).toHaveLength(1);
    expect(jobs[0]).toMatchObject({
      job_name: 'manager',
      kubernetes_sd_configs: [
        {
          role: 'pod',
          namespaces: { names: ['ndc-certificates'] },
          selectors: [{ role: 'pod', label: 'a=b,c=d' }],
        },
      ],
    });
  });

  it('is reached at the port of the flow, in both families', () => {
    const [job] = scrapeJobs([flow('platform.metrics.scrape-manager', pods)]);
    expect(JSON.stringify(job)).toContain('"replacement":"[$1]:9402"');
    expect(JSON.stringify(job)).toContain('"replacement":"$1:9402"');
  });

  it('is a node where the flow goes to nodes', () => {
    const [job] = scrapeJobs([flow('platform.metrics.scrape-nodes', { zone: 'nodes', ranges: ['2001:db8::/64'] })]);
    expect(job).toMatchObject({ job_name: 'nodes', kubernetes_sd_configs: [{ role: 'node' }] });
  });
});
