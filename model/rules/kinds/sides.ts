import type { ResolvedSystem } from '../../estate/resolve';
import type { SystemLookup } from '../../estate/find-system';
import type { AgreementFile } from '../../schema/agreement';
import type { DatasetFile } from '../../schema/dataset';
import type { Entry } from '../../schema/config';
import type { Subject } from '../rule';

/** What the rules of a kind look at. A system or dataset that is undefined has an issue of its own. */
export interface Exchange {
  readonly entry: Entry<AgreementFile>;
  readonly consumer: ResolvedSystem | undefined;
  readonly provider: ResolvedSystem | undefined;
  readonly through: ResolvedSystem | undefined;
  readonly datasets: ReadonlyMap<string, DatasetFile>;
  readonly register: Subject['register'];
}

export function exchangesOf({ config, register }: Subject, systems: SystemLookup['tenants']): readonly Exchange[] {
  const datasets = new Map(config.entries.dataset.map(({ value }) => [value.id, value]));
  return config.entries.agreement.map((entry) => {
    const { consumer, provider, through } = entry.value;
    const of = (one: { readonly agency: string; readonly system: string } | undefined): ResolvedSystem | undefined =>
      one && systems.get(one.agency)?.get(one.system);
    return { entry, consumer: of(consumer), provider: of(provider), through: of(through), datasets, register };
  });
}

/** Databases of the catalogue that a kind of exchange is about. */
export const POPULATION_DATABASE = 'csdl-dan-cu';
export const IDENTIFICATION_SYSTEM = 'ht-ddxt';

export function holds({ settings }: ResolvedSystem, database: string): boolean {
  return settings.database === database;
}
