import { Logs } from '../../../constructs/components/logs';
import { lokiValues } from '../../../constructs/components/loki';
import { Nodes, nodeExporterValues } from '../../../constructs/components/nodes';
import { vectorAgentValues, vectorAggregatorValues } from '../../../constructs/components/vector';
import type { Environment } from '../../../model/estate/types';
import { componentContext } from '../../support/component-context';
import { recorded, typedPaths } from '../../support/recorded';
import { at, resourcesOf } from '../../stacks/render';

const SETTINGS = {
  store: { host: 's3.example', region: 'site-1', access: 'store-keys' },
  bucket: 'ndc-logs',
  lockedBuckets: {
    'level-1': 'locked-1',
    'level-2': 'locked-2',
    'level-3': 'locked-3',
    'level-4': 'locked-4',
    platform: 'locked-platform',
  },
  schemaFrom: '2026-09-01',
  storageGiB: 50,
  certificate: 'log-certificate',
};

type Differing = Partial<Environment>;
const loki = (differing: Differing = {}) => lokiValues(componentContext('logs', differing), SETTINGS);
const aggregator = (differing: Differing = {}) => vectorAggregatorValues(componentContext('logs', differing), SETTINGS);
const agent = (differing: Differing = {}) => vectorAgentValues(componentContext('nodes', differing), SETTINGS);
const exporter = (differing: Differing = {}) => nodeExporterValues(componentContext('nodes', differing));
const SMALL = { highAvailability: false };

describe('Loki', () => {
  it('runs apart, each part as often as it has to, and no part of another way to run it', () => {
    const values = loki();
    expect(values).toHaveProperty('deploymentMode', 'Distributed');
    const replicas = (part: string): unknown => at(values, part, 'replicas');
    for (const part of ['read', 'write', 'backend', 'singleBinary']) expect([part, replicas(part)]).toEqual([part, 0]);
    for (const part of ['ingester', 'distributor', 'querier']) expect([part, replicas(part)]).toEqual([part, 3]);
    for (const part of ['queryFrontend', 'queryScheduler', 'indexGateway']) expect(replicas(part)).toBe(2);
    expect(replicas('compactor')).toBe(1);
    expect(replicas('gateway')).toBe(2);
  });

  it('runs in one pod where it is small, without caches', () => {
    expect(loki(SMALL)).toMatchObject({
      deploymentMode: 'Monolithic',
      singleBinary: { replicas: 1, persistence: { enabled: true, size: '50Gi' } },
      chunksCache: { enabled: false },
      resultsCache: { enabled: false },
      loki: { commonConfig: { replication_factor: 1 } },
    });
  });

  it('keeps what is not stored yet on a volume that outlives the pod', () => {
    const kept = { enabled: true, whenDeleted: 'Retain', whenScaled: 'Retain' };
    for (const part of ['ingester', 'compactor', 'indexGateway']) {
      expect(loki()).toMatchObject({ [part]: { persistence: kept } });
      expect(JSON.stringify(at(loki(), part))).toContain('"ndc-standard"');
    }
  });

  it('reports home to nobody, asks for a tenant, and reads no Secret of the cluster', () => {
    expect(loki()).toMatchObject({
      loki: { auth_enabled: true, analytics: { reporting_enabled: false } },
      rbac: { namespaced: true },
      sidecar: { rules: { enabled: false } },
      lokiCanary: { enabled: false },
      test: { enabled: false },
      networkPolicy: { enabled: false },
    });
    expect(loki()).not.toHaveProperty('minio');
  });

  it('deletes by the level of the system, never before the law’s months have passed', () => {
    expect(loki()).toHaveProperty('loki.compactor', { retention_enabled: true, delete_request_store: 's3' });
    expect(loki()).toHaveProperty('loki.runtimeConfig.overrides', {
      'level-1': { retention_period: '30d' },
      'level-2': { retention_period: '30d' },
      // Three months in a row have 92 days at most, six 184, twelve 366.
      'level-3': { retention_period: '92d' },
      'level-4': { retention_period: '184d' },
      platform: { retention_period: '366d' },
    });
    expect(loki()).toHaveProperty('loki.limits_config.retention_period', '30d');
  });

  it('has a schema from a day that is written down', () => {
    expect(loki()).toHaveProperty('loki.schemaConfig.configs.0.from', '2026-09-01');
    expect(loki()).toHaveProperty('loki.schemaConfig.configs.0.store', 'tsdb');
    expect(loki()).toHaveProperty('loki.schemaConfig.configs.0.schema', 'v13');
  });

  it('answers in both families', () => {
    expect(loki()).toMatchObject({
      defaults: { service: { ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'PreferDualStack' } },
      loki: {
        server: { http_listen_network: 'tcp', grpc_listen_network: 'tcp' },
        extraMemberlistConfig: { bind_addr: ['::'] },
        commonConfig: { ring: { instance_enable_ipv6: true } },
        storage: { s3: { disable_dualstack: true } },
      },
    });
    expect(loki({ addressFamilies: 'ipv6' })).toHaveProperty('defaults.service.ipFamilies', ['IPv6']);
  });

  it('has the keys of the store from a Secret alone', () => {
    expect(JSON.stringify(loki())).not.toMatch(/accessKeyId|secretAccessKey/);
    expect(loki()).toHaveProperty('global.extraEnv.0.valueFrom.secretKeyRef', {
      name: 'store-keys',
      key: 'AWS_ACCESS_KEY_ID',
    });
  });
});

