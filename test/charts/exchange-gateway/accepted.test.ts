import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describeWithHelm } from '../../live/support/live';
import { SEED } from '../../support/hostile-property';
import { drawn, loadDrawn, releasesOf, SINGLE, type Drawn } from './support/accepted';
import { renderText } from './support/objects';

const CHART = join(__dirname, '../../../charts/exchange-gateway');
const validate = new Ajv().compile(JSON.parse(readFileSync(join(CHART, 'values.schema.json'), 'utf8')) as object);
const RUNS = 150;
/** Real Helm reads the schema with other regular expressions; it is asked about some, as it is slower. */
const RENDERED = 25;

describe(`${RUNS} estates at the edge of what is accepted, seed ${SEED}`, () => {
  it('are never refused by the schema of the values when they are applied', () => {
    const tally = { refused: 0, inForce: 0 };
    fc.assert(
      fc.property(drawn, (values) => {
        const { estate } = loadDrawn(values);
        if (estate === undefined) tally.refused += 1;
        if (estate?.register.length === 1) tally.inForce += 1;
        const said =
          estate === undefined ? [] : releasesOf(estate).map((one) => [validate(one.values), validate.errors]);
        expect(said.filter(([accepted]) => accepted !== true)).toStrictEqual([]);
      }),
      { seed: SEED, numRuns: RUNS + SINGLE.length, examples: SINGLE.map((values) => [values]) },
    );
    // Else nothing was tried.
    expect(tally.refused).toBeGreaterThan(RUNS / 8);
    expect(tally.inForce).toBeGreaterThan(RUNS / 10);
  }, 240_000);
});

describeWithHelm('the same estates', (helm) => {
  const renders = (values: Drawn): boolean => {
    const { estate } = loadDrawn(values);
    if (estate?.register.length !== 1) return false;
    for (const release of releasesOf(estate)) renderText(helm, release.values, ['--namespace', release.namespace]);
    return true;
  };

  it('are never refused by Helm', () => {
    const tried = fc
      .sample(drawn, { seed: SEED, numRuns: RUNS })
      .slice(0, RENDERED * 4)
      .filter(renders);
    expect(tried.length).toBeGreaterThan(RENDERED / 2);
  }, 240_000);

  it.each<Drawn>([
    { 'agreement clause': 'Điều 4 – điểm “a” & …' },
    { 'agreement until': '2101-01-01' },
    { 'agreement until': '9999-12-31', 'agreement id': 'ABCDEF-9999', 'interface name': 'a'.repeat(40) },
    { 'interface requestsPerMinute': '1000000', 'interface bodyKiB': '1048576', 'platform port': '65535' },
  ])('are rendered with %j', (values) => {
    expect(renders(values)).toBe(true);
  });
});
