import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parseAllDocuments } from 'yaml';
import { platformPostgresValues } from '../../constructs/components/databases';
import { platformRealmValues } from '../../constructs/components/identity';
import { corednsPolicyValues } from '../../constructs/components/restricted-names';
import { apicurioValues } from '../../constructs/components/schemas';
import { platformSecretStoreValues } from '../../constructs/components/secrets';
import { serviceTlsValues } from '../../constructs/components/service-tls';
import { imageSignaturesValues } from '../../constructs/components/signatures';
import type { ComponentId } from '../../model/estate/component-settings';
import type { Environment } from '../../model/estate/types';
import { describeWithHelm } from '../live/support/live';
import { componentContext } from '../support/component-context';
import { environment, platform, system, tenant } from '../support/estate';
import { renderChart } from '../support/helm';
import { SERVICES } from '../support/service-settings';

const contextOf = (id: ComponentId, differing: Partial<Environment> = {}) =>
  componentContext(id, { settings: SERVICES, ...differing });

const EXCLUDED = ['kube-system', 'ndc-system'];

/** Charts of our own with what their constructs give them. */
const CHARTS: Readonly<Record<string, object>> = {
  'platform-tls': serviceTlsValues({
    certificates: [{ name: 'vi-du-tls', dnsNames: ['vi-du.example', '*.vi-du-internal'] }],
    route: { host: 'vi-du.example', service: 'vi-du', port: 8443, certificate: 'vi-du-tls' },
  }),
  'platform-postgres': platformPostgresValues(contextOf('databases'), SERVICES.databases),
  'platform-secret-store': platformSecretStoreValues(contextOf('secrets')),
  'platform-realm': platformRealmValues(contextOf('identity')),
  'image-signatures': imageSignaturesValues(SERVICES.signatures, EXCLUDED),
  apicurio: apicurioValues(contextOf('schemas')),
  'coredns-policy': corednsPolicyValues({
    environment: environment({ settings: { network: { clusters: {}, outsideNames: ['vi-du.example'] } } }),
    platform: platform({ namespaces: ['kube-system'] }),
    tenants: [tenant('byt', [system('byt', 'mo', { enforced: 2 }), system('byt', 'his', { enforced: 3 })])],
  }),
};
const NAMES = Object.keys(CHARTS);

const valuesOf = (name: string): object => CHARTS[name] ?? {};
const schemaOf = (name: string) =>
  new Ajv().compile(
    JSON.parse(readFileSync(join(__dirname, '../../charts', name, 'values.schema.json'), 'utf8')) as object,
  );

/** What would end a text of YAML, or be read by Helm or Terraform. */
const PAYLOADS = ['"', "'", 'a\nb', 'a: b', '{{ .Values }}', '${file("x")}', '#', ' ', null, true, { a: 1 }];

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

  it('takes what the construct gives, nothing more and nothing less', () => {
    const values = valuesOf(name);
    expect(accepts(values)).toBe(true);
    expect(accepts({ ...values, more: 1 })).toBe(false);
    for (const key of Object.keys(values)) expect(accepts({ ...values, [key]: undefined })).toBe(false);
  });

  it.each(PAYLOADS)('refuses %j in place of any text', (payload) => {
    const all = [...poisoned(valuesOf(name), payload)];
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter((one) => accepts(one))).toStrictEqual([]);
  });
});

it.each([
  ['platform-secret-store', { namespaces: [] }],
  ['platform-secret-store', { namespaces: ['byt-his'] }],
  ['platform-secret-store', { server: 'http://openbao:8200' }],
  ['platform-postgres', { instances: 2 }],
  ['image-signatures', { publicKeys: [] }],
  ['image-signatures', { excludedNamespaces: ['ndc-system'] }],
  ['apicurio', { image: 'registry.example/apicurio/apicurio-registry' }],
  ['coredns-policy', { exempt: [] }],
  ['coredns-policy', { outsideNames: ['.'] }],
  ['coredns-policy', { outsideNames: ['vn'] }],
])('chart %s refuses %j', (name, differing) => {
  expect(schemaOf(name)({ ...valuesOf(name), ...differing })).toBe(false);
});

interface Rendered {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels: Readonly<Record<string, string>> };
  readonly spec: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, string>>;
}

