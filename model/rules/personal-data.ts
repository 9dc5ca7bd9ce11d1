import { type SystemLookup, systemsByTenant } from '../estate/find-system';
import { entriesFrom } from '../estate/levels';
import type { ResolvedSystem } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementFile } from '../schema/agreement';
import type { DatasetFile } from '../schema/dataset';
import type { Entry } from '../schema/config';
import { citation } from './level-facts';
import type { Rule, Subject } from './rule';

/**
 * A system holds, serves or receives no more personal data than its level is for (Decree 331/2026/NĐ-CP Art. 11-15). Each
 * dataset is judged alone: the same people may be in several, so their numbers do not add up.
 */
export const personalData: Rule = {
  name: 'personal data',
  cites: ['R13'],
  check: (subject) => {
    const { dataset, agreement } = subject.config.entries;
    const systems = subject.tenants.flatMap((tenant) => tenant.systems);
    const handlers = handlersOf(systems);
    const known: Known = {
      systems: systemsByTenant(subject.tenants),
      datasets: new Map(dataset.map(({ value }) => [value.id, value])),
    };
    return [
      ...dataset.flatMap(unknown),
      ...dataset.flatMap((each) => held(each, handlers, known, subject)),
      ...agreement.flatMap((each) => received(each, known, subject)),
    ];
  },
};

/** What references are looked up in. */
interface Known {
  readonly systems: SystemLookup['tenants'];
  readonly datasets: ReadonlyMap<string, DatasetFile>;
}

/** Dataset to the systems whose interfaces carry it. */
function handlersOf(systems: readonly ResolvedSystem[]): ReadonlyMap<string, ReadonlySet<ResolvedSystem>> {
  const handlers = new Map<string, Set<ResolvedSystem>>();
  for (const system of systems) {
    for (const dataset of Object.values(system.settings.interfaces ?? {}).flatMap((served) => served.datasets ?? [])) {
      const known = handlers.get(dataset) ?? new Set<ResolvedSystem>();
      handlers.set(dataset, known.add(system));
    }
  }
  return handlers;
}

function unknown({ value, at }: Entry<DatasetFile>): readonly Issue[] {
  if (value.personalData === 'none' || value.subjects !== undefined) return [];
  return [issue('subjects-unknown', at(['personalData']), { dataset: value.id })];
}

function held(
  { value: dataset, at }: Entry<DatasetFile>,
  handlers: ReadonlyMap<string, ReadonlySet<ResolvedSystem>>,
  { systems }: Known,
  subject: Subject,
): readonly Issue[] {
  const owner = systems.get(dataset.owner.agency)?.get(dataset.owner.system);
  const all = new Set([...(owner === undefined ? [] : [owner]), ...(handlers.get(dataset.id) ?? [])]);
  return [...all].flatMap((system) => {
    const excess = excessOf(dataset, system, subject);
    if (excess === undefined) return [];
    const { about, over } = excess;
    if (over !== undefined) return [issue('subjects-too-many', at(['subjects']), { ...about, ...over })];
    const key = dataset.personalData === 'none' ? 'classification' : 'personalData';
    return [issue('data-not-public', at([key]), about)];
  });
}

/**
 * Who receives them by an agreement that has not ended, confirmed or not: it is refused before anybody confirms it. That
 * level 1 is for public information is said of all that a system does; the numbers are said of online services, so that
 * for a consumer, which need not be one, they are a warning.
 */
function received({ value: agreement, at }: Entry<AgreementFile>, known: Known, subject: Subject): readonly Issue[] {
  const { consumer, datasets, until } = agreement;
  if (until < subject.asOf) return [];
  const system = known.systems.get(consumer.agency)?.get(consumer.system);
  if (system === undefined) return [];
  return datasets.flatMap(({ id }, index) => {
    const dataset = known.datasets.get(id);
    const excess = dataset === undefined ? undefined : excessOf(dataset, system, subject);
    if (excess === undefined) return [];
    const { about, over } = excess;
    const position = at(['datasets', index, 'id']);
    if (over === undefined) return [issue('data-not-public', position, about)];
    return [issue('consumer-subjects-many', position, { ...about, ...over })];
  });
}

/** What of a dataset goes beyond the level of a system: so many people, or else that it is not public. */
interface Excess {
  readonly about: Readonly<Record<'dataset' | 'system' | 'value' | 'law', string>>;
  readonly over: Readonly<Record<'what' | 'count' | 'limit', string>> | undefined;
}

/** Level at which only public information may be. */
const PUBLIC_ONLY = 1;

function excessOf(dataset: DatasetFile, system: ResolvedSystem, { config, asOf }: Subject): Excess | undefined {
  // The lowest level that it has or will have: nothing turns wrong by the calendar alone.
  const lowest = Math.min(...entriesFrom(system, asOf).map((entry) => entry.value));
  const level = config.entries.level.find(({ names }) => Number(names['level']) === lowest);
  if (level === undefined) return undefined;
  const { personalData: kind, subjects, classification } = dataset;
  const { criterion } = level.value;
  const about = {
    dataset: dataset.id,
    system: `${system.agency}/${system.id}`,
    value: String(lowest),
    law: citation(config, criterion),
  };
  if (lowest === PUBLIC_ONLY)
    return kind === 'none' && classification === 'public' ? undefined : { about, over: undefined };
  const limit = kind === 'none' ? undefined : criterion.subjectsBelow?.[kind];
  if (subjects === undefined || limit === undefined || subjects < limit) return undefined;
  return { about, over: { what: kind, count: String(subjects), limit: String(limit) } };
}
