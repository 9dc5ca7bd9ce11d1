import { type KubeObject, present } from '../../kube/object';
import type { Block } from '../block';
import { metadataOf } from './metadata';

const GROUP = 'rbac.authorization.k8s.io';
const API_VERSION = `${GROUP}/v1`;

const NO_SUBJECT = {
  code: 'missing-attribute',
  message: '"subject" is missing',
  fix: 'give it: the provider requires at least one',
};

/** `expandRBACSubjects`: the schema gives every subject a namespace, a group too. */
function subjectOf(block: Block): object {
  return present({
    kind: block.requiredText('kind'),
    apiGroup: block.text('api_group'),
    name: block.requiredText('name'),
    namespace: block.text('namespace') ?? 'default',
  });
}

function bindingOf(block: Block, kind: string, namespaced: boolean): KubeObject {
  const metadata = metadataOf(block, { namespaced });
  const roleRef = block.requiredInner('role_ref', (ref) => ({
    apiGroup: ref.oneOf('api_group', [GROUP]),
    kind: ref.oneOf('kind', ['Role', 'ClusterRole']),
    name: ref.requiredText('name'),
  }));
  const subjects = block.each('subject', subjectOf);
  if (subjects.length === 0) block.refuse('subject', NO_SUBJECT);
  return { apiVersion: API_VERSION, kind, metadata, roleRef, subjects };
}

/** `kubernetes_role_binding_v1`. */
export const roleBindingOf = (block: Block): KubeObject => bindingOf(block, 'RoleBinding', true);

/** `kubernetes_cluster_role_binding_v1`. */
export const clusterRoleBindingOf = (block: Block): KubeObject => bindingOf(block, 'ClusterRoleBinding', false);
