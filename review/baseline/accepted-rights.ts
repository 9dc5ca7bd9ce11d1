/** `verbs`, `groups` and `resources`, each a list of words; the core group is `core`, and `*` is every one. */
export type Accepted = readonly [verbs: string, groups: string, resources: string];

const WRITING = 'create update patch delete deletecollection';
const NETWORK_API = 'gateway.networking.k8s.io';

/**
 * Groups of a component's own software: of their kinds it may do anything, as nobody else’s work hangs on them. Those of
 * the network plugin and of the signatures are the exception, as they hold policies: whoever has them is the guard itself.
 */
export const OWN_GROUPS: Readonly<Record<string, readonly string[]>> = {
  network: ['cilium.io'],
  certificates: ['cert-manager.io', 'acme.cert-manager.io', 'trust.cert-manager.io'],
  gateway: ['gateway.envoyproxy.io'],
  exchange: ['gateway.envoyproxy.io'],
  metrics: ['monitoring.coreos.com'],
  secrets: ['external-secrets.io', 'generators.external-secrets.io'],
  signatures: ['kyverno.io', 'policies.kyverno.io', 'reports.kyverno.io', 'wgpolicyk8s.io'],
  databases: ['postgresql.cnpg.io'],
  objects: [
    ...['ceph.rook.io', 'csi.ceph.io', 'objectbucket.io', 'objectstorage.k8s.io', 'cbt.storage.k8s.io'],
    // Of platforms that are not here: the operator's chart names them all the same.
    ...['csiaddons.openshift.io', 'healthchecking.openshift.io', 'machine.openshift.io', 'k8s.cni.cncf.io'],
  ],
};

/**
 * Rights over the whole cluster that a component may have although they lead further than its own work: what the
 * security team has read and accepted. Written down here a second time, so that a component file that grants more is
 * seen.
 */
