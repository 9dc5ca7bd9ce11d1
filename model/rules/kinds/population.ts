import type { Issue } from '../../issue';
import { issue } from '../../messages/catalogue';
import { type Exchange, holds, POPULATION_DATABASE } from './sides';

/** Law under which databases synchronise with the population database (Dispatch 103/CĐ-TTg). */
const BASIS = ['luat-can-cuoc-2023', 'nd-70-2024'] as const;

/** Kinds that the data of the population database may have: portals of public services ask it as well. */
const KINDS: readonly string[] = ['population-synchronisation', 'public-services'];

/** Personal data that the agreement takes out of the population database or brings into it, whatever its kind. */
export function populationData({ entry, consumer, provider, datasets }: Exchange): readonly number[] {
  if (![consumer, provider].some((side) => side !== undefined && holds(side, POPULATION_DATABASE))) return [];
  return entry.value.datasets.flatMap(({ id }, index) =>
    (datasets.get(id)?.personalData ?? 'none') === 'none' ? [] : [index],
  );
}

/** What is asked of population data follows the data: another word for the kind does not do away with it. */
export function populationDataOfOtherKind(exchange: Exchange): readonly Issue[] {
  const { value, at } = exchange.entry;
  const { kind } = value;
  const found = populationData(exchange);
  if (kind === 'population-synchronisation' || found.length === 0) return [];
  if (KINDS.includes(kind)) return population(exchange);
  return found.map((index) => {
    const params = { dataset: value.datasets[index]?.id ?? '', database: POPULATION_DATABASE, kind };
    return issue('population-data-of-other-kind', at(['datasets', index, 'id']), params);
  });
}

/**
 * Synchronisation with the National Population Database: with the system that holds it, under the law that the
 * dispatch names, through the hub, every query logged, and it is said which personal data is given.
 */
export function population(exchange: Exchange): readonly Issue[] {
  const { entry, consumer, provider } = exchange;
  const { legalBasis, logMonths } = entry.value;
  const issues: Issue[] = [];
  const areKnown = consumer !== undefined && provider !== undefined;
  if (areKnown && !holds(consumer, POPULATION_DATABASE) && !holds(provider, POPULATION_DATABASE))
    issues.push(issue('population-database-missing', entry.at(['kind']), { database: POPULATION_DATABASE }));
  const missing = BASIS.filter((wanted) => !legalBasis.some(({ instrument }) => instrument === wanted));
  issues.push(
    ...missing.map((instrument) => issue('population-basis-missing', entry.at(['legalBasis']), { instrument })),
  );
  if (logMonths === undefined) issues.push(issue('population-log-missing', entry.at(['kind']), {}));
  return [...issues, ...personalFields(exchange)];
}

/** A field is said to be personal by its dataset, and what it holds by the term of the dictionary. */
function personalFields({ entry, datasets }: Exchange): readonly Issue[] {
  const given = entry.value.datasets.map((one, index) => ({ ...one, index, dataset: datasets.get(one.id) }));
  const personal = given.filter(({ dataset }) => dataset !== undefined && dataset.personalData !== 'none');
  if (personal.length === 0 && given.every(({ dataset }) => dataset !== undefined))
    return [issue('population-data-not-personal', entry.at(['datasets']), {})];
  return personal.flatMap(({ id, fields, index, dataset }) =>
    fields.flatMap((field, position) => {
      const known = dataset?.fields.find((one) => one.id === field);
      if (known === undefined || known.term !== undefined) return [];
      const at = entry.at(['datasets', index, 'fields', position]);
      return [issue('population-field-unnamed', at, { dataset: id, field })];
    }),
  );
}
