import type { Identity } from '../cluster/control-plane';
import { PLATFORM } from '../support/platform';

/** Who `npm run live` prints a kubeconfig for. */
export type Who = 'bootstrap' | 'platform' | 'tenant' | 'deploy';

/**
 * @param agency the tenant whose view is given
 * @param systems its systems, all of which one person deploys
 */
export const identitiesFor = (agency: string, systems: readonly string[]): Readonly<Record<Who, Identity>> => ({
  bootstrap: { user: 'ndc:bootstrap', groups: ['system:masters'] },
  platform: PLATFORM,
  deploy: {
    user: `deployer@${agency}.example`,
    groups: systems.map((system) => `agency:${agency}:${system}:deploy`),
  },
  tenant: { user: `person@${agency}.example`, groups: [`agency:${agency}:view`] },
});
