import type { ReadObject } from '../../../review/read';
import { type KubeClient, type KubeObject, succeed } from '../cluster/kube-client';

const APPROVAL = 'ndc.gov.vn/delete-approved';
const WAIT_MS = 30_000;
const POLL_MS = 200;

/** Writes or (null) removes the approval of a namespace's deletion. */
export async function approve(client: KubeClient, namespace: string, value: string | null): Promise<void> {
  const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } };
  const patch = { metadata: { annotations: { [APPROVAL]: value } } };
  await succeed(`approval of ${namespace}`, client.merge(object, patch));
}

/** Addresses of protected objects that this client could delete at this moment; nothing is deleted. */
export async function deletable(client: KubeClient, objects: readonly ReadObject[]): Promise<readonly string[]> {
  const answers = await Promise.all(
    objects
      .filter(({ preventDestroy }) => preventDestroy)
      .map(async ({ address, object }) => {
        const path = await client.pathOf(object);
        const { status } = await client.request('DELETE', path, undefined, { query: { dryRun: 'All' } });
        return status < 300 ? [address] : [];
      }),
  );
  return answers.flat();
}

/** Waits until the condition holds: admission policies act within seconds of being written, not at once. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + WAIT_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${WAIT_MS / 1000} s until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** What the new configuration no longer has: Terraform would destroy it. */
export function removed(before: readonly ReadObject[], after: readonly ReadObject[]): readonly ReadObject[] {
  const kept = new Set(after.map(({ stack, address }) => `${stack} ${address}`));
  return before.filter(({ stack, address }) => !kept.has(`${stack} ${address}`));
}

export const isGone = async (
  client: KubeClient,
  object: Pick<KubeObject, 'apiVersion' | 'kind' | 'metadata'>,
): Promise<boolean> => (await client.read(object)).status === 404;
