import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parseAllDocuments } from 'yaml';
import { describeWithHelm } from '../live/support/live';
import { renderChart } from '../support/helm';

/** Charts of our own whose objects are of kinds that a chart of others defines, each with values that it takes. */
const CHARTS = {
  'platform-issuers': { issuer: 'ndc-platform', authority: 'ndc-root' },
  'exchange-certificates': {
    issuer: 'ndc-platform',
    namespace: 'ndc-exchange',
    server: { secret: 'valkey-tls', service: 'valkey' },
    client: { secret: 'ratelimit-tls' },
  },
  'platform-gateway': {
    certificates: ['public-tls'],
    controllerName: 'gateway.envoyproxy.io/ndc-public',
    image: `registry.example/envoyproxy/envoy:v1@sha256:${'0'.repeat(64)}`,
    ipFamily: 'DualStack',
    namespace: 'ndc-gateway',
    priorityClass: 'ndc-platform',
    replicas: 3,
    service: 'LoadBalancer',
  },
  'cilium-entities': {
    policies: [
      {
        name: 'platform.certificates.webhook-ingress',
        namespace: 'ndc-certificates',
        flow: 'certificates/webhook',
        side: 'ingress',
        entities: ['kube-apiserver'],
        podLabels: { 'app.kubernetes.io/name': 'webhook' },
        port: 10250,
        protocol: 'TCP',
      },
    ],
  },
} as const;
type Name = keyof typeof CHARTS;
const NAMES = Object.keys(CHARTS) as Name[];

/** What would end a text of YAML, or be read by Helm or Terraform. */
const PAYLOADS = ['"', "'", 'a\nb', 'a: b', '{{ .Values }}', '${file("x")}', '*', '#', '', ' ', null, true, { a: 1 }];

const schemaOf = (name: Name) =>
  new Ajv().compile(
    JSON.parse(readFileSync(join(__dirname, '../../charts', name, 'values.schema.json'), 'utf8')) as object,
  );

/** Each text of the values, replaced by what a payload is. */
function* poisoned(value: unknown, by: unknown): Generator {
  if (typeof value === 'string') yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value))
    for (const other of poisoned(member, by))
      yield Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
}

describe.each(NAMES)('the schema of chart %s', (name) => {
  const accepts = schemaOf(name);

  it('takes what the construct gives and nothing else', () => {
    expect(accepts(CHARTS[name])).toBe(true);
    expect(accepts({ ...CHARTS[name], more: 1 })).toBe(false);
  });

  it.each(PAYLOADS)('refuses %j in place of any text', (payload) => {
    const all = [...poisoned(CHARTS[name], payload)];
    expect(all.length).toBeGreaterThan(1);
    for (const one of all) expect(accepts(JSON.parse(JSON.stringify(one)))).toBe(false);
  });
});

it('cilium-entities knows no entity that is wider than API servers and nodes', () => {
  const accepts = schemaOf('cilium-entities');
  const [policy] = CHARTS['cilium-entities'].policies;
  const withEntities = (...entities: string[]) => accepts({ policies: [{ ...policy, entities }] });
  expect(withEntities('host', 'remote-node')).toBe(true);
  for (const wide of ['world', 'cluster', 'all', 'unmanaged', 'init']) expect(withEntities(wide)).toBe(false);
  expect(withEntities()).toBe(false);
  expect(accepts({ policies: [{ ...policy, podLabels: {} }] })).toBe(false);
});

interface Rendered {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels: Readonly<Record<string, string>> };
  readonly spec: Readonly<Record<string, unknown>>;
}

describeWithHelm('charts that follow an operator', (helm) => {
  const rendered = (name: Name, values: object = CHARTS[name]): readonly Rendered[] =>
    parseAllDocuments(renderChart(helm, name, values, ['--namespace', 'ndc-x']))
      .map((document) => document.toJS() as Rendered | null)
      .filter((one) => one !== null);

  it.each([
    ['platform-issuers', ['Bundle ndc-trust', 'ClusterIssuer ndc-platform']],
    ['exchange-certificates', ['Certificate ratelimit-tls', 'Certificate valkey-tls']],
    [
      'platform-gateway',
      ['ClientTrafficPolicy public', 'EnvoyProxy public', 'Gateway public', 'GatewayClass ndc-public'],
    ],
    ['cilium-entities', ['CiliumNetworkPolicy platform.certificates.webhook-ingress']],
  ] as const)('%s makes %j, the same each time, each marked as managed', (name, expected) => {
    const objects = rendered(name);
    expect(objects).toStrictEqual(rendered(name));
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`).toSorted()).toStrictEqual(expected);
    for (const { metadata } of objects) expect(metadata.labels['ndc.gov.vn/managed']).toBe('true');
  });

  it('the Gateway takes routes of namespaces that are managed alone, over HTTPS alone', () => {
    const [gateway] = rendered('platform-gateway').filter(({ kind }) => kind === 'Gateway');
    expect(gateway?.spec['listeners']).toMatchObject([
      {
        protocol: 'HTTPS',
        allowedRoutes: {
          namespaces: {
            from: 'Selector',
            selector: { matchLabels: { 'ndc.gov.vn/managed': 'true' } },
          },
        },
      },
    ]);
  });

  it('its pods are restricted, use no more than they say, and keep all but one where there are several', () => {
    const pods = (replicas: number) =>
      rendered('platform-gateway', { ...CHARTS['platform-gateway'], replicas }).find(
        ({ kind }) => kind === 'EnvoyProxy',
      )?.spec;
    const container = {
      image: expect.stringContaining('@sha256:') as string,
      resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { cpu: '2', memory: '1Gi' } },
      securityContext: { runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    };
    expect(pods(3)).toMatchObject({
      ipFamily: 'DualStack',
      provider: { kubernetes: { envoyPDB: { minAvailable: 2 }, envoyDeployment: { replicas: 3, container } } },
    });
    expect(pods(1)).not.toHaveProperty('provider.kubernetes.envoyPDB');
  });

  it('an entity policy opens and never closes', () => {
    expect(rendered('cilium-entities')[0]?.spec).toStrictEqual({
      endpointSelector: { matchLabels: { 'app.kubernetes.io/name': 'webhook' } },
      enableDefaultDeny: { ingress: false, egress: false },
      ingress: [{ fromEntities: ['kube-apiserver'], toPorts: [{ ports: [{ port: '10250', protocol: 'TCP' }] }] }],
    });
  });

  it.each(NAMES)('%s refuses a text that is no plain word where its schema is skipped', (name) => {
    const all = [...poisoned(CHARTS[name], 'a\n  b: "c')] as object[];
    for (const values of all)
      expect(() => renderChart(helm, name, values, ['--skip-schema-validation'])).toThrow('is not a plain word');
  });
});
