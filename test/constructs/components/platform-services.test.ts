import { cloudnativePgValues, databaseOf, platformPostgresValues } from '../../../constructs/components/databases';
import { externalSecretsValues } from '../../../constructs/components/external-secrets';
import { harborValkeyValues, harborValues } from '../../../constructs/components/harbor';
import { platformRealmValues } from '../../../constructs/components/identity';
import { keycloakValues } from '../../../constructs/components/keycloak';
import { openbaoCertificate, openbaoValues } from '../../../constructs/components/openbao';
import { rookCephClusterValues, rookCephValues } from '../../../constructs/components/rook';
import { apicurioValues } from '../../../constructs/components/schemas';
import { platformSecretStoreValues } from '../../../constructs/components/secrets';
import { kyvernoValues } from '../../../constructs/components/signatures';
import type { Environment } from '../../../model/estate/types';
import type { ComponentId } from '../../../model/estate/component-settings';
import { componentContext } from '../../support/component-context';
import { recorded, typedPaths } from '../../support/recorded';
import { SERVICES } from '../../support/service-settings';

const EXCLUDED = ['kube-system', 'ndc-system', 'ndc-signatures'];

const contextOf = (id: ComponentId, differing: Partial<Environment> = {}) =>
  componentContext(id, { settings: SERVICES, ...differing });

/** Every release of others' charts, with what it is given. */
const releases = (differing: Partial<Environment> = {}) =>
  ({
    'cloudnative-pg': cloudnativePgValues(contextOf('databases', differing)),
    'external-secrets': externalSecretsValues(contextOf('secrets', differing)),
    openbao: openbaoValues(contextOf('secrets', differing), SERVICES.secrets),
    harbor: harborValues(contextOf('registry', differing), SERVICES.registry),
    valkey: harborValkeyValues(contextOf('registry', differing)),
    keycloakx: keycloakValues(contextOf('identity', differing), SERVICES.identity),
    kyverno: kyvernoValues(contextOf('signatures', differing), SERVICES.signatures, EXCLUDED),
    'rook-ceph': rookCephValues(contextOf('objects', differing)),
    'rook-ceph-cluster': rookCephClusterValues(contextOf('objects', differing), SERVICES.objects),
  }) as const;

type Chart = keyof ReturnType<typeof releases>;
const CHARTS = Object.keys(releases()) as Chart[];

describe.each(CHARTS)('the values of chart %s', (chart) => {
  it.each<readonly [string, Partial<Environment>]>([
    ['as production runs it', {}],
    ['small', { highAvailability: false }],
    ['by IPv6 alone', { addressFamilies: 'ipv6' }],
  ])('%s, hold no key that nobody has read in the chart', (_name, differing) => {
    const known = recorded(chart).paths;
    const unread = Object.entries(typedPaths(releases(differing)[chart])).filter(
      ([path, type]) => known[path] !== type,
    );
    expect(unread).toStrictEqual([]);
  });

  it('name no registry but the mirror, no known secret and no address of IPv4 alone', () => {
    const text = JSON.stringify(releases()[chart]);
    expect(text).not.toMatch(/docker\.io|ghcr\.io|quay\.io|registry\.k8s\.io|gcr\.io/);
    expect(text).not.toMatch(/Harbor12345|not-a-secure-key|harborAdminPassword|"secretKey":"[^"]/);
    expect(text).not.toContain('0.0.0.0');
  });

  it('put its pods before those of tenants', () => {
    expect(JSON.stringify(releases()[chart])).toContain('ndc-platform');
  });
});

