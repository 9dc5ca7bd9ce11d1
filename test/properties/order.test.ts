import fc from 'fast-check';
import { textsOf } from '../stacks/render';
import { caseFiles } from '../support/temp-estate';
import { exampleFiles, loadMemory } from '../support/hostile-run';
import { SEED } from '../support/hostile-property';
import type { Files } from '../support/hostile-mutations';

function output(files: Files): string {
  const { estate, issues } = loadMemory(files);
  if (estate === undefined) throw new Error(JSON.stringify(issues));
  return [...textsOf(estate)].map(([name, text]) => `${name}\n${text}`).join('\n');
}

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

/** The rows of a CSV in another order; the rows of these files are one line each. */
const shuffledRows = (text: string): fc.Arbitrary<string> => {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  return shuffled(rows).map((inOrder) => `${[header, ...inOrder].join('\n')}\n`);
};

/** Where a commune's system is declared is its row: the line moves with it, and nothing else may. */
const withoutLines = (text: string): string => text.replace(/("source": "[^"]*communes\.csv):\d+"/g, '$1"');

describe(`the order of what is read, seed ${SEED}`, () => {
  // Registers of several rows: a province with its communes in two parts.
  const province = caseFiles('communes-with-namespaces-of-their-own-stand-in-parts');

  it.each([
    ['the example', exampleFiles()],
    ['a province', province],
  ])('of files does not change a byte of %s', (_, files) => {
    const wanted = output(files);
    fc.assert(
      fc.property(shuffled([...files]), (inOrder) => {
        expect(output(new Map(inOrder))).toBe(wanted);
      }),
      { seed: SEED, numRuns: 10 },
    );
  });

  it('of rows changes nothing but the lines that the provenance names', () => {
    const registers = [...province].filter(([path]) => path.endsWith('.csv') && path !== 'catalogue/sources.csv');
    const wanted = withoutLines(output(province));
    const rows = fc.tuple(...registers.map(([, content]) => shuffledRows(content.toString('utf8'))));
    fc.assert(
      fc.property(rows, (texts) => {
        const files = new Map(province);
        registers.forEach(([path], index) => files.set(path, Buffer.from(texts[index] ?? '', 'utf8')));
        expect(withoutLines(output(files))).toBe(wanted);
      }),
      { seed: SEED, numRuns: 20 },
    );
  });
});
