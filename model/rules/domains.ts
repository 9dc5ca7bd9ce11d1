import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { place, type Rule } from './rule';

interface Owned {
  readonly domain: string;
  readonly owner: string;
  readonly at: Position;
}

/** No two systems hold equal or nested domains, nationwide: a wildcard of one would take the other's visitors. */
export const domains: Rule = {
  name: 'domains',
  cites: ['R13'],
  check: ({ tenants }) => {
    const all = tenants.flatMap((tenant) =>
      tenant.systems.flatMap(({ agency, id, settings, at }): readonly Owned[] =>
        Array.isArray(settings.domains)
          ? settings.domains.map((domain, index) => ({ domain, owner: `${agency}/${id}`, at: at(['domains', index]) }))
          : [],
      ),
    );
    const first = new Map<string, Owned>();
    for (const owned of all) if (!first.has(owned.domain)) first.set(owned.domain, owned);
    return all.flatMap((owned) => nested(owned, first));
  },
};

function nested(owned: Owned, first: ReadonlyMap<string, Owned>): readonly Issue[] {
  const labels = owned.domain.split('.');
  for (let from = 0; from < labels.length; from += 1) {
    const other = first.get(labels.slice(from).join('.'));
    if (other === undefined || other === owned || (from > 0 && other.owner === owned.owner)) continue;
    return [
      issue('domain-not-unique', owned.at, {
        domain: owned.domain,
        other: other.domain,
        owner: `${other.owner} (${place(other.at)})`,
      }),
    ];
  }
  return [];
}
