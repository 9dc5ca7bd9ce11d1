import type { ReadStack } from '../../../review/read';
import type { Cluster, Identity } from '../cluster/control-plane';
import type { KubeClient } from '../cluster/kube-client';
import { applyStacks, throwRefusals, type Applied } from './apply';

/** The identity that applies the stacks, as `config/platform/` names it. */
export const PLATFORM = { namespace: 'ndc-system', account: 'terraform' } as const;

/** What an administrator applies once, before there is that identity. */
const FIRST = 'platform';

/**
 * Applies an estate as it is done: an administrator the platform's own stack, and the identity that stands in it
 * everything else, by its own rights and under the admission policies as soon as they are there.
 */
export async function applyEstate(cluster: Cluster, stacks: readonly ReadStack[]): Promise<Applied> {
  const [own, others] = [stacks.filter(({ name }) => name === FIRST), stacks.filter(({ name }) => name !== FIRST)];
  const first = await applyStacks(cluster.admin, own);
  const rest = await applyStacks(await cluster.as(PLATFORM), others);
  return {
    refusals: [...first.refusals, ...rest.refusals],
    warnings: [...first.warnings, ...rest.warnings],
  };
}

export async function applyEstateOrThrow(cluster: Cluster, stacks: readonly ReadStack[]): Promise<void> {
  throwRefusals(await applyEstate(cluster, stacks));
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
