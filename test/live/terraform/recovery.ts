import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadObject } from '../../../review/read';
import type { KubeClient } from '../cluster/kube-client';
import type { Outcome, Stack } from './stack';

/** What Terraform's `import` block and command take. */
export interface Import {
  readonly to: string;
  readonly id: string;
}

/**
 * What an apply made and a kill kept out of its state: what was in flight, and the whole state when the kill came
 * while its file was written. The next apply stops at each with "already exists".
 */
export async function lostFrom(
  stack: Stack,
  objects: readonly ReadObject[],
  client: KubeClient,
): Promise<readonly Import[]> {
  const state = new Set((await stack.run('state', 'list')).split('\n'));
  const found = await Promise.all(
    objects
      .filter(({ address }) => !state.has(address))
      .map(async ({ address, object }) => {
        const { status } = await client.read(object);
        const { name, namespace } = object.metadata;
        // The kubernetes provider's ids: what lies in no namespace has its name alone.
        return status === 200 ? [{ to: address, id: namespace === undefined ? name : `${namespace}/${name}` }] : [];
      }),
  );
  return found.flat();
}

/** An apply that takes the lost ones into the state before it does anything else, by blocks in a file of their own. */
export async function applyWith(imports: readonly Import[], stack: Stack): Promise<Outcome> {
  const file = join(stack.folder, 'imports.tf.json');
  writeFileSync(file, JSON.stringify({ import: imports }));
  try {
    return await stack.apply();
  } finally {
    rmSync(file);
  }
}
