import { controlsByLevel, entriesFrom, HOSTED_LEVELS, raised } from '../estate/levels';
import { type SystemLookup, systemsByTenant } from '../estate/find-system';
import { highestLevel } from '../estate/periods';
import type { ResolvedSystem } from '../estate/resolve';
import type { PodLabels } from '../estate/types';
import { systemKey } from '../estate/vendors';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementFile } from '../schema/agreement';
import type { Entry } from '../schema/config';
import type { Ports } from '../schema/scalars';
import type { Rule, Subject } from './rule';

/**
 * A level tightens the flows of its systems: of a flow's ends the higher level counts, because what reaches a system
 * comes through the weakest door to it. What is accepted on one day is not refused later by the calendar alone.
 */
export const levelFlows: Rule = {
  name: 'flows under levels',
  cites: ['R13'],
  check: (subject) => {
    const most = portsByLevel(subject);
    const lookup = systemsByTenant(subject.tenants);
    const systems = subject.tenants.flatMap((tenant) => tenant.systems);
    return [
      ...systems.flatMap((system) => [
        ...ofInterfaces(system, most, subject),
        ...ofTalks(system, lookup, most, subject),
        ...clientsApart(system, subject),
      ]),
      ...subject.config.entries.agreement.flatMap((entry) => ofAgreement(entry, lookup, most, subject)),
    ];
  },
};

/** Level to the number of ports that one flow may open. */
type PortsByLevel = ReadonlyMap<number, number>;

const HIGHEST_HOSTED = Math.max(...HOSTED_LEVELS);

function portsByLevel({ config }: Subject): PortsByLevel {
  return new Map([...controlsByLevel(config)].map(([level, { portRange }]) => [level, portRange]));
}

/** The highest level that holds on the day or will; level 5 stands elsewhere, and its flows obey the highest here. */
function levelFrom(system: ResolvedSystem, asOf: string): number {
  const level = Math.max(...entriesFrom(system, asOf).map(({ value }) => value));
  return Math.min(raised(level, system), HIGHEST_HOSTED);
}

interface End {
  readonly system: ResolvedSystem;
  /** Asked for only where a flow opens more than one port. */
  readonly level: () => number;
}

const countOf = ({ port, endPort = port }: Ports): number => endPort - port + 1;

interface Opened {
  readonly name: string;
  readonly ports: Ports;
}

function tooWide(
  { name, ports }: Opened,
  ends: readonly End[],
  most: PortsByLevel,
  at: () => Position,
): readonly Issue[] {
  const count = countOf(ports);
  if (count === 1) return [];
  const levels = ends.map(({ system, level }) => ({ system: systemKey(system.agency, system.id), level: level() }));
  const strictest = levels.reduce((highest, end) => (end.level > highest.level ? end : highest));
  const allowed = most.get(strictest.level);
  if (allowed === undefined || count <= allowed) return [];
  const params = { interface: name, count: String(count), most: String(allowed), level: String(strictest.level) };
  return [issue('port-range-too-wide', at(), { ...params, system: strictest.system })];
}

/** An interface that is too wide for its own system: said once where it is declared, and not again where it is used. */
function isToldAtHome(
  { port }: { readonly port: Ports },
  home: ResolvedSystem,
  most: PortsByLevel,
  asOf: string,
): boolean {
  return countOf(port) > 1 && countOf(port) > (most.get(levelFrom(home, asOf)) ?? Infinity);
}

function ofInterfaces(system: ResolvedSystem, most: PortsByLevel, { asOf }: Subject): readonly Issue[] {
  const home = { system, level: () => levelFrom(system, asOf) };
  return Object.entries(system.settings.interfaces ?? {}).flatMap(([name, { port: ports }]) =>
    tooWide({ name, ports }, [home], most, () => system.at(['interfaces', name, 'port'])),
  );
}

function ofTalks(
  system: ResolvedSystem,
  systems: SystemLookup['tenants'],
  most: PortsByLevel,
  { asOf }: Subject,
): readonly Issue[] {
  return (system.settings.talksTo ?? []).flatMap((talk, index) => {
    const target = systems.get(system.agency)?.get(talk.system);
    const served = target?.settings.interfaces?.[talk.interface];
    if (target === undefined || served === undefined || isToldAtHome(served, target, most, asOf)) return [];
    const ends = [target, system].map((one): End => ({ system: one, level: () => levelFrom(one, asOf) }));
    const opened = { name: talk.interface, ports: served.port };
    return tooWide(opened, ends, most, () => system.at(['talksTo', index, 'interface']));
  });
}

const SIDES = ['consumer', 'provider', 'through'] as const;

/** The level of an end is the highest one of the days of the agreement. */
function ofAgreement(
  { value, at }: Entry<AgreementFile>,
  systems: SystemLookup['tenants'],
  most: PortsByLevel,
  { asOf }: Subject,
): readonly Issue[] {
  if (value.until < asOf || value.until < value.from) return [];
  const ends = SIDES.flatMap((side) => {
    const party = value[side];
    const system = party && systems.get(party.agency)?.get(party.system);
    if (system === undefined) return [];
    return [
      {
        side,
        system,
        name: party?.interface,
        level: () => Math.min(highestLevel(system, value, asOf), HIGHEST_HOSTED),
      },
    ];
  });
  return ends.flatMap(({ side, system, name }) => {
    const served = name === undefined ? undefined : system.settings.interfaces?.[name];
    if (name === undefined || served === undefined || isToldAtHome(served, system, most, asOf)) return [];
    return tooWide({ name, ports: served.port }, ends, most, () => at([side, 'interface']));
  });
}

/** Micro-segmentation (TCVN 14423:2026 section 6; our mapping): what opens for one client opens for no other. */
const CLIENTS_APART_FROM = 4;

function clientsApart(system: ResolvedSystem, { asOf }: Subject): readonly Issue[] {
  const clients = Object.entries(system.settings.clients ?? {});
  if (clients.length < 2 || levelFrom(system, asOf) < CLIENTS_APART_FROM) return [];
  return clients.flatMap(([client, { podLabels }], index) => {
    const other = clients.slice(0, index).find(([, one]) => mayShare(podLabels, one.podLabels));
    if (other === undefined) return [];
    const params = { system: systemKey(system.agency, system.id), client, other: other[0] };
    return [issue('clients-share-pods', system.at(['clients', client]), params)];
  });
}

/** Whether one pod could carry both sets of labels: none of their common keys tells them apart. */
function mayShare(a: PodLabels | undefined, b: PodLabels | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return Object.entries(a).every(([key, value]) => b[key] === undefined || b[key] === value);
}
