import type { KubeClient, KubeObject } from '../cluster/kube-client';
import { describeObject } from '../support/apply';

/** What a control plane writes for itself, each time with other content. */
const OF_THE_SERVER = new Set(['ComponentStatus', 'Event', 'Lease']);
const NAMESPACES_OF_THE_SERVER = new Set(['default', 'kube-node-lease', 'kube-public', 'kube-system']);
/** The authority of the cluster is another in each. */
const AUTHORITY = 'ConfigMap kube-root-ca.crt';
const COUNTED_BY_THE_SERVER = ['uid', 'resourceVersion', 'creationTimestamp', 'generation', 'managedFields'];

/**
 * Every object of every kind that the API serves, outside the server's own namespaces, by what identifies it; without
 * status and without what the server counts. Nothing that an apply could have left is passed over.
 */
export async function liveObjects(admin: KubeClient): Promise<ReadonlyMap<string, unknown>> {
  const paths = await collections(admin);
  const lists = await Promise.all(paths.map((path) => admin.list(path)));
  return new Map(
    lists
      .flat()
      .filter(({ kind, metadata }) => !OF_THE_SERVER.has(kind) && !isOfTheServer(metadata.namespace))
      .map((object) => [`${object.apiVersion} ${describeObject(object)}`, meaningOf(object)]),
  );
}

const isOfTheServer = (namespace: string | undefined): boolean =>
  namespace !== undefined && NAMESPACES_OF_THE_SERVER.has(namespace);

function meaningOf({ metadata, ...rest }: KubeObject): unknown {
  const kept = Object.entries(metadata).filter(([key]) => !COUNTED_BY_THE_SERVER.includes(key));
  const isAuthority = `${rest.kind} ${metadata.name}` === AUTHORITY;
  return {
    ...rest,
    ...(isAuthority ? { data: undefined } : {}),
    status: undefined,
    metadata: Object.fromEntries(kept),
  };
}

interface ApiResource {
  readonly name: string;
  readonly verbs: readonly string[];
}

/** Paths of all collections that can be listed, of all namespaces at once. */
async function collections(admin: KubeClient): Promise<readonly string[]> {
  const { groups } = (await admin.request('GET', '/apis')).body as {
    groups: { preferredVersion: { groupVersion: string } }[];
  };
  const roots = ['/api/v1', ...groups.map(({ preferredVersion }) => `/apis/${preferredVersion.groupVersion}`)];
  const found = await Promise.all(
    roots.map(async (root) => {
      const { resources } = (await admin.request('GET', root)).body as { resources: ApiResource[] };
      return resources.filter(({ verbs }) => verbs.includes('list')).map(({ name }) => `${root}/${name}`);
    }),
  );
  return found.flat();
}
