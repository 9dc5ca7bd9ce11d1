/**
 * Kinds that a chart of ours may install, and whether they live in a namespace. Whether an object does decides who
 * owns it; of a kind that is not here nobody has looked it up.
 */
const NAMESPACED: ReadonlyMap<string, boolean> = new Map([
  ['admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy', false],
  ['admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding', false],
  ['apps/v1 Deployment', true],
  ['cert-manager.io/v1 Certificate', true],
  ['cert-manager.io/v1 ClusterIssuer', false],
  ['cilium.io/v2 CiliumNetworkPolicy', true],
  ['external-secrets.io/v1 ClusterSecretStore', false],
  ['gateway.envoyproxy.io/v1alpha1 Backend', true],
  ['gateway.envoyproxy.io/v1alpha1 BackendTrafficPolicy', true],
  ['gateway.envoyproxy.io/v1alpha1 ClientTrafficPolicy', true],
  ['gateway.envoyproxy.io/v1alpha1 EnvoyProxy', true],
  ['gateway.envoyproxy.io/v1alpha1 HTTPRouteFilter', true],
  ['gateway.envoyproxy.io/v1alpha1 SecurityPolicy', true],
  ['gateway.networking.k8s.io/v1 BackendTLSPolicy', true],
  ['gateway.networking.k8s.io/v1 Gateway', true],
  ['gateway.networking.k8s.io/v1 GatewayClass', false],
  ['gateway.networking.k8s.io/v1 HTTPRoute', true],
  ['networking.k8s.io/v1 NetworkPolicy', true],
  ['policies.kyverno.io/v1beta1 ImageValidatingPolicy', false],
  ['policy/v1 PodDisruptionBudget', true],
  ['postgresql.cnpg.io/v1 Cluster', true],
  ['postgresql.cnpg.io/v1 ScheduledBackup', true],
  ['rbac.authorization.k8s.io/v1 ClusterRole', false],
  ['rbac.authorization.k8s.io/v1 ClusterRoleBinding', false],
  ['rbac.authorization.k8s.io/v1 Role', true],
  ['rbac.authorization.k8s.io/v1 RoleBinding', true],
  ['trust.cert-manager.io/v1alpha1 Bundle', false],
  ['v1 ConfigMap', true],
  ['v1 LimitRange', true],
  ['v1 Namespace', false],
  ['v1 ResourceQuota', true],
  ['v1 Service', true],
  ['v1 ServiceAccount', true],
]);

/** Whether objects of a kind live in a namespace; undefined for a kind that is not listed. */
export const isNamespaced = (apiVersion: string, kind: string): boolean | undefined =>
  NAMESPACED.get(`${apiVersion} ${kind}`);
