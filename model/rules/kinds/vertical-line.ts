import { type ResolvedSystem, SHARED_COMMUNES } from '../../estate/resolve';
import type { Issue } from '../../issue';
import { issue } from '../../messages/catalogue';
import type { Exchange } from './sides';

/**
 * A vertical sector line goes upwards: a commune unit, the platform of its province, the hub, the sector's central
 * body; and what it carries also synchronises with the National General Database.
 */
export function verticalLine(exchange: Exchange): readonly Issue[] {
  const { entry } = exchange;
  const { sector, initiator, kind } = entry.value;
  const issues: Issue[] = [];
  if (sector === undefined) issues.push(issue('sector-missing', entry.at(['kind']), { kind }));
  if (initiator !== 'provider') issues.push(issue('line-opened-from-above', entry.at(['initiator']), {}));
  return [...issues, ...places(exchange), ...synchronised(exchange)];
}

function places({ entry, consumer, provider, through, register }: Exchange): readonly Issue[] {
  const kindOf = (system: ResolvedSystem): string | undefined => register.agencies.get(system.agency)?.kind;
  const issues: Issue[] = [];
  if (provider !== undefined && !(kindOf(provider) === 'province' && isOfCommunes(provider))) {
    const system = `${provider.agency}/${provider.id}`;
    issues.push(issue('line-not-from-commune', entry.at(['provider', 'system']), { system }));
  }
  if (through !== undefined && provider !== undefined && through.agency !== provider.agency) {
    const params = { agency: through.agency, province: provider.agency };
    issues.push(issue('line-through-other-province', entry.at(['through', 'agency']), params));
  }
  if (consumer !== undefined && kindOf(consumer) === 'province')
    issues.push(issue('line-not-to-centre', entry.at(['consumer', 'agency']), { agency: consumer.agency }));
  return issues;
}

/** A namespace of one commune unit, or the one that the communes of a province share. */
const isOfCommunes = ({ id, commune }: ResolvedSystem): boolean => commune !== undefined || id === SHARED_COMMUNES;

function synchronised({ entry, datasets }: Exchange): readonly Issue[] {
  return entry.value.datasets.flatMap(({ id: dataset }, index) => {
    const known = datasets.get(dataset);
    if (known === undefined || known.synchronisation !== undefined) return [];
    return [issue('line-data-not-synchronised', entry.at(['datasets', index, 'id']), { dataset })];
  });
}
