import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ReadObject } from '../../../review/read';
import type { Cluster } from '../cluster/control-plane';
import { succeed } from '../cluster/kube-client';
import { applyOrThrow, createSlots, describeObject } from '../support/apply';
import type { Change } from './change';
import { within } from './proof';

/** The API server takes up a changed policy or binding within about a second of its being written. */
const TAKEN_UP_MS = 15_000;

type Findings = readonly string[];

/** Tries again until nothing is found. Throws with what is found to the last. */
export async function untilHolds(prove: () => Promise<Findings>): Promise<void> {
  let last: Findings = [];
  const held = await within(TAKEN_UP_MS, async () => ((last = await prove()).length === 0 ? true : undefined));
  if (held === undefined) throw new Error(last.join('\n'));
}

/** Tries again until a finding holds the words, and gives the last findings. */
export async function untilFound(words: string, prove: () => Promise<Findings>): Promise<Findings> {
  let last: Findings = [];
  await within(TAKEN_UP_MS, async () => {
    last = await prove();
    return last.some((finding) => finding.includes(words)) ? true : undefined;
  });
  return last;
}

/** Puts weakened policies in the place of the true ones while `act` runs. */
export async function withPolicies<T>(
  { admin }: Cluster,
  policies: readonly ReadObject[],
  change: Change,
  act: () => Promise<T>,
): Promise<T> {
  const weakened = change(policies);
  const kept = new Set(weakened.map(({ address }) => address));
  for (const { address, object } of policies)
    if (!kept.has(address)) await succeed(`removal of ${describeObject(object)}`, admin.remove(object));
  const changed = weakened.filter((one) => !policies.some((other) => isDeepStrictEqual(other, one)));
  try {
    await applyOrThrow(admin, changed);
    return await act();
  } finally {
    await applyOrThrow(admin, policies);
  }
}

/** Runs the API server with another configuration of encryption at rest while `act` runs. */
export async function withEncryption<T>(
  cluster: Cluster,
  change: (configuration: unknown) => unknown,
  act: () => Promise<T>,
): Promise<T> {
  const file = path.join(cluster.directory, 'config', 'encryption.yaml');
  const before = readFileSync(file, 'utf8');
  const restartWith = async (text: string): Promise<void> => {
    writeFileSync(file, text);
    await cluster.restart('kube-apiserver');
  };
  try {
    await restartWith(JSON.stringify(change(JSON.parse(before))));
    return await act();
  } finally {
    await restartWith(before);
  }
}

/** Starts tasks in their order, at most `size` at a time; each result can be waited for by itself. */
export function sideBySide<Key>(
  size: number,
  tasks: readonly (readonly [Key, () => Promise<Findings>])[],
): ReadonlyMap<Key, Promise<Findings>> {
  const slots = createSlots(size);
  return new Map(
    tasks.map(([key, task]) => {
      const result = slots(task);
      // Whoever waits for it sees the error; until then it is nobody's.
      result.catch(() => undefined);
      return [key, result];
    }),
  );
}
