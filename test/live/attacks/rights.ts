/** One verb on one resource of one API group; a path of the API has the group `path`. */
export interface Right {
  readonly group: string;
  /** With `=name` when the right is to that one object. */
  readonly resource: string;
  readonly verb: string;
}

/** A right of somebody at a place. */
export interface Grant extends Right {
  readonly who: string;
  readonly place: string;
}

const COLUMNS = ['who', 'place', 'group', 'resource', 'verb'] as const;
type Column = (typeof COLUMNS)[number];

const textOf = (grant: Grant): string => COLUMNS.map((column) => grant[column]).join(',');

export const describeGrant = ({ who, place, group, resource, verb }: Grant): string =>
  `${who} may ${verb} ${group}/${resource} at ${place}`;

/** What one list of grants has that the other has not, in words: nothing when they are the same. */
export function differences(actual: readonly Grant[], expected: readonly Grant[]): readonly string[] {
  const [has, wanted] = [new Set(actual.map(textOf)), new Set(expected.map(textOf))];
  return [
    ...actual.filter((grant) => !wanted.has(textOf(grant))).map((grant) => `unexpected: ${describeGrant(grant)}`),
    ...expected.filter((grant) => !has.has(textOf(grant))).map((grant) => `missing: ${describeGrant(grant)}`),
  ].sort();
}

/** The places of a row that says something of all of them. */
const EVERYWHERE = 'everywhere';

/**
 * As few rows as say it: places, resources and verbs that go together stand together, with spaces between them.
 *
 * @param people in the order of the rows
 * @param places all that there are
 */
export function toCsv(grants: readonly Grant[], people: readonly string[], places: readonly string[]): string {
  const rank = ({ who, place }: Grant): number => people.indexOf(who) * places.length + places.indexOf(place);
  const inOrder = [...new Map(grants.map((grant) => [textOf(grant), grant])).values()].sort(
    (a, b) => rank(a) - rank(b) || (textOf(a) < textOf(b) ? -1 : 1),
  );
  const merged = (['verb', 'place', 'resource'] as const).reduce(mergedIn, inOrder);
  const rows = merged.map((row) => textOf(row.place === places.join(' ') ? { ...row, place: EVERYWHERE } : row));
  return [COLUMNS.join(','), ...rows, ''].join('\n');
}

/** Rows that differ in one column alone become one. */
function mergedIn(rows: readonly Grant[], column: Column): readonly Grant[] {
  const found = new Map<string, Grant>();
  for (const row of rows) {
    const key = textOf({ ...row, [column]: '' });
    const before = found.get(key);
    found.set(key, before === undefined ? row : { ...before, [column]: `${before[column]} ${row[column]}` });
  }
  return [...found.values()];
}

export function fromCsv(text: string, places: readonly string[]): readonly Grant[] {
  const [header, ...rows] = text.trimEnd().split('\n');
  if (header !== COLUMNS.join(',')) throw new Error('this is no table of rights');
  return rows.flatMap((row) => {
    const [who = '', where = '', group = '', resources = '', verbs = ''] = row.split(',');
    return (where === EVERYWHERE ? places : where.split(' ')).flatMap((place) =>
      resources
        .split(' ')
        .flatMap((resource) => verbs.split(' ').map((verb) => ({ who, place, group, resource, verb }))),
    );
  });
}
