/** Where the objects of one of our charts may stand, and under which names. */
export interface OwnChart {
  /** Namespaces of its releases; its objects stand in that of their release. */
  readonly namespaces: readonly string[];
  /** Kinds with the names that they may have, as the chart writes them. */
  readonly kinds: Readonly<Record<string, RegExp>>;
}

const ANY = /^[a-z0-9.-]+$/;

/**
 * Charts of our own that stand beside those of others, written down here a second time. The digest in a chart's name
 * says that its copy is whole, and not that it is ours: whoever writes a folder computes it too.
 */
export const OWN_CHARTS: ReadonlyMap<string, OwnChart> = new Map([
  [
    'apicurio',
    {
      namespaces: ['ndc-schemas'],
      kinds: {
        ...{ Deployment: /^apicurio$/, PodDisruptionBudget: /^apicurio$/ },
        ...{ Service: /^apicurio$/, ServiceAccount: /^apicurio$/ },
      },
    },
  ],
  // The one whose policies stand beside the pods that they are for, wherever these are.
  ['cilium-entities', { namespaces: ['kube-system'], kinds: { CiliumNetworkPolicy: /^platform\./ } }],
  ['coredns-policy', { namespaces: ['kube-system'], kinds: { ConfigMap: /^coredns-policy$/ } }],
  ['exchange-certificates', { namespaces: ['ndc-exchange'], kinds: { Certificate: ANY } }],
  ['image-signatures', { namespaces: ['ndc-signatures'], kinds: { ImageValidatingPolicy: /^ndc-image-signatures$/ } }],
  [
    'platform-gateway',
    {
      namespaces: ['ndc-gateway'],
      kinds: {
        ...{ ClientTrafficPolicy: /^public$/, EnvoyProxy: /^public$/ },
        ...{ Gateway: /^public$/, GatewayClass: /^ndc-public$/ },
      },
    },
  ],
  [
    'platform-issuers',
    { namespaces: ['ndc-certificates'], kinds: { Bundle: /^ndc-trust$/, ClusterIssuer: /^ndc-platform$/ } },
  ],
  [
    'platform-postgres',
    {
      namespaces: ['ndc-databases'],
      kinds: { Certificate: ANY, Cluster: ANY, PodDisruptionBudget: /^cloudnative-pg$/, ScheduledBackup: ANY },
    },
  ],
  ['platform-realm', { namespaces: ['ndc-identity'], kinds: { ConfigMap: /^platform-realm$/ } }],
  ['platform-secret-store', { namespaces: ['ndc-secrets'], kinds: { ClusterSecretStore: /^ndc-platform$/ } }],
  [
    'platform-tls',
    {
      namespaces: ['ndc-identity', 'ndc-objects', 'ndc-registry', 'ndc-schemas', 'ndc-secrets'],
      kinds: { BackendTLSPolicy: ANY, Certificate: ANY, HTTPRoute: ANY },
    },
  ],
]);

/** Kinds of the whole cluster: such an object has no namespace to be judged by. */
export const OF_CLUSTER: readonly string[] = [
  ...['Bundle', 'ClusterIssuer', 'ClusterSecretStore', 'GatewayClass', 'ImageValidatingPolicy'],
];