describe('the databases', () => {
  const values = platformPostgresValues(contextOf('databases'), SERVICES.databases);

  it('are run by an operator that sees one namespace', () => {
    expect(cloudnativePgValues(contextOf('databases'))).toMatchObject({
      ...{ replicaCount: 2, config: { clusterWide: false }, crds: { create: true } },
      rbac: { aggregateClusterRoles: false },
    });
  });

  it('are those of the services that are installed, each three times or once', () => {
    const { identity } = SERVICES;
    const one = platformPostgresValues(
      contextOf('databases', { settings: { identity }, highAvailability: false }),
      SERVICES.databases,
    );
    expect(values).toMatchObject({
      instances: 3,
      clusters: [{ name: 'identity' }, { name: 'registry' }, { name: 'schemas' }],
    });
    expect(one).toMatchObject({ instances: 1, clusters: [{ name: 'identity', database: 'keycloak' }] });
  });

  it('are called by name, in the operator’s namespace', () => {
    expect(databaseOf('registry')).toStrictEqual({
      host: 'registry-rw.ndc-databases.svc',
      ...{ port: 5432, database: 'harbor', user: 'harbor' },
    });
  });
});

describe('the secrets', () => {
  const openbao = openbaoValues(contextOf('secrets'), SERVICES.secrets);

  it('are kept three times, with TLS between all, and every request is written down', () => {
    expect(openbao).toMatchObject({
      ...{ global: { tlsDisable: false }, injector: { enabled: false }, csi: { enabled: false } },
      server: {
        ha: { enabled: true, replicas: 3, raft: { enabled: true, setNodeId: true } },
        auditStorage: { enabled: true },
        statefulSet: {
          securityContext: { container: { readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } } },
        },
      },
      snapshotAgent: { enabled: true },
    });
    const { config } = (openbao as { server: { ha: { raft: { config: string } } } }).server.ha.raft;
    expect(config).not.toContain('tls_disable');
    expect(config).toMatch(/audit "file" "to-disk"/);
    expect(config.match(/retry_join/g)).toHaveLength(3);
  });

  it('are asked for by the name of a copy, never by its bare IPv6 address', () => {
    expect(openbao).toMatchObject({ server: { ha: { apiAddr: 'https://$(BAO_K8S_POD_NAME).openbao-internal:8200' } } });
    expect(openbaoCertificate('ndc-secrets').dnsNames).toContain('*.openbao-internal');
  });

  it('are handed out by two kinds, to listed namespaces, by nobody who could make tokens', () => {
    expect(externalSecretsValues(contextOf('secrets'))).toMatchObject({
      rbac: {
        serviceAccountTokenCreate: false,
        aggregateToView: false,
        aggregateToEdit: false,
        aggregateToAdmin: false,
      },
      ...{ processClusterStore: true, processSecretStore: false, processPushSecret: false },
      ...{ processClusterPushSecret: false, processClusterExternalSecret: false, processClusterGenerator: false },
      crds: { createPushSecret: false, createClusterPushSecret: false, createClusterExternalSecret: false },
      certController: { create: false },
      ...{ replicaCount: 2, leaderElect: true },
      webhook: { replicaCount: 3, certManager: { enabled: true } },
    });
    expect(platformSecretStoreValues(contextOf('secrets'))).not.toHaveProperty('namespaces', []);
  });
});

describe('the registry', () => {
  it('takes every secret from one that stands already, and keeps nothing in pods of its own', () => {
    const secret = 'harbor-secrets';
    expect(harborValues(contextOf('registry'), SERVICES.registry)).toMatchObject({
      ...{ existingSecretAdminPassword: secret, existingSecretSecretKey: secret },
      core: { existingSecret: secret, existingXsrfSecret: secret, secretName: 'harbor-token', replicas: 2 },
      jobservice: { existingSecret: secret, jobLoggers: ['database'] },
      registry: { existingSecret: secret, credentials: { existingSecret: secret } },
      database: { type: 'external', external: { existingSecret: secret, sslmode: 'verify-full' } },
      redis: { type: 'external', external: { existingSecret: secret, tlsOptions: { enable: true } } },
      expose: { type: 'clusterIP', tls: { certSource: 'secret' } },
      internalTLS: { enabled: true, certSource: 'secret' },
      persistence: { imageChartStorage: { type: 's3', disableredirect: true } },
      trivy: { skipUpdate: true, skipJavaDBUpdate: true, offlineScan: true },
    });
  });

  it('leaves the order of families to the cluster: the chart would write broken YAML', () => {
    const { ipFamily } = harborValues(contextOf('registry'), SERVICES.registry) as { ipFamily: object };
    expect(ipFamily).not.toHaveProperty('families');
  });
});

