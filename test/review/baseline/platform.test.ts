import { join } from 'node:path';
import { synthesize } from '../../../main';
import { load } from '../../../model/load';
import { checkBaseline } from '../../../review/baseline';
import { compare, reachOf, readRegister } from '../../../review/reach';
import { clustersOf, readFolder, type ReadResult } from '../../../review/read';
import type { WholeEstate } from '../../../model/estate/types';
import { locate } from '../../live/toolchain/binaries';
import { AS_OF, CHECKOUT } from '../../support/ndc';
import { temporaryFolders } from '../../support/temporary';

/** Environments that install components: small, and highly available on two clusters. */
const PLATFORMS = [
  ['config', 'staging'],
  ['examples/production', 'production'],
] as const;

const folder = temporaryFolders();
const helm = locate('helm');

async function read(config: string, environment: string): Promise<ReadResult & { readonly declared: WholeEstate }> {
  const { estate } = load({ configDir: join(CHECKOUT, config), shownRoot: 'config', environment, asOf: AS_OF });
  if (estate === undefined) throw new Error(`${config} has errors`);
  const out = folder();
  synthesize(estate, { outDir: out, chartsDir: join(CHECKOUT, 'charts') });
  return { ...(await readFolder(out, 'path' in helm ? { helm: helm.path } : {})), declared: estate };
}

describe.each(PLATFORMS)('the platform of %s, %s', (config, environment) => {
  let found: Awaited<ReturnType<typeof read>>;

  beforeAll(async () => {
    found = await read(config, environment);
  }, 120_000);

  it('is read whole, with the charts of others named and pinned', () => {
    const unrendered = found.issues.filter(({ code }) => code === 'chart-not-rendered');
    expect(found.issues.filter((each) => !unrendered.includes(each))).toStrictEqual([]);
    expect(unrendered.length === 0).toBe('path' in helm);
    const archives = found.estate.stacks.flatMap(({ archives: all = [] }) => all);
    const declared = found.declared.clusters.flatMap(({ components }) => components.flatMap(({ charts }) => charts));
    expect(new Set(archives.map(({ archive }) => archive))).toStrictEqual(
      new Set(declared.map(({ name, version }) => `${name}-${version}`)),
    );
  });

  it('satisfies the baseline, and makes no right over the whole cluster that nobody accepted', () => {
    // Without Helm nobody sees the policies, which the baseline then misses.
    const about = checkBaseline(found.estate).filter(({ code }) => 'path' in helm || code !== 'admission-missing');
    expect(about.map(({ code, stack = '', message }) => `${code} ${stack}: ${message}`)).toStrictEqual([]);
  });

  it('opens no hop that no flow explains', () => {
    const differences = clustersOf(found.estate).flatMap((each) => compare(reachOf(each), readRegister(each)));
    expect(differences.map(({ code, message }) => `${code}: ${message}`)).toStrictEqual([]);
  });

  it('opens each flow of its components, and of the platform nothing else', () => {
    for (const [index, each] of clustersOf(found.estate).entries()) {
      const open = new Set(reachOf(each).hops.flatMap(({ platformFlow }) => platformFlow ?? []));
      const components = found.declared.clusters[index]?.components ?? [];
      const reasons = components.flatMap(({ flows }) => flows.map(({ reason }) => ('id' in reason ? reason.id : '')));
      expect([...open].filter((id) => !reasons.includes(id))).toStrictEqual([]);
      expect(open.size).toBeGreaterThan(reasons.length / 2);
    }
  });
});
