import type { KubeObject } from '../kube/object';
import { quoted } from '../quoted';
import type { JsonObject } from '../read/json';
import { listOf, objectAt, textOf, textsOf } from './objects';
import { type Found, type Judge, type KnownRight, said } from './types';

/** Rule 8: a right over the whole cluster is known to the security team, or it is a finding. */
export const clusterRights: Judge = ({ objects }, { rights }) =>
  objects.flatMap((object) => {
    if (object.kind === 'ClusterRole' && isGiven(object, objects))
      return listOf(object['rules'] as JsonObject[]).flatMap(unknownIn(object, rights));
    return object.kind === 'ClusterRoleBinding' ? foreignRole(object, objects, rights) : [];
  });

const AGGREGATES = 'rbac.authorization.k8s.io/aggregate-to-';

/** Whether anybody holds the role: one that nothing binds and no other role takes in gives nobody anything. */
function isGiven({ metadata: { name, labels = {} } }: KubeObject, objects: readonly KubeObject[]): boolean {
  if (Object.keys(labels).some((label) => label.startsWith(AGGREGATES))) return true;
  return objects.some((one) => {
    if (one.kind === 'ClusterRoleBinding') return objectAt(one, 'roleRef')?.['name'] === name;
    return listOf(objectAt(one, 'aggregationRule')?.['clusterRoleSelectors']).some(({ matchLabels, ...others }) =>
      Object.keys(others).length > 0 ? true : isSelected(objectAt(matchLabels) ?? {}, labels),
    );
  });
}

const isSelected = (selector: JsonObject, labels: Readonly<Record<string, string>>): boolean =>
  Object.entries(selector).every(([key, value]) => labels[key] === value);

const knows = ({ apiGroups, resources, verbs }: KnownRight, group: string, resource: string, verb: string): boolean =>
  covers(apiGroups, group) && covers(resources, resource) && covers(verbs, verb);
const covers = (known: readonly string[], word: string): boolean => known.includes(word) || known.includes('*');

const unknownIn =
  (object: KubeObject, rights: readonly KnownRight[]) =>
  (rule: JsonObject, index: number): readonly Found[] => {
    const addresses = textsOf(rule['nonResourceURLs']);
    const groups = addresses.length > 0 ? [''] : textsOf(rule['apiGroups']);
    const resources = addresses.length > 0 ? addresses : textsOf(rule['resources']);
    const found = groups.flatMap((group) =>
      resources.flatMap((resource) => {
        const verbs = textsOf(rule['verbs']).filter((verb) => !rights.some((one) => knows(one, group, resource, verb)));
        return verbs.length === 0 ? [] : [unknown(`${verbs.join(', ')} ${inGroup(resource, group)}`)];
      }),
    );
    return found.map((one) => ({ ...one, object, path: `rules[${index}]` }));
  };

const inGroup = (resource: string, group: string): string => (group === '' ? resource : `${resource}.${group}`);

/** A role that the release does not make itself: the cluster's own may hold anything. */
function foreignRole(
  object: KubeObject,
  objects: readonly KubeObject[],
  rights: readonly KnownRight[],
): readonly Found[] {
  const name = textOf(objectAt(object, 'roleRef')?.['name']);
  const isOwn = objects.some(({ kind, metadata }) => kind === 'ClusterRole' && metadata.name === name);
  // Asking whether a token is good is what every webhook and metrics endpoint does.
  if (isOwn || name === 'system:auth-delegator') return [];
  const isKnown = rights.some((one) => [one.apiGroups, one.resources, one.verbs].every((list) => list.includes('*')));
  return isKnown ? [] : [{ ...unknown(`everything of role ${name}`), object, path: 'roleRef' }];
}

const unknown = (right: string): Found => ({
  code: 'cluster-right-unknown',
  ...said(
    [
      `${quoted(right)} over the whole cluster is not among the rights that were read`,
      'take it away by the chart’s values; or let the security team read it and write it under rights of the component',
    ],
    [
      `${quoted(right)} trên toàn cụm chưa nằm trong các quyền đã được xem xét`,
      'bỏ quyền này bằng giá trị của chart; hoặc để nhóm an ninh xem xét rồi ghi vào rights của thành phần',
    ],
  ),
});
