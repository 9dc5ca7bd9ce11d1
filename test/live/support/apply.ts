import type { ReadObject, ReadStack } from '../../../review/read';
import { messageOf, type KubeClient, type KubeObject, type KubeResponse } from '../cluster/kube-client';

/** One object that the API server did not take as it was, in its own words. */
export interface Refusal {
  readonly address: string;
  readonly status: number;
  readonly message: string;
}

export interface Applied {
  readonly refusals: readonly Refusal[];
  /** Warnings of the API server with the address that they came for. */
  readonly warnings: readonly string[];
}

export const describeObject = ({ kind, metadata: { name, namespace } }: KubeObject): string =>
  namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;

/**
 * Applies objects by server-side apply, at most `parallelism` at a time, each after those that it depends on, like
 * Terraform: what depends on a refused object is not tried. Dependencies outside the list count as there.
 */
export async function applyAll(client: KubeClient, objects: readonly ReadObject[], parallelism = 10): Promise<Applied> {
  const refusals: Refusal[] = [];
  const warnings: string[] = [];
  await inOrder(objects, parallelism, async ({ address, object }) => {
    const answer = await client.apply(object);
    for (const warning of answer.warnings) warnings.push(`${address}: ${warning}`);
    if (answer.status >= 300) refusals.push({ address, status: answer.status, message: messageOf(answer.body) });
    return answer.status < 300;
  });
  return { refusals, warnings };
}

/** Applies stacks, each after those that it names as its dependencies and that are in the list. */
export async function applyStacks(
  client: KubeClient,
  stacks: readonly ReadStack[],
  parallelism = 10,
): Promise<Applied> {
  const results = new Map<string, Promise<Applied>>();
  // A few states at a time, as a platform engineer's pipeline would.
  const slots = createSlots(4);
  for (const { name, dependencies, objects } of stacks) {
    const needed = dependencies.flatMap((dependency) => results.get(dependency) ?? []);
    results.set(
      name,
      Promise.all(needed).then(() => slots(() => applyAll(client, objects, parallelism))),
    );
  }
  const applied = await Promise.all(results.values());
  return {
    refusals: applied.flatMap(({ refusals }) => refusals),
    warnings: applied.flatMap(({ warnings }) => warnings),
  };
}

/** Applies everything and throws with each refusal when there is one. */
export async function applyOrThrow(client: KubeClient, objects: readonly ReadObject[]): Promise<void> {
  throwRefusals(await applyAll(client, objects));
}

export async function applyStacksOrThrow(client: KubeClient, stacks: readonly ReadStack[]): Promise<void> {
  throwRefusals(await applyStacks(client, stacks));
}

export function throwRefusals({ refusals }: Applied): void {
  if (refusals.length > 0) throw new Error(refusals.map(({ address, message }) => `${address}: ${message}`).join('\n'));
}

const RANK: Readonly<Record<string, number>> = { RoleBinding: 0, ClusterRoleBinding: 0, Role: 1, ClusterRole: 1 };

/**
 * The worst order in which a stack may come: rights as soon as their dependencies let them, guards last of all.
 * Terraform promises no other order than that of the dependencies.
 */
export function rightsFirst(objects: readonly ReadObject[]): readonly ReadObject[] {
  const needed = new Map(objects.map((one) => [one.address, one]));
  const placed = new Set<string>();
  const order: ReadObject[] = [];
  const place = (one: ReadObject): void => {
    if (placed.has(one.address)) return;
    placed.add(one.address);
    for (const address of one.dependsOn) {
      const before = needed.get(address);
      if (before !== undefined) place(before);
    }
    order.push(one);
  };
  const rankOf = ({ object }: ReadObject): number => RANK[object.kind] ?? 2;
  [...objects].sort((a, b) => rankOf(a) - rankOf(b)).forEach(place);
  return order;
}

/**
 * Deletes as Terraform destroys: each object after those that depend on it, and not at all when one of them was
 * refused. Gives every refusal.
 */
export async function destroyAll(client: KubeClient, objects: readonly ReadObject[]): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  const reversed = [...objects].reverse().map((one) => ({
    ...one,
    dependsOn: objects
      .filter((other) => other.stack === one.stack && other.dependsOn.includes(one.address))
      .map(({ address }) => address),
  }));
  await inOrder(reversed, 10, async ({ address, object }) => {
    const answer: KubeResponse = await client.remove(object);
    const gone = answer.status < 300 || answer.status === 404;
    if (!gone) refusals.push({ address, status: answer.status, message: messageOf(answer.body) });
    return gone;
  });
  return refusals;
}

/** Runs `act` on each object after it has succeeded on all that the object names in `dependsOn`. */
async function inOrder(
  objects: readonly ReadObject[],
  parallelism: number,
  act: (object: ReadObject) => Promise<boolean>,
): Promise<void> {
  const results = new Map<string, Promise<boolean>>();
  const keyOf = (stack: string, address: string): string => `${stack} ${address}`;
  const slots = createSlots(parallelism);
  const run = async (object: ReadObject): Promise<boolean> => {
    const needed = object.dependsOn.flatMap((address) => results.get(keyOf(object.stack, address)) ?? []);
    const ready = (await Promise.all(needed)).every(Boolean);
    return ready && slots(() => act(object));
  };
  for (const object of objects) results.set(keyOf(object.stack, object.address), run(object));
  await Promise.all(results.values());
}

/** At most `size` tasks at a time, in the order in which they came. */
export function createSlots(size: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = size;
  const queue: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
