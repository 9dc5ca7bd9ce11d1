import type { Cluster } from '../cluster/control-plane';
import { messageOf, succeed, type KubeClient, type KubeObject } from '../cluster/kube-client';
import type { Facts } from './facts';
import { clientOf } from './people';
import { DRY_RUN } from './pods';
import { guardPaths, within, unlessRefused, type Proof } from './proof';

const MERGE = 'application/merge-patch+json';
const GUARD = 'ndc.gov.vn/guard';
const CLEANED_UP_MS = 90_000;

/**
 * Nobody takes a guard or the namespace away, neither an administrator nor the identity that applies the stacks. By
 * dry run, which passes the same gates: a weakened namespace is reported and still there.
 */
export const deletion: Proof = (cluster, namespace, facts) => tryEverybody(cluster, namespace, facts, DRY_RUN);

async function tryEverybody(cluster: Cluster, namespace: string, facts: Facts, query: Query): Promise<string[]> {
  const who: Readonly<Record<string, KubeClient>> = {
    'an administrator': cluster.admin,
    'the platform identity': await clientOf(cluster, facts.platform),
  };
  const found = await Promise.all(
    Object.entries(who).map(([name, client]) => {
      // To all but the platform P06 says no as well, and either may be the one that is heard.
      const both = facts.policies && client === cluster.admin;
      return tryAll(name, client, namespace, query, (rule) => (both ? 'denied request: P' : rule));
    }),
  );
  return found.flat();
}

type Query = Readonly<Record<string, string>>;

async function tryAll(
  who: string,
  client: KubeClient,
  namespace: string,
  query: Query,
  words: (rule: string) => string,
): Promise<string[]> {
  const core = `/api/v1/namespaces/${namespace}`;
  const collections = new Set(guardPaths(namespace).map((path) => path.slice(0, path.lastIndexOf('/'))));
  const unlabelled = { metadata: { labels: { [GUARD]: null } } };
  const found = await Promise.all([
    ...guardPaths(namespace).flatMap((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const removed = client.request('DELETE', path, undefined, { query });
      const patched = client.request('PATCH', path, unlabelled, { contentType: MERGE, query });
      return [
        removed.then((answer) =>
          unlessRefused(`${who} deletes guard ${name}`, answer, words('P28: a guard is deleted only')),
        ),
        patched.then((answer) => unlessRefused(`${who} unlabels guard ${name}`, answer, words('P28: the label'))),
      ];
    }),
    // The status is a door of its own, and takes labels too.
    client
      .request('PATCH', `${core}/resourcequotas/objects/status`, unlabelled, { contentType: MERGE, query })
      .then((answer) => unlessRefused(`${who} unlabels guard objects by its status`, answer)),
    ...[...collections].map(async (path) => {
      const what = `${who} deletes all ${path.slice(path.lastIndexOf('/') + 1)}`;
      return unlessRefused(what, await client.request('DELETE', path, undefined, { query }));
    }),
    client
      .request('DELETE', core, undefined, { query })
      .then((answer) => unlessRefused(`${who} deletes the namespace`, answer, 'P18: deleting a namespace needs')),
  ]);
  return found.flat();
}

/**
 * A deletion is refused, this time for real, until it is approved; then it ends: guards and content go with the
 * namespace, and nothing waits for ever.
 */
export const cleanup: Proof = async (cluster, namespace, facts) => {
  const refused = await tryEverybody(cluster, namespace, facts, {});
  if (refused.length > 0) return refused;
  const { admin } = cluster;
  const object: KubeObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } };
  const platform = await clientOf(cluster, facts.platform);
  const approval = { metadata: { annotations: { 'ndc.gov.vn/delete-approved': namespace } } };
  await succeed('approval', platform.merge(object, approval));
  const answer = await admin.remove(object);
  if (answer.status >= 300) return [`approved deletion: ${answer.status} ${messageOf(answer.body)}`];
  let remaining = '';
  const end = await within(CLEANED_UP_MS, async () => {
    const { status, body } = await admin.read(object);
    if (status === 404) return 'gone';
    remaining = conditionsOf(body);
    return FOREIGN_FINALIZER.test(remaining) ? 'held' : undefined;
  });
  return end === 'gone' ? [] : [`the namespace does not go after its approved deletion: ${remaining}`];
};

/** Nothing runs on the cluster but Kubernetes' own controllers: another's finalizer is never taken off. */
const FOREIGN_FINALIZER = /finalizers remaining: (?!kubernetes\.io\/)/;

function conditionsOf(namespace: unknown): string {
  const { status } = namespace as { status?: { conditions?: readonly { message: string }[] } };
  return (status?.conditions ?? []).map(({ message }) => message).join('; ');
}
