import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { meeting, type PlatformName, platformNames } from './platform-names';
import { place, type Rule } from './rule';

interface Owned {
  readonly domain: string;
  readonly owner: string;
  readonly at: Position;
}

/** Suffixes of .vn under which names are given to others; whoever held one would hold all of them. */
const SUFFIXES: ReadonlySet<string> = new Set(
  ['gov', 'com', 'net', 'org', 'edu', 'ac', 'int', 'name', 'info', 'pro', 'health', 'biz'].map((one) => `${one}.vn`),
);

/**
 * No two systems hold equal or nested domains, nationwide, nor does one hold a name of the platform: a wildcard of one
 * would take the other's visitors.
 */
export const domains: Rule = {
  name: 'domains',
  cites: ['R13'],
  check: ({ config, tenants }) => {
    const all = tenants.flatMap((tenant) =>
      tenant.systems.flatMap(({ agency, id, settings, at }): readonly Owned[] =>
        Array.isArray(settings.domains)
          ? settings.domains.map((domain, index) => ({ domain, owner: `${agency}/${id}`, at: at(['domains', index]) }))
          : [],
      ),
    );
    const suffixes = all.filter(({ domain }) => SUFFIXES.has(domain));
    const held = all.filter(({ domain }) => !SUFFIXES.has(domain));
    const first = new Map<string, Owned>();
    for (const owned of held) if (!first.has(owned.domain)) first.set(owned.domain, owned);
    const ofPlatform = config.entries.environment.flatMap(platformNames);
    return [
      ...held.flatMap((owned) => takes(owned, ofPlatform)),
      ...suffixes.map(({ domain, at }) => issue('domain-is-suffix', at, { domain })),
      ...held.flatMap((owned) => overlaps(owned, first)),
    ];
  },
};

/** Told once, at the system: what the platform is called is not for an agency to change. */
function takes({ domain, at }: Owned, ofPlatform: readonly PlatformName[]): readonly Issue[] {
  const other = ofPlatform.find(({ name }) => meeting(domain, name));
  return other === undefined
    ? []
    : [issue('domain-of-platform', at, { domain, name: other.name, where: place(other.at) })];
}

/** Told at both ends: nobody can see from one file alone whose claim is the right one. */
function overlaps(owned: Owned, first: ReadonlyMap<string, Owned>): readonly Issue[] {
  const labels = owned.domain.split('.');
  for (let from = 0; from < labels.length; from += 1) {
    const other = first.get(labels.slice(from).join('.'));
    if (other === undefined || other === owned || (from > 0 && other.owner === owned.owner)) continue;
    return [told(owned, other), told(other, owned)];
  }
  return [];
}

function told({ domain, at }: Owned, other: Owned): Issue {
  return issue('domain-not-unique', at, { domain, other: other.domain, owner: `${other.owner} (${place(other.at)})` });
}
