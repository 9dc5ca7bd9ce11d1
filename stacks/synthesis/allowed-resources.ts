/** Every type of resource that a stack may hold. Another one is a change that the security team has to see here. */
export const ALLOWED_RESOURCES: ReadonlySet<string> = new Set([
  'helm_release',
  'kubernetes_cluster_role_binding_v1',
  'kubernetes_cluster_role_v1',
  'kubernetes_config_map_v1',
  'kubernetes_default_service_account_v1',
  'kubernetes_limit_range_v1',
  'kubernetes_namespace_v1',
  'kubernetes_network_policy_v1',
  'kubernetes_pod_disruption_budget_v1',
  'kubernetes_priority_class_v1',
  'kubernetes_resource_quota_v1',
  'kubernetes_role_binding_v1',
  'kubernetes_role_v1',
  'kubernetes_runtime_class_v1',
  'kubernetes_service_account_v1',
  'kubernetes_storage_class_v1',
]);
