import { temporaryFolders } from '../../support/temporary';
import { object, RESOURCES } from '../admission/requests';
import { succeed, type KubeObject } from '../cluster/kube-client';
import { useCluster } from '../support/fixture';
import { describeLive } from '../support/live';
import { surprises, tryDry } from './attempt';
import { BENCHMARKS, LARGE, STATEFUL_SET, type Try } from './benchmarks';
import { applyWhole, LEVELS, makeEstate, namespaceOf, type Level } from './estate';
import { layerOf, THROUGH } from './layer';
import { callPeople, type Clients } from './people';
import { podAt, setStage } from './stage';

const folder = temporaryFolders();
/** What the quota of a small system leaves room for. */
const LARGE_PODS = 1;
const STATEFUL_SETS = 4;

describeLive(
  'Multi-Tenancy Benchmarks, as who deploys a system',
  () => {
    const cluster = useCluster();
    let people: Clients;

    /** What did not come out as the benchmark has it. */
    const surprisesOf = async (level: Level, tries: readonly Try[]): Promise<readonly string[]> => {
      const client = people[`deployer ${level}`];
      const outcomes = await Promise.all(
        tries.map(
          async ({ what, request }) => [what, layerOf(await tryDry(client, request(namespaceOf(level))))] as const,
        ),
      );
      return surprises(
        new Map(outcomes),
        tries.map(({ what, layer = THROUGH }) => [what, layer]),
      );
    };

    /** Uses up all but a little of the quota, for real: a dry run counts against what is there. */
    const fill = async (level: Level): Promise<void> => {
      const [deployer, namespace] = [people[`deployer ${level}`], namespaceOf(level)];
      const { body } = podAt(level, LARGE)(namespace);
      const named = (one: KubeObject, name: string): KubeObject => ({ ...one, metadata: { ...one.metadata, name } });
      for (let n = 1; n <= LARGE_PODS; n += 1)
        await succeed(`large pod ${n}`, deployer.create(named(body as KubeObject, `large-${n}`)));
      for (let n = 1; n <= STATEFUL_SETS; n += 1)
        await succeed(
          `stateful set ${n}`,
          deployer.create(object(RESOURCES.statefulSet, namespace, `set-${n}`, STATEFUL_SET)),
        );
    };

    beforeAll(async () => {
      await applyWhole(cluster(), await makeEstate(folder()));
      people = await callPeople(cluster());
      await setStage(cluster(), people);
      await Promise.all(LEVELS.map(fill));
    });

    describe.each(BENCHMARKS)('$id: $title', ({ refused, accepted }) => {
      test.each(LEVELS)('at level %i', async (level) => {
        expect(await surprisesOf(level, refused(level))).toEqual([]);
        expect(await surprisesOf(level, accepted(level))).toEqual([]);
      });
    });

    describe('MTB-PL1-CC-DI-1: images are pulled with the rights of who runs them', () => {
      // The plugin AlwaysPullImages of the API server carries it, and changes the pod where the others refuse it.
      test.each(LEVELS)('at level %i', async (level) => {
        const policies = ['IfNotPresent', 'Never', undefined].map(async (imagePullPolicy) => {
          const request = podAt(level, { container: { imagePullPolicy } })(namespaceOf(level));
          const { body } = await succeed('pod', tryDry(people[`deployer ${level}`], request));
          return (body as Pod).spec.containers.map((container) => container.imagePullPolicy);
        });
        expect((await Promise.all(policies)).flat()).toEqual(['Always', 'Always', 'Always']);
      });
    });
  },
  ['helm'],
);

interface Pod {
  readonly spec: { readonly containers: readonly { readonly imagePullPolicy: string }[] };
}
