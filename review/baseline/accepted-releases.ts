/**
 * Releases of charts of others that may stand in a cluster, written down here a second time: `namespace/release` to its
 * chart. What a chart of others installs is not in the folder, so the lock of the same folder cannot vouch for it: what
 * is not in this table is refused, whatever that lock says.
 */
export const ACCEPTED_RELEASES: ReadonlyMap<string, string> = new Map([
  ['kube-system/cilium', 'cilium'],
  ['ndc-backup/velero', 'velero'],
  ['ndc-certificates/cert-manager', 'cert-manager'],
  ['ndc-certificates/trust-manager', 'trust-manager'],
  ['ndc-databases/cloudnative-pg', 'cloudnative-pg'],
  ['ndc-exchange/gateway-exchange', 'gateway-helm'],
  ['ndc-exchange/valkey', 'valkey'],
  ['ndc-gateway/gateway-public', 'gateway-helm'],
  ['ndc-identity/keycloak', 'keycloakx'],
  ['ndc-logs/log-aggregator', 'vector'],
  ['ndc-logs/loki', 'loki'],
  ['ndc-metrics/metrics', 'kube-prometheus-stack'],
  ['ndc-metrics/metrics-kinds', 'prometheus-operator-crds'],
  ['ndc-nodes/log-agent', 'vector'],
  ['ndc-nodes/node-exporter', 'prometheus-node-exporter'],
  ['ndc-objects/rook-ceph', 'rook-ceph'],
  ['ndc-objects/rook-ceph-cluster', 'rook-ceph-cluster'],
  ['ndc-registry/harbor', 'harbor'],
  ['ndc-registry/harbor-valkey', 'valkey'],
  ['ndc-secrets/external-secrets', 'external-secrets'],
  ['ndc-secrets/openbao', 'openbao'],
  ['ndc-sensor/falco', 'falco'],
  ['ndc-signatures/kyverno', 'kyverno'],
]);

/**
 * Keys of values under which many charts put in whatever objects, containers or scripts they are given. No release of
 * ours uses one: `initContainers`, which Velero has for its plugins, is judged by its images.
 */
export const OPEN_KEYS =
  /^(raw\w*|manifests|objects|(extra|additional|custom)(manifests?|objects?|deploy|templates?|resources(list)?|(init)?containers|sidecars|(cluster)?roles?(rules)?|rbacrules|permissions)|post_?renderer|kustomize|hostnetwork|hostpid|privileged_?init)$/i;

/**
 * Values without which a release would undo what the policies promise, as `path: value`. Cilium: policies are enforced,
 * pods encrypted, and nothing but policies decides who reaches whom.
 */
export const DEMANDED_VALUES: ReadonlyMap<string, Readonly<Record<string, unknown>>> = new Map([
  [
    'cilium',
    {
      policyEnforcementMode: 'default',
      'encryption.enabled': true,
      'encryption.type': 'wireguard',
      'encryption.strictMode.ingress.enabled': true,
      'localRedirectPolicies.enabled': false,
      'egressGateway.enabled': false,
      'gatewayAPI.enabled': false,
      'hubble.enabled': true,
      l7Proxy: false,
    },
  ],
]);
