import type { ReadObject } from '../../../review/read';
import type { KubeClient, KubeObject } from '../cluster/kube-client';
import { describeObject } from './apply';

const GUARD = 'ndc.gov.vn/guard';
const MANAGED = 'ndc.gov.vn/managed';
const labelsOf = ({ metadata }: KubeObject): Readonly<Record<string, string>> =>
  (metadata['labels'] ?? {}) as Readonly<Record<string, string>>;

export const isGuard = ({ object }: ReadObject): boolean => GUARD in labelsOf(object);

const GUARD_COLLECTIONS = [
  '/api/v1/resourcequotas',
  '/api/v1/limitranges',
  '/api/v1/serviceaccounts',
  '/apis/networking.k8s.io/v1/networkpolicies',
];

/** Every guard object that is on the cluster, as `Kind namespace/name`. */
async function guardsOn(admin: KubeClient): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(GUARD_COLLECTIONS.map((path) => admin.list(path)));
  return new Set(
    lists
      .flat()
      .filter((object) => GUARD in labelsOf(object))
      .map(describeObject),
  );
}

/**
 * Namespaces where a managed right stands although one of the guards that the estate gives that namespace does not:
 * one line each. Nothing on the cluster is changed.
 */
export async function rightsWithoutGuards(admin: KubeClient, estate: readonly ReadObject[]): Promise<string[]> {
  // Rights first: a guard that is made between the two lists cannot make a right look guarded that was not.
  const bindings = await admin.list('/apis/rbac.authorization.k8s.io/v1/rolebindings');
  const present = await guardsOn(admin);
  const expected = estate.filter(isGuard).map(({ object }) => object);
  return bindings
    .filter((binding) => MANAGED in labelsOf(binding))
    .flatMap((binding) =>
      expected
        .filter(({ metadata }) => metadata.namespace === binding.metadata.namespace)
        .map(describeObject)
        .filter((guard) => !present.has(guard))
        .map((guard) => `${describeObject(binding)} stands without ${guard}`),
    );
}

/** Guards of the estate that are missing in namespaces that are on the cluster: one line each. */
export async function missingGuards(admin: KubeClient, estate: readonly ReadObject[]): Promise<string[]> {
  const namespaces = new Set((await admin.list('/api/v1/namespaces')).map(({ metadata }) => metadata.name));
  const present = await guardsOn(admin);
  return estate
    .filter(isGuard)
    .filter(({ object }) => namespaces.has(object.metadata.namespace ?? ''))
    .map(({ object }) => describeObject(object))
    .filter((guard) => !present.has(guard))
    .map((guard) => `${guard} is gone, its namespace is not`);
}
