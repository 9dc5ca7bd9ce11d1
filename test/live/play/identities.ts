import type { Identity } from '../cluster/control-plane';

/** Who `npm run live` prints a kubeconfig for. */
export type Who = 'bootstrap' | 'platform' | 'tenant';

/** @param agency the tenant whose view is given */
export const identitiesFor = (agency: string): Readonly<Record<Who, Identity>> => ({
  bootstrap: { user: 'ndc:bootstrap', groups: ['system:masters'] },
  platform: { namespace: 'ndc-system', account: 'terraform' },
  tenant: { user: `person@${agency}.example`, groups: [`agency:${agency}:view`] },
});
