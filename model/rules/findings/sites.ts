import { AGENT_NODE } from '../../estate/resolve';
import { issue } from '../../messages/catalogue';
import type { Finding } from './finding';

/** Sites below which an agent node stops with one of them. */
const ENOUGH_SITES = 2;

/** An agency whose one connection to the hub stands at one site is cut off with that site. */
export const sites: Finding = {
  name: 'sites of agent nodes',
  cites: ['R15'],
  check: ({ tenants }) =>
    tenants.flatMap(({ systems }) =>
      systems
        .filter(({ id }) => id === AGENT_NODE)
        .flatMap(({ agency, settings, at }) => {
          if (settings.sites === undefined) return [issue('agent-node-sites-unknown', at(), { agency })];
          const [site = ''] = settings.sites;
          if (new Set(settings.sites).size >= ENOUGH_SITES) return [];
          return [issue('agent-node-at-one-site', at(['sites']), { agency, site })];
        }),
    ),
};
