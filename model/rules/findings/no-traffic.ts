import type { ResolvedAgreement } from '../../agreements/resolve';
import { directionOf, type ResolvedInterface } from '../../agreements/terms';
import { type SystemLookup, systemsByTenant } from '../../estate/find-system';
import type { Issue } from '../../issue';
import { issue } from '../../messages/catalogue';
import type { PlatformFile } from '../../schema/platform';
import type { Finding } from './finding';

/** Agreements over which nothing can pass, although all parties may confirm them. */
export const noTraffic: Finding = {
  name: 'agreements without traffic',
  cites: ['R08c'],
  check: (subject) => {
    const [platform] = subject.config.entries.platform;
    const direct = new Set(subject.config.entries.directPath.map(({ value }) => value.agreement));
    const systems = systemsByTenant(subject.tenants);
    return subject.agreements
      .filter(({ entry }) => entry.value.until >= subject.asOf)
      .flatMap((agreement) => [
        ...(platform === undefined || direct.has(agreement.entry.value.id) ? [] : protocols(agreement, platform.value)),
        ...plannedData(agreement),
        ...allOutside(agreement, systems),
      ]);
  },
};

/** Whoever stands between the parties speaks one transport protocol, and so do those that it calls and is called by. */
function protocols({ entry, terms }: ResolvedAgreement, platform: PlatformFile): readonly Issue[] {
  const { id, via } = entry.value;
  const between = via === 'ndop' ? platform.hub : platform.intermediaries?.ndxp;
  if (between === undefined) return [];
  const { to } = directionOf(terms);
  const served: readonly ResolvedInterface[] = [to, ...(terms.through === undefined ? [] : [terms.through.interface])];
  return served
    .filter(({ protocol }) => protocol !== between.protocol)
    .map(({ name, protocol }) => {
      const params = { agreement: id, interface: name, protocol, via, other: between.protocol };
      return issue('agreement-of-other-protocol', entry.at(['via']), params);
    });
}

function plannedData({ entry, terms }: ResolvedAgreement): readonly Issue[] {
  const planned = new Set(terms.datasets.filter(({ lifecycle }) => lifecycle === 'planned').map(({ id }) => id));
  return entry.value.datasets.flatMap(({ id: dataset }, index) =>
    planned.has(dataset)
      ? [
          issue('agreement-of-planned-data', entry.at(['datasets', index, 'id']), {
            agreement: entry.value.id,
            dataset,
          }),
        ]
      : [],
  );
}

/** Past NDOP, which is hosted here, an exchange between systems that all stand elsewhere touches no policy of ours. */
function allOutside({ entry }: ResolvedAgreement, systems: SystemLookup['tenants']): readonly Issue[] {
  const { id, via, consumer, provider, through } = entry.value;
  if (via === 'ndop') return [];
  const ends = [consumer, provider, through].filter((end) => end !== undefined);
  const areOutside = ends.every(
    ({ agency, system }) => systems.get(agency)?.get(system)?.settings.hosting === 'external',
  );
  return areOutside ? [issue('agreement-all-outside', entry.at(['via']), { agreement: id, via })] : [];
}
