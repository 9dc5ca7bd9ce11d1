import type { Fields, Resource } from '../admission/requests';
import type { KubeObject } from '../cluster/kube-client';

interface DefinitionParts {
  /** Schema of the specification. @default - takes anything */
  readonly spec?: Fields;
  /** @default 'Namespaced' */
  readonly scope?: 'Namespaced' | 'Cluster';
}

const ANYTHING: Fields = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };

/** A definition of somebody else's kind, made by a test: nothing is fetched, and it refuses less than the true one. */
export function definitionOf(
  { apiVersion, kind, plural }: Resource,
  { spec = ANYTHING, scope = 'Namespaced' }: DefinitionParts = {},
): KubeObject {
  const [group = '', version = ''] = apiVersion.split('/');
  const schema = { openAPIV3Schema: { type: 'object', properties: { spec } } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: `${plural}.${group}`,
      // Without it, the API server keeps names under k8s.io for those who publish them.
      annotations: { 'api-approved.kubernetes.io': 'unapproved, for tests' },
    },
    spec: {
      group,
      scope,
      names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
      versions: [{ name: version, served: true, storage: true, schema }],
    },
  };
}
