import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { digestOf, signedTerms, type Terms } from '../../model/agreements/terms';
import type { Files } from '../support/hostile-mutations';
import { SEED } from '../support/hostile-property';
import { loadMemory } from '../support/hostile-run';
import { caseFiles } from '../support/temp-estate';

const FILES = caseFiles('an-agreement-passes-the-platform-of-a-province');
const ID = 'VD-0043';

function termsOf(files: Files): Terms {
  const { agreements, issues } = loadMemory(files);
  const found = agreements.find(({ entry }) => entry.value.id === ID);
  if (found === undefined) throw new Error(JSON.stringify(issues));
  return found.terms;
}

type Document = Record<string, unknown>;

/** The estate with some of its files written anew. */
function rewritten(paths: RegExp, change: (text: string) => string, files: Files = FILES): Files {
  return new Map(
    [...files].map(([path, bytes]) => [path, paths.test(path) ? Buffer.from(change(bytes.toString('utf8'))) : bytes]),
  );
}

const inDocument =
  (change: (document: Document) => unknown) =>
  (text: string): string =>
    stringify(change(parse(text) as Document), { aliasDuplicateObjects: false });

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([key, member]) => [key, withKeysReversed(member)]));
}

/** Everything that agreements are resolved from. */
const READ = /^(agreements|catalogue\/datasets|tenants\/[^/]+\/systems)\/[^/]+\.yaml$/;

/** An agreement with several datasets, fields and citations, in the order that the numbers give. */
const ordered = (datasets: readonly Document[], citations: readonly Document[]): Files =>
  rewritten(
    /^agreements\/VD-0043\.yaml$/,
    inDocument((document) => ({ ...document, datasets, legalBasis: citations })),
  );
const DATASETS: readonly Document[] = [
  { id: 'khao-sat', fields: ['ma-hoat-dong', 'dia-ban'] },
  { id: 'khao-sat-2', fields: ['dia-ban', 'ma-hoat-dong'] },
];
const CITATIONS: readonly Document[] = [
  { instrument: 'nd-278-2025', clause: 'Điều 4' },
  { instrument: 'nd-278-2025', clause: 'Điều 5' },
  { instrument: 'luat-116-2025', clause: 'Điều 8' },
];

describe('the digest of an agreement is the same', () => {
  const wanted = digestOf(termsOf(FILES));

  it('in whatever order keys are written', () => {
    expect(digestOf(termsOf(rewritten(READ, inDocument(withKeysReversed as never))))).toBe(wanted);
  });

  it('whatever comments and blank lines say', () => {
    const spoken = (text: string): string => `# Ghi chú\n\n${text.replaceAll('\n', '\n# note\n')}`;
    expect(digestOf(termsOf(rewritten(READ, spoken)))).toBe(wanted);
  });

  it.each([
    [
      'contacts',
      /^(tenants\/[^/]+\/tenant|catalogue\/datasets\/.+)\.yaml$/,
      { contact: { office: 'Phòng khác', email: 'khac@vi-du.example' } },
    ],
    [
      'names, in both languages',
      /^(catalogue\/datasets|tenants\/[^/]+\/systems)\//,
      { name: { vi: 'Tên khác', en: 'Another name' } },
    ],
    ['purposes of systems', /^tenants\/[^/]+\/systems\//, { purpose: { vi: 'Việc khác', en: 'Another purpose' } }],
  ])('whatever %s are', (_, paths, said) => {
    const files = rewritten(
      paths,
      inDocument((document) => ({ ...document, ...said })),
    );
    expect([...files].filter(([path, bytes]) => !bytes.equals(FILES.get(path) ?? Buffer.of()))).not.toEqual([]);
    expect(digestOf(termsOf(files))).toBe(wanted);
  });

  it(`in whatever order datasets, fields and citations stand, seed ${SEED}`, () => {
    const second = inDocument((document) => ({ ...document, id: 'khao-sat-2' }));
    const carrying = (text: string): string => text.replaceAll(/^( *)- khao-sat$/gm, '$1- khao-sat\n$1- khao-sat-2');
    const more = (files: Files): Files =>
      new Map([
        ...rewritten(/^tenants\/.*systems\//, carrying, files),
        [
          'catalogue/datasets/khao-sat-2.yaml',
          Buffer.from(second(String(FILES.get('catalogue/datasets/khao-sat.yaml')))),
        ],
      ]);
    const several = digestOf(termsOf(more(ordered(DATASETS, CITATIONS))));
    expect(several).not.toBe(wanted);
    const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(shuffled(DATASETS), shuffled(CITATIONS), fc.boolean(), (datasets, citations, reversed) => {
        const inOrder = datasets.map(({ id, fields }) => ({
          id,
          fields: reversed ? [...(fields as string[])].reverse() : fields,
        }));
        expect(digestOf(termsOf(more(ordered(inOrder, citations))))).toBe(several);
      }),
      { seed: SEED, numRuns: 20 },
    );
  });
});

type Path = readonly (string | number)[];

/** Paths of everything that is no object and no list. */
function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [path];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return members.flatMap(([key, member]: [string | number, unknown]) => leaves(member, [...path, key]));
}

function changedAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}x`;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Document) }) as Document;
  copy[key] = changedAt(copy[key], rest);
  return copy;
}

const shown = (path: Path): string => path.map((key) => (typeof key === 'number' ? '[]' : key)).join('.');
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Document | undefined)?.[key], value);

describe('the digest of an agreement changes', () => {
  const read = termsOf(FILES);
  const terms: Terms = {
    ...read,
    agreement: {
      ...read.agreement,
      document: { type: 'giay-xac-nhan', issuer: 'vi-du-b', dataset: 'khao-sat' },
      sector: 'dat-dai',
      logMonths: 24,
    },
  };
  const wanted = digestOf(terms);
  const signed = leaves(signedTerms(terms));

  const digestAfter = (path: Path): { readonly digest: string; readonly reached: readonly string[] } => {
    const changed = changedAt(terms, path) as Terms;
    try {
      const after = signedTerms(changed);
      const reached = signed.filter((leaf) => at(after, leaf) !== at(signedTerms(terms), leaf));
      return { digest: digestOf(changed), reached: reached.map(shown) };
    } catch {
      // A dataset that the agreement no longer names by its id has no terms at all.
      return { digest: 'none', reached: ['datasets.[].id'] };
    }
  };
  const results = leaves(terms).map((path) => ({ path: shown(path), ...digestAfter(path) }));

  it('with every term that is signed', () => {
    const reached = new Set(results.flatMap((one) => one.reached));
    expect(signed.length).toBeGreaterThan(40);
    expect([...new Set(signed.map(shown))].filter((path) => !reached.has(path))).toStrictEqual([]);
    expect(results.filter((one) => one.reached.length > 0 && one.digest === wanted)).toStrictEqual([]);
  });

  it('with nothing else: what is resolved is signed as it was found, the rest is no term', () => {
    const unsigned = [...new Set(results.filter(({ digest }) => digest === wanted).map(({ path }) => path))];
    const sameAsResolved = /^agreement\.(consumer|provider|through)\./;
    expect(unsigned.filter((path) => !sameAsResolved.test(path)).sort()).toStrictEqual([
      'consumer.role',
      ...[
        'contact.email',
        'contact.office',
        'dictionary',
        'fields.[].id',
        'fields.[].term',
        'identificationKeys.[]',
      ].map((path) => `datasets.[].${path}`),
      ...['lifecycle', 'name.en', 'name.vi', 'owner.agency', 'owner.system', 'steward'].map(
        (path) => `datasets.[].${path}`,
      ),
      'datasets.[].updateFrequency',
      'provider.role',
    ]);
  });

  it('with a label of the pods more', () => {
    const podLabels = { ...terms.consumer.podLabels, tier: 'web' };
    expect(digestOf({ ...terms, consumer: { ...terms.consumer, podLabels } })).not.toBe(wanted);
  });
});
