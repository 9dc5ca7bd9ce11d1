import type { Request } from '../admission/case';
import { labels } from '../admission/requests';
import { succeed, type KubeClient, type KubeObject } from '../cluster/kube-client';
import { tryDry } from './attempt';
import { namespaceOf } from './estate';
import { layerOf, THROUGH } from './layer';
import type { Trick } from './tricks/trick';

const VERBS = { GET: 'get', POST: 'create', PUT: 'update', PATCH: 'patch', DELETE: 'delete' } as const;

/** The right that a request takes: `patch apps/deployments/scale`. Nothing for what no namespace holds. */
function rightOf({ method, path }: Request): string | undefined {
  const [, group = '', resource, subresource] =
    /^\/(?:api|apis\/([^/]+))\/[^/]+\/namespaces\/[^/]+\/([a-z]+)(?:\/[^/]+(\/[a-z]+)?)?/.exec(path) ?? [];
  return resource === undefined ? undefined : `${VERBS[method]} ${group}/${resource}${subresource ?? ''}`;
}

/** The rules that stop somebody's misuse of each right, as the tricks show them: `create /pods` to `P01 P02 …`. */
export function rulesBehind(tricks: readonly Trick[]): Readonly<Record<string, string>> {
  const found = new Map<string, Set<string>>();
  for (const { at, request, stopped } of tricks.filter((trick) => /^P\d/.test(trick.stopped))) {
    const right = rightOf(request(namespaceOf(at)));
    if (right !== undefined) found.set(right, new Set([...(found.get(right) ?? []), ...stopped.split(' or ')]));
  }
  return Object.fromEntries([...found].sort().map(([right, rules]) => [right, [...rules].sort().join(', ')]));
}

/**
 * Uses, as a dry run, every right to an object that is there: makes another like it, writes it as it is, changes a
 * label, deletes it. Gives the rights that were used, and what was refused.
 */
export async function useEachRight(client: KubeClient, objects: readonly KubeObject[]): Promise<Uses> {
  const uses = await Promise.all(objects.map((object) => useRightsTo(client, object)));
  return { rights: uses.flatMap(({ rights }) => rights), refused: uses.flatMap(({ refused }) => refused) };
}

interface Uses {
  readonly rights: readonly string[];
  readonly refused: readonly string[];
}

async function useRightsTo(client: KubeClient, object: KubeObject): Promise<Uses> {
  const path = await client.pathOf(object);
  const { body: standing } = await succeed(path, client.read(object));
  const another = { ...object, metadata: { ...object.metadata, name: 'test-new' } };
  const requests: readonly Request[] = [
    { method: 'POST', path: path.slice(0, path.lastIndexOf('/')), body: another },
    { method: 'PUT', path, body: standing },
    {
      method: 'PATCH',
      path,
      body: labels({ 'app.kubernetes.io/part-of': 'x' }),
      contentType: 'application/merge-patch+json',
    },
    { method: 'DELETE', path },
  ];
  const outcomes = await Promise.all(requests.map(async (request) => layerOf(await tryDry(client, request))));
  return {
    rights: requests.flatMap((request) => rightOf(request) ?? []),
    refused: outcomes.flatMap((outcome, n) =>
      outcome === THROUGH ? [] : [`${requests[n]?.method ?? ''} ${path}: ${outcome}`],
    ),
  };
}
