import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { EnvironmentFile } from '../schema/environment';
import { nearest } from '../schema/nearest';
import type { Rule } from './rule';

/** A backup lies at another site than what it copies, wherever the environment has one. */
export const backupSites: Rule = {
  name: 'backup sites',
  cites: ['R11'],
  check: ({ config }) => config.entries.environment.flatMap((entry) => [...unknownSites(entry), ...ownSite(entry)]),
};

const storesOf = ({ value }: Entry<EnvironmentFile>): readonly string[] =>
  Object.keys(value.components?.backup?.stores ?? {});

const STORES = ['components', 'backup', 'stores'] as const;

function unknownSites(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const allowed = Object.keys(entry.value.sites);
  return storesOf(entry)
    .filter((site) => !allowed.includes(site))
    .map((site) =>
      issue(
        'backup-store-site-unknown',
        entry.atKey([...STORES, site]),
        { site },
        { allowed, suggestion: nearest(site, allowed) },
      ),
    );
}

/** Where one site is all there is, another rule speaks of it. */
function ownSite(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const stores = storesOf(entry);
  const sites = Object.keys(entry.value.sites);
  if (stores.length === 0 || sites.length < 2) return [];
  return Object.entries(entry.value.clusters)
    .filter(([, { site }]) => stores.every((one) => one === site))
    .map(([cluster, { site }]) => {
      const allowed = sites.filter((one) => one !== site);
      return issue('backup-at-its-own-site', entry.atKey([...STORES]), { cluster, site }, { allowed });
    });
}
