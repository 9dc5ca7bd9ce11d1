import { byText } from '../order';

export interface Node {
  readonly id: string;
  /** Ids of the nodes that come before. Ids that are no node are passed over. */
  readonly after: readonly string[];
}

export interface Ordered {
  /** Every node once; those of a cycle, and those behind one, come last, by id. */
  readonly ids: readonly string[];
  /** Nodes of a cycle or behind one; empty where there is none. */
  readonly stuck: readonly string[];
}

/** Puts an id into its place in a sorted list. */
function insert(ready: string[], id: string): void {
  let low = 0;
  let high = ready.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // Sorted downwards, so that the next one is taken from the end.
    if (byText(ready[middle] ?? '', id) > 0) low = middle + 1;
    else high = middle;
  }
  ready.splice(low, 0, id);
}

/** Dependencies first, otherwise by id: Kahn's algorithm. */
export function inDependencyOrder(nodes: readonly Node[]): Ordered {
  const known = new Set(nodes.map(({ id }) => id));
  const followers = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const waiting = new Map<string, number>();
  for (const { id, after } of nodes) {
    const before = new Set(after.filter((each) => known.has(each)));
    waiting.set(id, before.size);
    for (const each of before) followers.get(each)?.push(id);
  }
  const ready: string[] = [];
  for (const [id, count] of waiting) if (count === 0) insert(ready, id);
  const ids: string[] = [];
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    ids.push(next);
    for (const follower of followers.get(next) ?? []) {
      const count = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, count);
      if (count === 0) insert(ready, follower);
    }
  }
  const done = new Set(ids);
  const stuck = nodes
    .map(({ id }) => id)
    .filter((id) => !done.has(id))
    .sort(byText);
  return { ids: [...ids, ...stuck], stuck };
}
