import { findSystem, type SystemLookup } from '../estate/find-system';
import type { ResolvedSystem } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementFile } from '../schema/agreement';
import type { Entry } from '../schema/config';
import { nearest } from '../schema/nearest';
import type { ResolvedClient, ResolvedInterface, ResolvedParty, ResolvedPlatform } from './terms';

/** What ends are looked up in. */
export interface EndLookup extends SystemLookup {
  /** The platform's, for interfaces that name none; undefined where its file was refused. */
  readonly limits: ResolvedInterface['limits'] | undefined;
}

type Side = 'consumer' | 'provider';
type EndKind = 'client' | 'interface';

/** What the two sides of an agreement name, looked up; undefined where an issue says why not. */
export interface ResolvedEnds {
  readonly consumer: ResolvedParty | undefined;
  readonly provider: ResolvedParty | undefined;
  /** The provider's system, whose datasets are given. */
  readonly source: ResolvedSystem | undefined;
  /** Datasets that the interface says it carries. */
  readonly carried: { readonly name: string; readonly datasets: readonly string[] } | undefined;
  readonly through: ResolvedPlatform | undefined;
}

export function resolveEnds(entry: Entry<AgreementFile>, lookup: EndLookup, issues: Issue[]): ResolvedEnds {
  const side = (
    which: Side,
  ): { readonly system?: ResolvedSystem | undefined; readonly party?: ResolvedParty | undefined } => {
    const wanted: EndKind = entry.value.initiator === which ? 'client' : 'interface';
    const name = endName(entry, which, wanted, issues);
    const { system, issues: found } = findSystem(entry.value[which], (key) => entry.at([which, key]), lookup);
    issues.push(...found);
    if (system === undefined || name === undefined) return { system };
    const at = [which, wanted] as const;
    const end =
      wanted === 'client'
        ? clientOf(entry, at, system, name, issues)
        : interfaceOf(entry, at, system, name, lookup, issues);
    return { system, party: end && ({ role: wanted, ...end } as ResolvedParty) };
  };
  const consumer = side('consumer');
  const provider = side('provider');
  const server = entry.value.initiator === 'consumer' ? provider : consumer;
  const served = server.party && server.system?.settings.interfaces?.[server.party.name];
  return {
    consumer: consumer.party,
    provider: provider.party,
    source: provider.system,
    carried: server.party && served && { name: server.party.name, datasets: served.datasets ?? [] },
    through: throughOf(entry, lookup, issues),
  };
}

/** The side that opens the connection names a client, the other an interface, and neither names both. */
function endName(entry: Entry<AgreementFile>, side: Side, wanted: EndKind, issues: Issue[]): string | undefined {
  const { initiator } = entry.value;
  const needless: EndKind = wanted === 'client' ? 'interface' : 'client';
  const name = entry.value[side][wanted];
  if (entry.value[side][needless] !== undefined)
    issues.push(issue('end-needless', entry.at([side, needless]), { side, needless, wanted, initiator }));
  else if (name === undefined) issues.push(issue('end-missing', entry.at([side]), { side, wanted, initiator }));
  return name;
}

const zoneOf = ({ hosting, zone }: ResolvedSystem['settings']): string | undefined =>
  hosting === 'external' ? zone : undefined;

function clientOf(
  entry: Entry<AgreementFile>,
  at: readonly string[],
  { agency, id, settings }: ResolvedSystem,
  name: string,
  issues: Issue[],
): ResolvedClient | undefined {
  const client = settings.clients?.[name];
  if (client !== undefined) return { agency, system: id, name, podLabels: client.podLabels, zone: zoneOf(settings) };
  const allowed = Object.keys(settings.clients ?? {});
  const extras = { allowed, suggestion: nearest(name, allowed) };
  issues.push(issue('client-unknown', entry.at([...at]), { system: id, client: name }, extras));
  return undefined;
}

function interfaceOf(
  entry: Entry<AgreementFile>,
  at: readonly string[],
  { agency, id, settings }: ResolvedSystem,
  name: string,
  { limits: usual }: EndLookup,
  issues: Issue[],
): ResolvedInterface | undefined {
  const served = settings.interfaces?.[name];
  if (served === undefined) {
    const allowed = Object.keys(settings.interfaces ?? {});
    const extras = { allowed, suggestion: nearest(name, allowed) };
    issues.push(issue('interface-unknown', entry.at([...at]), { system: id, interface: name }, extras));
    return undefined;
  }
  const { podLabels, port: ports, protocol, profile, limits = usual } = served;
  if (profile === undefined) {
    issues.push(issue('interface-without-profile', entry.at([...at]), { system: id, interface: name }));
    return undefined;
  }
  if (limits === undefined) return undefined;
  const zone = zoneOf(settings);
  return { agency, system: id, name, podLabels, zone, ports, protocol, profile, limits };
}

/** The integration platform belongs to one of the parties, and both its ends are declared. */
function throughOf(entry: Entry<AgreementFile>, lookup: EndLookup, issues: Issue[]): ResolvedPlatform | undefined {
  const { through, consumer, provider } = entry.value;
  if (through === undefined) return undefined;
  if (![consumer.agency, provider.agency].includes(through.agency)) {
    const allowed = [consumer.agency, provider.agency];
    issues.push(
      issue('platform-of-no-party', entry.at(['through', 'agency']), { agency: through.agency }, { allowed }),
    );
    return undefined;
  }
  const { system, issues: found } = findSystem(through, (key) => entry.at(['through', key]), lookup);
  issues.push(...found);
  if (system === undefined) return undefined;
  const client = clientOf(entry, ['through', 'client'], system, through.client, issues);
  const served = interfaceOf(entry, ['through', 'interface'], system, through.interface, lookup, issues);
  return client && served && { client, interface: served };
}