export const ACCEPTED_RIGHTS: Readonly<Record<string, readonly Accepted[]>> = {
  network: [
    ['get list watch', 'core', 'secrets'],
    // Pods that came before the network has to be made anew.
    ['delete', 'core', 'pods'],
    ['create update', 'apiextensions.k8s.io', 'customresourcedefinitions'],
    ['update', 'apiextensions.k8s.io', 'customresourcedefinitions/status'],
    // Marks a node whose network is ready, and the addresses of a Service.
    ['patch', 'core', 'nodes nodes/status'],
    ['update patch', 'core', 'services/status'],
    // The address of its cluster mesh. Much: of every namespace.
    ['patch', 'core', 'configmaps'],
    ['create update', 'coordination.k8s.io', 'leases'],
  ],
  certificates: [
    // Much: every Secret of the cluster, for a certificate may be asked for in each namespace.
    ['*', 'core', 'secrets'],
    // Answers to challenges of ACME, which no issuer of ours asks; the trust that every namespace gets.
    ['create delete', 'core', 'pods services'],
    ['create patch delete', 'core', 'configmaps'],
    ['create update delete', 'networking.k8s.io', 'ingresses'],
    ['update', 'networking.k8s.io', 'ingresses/finalizers'],
    ['create update delete', NETWORK_API, 'httproutes'],
    ['update', NETWORK_API, 'gateways/finalizers httproutes/finalizers listenersets/finalizers'],
    ['create', 'route.openshift.io', 'routes/custom-host'],
    // Puts its authority into webhooks, API services and kinds.
    ['update patch', 'apiextensions.k8s.io', 'customresourcedefinitions'],
    ['update patch', 'admissionregistration.k8s.io', 'validatingwebhookconfigurations mutatingwebhookconfigurations'],
    ['update patch', 'apiregistration.k8s.io', 'apiservices'],
    ['approve', 'cert-manager.io', 'signers'],
    // Signs for requests of the API that name its signers.
    ['sign', 'certificates.k8s.io', 'signers'],
    ['get list watch update', 'certificates.k8s.io', 'certificatesigningrequests'],
    ['update patch', 'certificates.k8s.io', 'certificatesigningrequests/status'],
    ['create', 'authorization.k8s.io', 'subjectaccessreviews'],
  ],
  gateway: [
    // Certificates that the listeners name.
    ['get list watch', 'core', 'secrets'],
    ['update patch', NETWORK_API, 'gatewayclasses'],
    [
      'update',
      NETWORK_API,
      'backendtlspolicies/status gatewayclasses/status gateways/status grpcroutes/status httproutes/status listenersets/status tcproutes/status tlsroutes/status udproutes/status',
    ],
    ['create', 'authentication.k8s.io', 'tokenreviews'],
  ],
  exchange: [
    ['update patch', NETWORK_API, 'gatewayclasses'],
    ['update', NETWORK_API, 'gatewayclasses/status'],
    ['create', 'authentication.k8s.io', 'tokenreviews'],
  ],
  metrics: [
    // Much: the operator makes Prometheus and Alertmanager wherever one is declared, so it may write everywhere.
    ['*', 'core', 'secrets configmaps'],
    ['*', 'apps', 'statefulsets'],
    ['delete', 'core', 'pods'],
    // Service and endpoints of the kubelets, which it keeps itself.
    ['create update delete', 'core', 'services services/finalizers endpoints'],
    ['create update delete', 'discovery.k8s.io', 'endpointslices'],
    ['list watch', 'certificates.k8s.io', 'certificatesigningrequests'],
    ['create', 'authentication.k8s.io', 'tokenreviews'],
    ['create', 'authorization.k8s.io', 'subjectaccessreviews'],
  ],
  nodes: [
    ['create', 'authentication.k8s.io', 'tokenreviews'],
    ['create', 'authorization.k8s.io', 'subjectaccessreviews'],
  ],
  logs: [],
  // Everything: whoever restores a cluster writes whatever was in it.
  backup: [['*', '*', '*']],
  secrets: [
    // Much: fills the Secrets of every namespace that a store serves.
    ['get list watch create update patch delete', 'core', 'secrets'],
    ['create', 'authentication.k8s.io', 'tokenreviews'],
    ['create', 'authorization.k8s.io', 'subjectaccessreviews'],
  ],
  registry: [],
  identity: [],
  sensor: [],
  signatures: [
    // Policies of the API too, although it makes none: its chart has one rule for both.
    [
      WRITING,
      'admissionregistration.k8s.io',
      'validatingwebhookconfigurations mutatingwebhookconfigurations validatingadmissionpolicies validatingadmissionpolicybindings mutatingadmissionpolicies mutatingadmissionpolicybindings',
    ],
    ['create', 'authorization.k8s.io', 'subjectaccessreviews'],
    ['create update patch', 'coordination.k8s.io', 'leases'],
  ],
  objects: [
    // Much: runs its daemons and hands out volumes wherever a claim asks.
    ['*', 'core', 'secrets'],
    [WRITING, 'core', 'configmaps services endpoints events persistentvolumes persistentvolumeclaims'],
    // One rule of its chart for two groups: each kind is of one of them alone.
    [WRITING, 'core', 'endpointslices endpointslices/restricted'],
    [
      WRITING,
      'discovery.k8s.io',
      'endpointslices endpointslices/restricted endpoints services events persistentvolumes persistentvolumeclaims',
    ],
    [WRITING, 'apps policy extensions', 'deployments replicasets poddisruptionbudgets'],
    [WRITING, 'apps', 'daemonsets'],
    ['update', 'apps', 'deployments/finalizers'],
    [WRITING, 'batch', 'jobs cronjobs'],
    ['create update patch delete', 'storage.k8s.io', 'storageclasses csidrivers'],
    ['create update delete', 'coordination.k8s.io', 'leases'],
    ['create', 'core', 'pods/exec'],
    ['create', 'authentication.k8s.io', 'tokenreviews'],
    ['create', 'authorization.k8s.io', 'subjectaccessreviews'],
  ],
  // Puts its authority into its own webhooks; whatever else it does, it does in namespaces.
  databases: [
    ['patch', 'admissionregistration.k8s.io', 'validatingwebhookconfigurations mutatingwebhookconfigurations'],
  ],
  schemas: [],
};