describeWithHelm('charts of services of the platform', (helm) => {
  const rendered = (name: string, values: object = valuesOf(name)): readonly Rendered[] =>
    parseAllDocuments(renderChart(helm, name, values, ['--namespace', 'ndc-x']))
      .map((document) => document.toJS() as Rendered | null)
      .filter((one) => one !== null);
  const specOf = (name: string, kind: string, values?: object) =>
    rendered(name, values).find((one) => one.kind === kind)?.spec;

  it.each([
    ['platform-tls', ['BackendTLSPolicy vi-du', 'Certificate vi-du-tls', 'HTTPRoute vi-du']],
    ['platform-secret-store', ['ClusterSecretStore ndc-platform']],
    ['platform-realm', ['ConfigMap platform-realm']],
    ['image-signatures', ['ImageValidatingPolicy ndc-image-signatures']],
    ['coredns-policy', ['ConfigMap coredns-policy']],
    [
      'apicurio',
      ['Deployment apicurio', 'PodDisruptionBudget apicurio', 'Service apicurio', 'ServiceAccount apicurio'],
    ],
    [
      'platform-postgres',
      [
        ...['identity', 'registry', 'schemas'].map((name) => `Certificate ${name}-server`),
        ...['identity', 'registry', 'schemas'].map((name) => `Cluster ${name}`),
        'PodDisruptionBudget cloudnative-pg',
        ...['identity', 'registry', 'schemas'].map((name) => `ScheduledBackup ${name}`),
      ],
    ],
  ])('%s makes %j, the same each time, each marked as managed', (name, expected) => {
    const objects = rendered(name);
    expect(objects).toStrictEqual(rendered(name));
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`).toSorted()).toStrictEqual(expected);
    for (const { metadata } of objects) expect(metadata.labels['ndc.gov.vn/managed']).toBe('true');
  });

  it('asks for signatures from level 3, of every image, and refuses where nobody answers', () => {
    const policy = specOf('image-signatures', 'ImageValidatingPolicy');
    expect(policy).toMatchObject({
      ...{ failurePolicy: 'Fail', validationActions: ['Deny'], matchImageReferences: [{ glob: '*' }] },
      matchConstraints: {
        namespaceSelector: {
          matchExpressions: [
            { key: 'ndc.gov.vn/level', operator: 'In', values: ['3', '4'] },
            { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: EXCLUDED },
          ],
        },
      },
      validationConfigurations: { mutateDigest: false, verifyDigest: true, required: true },
      attestors: [
        {
          name: 'key0',
          cosign: { key: { data: SERVICES.signatures.publicKeys[0] }, ctlog: { insecureIgnoreTlog: true } },
        },
      ],
    });
    const { validations } = policy as { validations: readonly { expression: string }[] };
    expect(validations.map(({ expression }) => expression.split('.')[1])).toStrictEqual([
      ...['containers', 'initContainers', 'ephemeralContainers'],
    ]);
  });

  it('serves secrets to listed namespaces, and logs in without a right to make tokens', () => {
    const spec = specOf('platform-secret-store', 'ClusterSecretStore');
    expect(spec).toMatchObject({ conditions: [{ namespaces: expect.arrayContaining(['ndc-identity']) as string[] }] });
    expect(JSON.stringify(spec)).not.toMatch(/serviceAccountRef|secretRef/);
  });

  it('keeps databases on three nodes, confirmed on two, with nothing in the clear', () => {
    expect(specOf('platform-postgres', 'Cluster')).toMatchObject({
      ...{ instances: 3, enablePDB: true, enableSuperuserAccess: false },
      affinity: { podAntiAffinityType: 'required' },
      certificates: { serverTLSSecret: 'identity-server', serverCASecret: 'identity-server' },
      postgresql: { pg_hba: ['hostnossl all all all reject'], synchronous: { method: 'any', number: 1 } },
      backup: { barmanObjectStore: { endpointCA: { name: 'store-access', key: 'ca.crt' } } },
    });
    const small = { ...valuesOf('platform-postgres'), instances: 1 };
    expect(specOf('platform-postgres', 'Cluster', small)).toMatchObject({ instances: 1, enablePDB: false });
    expect(specOf('platform-postgres', 'PodDisruptionBudget', small)).toBeUndefined();
  });

  it('emits the groups of people as the claim groups, by their plain names', () => {
    const [map] = rendered('platform-realm');
    const realm = JSON.parse(map?.data['realm.json'] ?? '{}') as object;
    const groups = {
      protocolMapper: 'oidc-group-membership-mapper',
      config: { 'claim.name': 'groups', 'full.path': 'false', 'id.token.claim': 'true' },
    };
    expect(realm).toMatchObject({
      ...{ realm: 'ndc', sslRequired: 'all', registrationAllowed: false },
      clients: ['kubernetes', 'registry', 'schemas'].map((clientId) => ({
        clientId,
        attributes: { 'pkce.code.challenge.method': 'S256' },
        protocolMappers: [groups],
      })),
    });
    // Keycloak makes its own scopes only where the realm names none.
    expect(realm).not.toHaveProperty('clientScopes');
    expect(JSON.stringify(realm)).not.toMatch(/"secret"|"password":/);
  });

  it('runs Apicurio restricted, twice, with its password in a file', () => {
    const deployment = specOf('apicurio', 'Deployment');
    expect(deployment).toMatchObject({
      replicas: 2,
      template: {
        spec: {
          ...{ priorityClassName: 'ndc-platform', automountServiceAccountToken: false },
          securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
          containers: [
            {
              securityContext: {
                ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
                capabilities: { drop: ['ALL'] },
              },
              readinessProbe: { httpGet: { scheme: 'HTTPS' } },
            },
          ],
        },
      },
    });
    expect(JSON.stringify(deployment)).toContain('APICURIO_DATASOURCE_PASSWORD_FILE');
    expect(specOf('apicurio', 'Service')).toMatchObject({ ipFamilies: ['IPv6', 'IPv4'], type: 'ClusterIP' });
  });
});
