import type { KubeObject } from '../../kube/object';
import type { Block } from '../block';
import { configMapOf } from './config-map';
import { disruptionBudgetOf } from './disruption-budget';
import { limitRangeOf } from './limit-range';
import { namespaceOf } from './namespace';
import { networkPolicyOf } from './network-policy';
import { priorityClassOf } from './priority-class';
import { clusterRoleBindingOf, roleBindingOf } from './role-binding';
import { clusterRoleOf, roleOf } from './role';
import { runtimeClassOf } from './runtime-class';
import { defaultServiceAccountOf, serviceAccountOf } from './service-account';
import { resourceQuotaOf } from './resource-quota';
import { storageClassOf } from './storage-class';
import { volumeClaimOf } from './volume-claim';

/**
 * What provider hashicorp/kubernetes 2.38.0 makes of each type of resource. The names in the comments are those of
 * its functions. A type that is not here is one whose effect nobody has looked up: it is an error.
 */
export const OBJECT_READERS: ReadonlyMap<string, (block: Block) => KubeObject> = new Map([
  ['kubernetes_cluster_role_binding_v1', clusterRoleBindingOf],
  ['kubernetes_cluster_role_v1', clusterRoleOf],
  ['kubernetes_config_map_v1', configMapOf],
  ['kubernetes_default_service_account_v1', defaultServiceAccountOf],
  ['kubernetes_limit_range_v1', limitRangeOf],
  ['kubernetes_namespace_v1', namespaceOf],
  ['kubernetes_network_policy_v1', networkPolicyOf],
  ['kubernetes_persistent_volume_claim_v1', volumeClaimOf],
  ['kubernetes_pod_disruption_budget_v1', disruptionBudgetOf],
  ['kubernetes_priority_class_v1', priorityClassOf],
  ['kubernetes_resource_quota_v1', resourceQuotaOf],
  ['kubernetes_role_binding_v1', roleBindingOf],
  ['kubernetes_role_v1', roleOf],
  ['kubernetes_runtime_class_v1', runtimeClassOf],
  ['kubernetes_service_account_v1', serviceAccountOf],
  ['kubernetes_storage_class_v1', storageClassOf],
]);
