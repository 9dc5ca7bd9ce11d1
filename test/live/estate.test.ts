import { isDeepStrictEqual } from 'node:util';
import { compareObject } from '../../review/drift';
import type { ReadEstate, ReadObject } from '../../review/read';
import { temporaryFolders } from '../support/temporary';
import type { KubeObject } from './cluster/kube-client';
import { describeObject } from './support/apply';
import { readSynthesized, SHIPPED, synthesizeConfig } from './support/estate';
import { useCluster } from './support/fixture';
import { describeLive } from './support/live';
import { applyEstate } from './support/platform';

const folder = temporaryFolders();

describeLive(
  'the shipped estate',
  () => {
    const cluster = useCluster();
    let estate: ReadEstate;
    let objects: readonly ReadObject[];

    const live = async (): Promise<ReadonlyMap<string, KubeObject>> => {
      const { admin } = cluster();
      const paths = new Set(
        await Promise.all(objects.map(({ object: { apiVersion, kind } }) => admin.pathOf({ apiVersion, kind }))),
      );
      const lists = await Promise.all([...paths].map((path) => admin.list(path)));
      return new Map(lists.flat().map((object) => [describeObject(object), object]));
    };

    beforeAll(async () => {
      const out = folder();
      synthesizeConfig(SHIPPED, out);
      estate = await readSynthesized(out);
      objects = estate.stacks.flatMap((stack) => stack.objects);
    });

    test('is accepted as it is, every object, without a warning', async () => {
      expect(objects.length).toBeGreaterThan(3000);
      expect(await applyEstate(cluster(), estate.stacks)).toEqual({ refusals: [], warnings: [], notServed: [] });
    }, 300_000);

    test('is stored as it is: no field dropped, none added', async () => {
      const stored = await live();
      const differences = objects.flatMap(({ object }) => {
        const there = stored.get(describeObject(object));
        if (there === undefined) return [`${describeObject(object)} is not there`];
        return compareObject(object, there).map(
          (difference) => `${describeObject(object)} ${JSON.stringify(difference)}`,
        );
      });
      expect(differences).toEqual([]);
    });

    test('applied again changes nothing', async () => {
      const chosen = estate.stacks.filter(({ name }) => !name.startsWith('tenant-') || name < 'tenant-c');
      const names = chosen.flatMap((stack) => stack.objects.map(({ object }) => describeObject(object)));
      const before = await live();
      expect(await applyEstate(cluster(), chosen)).toEqual({ refusals: [], warnings: [], notServed: [] });
      const after = await live();
      const changed = names.filter((name) => !isDeepStrictEqual(meaning(before.get(name)), meaning(after.get(name))));
      expect(changed).toEqual([]);
    });
  },
  ['helm'],
);

/** The object without its status and without what every write moves. */
function meaning(object: KubeObject | undefined): unknown {
  if (object === undefined) return undefined;
  const { resourceVersion, managedFields, ...metadata } = object.metadata;
  return { ...object, status: undefined, metadata };
}