describe('the identity provider', () => {
  const values = keycloakValues(contextOf('identity'), SERVICES.identity);

  it('starts, below no path, under a pinned version, and pulls nothing else', () => {
    expect(values).toMatchObject({
      image: { tag: expect.stringMatching(/^26\.7\.([4-9]|\d{2})/) as string },
      command: expect.arrayContaining([
        'start',
        '--import-realm',
        '--hostname=https://dinh-danh.vi-du.example',
      ]) as string[],
      http: { relativePath: '/', internalScheme: 'HTTPS' },
      ...{ dbchecker: { enabled: false }, test: { enabled: false }, replicas: 3 },
      podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    });
    expect(JSON.stringify(values)).toContain('preferIPv6Addresses=true');
    expect(JSON.stringify(values)).toContain('sslmode=verify-full');
  });

  it('knows a client for each service that people log in to', () => {
    expect(platformRealmValues(contextOf('identity'))).toMatchObject({
      clients: [{ id: 'registry', host: 'kho.vi-du.example' }, { id: 'schemas' }],
    });
  });
});

describe('the signatures', () => {
  it('are asked of one controller, which writes no other rule and no role', () => {
    const off = { enabled: false };
    expect(kyvernoValues(contextOf('signatures'), SERVICES.signatures, EXCLUDED)).toMatchObject({
      ...{ backgroundController: off, cleanupController: off, reportsController: off, webhooksCleanup: off },
      admissionController: { replicas: 3, podDisruptionBudget: { enabled: true } },
      crds: { migration: off },
      features: {
        ...{ generateValidatingAdmissionPolicy: off, policyExceptions: off, tuf: off, forceFailurePolicyIgnore: off },
        protectManagedResources: { enabled: true },
      },
      rbac: { roles: { aggregate: { admin: false, view: false } } },
      config: {
        enableDefaultRegistryMutation: false,
        webhooks: { namespaceSelector: { matchExpressions: [{ operator: 'NotIn', values: EXCLUDED }] } },
      },
    });
  });
});

describe('the objects', () => {
  it('lie encrypted on nodes of their own, in one family, and outlive what names them', () => {
    expect(rookCephClusterValues(contextOf('objects'), SERVICES.objects)).toMatchObject({
      cephClusterSpec: {
        mon: { count: 5 },
        network: { ipFamily: 'IPv6', connections: { encryption: { enabled: true }, requireMsgr2: true } },
        disruptionManagement: { managePodBudgets: true },
        storage: { useAllDevices: false },
      },
      ...{ cephBlockPools: [], cephFileSystems: [] },
      cephObjectStores: [
        {
          spec: {
            preservePoolsOnDelete: true,
            dataPool: { erasureCoded: { dataChunks: 4, codingChunks: 2 } },
            gateway: { instances: 2, securePort: 443, sslCertificateRef: 'objects-tls' },
          },
        },
      ],
    });
  });

  it('are run by an operator that keeps its kinds and looks at one namespace', () => {
    expect(rookCephValues(contextOf('objects'))).toMatchObject({
      ...{ crds: { enabled: true }, currentNamespaceOnly: true, allowLoopDevices: false },
      // Without the kinds of it, Rook never finishes a cluster.
      csi: { installCsiOperator: true },
      rbacAggregate: { enableOBCs: false },
    });
  });
});

describe('the schema registry', () => {
  it('asks Keycloak inside, and takes tokens that name it as people do', () => {
    expect(apicurioValues(contextOf('schemas'))).toMatchObject({
      ...{ replicas: 2, ipFamilies: ['IPv6', 'IPv4'] },
      identity: {
        server: 'https://keycloak-http.ndc-identity.svc:8443/realms/ndc',
        issuer: 'https://dinh-danh.vi-du.example/realms/ndc',
        adminGroup: 'ndc:platform',
      },
    });
  });

  it('is not made where nobody says who people are', () => {
    const { schemas } = SERVICES;
    expect(() => apicurioValues(contextOf('schemas', { settings: { schemas } }))).toThrow(
      'without the component identity',
    );
  });
});
