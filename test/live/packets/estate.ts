import { type KubeClient, type KubeObject, succeed } from '../cluster/kube-client';
import { describeObject } from '../support/apply';
import { readSynthesized, synthesizeConfig } from '../support/estate';

/** What of an estate decides about packets. */
export interface PacketEstate {
  readonly namespaces: readonly KubeObject[];
  readonly policies: readonly KubeObject[];
}

/** Synthesises a config folder into `out` and takes the namespaces that are wanted, with their policies. */
export async function readPacketEstate(
  config: string,
  out: string,
  isChosen: (namespace: string) => boolean = () => true,
): Promise<PacketEstate> {
  synthesizeConfig(config, out);
  const { stacks } = await readSynthesized(out);
  const objects = stacks.flatMap((stack) => stack.objects.map(({ object }) => object));
  return {
    namespaces: objects.filter(({ kind, metadata }) => kind === 'Namespace' && isChosen(metadata.name)),
    policies: objects.filter(({ kind, metadata }) => kind === 'NetworkPolicy' && isChosen(metadata.namespace ?? '')),
  };
}

export async function applyEach(admin: KubeClient, objects: readonly KubeObject[]): Promise<void> {
  await Promise.all(objects.map((object) => succeed(describeObject(object), admin.apply(object))));
}

/** A namespace that nobody declared, with no policy in it. */
export const OUTSIDER: KubeObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'outsider' } };
