import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../support/ndc';
import { FAMILIES } from './document';
import { miscounted, survivorsOf } from './report';
import { CONSTRUCT_MUTATIONS } from './source-mutations';
import { SURVIVORS } from './survivors';

/** The run itself takes minutes: `npm run mutate`. Here is what keeps its report honest between two runs. */

const document = readFileSync(join(CHECKOUT, 'docs/mutation.md'), 'utf8');
const operators = FAMILIES.flatMap(({ operators: theirs }) => theirs);

/** Rows of every table by their first cell, with the number of faults that stayed unnoticed. */
const rows = document.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
  const cells = line.split(' | ').map((cell) => cell.replace(/^\| ?/, '').replace(/ ?\|$/, '').trim());
  return cells.length === 7 && /^\d+$/.test(cells[1] ?? '') ? [[cells[0] ?? '', cells[6] ?? '']] : [];
});

describe('the report of the mutation run', () => {
  it('names every fault that the run makes, and no other', () => {
    const named = rows.map(([name]) => name).filter((name) => name !== 'all');
    expect(named).toStrictEqual(operators);
    expect(new Set(operators).size).toBe(operators.length);
  });

  it('gives each explanation of an unnoticed fault', () => {
    for (const { why, operators: theirs } of SURVIVORS) {
      expect(document).toContain(why);
      expect(theirs.filter((name) => !operators.includes(name))).toStrictEqual([]);
    }
  });

  it('explains every fault that stayed unnoticed', () => {
    const unnoticed = rows.filter(([name, survived]) => name !== 'all' && survived !== '0').map(([name]) => name);
    const explained = SURVIVORS.flatMap(({ operators: theirs }) => theirs);
    expect(unnoticed.filter((name) => !explained.includes(name))).toStrictEqual([]);
  });

  it('is of sources that still hold what is changed in them', () => {
    const gone = CONSTRUCT_MUTATIONS.filter(
      ({ file, find }) => readFileSync(join(CHECKOUT, file), 'utf8').split(find).length !== 2,
    );
    expect(gone.map(({ name, file }) => `${file}: ${name}`)).toStrictEqual([]);
  });
});

describe('a fault that nobody noticed', () => {
  const unnoticed = { operator: 'label dropped', place: 'x .y', verdict: 'survived' } as const;
  const explanation = { operators: ['label dropped'], place: /^x /, times: 1, why: 'it means nothing' };

  it('needs an explanation of its fault and place', () => {
    expect(survivorsOf([unnoticed], [])).toMatchObject([{ explanation: undefined }]);
    expect(survivorsOf([unnoticed, unnoticed], [explanation])).toMatchObject([{ times: 2, explanation }]);
    expect(survivorsOf([{ ...unnoticed, place: 'z .x ' }], [explanation])).toMatchObject([{ explanation: undefined }]);
    expect(survivorsOf([{ ...unnoticed, verdict: 'baseline' }], [])).toStrictEqual([]);
  });

  it('is counted: an explanation fits neither more faults nor fewer', () => {
    const wrong = (...judged: readonly (typeof unnoticed)[]): readonly unknown[] =>
      miscounted(survivorsOf(judged, [explanation]), [explanation]);
    expect(wrong(unnoticed)).toStrictEqual([]);
    expect(wrong()).toStrictEqual([explanation]);
    expect(wrong(unnoticed, unnoticed)).toStrictEqual([explanation]);
  });
});
