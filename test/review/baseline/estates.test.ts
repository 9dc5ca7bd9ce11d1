import { join } from 'node:path';
import fc from 'fast-check';
import { synthesize } from '../../../main';
import type { Estate } from '../../../model/estate/types';
import { load } from '../../../model/load';
import { checkBaseline } from '../../../review/baseline';
import { compare, reachOf, readRegister } from '../../../review/reach';
import { readFolder, type ReadResult } from '../../../review/read';
import { locate } from '../../live/toolchain/binaries';
import { loadMemory } from '../../support/hostile-run';
import { SEED } from '../../support/hostile-property';
import { AS_OF, CHECKOUT } from '../../support/ndc';
import { temporaryFolders } from '../../support/temporary';
import { filesOf, randomEstate } from './support/random-estate';
import { readInMemory } from './support/in-memory';

const ESTATES = ['config', 'examples/first-agreement', 'examples/transmission'];
const RANDOM_ESTATES = 120;
const folder = temporaryFolders();
const helm = locate('helm');

async function read(config: string): Promise<ReadResult & { readonly declared: Estate }> {
  const { estate } = load({
    configDir: join(CHECKOUT, config),
    shownRoot: 'config',
    environment: 'local',
    asOf: AS_OF,
  });
  if (estate === undefined) throw new Error(`${config} has errors`);
  const out = folder();
  synthesize(estate, { outDir: out, chartsDir: join(CHECKOUT, 'charts') });
  return { ...(await readFolder(out, 'path' in helm ? { helm: helm.path } : {})), declared: estate };
}

const MOST_SHOWN = 10;

/** The first findings, enough to see what is wrong with all. */
const shown = (found: ReturnType<typeof checkBaseline>): readonly string[] =>
  found.slice(0, MOST_SHOWN).map(({ code, address = '-', message }) => `${code} ${address}: ${message}`);

describe.each(ESTATES)('the estate %s, synthesised and read back', (config) => {
  let result: Awaited<ReturnType<typeof read>>;

  beforeAll(async () => {
    result = await read(config);
  }, 120_000);

  it('satisfies the security baseline, but for a chart that nobody could render', () => {
    const rendered = 'path' in helm;
    expect(result.issues.map(({ code }) => code)).toStrictEqual(rendered ? [] : ['chart-not-rendered']);
    const found = checkBaseline(result.estate).filter(({ code }) => rendered || code !== 'admission-missing');
    expect(shown(found)).toStrictEqual([]);
  });

  it('opens exactly the flows that are declared, and registers exactly the exchanges', () => {
    const { declared, estate } = result;
    const reach = reachOf(estate);
    const register = readRegister(estate);
    const hops = reach.hops.filter(({ platform }) => platform === undefined);
    expect(hops.map(({ flow }) => flow).sort()).toStrictEqual(declared.flows.map(({ id }) => id).sort());
    expect(register.agreements).toStrictEqual(declared.register);
    expect(register.elsewhere).toStrictEqual(declared.elsewhere);
    const found = compare(reach, register).filter(({ code }) => code !== 'direct-path');
    expect(found).toStrictEqual([]);
  });

  it('is judged with every tenant in it', () => {
    const namespaces = result.estate.stacks.flatMap(({ objects }) =>
      objects.filter(({ object }) => object.kind === 'Namespace'),
    );
    expect(namespaces.length).toBeGreaterThan(config === 'config' ? 250 : 4);
  });
});

describe(`${RANDOM_ESTATES} random estates, seed ${SEED}`, () => {
  it('satisfy the security baseline as synthesised', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(randomEstate(), (drawn) => {
        const { estate, issues } = loadMemory(filesOf(drawn));
        const errors = issues.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ code, at }) => `${code} ${at.file}`)).toStrictEqual([]);
        if (estate === undefined) throw new Error('no estate');
        for (const tenant of estate.tenants)
          for (const one of tenant.systems)
            if (one.hosting !== 'external') seen.add(`${one.enforced} ${one.vendors.length}`);
        expect(shown(checkBaseline(readInMemory(estate)))).toStrictEqual([]);
      }),
      { seed: SEED, numRuns: RANDOM_ESTATES },
    );
    expect([...seen].map((each) => each.slice(0, 1))).toEqual(expect.arrayContaining(['1', '2', '3', '4']));
  }, 300_000);
});
