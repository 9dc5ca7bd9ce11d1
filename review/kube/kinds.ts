/**
 * Kinds that a chart of ours may install, and whether they live in a namespace. Whether an object does decides who
 * owns it; of a kind that is not here nobody has looked it up.
 */
const NAMESPACED: ReadonlyMap<string, boolean> = new Map([
  ['admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy', false],
  ['admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding', false],
  ['networking.k8s.io/v1 NetworkPolicy', true],
  ['rbac.authorization.k8s.io/v1 ClusterRole', false],
  ['rbac.authorization.k8s.io/v1 ClusterRoleBinding', false],
  ['rbac.authorization.k8s.io/v1 Role', true],
  ['rbac.authorization.k8s.io/v1 RoleBinding', true],
  ['v1 ConfigMap', true],
  ['v1 LimitRange', true],
  ['v1 Namespace', false],
  ['v1 ResourceQuota', true],
  ['v1 ServiceAccount', true],
]);

/** Whether objects of a kind live in a namespace; undefined for a kind that is not listed. */
export const isNamespaced = (apiVersion: string, kind: string): boolean | undefined =>
  NAMESPACED.get(`${apiVersion} ${kind}`);
