import { byText } from '../estate/names';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { DatasetFile } from '../schema/dataset';
import { place, type Rule, type Subject } from './rule';

/** Information has one source of truth, and nobody is asked for what another agency's source holds. */
export const sourcesOfTruth: Rule = {
  name: 'one source of truth',
  cites: ['R17', 'R22', 'R23'],
  check: (subject) => [...claimedTwice(subject), ...collectedAgain(subject)],
};

const isSource = ({ value }: Entry<DatasetFile>): boolean => value.class === 'master' || value.class === 'shared';

/** Of a dataset that is not in operation yet nobody can be told to query it. */
const answers = ({ value: { lifecycle } }: Entry<DatasetFile>): boolean =>
  lifecycle === undefined || lifecycle === 'operating' || lifecycle === 'connected';

const inOneText = (terms: readonly string[]): string => [...new Set(terms)].sort(byText).join(', ');

function allTerms({ value }: Entry<DatasetFile>): readonly string[] {
  return value.fields.flatMap(({ term }) => term ?? []);
}

/** Terms of the identification keys: what one record is about. */
function keyTerms({ value }: Entry<DatasetFile>): readonly string[] {
  const keys = new Set(value.identificationKeys);
  return value.fields.flatMap(({ id, term }) => (term !== undefined && keys.has(id) ? [term] : []));
}

/**
 * Two datasets are sources of the same truth if both are master data on records that the same terms identify, or if
 * they hold the same terms altogether. Shared data on the same people is none: it says other things of them.
 */
function claimedTwice({ config }: Subject): readonly Issue[] {
  const first = new Map<string, Entry<DatasetFile>>();
  return config.entries.dataset.filter(isSource).flatMap((entry) => {
    const claims = [
      ...(entry.value.class === 'master' ? [{ kind: 'key', terms: inOneText(keyTerms(entry)) }] : []),
      { kind: 'all', terms: inOneText(allTerms(entry)) },
    ].filter(({ terms }) => terms !== '');
    const taken = claims.find(({ kind, terms }) => first.has(`${kind} ${terms}`));
    if (taken === undefined) {
      for (const { kind, terms } of claims) first.set(`${kind} ${terms}`, entry);
      return [];
    }
    const before = first.get(`${taken.kind} ${taken.terms}`) as Entry<DatasetFile>;
    const about = { dataset: entry.value.id, other: before.value.id, first: place(before.at(['id'])) };
    return [issue('source-of-truth-twice', entry.at(['id']), { ...about, terms: taken.terms })];
  });
}

function collectedAgain({ config, tenants }: Subject): readonly Issue[] {
  const inUse = config.entries.dataset.filter(answers);
  const byTerm = grouped(inUse.filter(isSource), nonKeyTerms);
  const byDocument = grouped(inUse, ({ value }) => value.replacesDocuments ?? []);
  return tenants
    .flatMap((tenant) => tenant.systems)
    .flatMap(({ agency, id: system, settings: { collects }, at }) => [
      ...(collects?.terms ?? []).flatMap((term, index) => {
        const holders = byTerm.get(term) ?? [];
        const [holder] = holders;
        if (holder === undefined || holders.some(({ value }) => value.owner.agency === agency)) return [];
        const here = at(['collects', 'terms', index]);
        return [issue('collected-although-held', here, { system, term, ...nameOf(holder) })];
      }),
      ...(collects?.documents ?? []).flatMap((document, index) => {
        const [holder] = byDocument.get(document) ?? [];
        if (holder === undefined) return [];
        const here = at(['collects', 'documents', index]);
        return [issue('document-although-replaced', here, { system, document, ...nameOf(holder) })];
      }),
    ]);
}

/** Whoever queries a record must ask for what identifies it: keys are never collected twice. */
function nonKeyTerms(entry: Entry<DatasetFile>): readonly string[] {
  const keys = keyTerms(entry);
  return allTerms(entry).filter((term) => !keys.includes(term));
}

/** Datasets by each of their words: master data first, then in the order of their ids. */
function grouped(
  entries: readonly Entry<DatasetFile>[],
  words: (entry: Entry<DatasetFile>) => readonly string[],
): ReadonlyMap<string, readonly Entry<DatasetFile>[]> {
  const rank = ({ value }: Entry<DatasetFile>): string => `${value.class === 'master' ? 0 : 1} ${value.id}`;
  const groups = new Map<string, Entry<DatasetFile>[]>();
  for (const entry of entries.toSorted((a, b) => byText(rank(a), rank(b)))) {
    for (const word of words(entry)) {
      const group = groups.get(word);
      if (group === undefined) groups.set(word, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}

function nameOf({ value: { id: dataset, owner, database = owner.system } }: Entry<DatasetFile>): {
  readonly dataset: string;
  readonly owner: string;
  readonly database: string;
} {
  return { dataset, owner: `${owner.agency}/${owner.system}`, database };
}
