/**
 * What the objects of our charts for components say, by kind: the fields of `spec` that they may have, and what some of
 * them must be. A field that no chart of ours uses opens what nobody has judged: another source of a certificate, a
 * listener, a copy of every request.
 */
export interface OwnSpec {
  readonly keys: readonly string[];
  /** Path below the object to its value. */
  readonly must: Readonly<Record<string, unknown>>;
}

const MANAGED = { matchLabels: { 'ndc.gov.vn/managed': 'true' } };
const ISSUER = { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'ndc-platform' };
const GATEWAY = [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'public' }];

export const OWN_SPECS: ReadonlyMap<string, OwnSpec> = new Map<string, OwnSpec>([
  [
    'Service',
    {
      keys: ['type', 'ipFamilyPolicy', 'ipFamilies', 'selector', 'ports'],
      // Pods of another component would answer under this name.
      must: {
        'spec.type': 'ClusterIP',
        'spec.selector': { 'app.kubernetes.io/name': 'apicurio', 'app.kubernetes.io/component': 'registry' },
      },
    },
  ],
  ['ClusterSecretStore', { keys: ['conditions', 'provider'], must: {} }],
  ['ClusterIssuer', { keys: ['ca'], must: { 'spec.ca': { secretName: 'ndc-authority' } } }],
  [
    'Bundle',
    {
      keys: ['sources', 'target'],
      must: {
        'spec.sources': [{ secret: { name: 'ndc-authority', key: 'ca.crt' } }],
        'spec.target': { configMap: { key: 'ca.crt' }, namespaceSelector: MANAGED },
      },
    },
  ],
  [
    'Certificate',
    {
      // Neither `isCA`, with which it could sign others, nor `uris`, by which the hub knows its callers.
      keys: [
        ...['secretName', 'secretTemplate', 'issuerRef', 'commonName', 'dnsNames', 'duration', 'renewBefore'],
        ...['privateKey', 'usages'],
      ],
      must: { 'spec.issuerRef': ISSUER },
    },
  ],
  [
    'ImageValidatingPolicy',
    {
      keys: [
        ...['failurePolicy', 'validationActions', 'webhookConfiguration', 'evaluation', 'autogen', 'matchConstraints'],
        ...['matchImageReferences', 'credentials', 'validationConfigurations', 'attestors', 'validations'],
      ],
      must: {
        'spec.failurePolicy': 'Fail',
        'spec.validationActions': ['Deny'],
        'spec.evaluation.admission.enabled': true,
        'spec.matchImageReferences': [{ glob: '*' }],
        'spec.validationConfigurations': { mutateDigest: false, verifyDigest: true, required: true },
        'spec.matchConstraints.resourceRules': [
          {
            ...{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'] },
            resources: ['pods', 'pods/ephemeralcontainers'],
          },
        ],
      },
    },
  ],
  ['HTTPRoute', { keys: ['parentRefs', 'hostnames', 'rules'], must: {} }],
  [
    'BackendTLSPolicy',
    // Without the namespace's own authority any public one would do.
    { keys: ['targetRefs', 'validation'], must: { 'spec.validation.wellKnownCACertificates': undefined } },
  ],
  ['GatewayClass', { keys: ['controllerName'], must: { 'spec.controllerName': 'gateway.envoyproxy.io/ndc-public' } }],
  [
    'Gateway',
    { keys: ['gatewayClassName', 'infrastructure', 'listeners'], must: { 'spec.gatewayClassName': 'ndc-public' } },
  ],
  [
    'ClientTrafficPolicy',
    {
      keys: ['targetRefs', 'tls', 'headers', 'path', 'timeout', 'connection', 'http2'],
      must: {
        'spec.targetRefs': GATEWAY,
        'spec.tls.minVersion': '1.2',
        // Who calls is what the gateway saw, and nothing that the caller said.
        'spec.headers.earlyRequestHeaders': {
          remove: ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'x-real-ip', 'x-forwarded-client-cert'],
        },
      },
    },
  ],
  [
    'EnvoyProxy',
    {
      keys: ['ipFamily', 'backendTLS', 'shutdown', 'telemetry', 'provider'],
      must: { 'spec.backendTLS': { minVersion: '1.2' }, 'spec.provider.type': 'Kubernetes' },
    },
  ],
  [
    'Cluster',
    {
      // Neither `env` and volumes of its own, nor `managed` roles, nor another cluster to copy from.
      keys: [
        ...['instances', 'imageName', 'primaryUpdateStrategy', 'enableSuperuserAccess', 'enablePDB', 'bootstrap'],
        ...['priorityClassName', 'certificates', 'storage', 'resources', 'affinity', 'topologySpreadConstraints'],
        ...['postgresql', 'monitoring', 'backup'],
      ],
      must: {
        'spec.enableSuperuserAccess': false,
        'spec.postgresql.pg_hba': ['hostnossl all all all reject'],
        'spec.postgresql.parameters': {
          ...{ log_connections: 'on', password_encryption: 'scram-sha-256' },
          ssl_min_protocol_version: 'TLSv1.2',
        },
      },
    },
  ],
]);
