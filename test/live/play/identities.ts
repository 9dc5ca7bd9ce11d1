import type { Identity } from '../cluster/control-plane';

/** Who `npm run live` prints a kubeconfig for. */
export type Who = 'bootstrap' | 'platform' | 'tenant';

/** The identity that applies the stacks, as `config/platform/` names it. */
export const PLATFORM = { namespace: 'ndc-system', account: 'terraform' } as const;

/** @param agency the tenant whose view is given */
export const identitiesFor = (agency: string): Readonly<Record<Who, Identity>> => ({
  bootstrap: { user: 'ndc:bootstrap', groups: ['system:masters'] },
  platform: PLATFORM,
  tenant: { user: `person@${agency}.example`, groups: [`agency:${agency}:view`] },
});
