import { byText } from '../order';
import type { ReadEstate } from './types';

/** The stacks of further clusters end in `--<cluster>`; no other part of a name holds two hyphens. */
const ON_CLUSTER = /^.+?--([a-z0-9-]+)$/;

/** Cluster of a stack as its name says it; empty for the first one, whose stacks carry none. */
export const clusterOf = (stack: string): string => ON_CLUSTER.exec(stack)?.[1] ?? '';

/** Name of a stack without its cluster: what it would be called on the first one. */
export function withoutCluster(stack: string): string {
  const cluster = clusterOf(stack);
  return cluster === '' ? stack : stack.slice(0, -`--${cluster}`.length);
}

/**
 * The estate of each cluster by itself, the first one first. Clusters share no object, no network and no right: what
 * is judged over both at once would be said of a cluster that is not there.
 */
export function clustersOf(estate: ReadEstate): readonly ReadEstate[] {
  const names = [...new Set(estate.stacks.map(({ name }) => clusterOf(name)))].sort(byText);
  if (names.length < 2) return [estate];
  return names.map((cluster) => {
    const { register: first, registers, ...rest } = estate;
    const register = registers?.get(cluster) ?? (cluster === '' ? first : undefined);
    const stacks = estate.stacks.filter(({ name }) => clusterOf(name) === cluster);
    return { ...rest, stacks, ...(register === undefined ? {} : { register }) };
  });
}
