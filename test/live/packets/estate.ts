import { type KubeClient, type KubeObject, succeed } from '../cluster/kube-client';
import { describeObject } from '../support/apply';
import { readSynthesized, synthesizeConfig } from '../support/estate';

/** What of an estate decides about packets. */
export interface PacketEstate {
  readonly namespaces: readonly KubeObject[];
  readonly policies: readonly KubeObject[];
  /** ConfigMaps with what the hub may pass: data, which decides about no packet. */
  readonly register: readonly KubeObject[];
}

interface Choice {
  /** @default - every namespace */
  readonly isChosen?: (namespace: string) => boolean;
  /** @default - the day of the tests */
  readonly asOf?: string;
  /** @default - all */
  readonly stacks?: readonly string[];
}

/** Synthesises a config folder into `out` and takes the namespaces that are wanted, with their policies. */
export async function readPacketEstate(
  config: string,
  out: string,
  { isChosen = () => true, ...day }: Choice = {},
): Promise<PacketEstate> {
  synthesizeConfig(config, out, day);
  const { stacks } = await readSynthesized(out);
  const objects = stacks.flatMap((stack) => stack.objects.map(({ object }) => object));
  return {
    namespaces: objects.filter(({ kind, metadata }) => kind === 'Namespace' && isChosen(metadata.name)),
    register: objects.filter(
      ({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.startsWith('ndop-register-'),
    ),
    policies: objects.filter(({ kind, metadata }) => kind === 'NetworkPolicy' && isChosen(metadata.namespace ?? '')),
  };
}

export async function applyEach(admin: KubeClient, objects: readonly KubeObject[]): Promise<void> {
  await Promise.all(objects.map((object) => succeed(describeObject(object), admin.apply(object))));
}

/** A namespace that nobody declared, with no policy in it. */
export const OUTSIDER: KubeObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'outsider' } };
