import type { ReadObject, ReadStack } from '../../../review/read';
import type { Cluster, Identity } from '../cluster/control-plane';
import { succeed, type KubeClient, type KubeObject } from '../cluster/kube-client';
import { applyStacks, throwRefusals, type Applied } from './apply';

/** The identity that applies the stacks, as `config/platform/` names it. */
export const PLATFORM = { namespace: 'ndc-system', account: 'terraform' } as const;

/** What an administrator applies: the platform's own stack once, and its releases, which make cluster-wide rights. */
const FIRST = 'platform';
const RELEASES = 'platform-releases';

export interface AppliedEstate extends Applied {
  /** Kinds whose definition only a chart of others brings, so that nothing of them was applied: sorted, each once. */
  readonly notServed: readonly string[];
}

/**
 * Applies an estate as it is done: an administrator the platform's own stack and its releases, and the identity that
 * stands in it everything else, by its own rights and under the admission policies as soon as they are there. Charts of
 * others are not here: what they define is left out, and said.
 */
export async function applyEstate(cluster: Cluster, stacks: readonly ReadStack[]): Promise<AppliedEstate> {
  const { served, notServed } = await servedOf(cluster.admin, stacks);
  const named = (wanted: string): readonly ReadStack[] => served.filter(({ name }) => name === wanted);
  const first = await applyStacks(cluster.admin, named(FIRST));
  const releases = await applyStacks(cluster.admin, named(RELEASES));
  const others = served.filter(({ name }) => name !== FIRST && name !== RELEASES);
  const all = [first, releases, await applyStacks(await cluster.as(PLATFORM), others)];
  return {
    refusals: all.flatMap(({ refusals }) => refusals),
    warnings: all.flatMap(({ warnings }) => warnings),
    notServed,
  };
}

/** Throws with each refusal; gives the kinds of which nothing was applied. */
export async function applyEstateOrThrow(cluster: Cluster, stacks: readonly ReadStack[]): Promise<readonly string[]> {
  const applied = await applyEstate(cluster, stacks);
  throwRefusals(applied);
  return applied.notServed;
}

interface ByServed {
  readonly served: readonly ReadStack[];
  readonly notServed: readonly string[];
}

/** The stacks without objects of kinds that the API server does not know, and the names of those kinds. */
export async function servedOf(admin: KubeClient, stacks: readonly ReadStack[]): Promise<ByServed> {
  const nameOf = ({ object: { apiVersion, kind } }: ReadObject): string => `${apiVersion} ${kind}`;
  const objects = stacks.flatMap((stack) => stack.objects);
  const kinds = new Map(objects.map((one) => [nameOf(one), one.object]));
  const known = await Promise.all([...kinds].map(async ([name, one]) => [name, await isServed(admin, one)] as const));
  const missing = new Set(known.flatMap(([name, served]) => (served ? [] : [name])));
  return {
    served: stacks.map((stack) => ({ ...stack, objects: stack.objects.filter((one) => !missing.has(nameOf(one))) })),
    notServed: [...missing].sort(),
  };
}

async function isServed(admin: KubeClient, { apiVersion, kind }: KubeObject): Promise<boolean> {
  const path = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const answer = await admin.request('GET', path);
  if (answer.status === 404) return false;
  const { resources } = (await succeed(path, Promise.resolve(answer))).body as { resources: { kind: string }[] };
  return resources.some((one) => one.kind === kind);
}

/**
 * That identity by certificate and without bounds in RBAC: for what its own rights would not let it do, so that the
 * admission policies alone are in the way, which let it.
 */
export const UNBOUND_PLATFORM: Identity = {
  user: `system:serviceaccount:${PLATFORM.namespace}:${PLATFORM.account}`,
  groups: ['system:masters'],
};

export const unboundPlatform = (cluster: Cluster): Promise<KubeClient> => cluster.as(UNBOUND_PLATFORM);
