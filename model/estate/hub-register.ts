import type { AgreementInForce } from '../agreements/in-force';
import { directionOf, type ResolvedClient, sharedDatasets } from '../agreements/terms';
import type { PlatformFile } from '../schema/platform';
import { byText } from './names';
import { citationsOf, type Citation, lastOpenDay, type Path } from './flows';
import { endpointOf, type Hop, type Places } from './path';
import type { ElsewhereEntry, OpenedEntry, RegisterEntry, RegisterHop, RegisterParty } from './types';

/** What the hub may pass: agreements in force whose way is the hub's, sorted by id. */
export function hubRegister(paths: readonly Path[], places: Places, citation: Citation): readonly RegisterEntry[] {
  return paths
    .filter(({ agreement }) => viaOf(agreement) === 'ndop')
    .map((path) => entryOf(path, places, citation))
    .sort((a, b) => byText(a.id, b.id));
}

/** What passes elsewhere: by another intermediary or past all of them, where a policy of ours sees it. Sorted by id. */
export function elsewhereRegister(
  paths: readonly Path[],
  places: Places,
  citation: Citation,
): readonly ElsewhereEntry[] {
  return paths
    .flatMap((path): readonly ElsewhereEntry[] => {
      const via = viaOf(path.agreement);
      return via === 'ndop' || path.hops.length === 0 ? [] : [{ ...openedOf(path, places, citation), via }];
    })
    .sort((a, b) => byText(a.id, b.id));
}

const viaOf = ({ entry, direct }: AgreementInForce): RegisterEntry['via'] | ElsewhereEntry['via'] =>
  direct === undefined ? entry.value.via : 'direct';

function openedOf({ agreement, hops }: Path, places: Places, citation: Citation): OpenedEntry {
  const { terms, digest } = agreement;
  const { id, kind, initiator, from } = terms.agreement;
  return {
    ...{ id, kind, digest, initiator },
    consumer: partyOf(terms.consumer, places),
    provider: partyOf(terms.provider, places),
    hops: hops.map(registerHop),
    legalBasis: citationsOf(agreement, citation),
    from,
    until: lastOpenDay(agreement),
  };
}

const registerHop = ({ id, from, to, protocol, ports: { port, endPort } }: Hop): RegisterHop => ({
  ...{ id, from, to, protocol, port },
  endPort: endPort ?? null,
});

function entryOf(path: Path, places: Places, citation: Citation): RegisterEntry {
  const { terms } = path.agreement;
  const { purpose, frequency, logMonths } = terms.agreement;
  const { to } = directionOf(terms);
  const { hub }: PlatformFile = places.platform;
  return {
    ...openedOf(path, places, citation),
    via: 'ndop',
    profile: to.profile,
    path: `/${to.agency}/${to.system}/${to.name}`,
    // Whether data had to be shared is nothing that the hub acts on.
    datasets: sharedDatasets(terms).map(({ sharing, ...passed }) => passed),
    ...{ purpose, frequency },
    limits: to.limits,
    logMonths: logMonths ?? hub.logMonths,
  };
}

function partyOf(party: ResolvedClient, places: Places): RegisterParty {
  const { agency, system, name, podLabels } = party;
  const at = endpointOf(party, places);
  return { agency, system, name, namespace: 'namespace' in at ? at.namespace : null, podLabels: podLabels ?? null };
}