describe('the aggregator', () => {
  const config = at(aggregator(), 'customConfig');

  it('takes logs by certificate only, on every address', () => {
    for (const source of ['agents', 'sensor'])
      expect(at(config, 'sources', source)).toMatchObject({ tls: { enabled: true, verify_certificate: true } });
    expect(at(config, 'sources', 'agents')).toHaveProperty('address', '[::]:6000');
    expect(at(config, 'sources', 'sensor')).toHaveProperty('address', '[::]:6001');
  });

  it('says whose a line is by the label of the namespace, whatever stands in the line', () => {
    const { source } = at(config, 'transforms', 'owned') as { source: string };
    expect(source).toContain('.kubernetes.namespace_labels."ndc.gov.vn/level"');
    expect(source).toMatch(/\.ndc_tenant = if .* else \{ "platform" \}/);
  });

  it('writes every line twice: to Loki, and into the locked bucket of its level', () => {
    const sinks = at(config, 'sinks') as Record<string, object>;
    const copies = Object.entries(sinks).filter(([name]) => name.startsWith('locked_'));
    expect(copies.map(([name, sink]) => [name, at(sink, 'bucket'), at(sink, 'inputs')])).toEqual([
      ['locked_level-1', 'locked-1', ['by_tenant.level-1']],
      ['locked_level-2', 'locked-2', ['by_tenant.level-2']],
      ['locked_level-3', 'locked-3', ['by_tenant.level-3']],
      ['locked_level-4', 'locked-4', ['by_tenant.level-4']],
      ['locked_platform', 'locked-platform', ['by_tenant.platform']],
    ]);
    // Helm reads it as a template first: what comes out is `{{ ndc_tenant }}`.
    expect(sinks['reading_room']).toMatchObject({ type: 'loki', tenant_id: '{{ "{{ ndc_tenant }}" }}' });
  });

  it('throws nothing away while a receiver is down', () => {
    const sinks = Object.values(at(config, 'sinks') as Record<string, object>);
    const receivers = sinks.filter((sink) => at(sink, 'type') !== 'prometheus_exporter');
    expect(receivers).toHaveLength(6);
    for (const sink of receivers)
      expect(sink).toMatchObject({ buffer: { type: 'disk', when_full: 'block' }, acknowledgements: { enabled: true } });
    expect(aggregator()).toMatchObject({ persistence: { enabled: true, storageClassName: 'ndc-standard' } });
  });

  it('runs three times with a budget or once, without a token', () => {
    expect(aggregator()).toMatchObject({ replicas: 3, podDisruptionBudget: { enabled: true } });
    expect(aggregator(SMALL)).toMatchObject({ replicas: 1, podDisruptionBudget: { enabled: false } });
    expect(aggregator()).toMatchObject({ rbac: { create: false }, serviceAccount: { automountToken: false } });
  });
});

describe('what is on the nodes', () => {
  it('reads folders and can write none but its own, on every node', () => {
    expect(agent()).toMatchObject({
      role: 'Agent',
      tolerations: [{ operator: 'Exists' }],
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    });
    const mounts = at(agent(), 'defaultVolumeMounts') as readonly { readOnly: boolean; mountPath: string }[];
    expect(mounts.map(({ mountPath, readOnly }) => [mountPath, readOnly])).toEqual([
      ['/var/log', true],
      ['/var/run/cilium/hubble', true],
    ]);
  });

  it('knows the aggregator by its certificate and name', () => {
    expect(at(agent(), 'customConfig', 'sinks', 'aggregator')).toMatchObject({
      address: 'log-aggregator.ndc-logs.svc:6000',
      tls: { enabled: true, verify_certificate: true, verify_hostname: true },
    });
  });

  it('measures the node without a right in the cluster, at the first address of the node', () => {
    expect(exporter()).toMatchObject({
      rbac: { create: false },
      service: { listenOnAllInterfaces: false },
      containerSecurityContext: { capabilities: { drop: ['ALL'] } },
    });
  });
});

describe('all of them', () => {
  it.each([
    ['loki', loki],
    ['vector', aggregator],
    ['vector', agent],
    ['prometheus-node-exporter', exporter],
  ] as const)('set for %s only what it is known to read, from the mirror', (chart, valuesOf) => {
    for (const differing of [{}, SMALL, { addressFamilies: 'ipv6' as const }]) {
      expect(recorded(chart).paths).toMatchObject(typedPaths(valuesOf(differing)));
      expect(JSON.stringify(valuesOf(differing))).not.toMatch(/docker\.io|quay\.io|ghcr\.io|0\.0\.0\.0/);
    }
    const charts = [...componentContext('logs').component.charts, ...componentContext('nodes').component.charts];
    expect(charts.find(({ name }) => name === chart)?.version).toBe(recorded(chart).version);
  });

  it('come in order: Loki, then what writes to it', () => {
    const { helm_release: releases } = resourcesOf((stack) => {
      new Logs(stack, 'x', componentContext('logs'), SETTINGS);
      new Nodes(stack, 'y', componentContext('nodes'), SETTINGS);
    });
    expect(at(releases, 'ndc-logs_log-aggregator')).toHaveProperty('depends_on', ['helm_release.ndc-logs_loki']);
    expect(Object.keys(releases ?? {})).toHaveLength(4);
  });
});
