import { type Half, isPodPeer, namesOf } from './halves';

/** Ingress halves by who they take from, so that each egress half meets only those that it could fit. */
export interface Doors {
  /** By own namespace and the namespace that they name. */
  readonly pinned: ReadonlyMap<string, readonly Half[]>;
  /** By the namespace that they name. */
  readonly from: ReadonlyMap<string, readonly Half[]>;
  /** Those that name none, by own namespace. */
  readonly wide: ReadonlyMap<string, readonly Half[]>;
  readonly allWide: readonly Half[];
}

const pair = (own: string, other: string): string => `${own}|${other}`;

/** The ingress halves that take from pods. */
export function doorsOf(ingress: readonly Half[]): Doors {
  const pinned = new Map<string, Half[]>();
  const from = new Map<string, Half[]>();
  const wide = new Map<string, Half[]>();
  const allWide: Half[] = [];
  for (const half of ingress.filter(({ peer }) => isPodPeer(peer))) {
    const names = namesOf(half);
    if (names === undefined) {
      allWide.push(half);
      put(wide, half.namespace, half);
    }
    for (const name of names ?? []) {
      put(pinned, pair(half.namespace, name), half);
      put(from, name, half);
    }
  }
  return { pinned, from, wide, allWide };
}

function put(map: Map<string, Half[]>, key: string, half: Half): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [half]);
  else list.push(half);
}

/** The ingress halves that an egress half could fit, by the namespaces alone. */
export function* doorsFor(half: Half, { pinned, from, wide, allWide }: Doors): Iterable<Half> {
  const names = namesOf(half);
  for (const name of names ?? []) {
    yield* pinned.get(pair(name, half.namespace)) ?? [];
    yield* wide.get(name) ?? [];
  }
  if (names !== undefined) return;
  yield* from.get(half.namespace) ?? [];
  yield* allWide;
}
