import type { ResolvedAgreement } from '../../agreements/resolve';
import { directionOf } from '../../agreements/terms';
import { byText } from '../../estate/names';
import { overlap, shared } from '../../estate/periods';
import type { Issue } from '../../issue';
import { issue } from '../../messages/catalogue';
import { type Finding, firstOf } from './finding';

/** Two agreements that give one client the same dataset at the same time: ending one of them ends nothing. */
export const overlaps: Finding = {
  name: 'overlapping agreements',
  cites: ['R17'],
  check: ({ agreements, asOf }) => {
    const open = agreements.filter(({ entry }) => entry.value.until >= asOf);
    return told([...byExchange(open).values()].flatMap(overlapping));
  },
};

interface Given {
  readonly agreement: ResolvedAgreement;
  readonly dataset: string;
  /** Where the dataset stands in the agreement. */
  readonly index: number;
}

/** Client, interface and dataset to what gives it. */
function byExchange(agreements: readonly ResolvedAgreement[]): ReadonlyMap<string, readonly Given[]> {
  const groups = new Map<string, Given[]>();
  for (const agreement of agreements) {
    const { from, to } = directionOf(agreement.terms);
    const ends = [from, to].flatMap(({ agency, system, name }) => [agency, system, name]);
    agreement.entry.value.datasets.forEach(({ id: dataset }, index) => {
      const key = [...ends, dataset].join('/');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ agreement, dataset, index }]);
      else group.push({ agreement, dataset, index });
    });
  }
  return groups;
}

interface Overlap {
  readonly given: Given;
  readonly other: ResolvedAgreement;
}

/** Each against the one before it that lasts longest: one pass over those of an exchange, in the order of their days. */
function overlapping(group: readonly Given[]): readonly Overlap[] {
  const inOrder = group.toSorted(
    (a, b) =>
      byText(a.agreement.entry.value.from, b.agreement.entry.value.from) ||
      byText(a.agreement.entry.value.id, b.agreement.entry.value.id),
  );
  const found: Overlap[] = [];
  let longest: ResolvedAgreement | undefined;
  for (const given of inOrder) {
    const { value } = given.agreement.entry;
    const before = longest?.entry.value;
    if (longest !== undefined && before !== undefined && before.id !== value.id && overlap(before, value))
      found.push({ given, other: longest });
    if (before === undefined || before.until < value.until) longest = given.agreement;
  }
  return found;
}

/** One issue for two agreements, however many datasets they share. */
function told(overlaps: readonly Overlap[]): readonly Issue[] {
  const pairs = new Map<string, Overlap[]>();
  for (const one of overlaps) {
    const key = `${one.given.agreement.entry.value.id} ${one.other.entry.value.id}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [one]);
    else pair.push(one);
  }
  return [...pairs.values()].flatMap((pair) => {
    const [first] = pair.toSorted((a, b) => a.given.index - b.given.index);
    if (first === undefined) return [];
    const { entry } = first.given.agreement;
    const before = first.other.entry.value;
    const params = { agreement: entry.value.id, other: before.id, ...shared(before, entry.value) };
    const datasets = firstOf(pair.map(({ given }) => given.dataset).sort(byText));
    return [issue('agreements-overlap', entry.at(['datasets', first.given.index, 'id']), { ...params, datasets })];
  });
}
