import { entriesFrom } from '../estate/levels';
import type { ResolvedSystem } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementFile } from '../schema/agreement';
import type { DatasetFile } from '../schema/catalogue';
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
  check: (subject) => [
    ...subject.config.entries.dataset.flatMap(unknown),
    ...subject.config.entries.dataset.flatMap((dataset) => held(dataset, subject)),
    ...subject.config.entries.agreement.flatMap((agreement) => received(agreement, subject)),
  ],
};

function unknown({ value, at }: Entry<DatasetFile>): readonly Issue[] {
  if (value.personalData === 'none' || value.subjects !== undefined) return [];
  return [issue('subjects-unknown', at(['personalData']), { dataset: value.id })];
}

function held({ value: dataset, at }: Entry<DatasetFile>, subject: Subject): readonly Issue[] {
  return subject.tenants
    .flatMap((tenant) => tenant.systems.filter((system) => handles(system, dataset)))
    .flatMap((system) => {
      const excess = excessOf(dataset, system, subject);
      if (excess === undefined) return [];
      const { about, over } = excess;
      if (over !== undefined) return [issue('subjects-too-many', at(['subjects']), { ...about, ...over })];
      const key = dataset.personalData === 'none' ? 'classification' : 'personalData';
      return [issue('data-not-public', at([key]), about)];
    });
}

function handles({ agency, id, settings }: ResolvedSystem, { id: dataset, owner }: DatasetFile): boolean {
  if (owner.agency === agency && owner.system === id) return true;
  return Object.values(settings.interfaces ?? {}).some((served) => served.datasets.includes(dataset));
}

/**
 * Who receives them by an agreement that has not ended, confirmed or not: it is refused before anybody confirms it. That
 * level 1 is for public information is said of all that a system does; the numbers are said of online services, so that
 * for a consumer, which need not be one, they are a warning.
 */
function received({ value: agreement, at }: Entry<AgreementFile>, subject: Subject): readonly Issue[] {
  const { consumer, datasets, until } = agreement;
  if (until < subject.asOf) return [];
  const system = subject.tenants
    .flatMap((tenant) => tenant.systems)
    .find(({ agency, id }) => agency === consumer.agency && id === consumer.system);
  if (system === undefined) return [];
  return datasets.flatMap(({ id }, index) => {
    const dataset = subject.config.entries.dataset.find(({ value }) => value.id === id);
    const excess = dataset === undefined ? undefined : excessOf(dataset.value, system, subject);
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
