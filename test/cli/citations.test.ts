import type { Entry } from '../../model/schema/config';
import type { ValueOf } from '../../model/schema/kinds';
import { checkCitations, mergeCitations } from '../../model/rules/citations';

type Rows = ValueOf<'obligations'>;

const words = { vi: 'x', en: 'x' };
const row = (id: string, mark: Rows['rows'][number]['mark']): Rows['rows'][number] => ({
  id,
  who: words,
  duty: words,
  part: words,
  limit: words,
  mark,
  source: 'S-103',
  confidence: 'confirmed',
});

function entryOf(...rows: Rows['rows']): Entry<Rows> {
  const at: Entry<Rows>['at'] = (path = []) => ({ file: `R.yaml#${path.join('.')}`, line: 1, column: 1 });
  return { value: { rows }, file: 'R.yaml', names: {}, at, atKey: at };
}

const codes = (rows: Rows['rows'], citations: Parameters<typeof checkCitations>[1]): readonly string[] =>
  checkCitations([entryOf(...rows)], citations).map(({ code, at }) => `${code} ${at.file}`);

describe('checkCitations', () => {
  it('accepts marks that agree with the code', () => {
    const rows = [row('R01', 'built'), row('R02', 'planned'), row('R03', 'outside-software')];
    expect(codes(rows, { R01: ['DefaultDeny'] })).toEqual([]);
  });

  it('refuses a row that is said to be built and that nothing cites, at its mark', () => {
    expect(codes([row('R02', 'planned'), row('R01', 'built')], {})).toEqual([
      'obligation-not-cited R.yaml#rows.1.mark',
    ]);
    expect(codes([row('R01', 'built')], { R01: [] })).toHaveLength(1);
  });

  it.each(['planned', 'outside-software'] as const)('refuses a cited row that is marked %s', (mark) => {
    const [issue] = checkCitations([entryOf(row('R01', mark))], { R01: ['levels', 'DefaultDeny'] });
    expect(issue).toMatchObject({
      code: 'obligation-mark-stale',
      params: { id: 'R01', mark, cited: 'levels, DefaultDeny' },
    });
  });
});

it('merges tables of citations, sorted, without changing them', () => {
  const rules = { R01: ['levels'] };
  expect(mergeCitations(rules, { R01: ['DefaultDeny'], R02: ['x'] })).toEqual({
    R01: ['DefaultDeny', 'levels'],
    R02: ['x'],
  });
  expect(rules).toEqual({ R01: ['levels'] });
});
