import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { DatasetFile } from '../schema/dataset';
import type { DictionaryFile, Term } from '../schema/dictionary';
import { nearest } from '../schema/nearest';
import type { Rule, Subject } from './rule';

/** Fields name terms that the dictionary has in the version that their dataset is on. */
export const dictionary: Rule = {
  name: 'shared data dictionary',
  cites: ['R05c'],
  check: (subject) => {
    const known = knownTerms(subject);
    return [
      ...subject.config.entries.dictionary.flatMap((entry) => termsOf(entry, known)),
      ...subject.config.entries.dataset.flatMap((entry) => fieldsOf(entry, known)),
      ...collected(subject, known),
    ];
  },
};

export interface KnownTerms {
  readonly terms: ReadonlyMap<string, Term>;
  /** Version in force; undefined where there is no dictionary. */
  readonly current: string | undefined;
  /** Every version that the dictionary names. */
  readonly versions: readonly string[];
}

export function knownTerms({ config }: Pick<Subject, 'config'>): KnownTerms {
  const files: readonly DictionaryFile[] = config.entries.dictionary.map((entry) => entry.value);
  const terms = files.flatMap(({ terms = [] }) => terms);
  const named = [
    ...files.map((file) => file.version),
    ...terms.flatMap(({ since, retired }) => (retired === undefined ? [since] : [since, retired])),
  ];
  return {
    terms: new Map(terms.map((term) => [term.id, term])),
    current: files[0]?.version,
    versions: [...new Set(named)].sort(byVersion),
  };
}

/** Versions in the order of their numbers. */
function byVersion(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

/** The issue about a term that the dictionary does not have, or nothing. */
export function termIssue(term: string, at: () => Position, { terms }: KnownTerms): readonly Issue[] {
  if (terms.has(term)) return [];
  // Ids share long prefixes: two that differ in a few letters at the end are not the same term misspelt.
  const farthest = Math.max(1, Math.ceil(term.length * 0.15));
  return [issue('term-unknown', at(), { term }, { suggestion: nearest(term, [...terms.keys()], farthest) })];
}

function termsOf({ value, at }: Entry<DictionaryFile>, known: KnownTerms): readonly Issue[] {
  return (value.terms ?? []).flatMap(({ id: term, since, retired, replacedBy }, index) => {
    const here = (key: string): Position => at(['terms', index, key]);
    const unknown = replacedBy === undefined ? [] : termIssue(replacedBy, () => here('replacedBy'), known);
    if (retired === undefined || byVersion(retired, since) > 0) return unknown;
    return [...unknown, issue('term-ends-before-it-begins', here('retired'), { term, since, retired })];
  });
}

function fieldsOf({ value, at }: Entry<DatasetFile>, known: KnownTerms): readonly Issue[] {
  const { id: dataset, dictionary: version } = value;
  const named = value.fields.some(({ term }) => term !== undefined);
  const issues = value.fields.flatMap(({ term }, index) =>
    term === undefined ? [] : fieldIssues(term, () => at(['fields', index, 'term']), version, known),
  );
  if (version === undefined) {
    return named ? [issue('dictionary-version-missing', at(['fields']), { dataset }), ...issues] : issues;
  }
  return [...versionIssues(dataset, version, at(['dictionary']), known), ...issues];
}

function versionIssues(dataset: string, version: string, at: Position, known: KnownTerms): readonly Issue[] {
  const { current, versions } = known;
  if (!versions.includes(version)) {
    return [issue('dictionary-version-unknown', at, { version }, { allowed: versions })];
  }
  if (current === undefined || byVersion(version, current) >= 0) return [];
  return [issue('dictionary-version-old', at, { dataset, version, current })];
}

function fieldIssues(
  term: string,
  at: () => Position,
  version: string | undefined,
  known: KnownTerms,
): readonly Issue[] {
  const found = known.terms.get(term);
  if (found === undefined) return termIssue(term, at, known);
  if (version === undefined) return [];
  const { since, retired, replacedBy } = found;
  if (byVersion(since, version) > 0) return [issue('term-of-later-version', at(), { term, since, version })];
  if (retired === undefined || byVersion(retired, version) > 0) return [];
  return [issue('term-outdated', at(), { term, retired }, { suggestion: replacedBy })];
}

function collected({ tenants }: Subject, known: KnownTerms): readonly Issue[] {
  return tenants
    .flatMap((tenant) => tenant.systems)
    .flatMap(({ settings, at }) =>
      (settings.collects?.terms ?? []).flatMap((term, index) =>
        termIssue(term, () => at(['collects', 'terms', index]), known),
      ),
    );
}
