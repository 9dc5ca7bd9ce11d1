import { temporaryFolders } from '../support/temporary';
import { cleanup, deletion } from './proofs/deletion';
import {
  applyNamespace,
  LEVELS,
  makeTenantEstate,
  namespaceOf,
  renamed,
  type Level,
  type TenantEstate,
} from './proofs/estate';
import type { Facts } from './proofs/facts';
import { PROOF_NAMES, PROOFS } from './proofs/proofs';
import { sideBySide, untilFound, untilHolds, withEncryption, withPolicies } from './proofs/weaken';
import { WEAKENINGS, type Weakening } from './proofs/weakenings';
import { applyOrThrow } from './support/apply';
import { useCluster } from './support/fixture';
import { describeLive } from './support/live';

type Of<Kind extends Weakening['of']> = Extract<Weakening, { of: Kind }>;
const weakeningsOf = <Kind extends Weakening['of']>(kind: Kind): readonly Of<Kind>[] =>
  WEAKENINGS.filter((weakening): weakening is Of<Kind> => weakening.of === kind);

const folder = temporaryFolders();
/** An approved deletion takes its namespace away, so it comes after the others. */
const STANDING_PROOFS = PROOF_NAMES.filter((name) => name !== 'cleanup');
const SIDE_BY_SIDE = 8;

type Findings = readonly string[];
type Task = readonly [Level | Of<'namespace'>, () => Promise<Findings>];

describeLive(
  'tenant namespaces',
  () => {
    const cluster = useCluster();
    let estate: TenantEstate;
    let copies = 0;

    const copyOf = async (weakening?: Of<'namespace'>): Promise<string> => {
      const name = `vi-du-a-copy-${(copies += 1)}`;
      const objects = estate.namespace(weakening?.level ?? 3);
      await applyNamespace(cluster(), name, renamed(weakening?.change(objects) ?? objects, name));
      return name;
    };

    const factsOfCopy = (level: Level): Facts => ({ ...estate.facts(level), policies: false });

    beforeAll(async () => {
      estate = await makeTenantEstate(folder());
      await applyOrThrow(cluster().admin, estate.platform);
      await applyOrThrow(cluster().admin, estate.baseline);
      for (const level of LEVELS) await applyNamespace(cluster(), namespaceOf(level), estate.namespace(level));
      await untilHolds(() => deletion(cluster(), namespaceOf(1), estate.facts(1)));
    });

    describe.each(LEVELS)('of level %i', (level) => {
      test.each(STANDING_PROOFS)('%s', async (name) => {
        expect(await PROOFS[name](cluster(), namespaceOf(level), estate.facts(level))).toEqual([]);
      });
    });

    describe('side by side', () => {
      let results: ReadonlyMap<Task[0], Promise<Findings>>;

      beforeAll(() => {
        const deletions = LEVELS.map((level): Task => [
          level,
          () => cleanup(cluster(), namespaceOf(level), estate.facts(level)),
        ]);
        const weakened = weakeningsOf('namespace').map((weakening): Task => {
          const { level, proof } = weakening;
          return [weakening, async () => PROOFS[proof](cluster(), await copyOf(weakening), factsOfCopy(level))];
        });
        results = sideBySide(SIDE_BY_SIDE, [...deletions, ...weakened]);
      });

      test.each(LEVELS)('an approved deletion of the namespace of level %i ends', async (level) => {
        expect(await results.get(level)).toEqual([]);
      });

      test.each(weakeningsOf('namespace'))('seen: $proof, $name', async (weakening) => {
        expect(await results.get(weakening)).toContainEqual(expect.stringContaining(weakening.reports));
      });
    });

    describe('one after the other', () => {
      test.each(weakeningsOf('policies'))('seen: $proof, $name', async ({ proof, reports, change }) => {
        const name = await copyOf();
        const prove = (): Promise<Findings> => PROOFS[proof](cluster(), name, factsOfCopy(3));
        await untilHolds(prove);
        const findings = await withPolicies(cluster(), estate.baseline, change, () => untilFound(reports, prove));
        expect(findings).toContainEqual(expect.stringContaining(reports));
      });

      test.each(weakeningsOf('encryption'))('seen: $proof, $name', async ({ proof, reports, change }) => {
        const name = await copyOf();
        const prove = (): Promise<Findings> => PROOFS[proof](cluster(), name, factsOfCopy(3));
        const findings = await withEncryption(cluster(), change, prove);
        expect(findings).toContainEqual(expect.stringContaining(reports));
        expect(await prove()).toEqual([]);
      });
    });
  },
  ['helm'],
);
