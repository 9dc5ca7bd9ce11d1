import type { ReadEstate, ReadObject } from '../../review/read';
import { temporaryFolders } from '../support/temporary';
import type { KubeClient } from './cluster/kube-client';
import { applyAll, applyOrThrow } from './support/apply';
import { EXAMPLE, objectsOf, readSynthesized, SHIPPED, synthesizeConfig } from './support/estate';
import { useCluster } from './support/fixture';
import { isGuard, missingGuards, rightsWithoutGuards } from './support/invariants';
import { describeLive } from './support/live';

const folder = temporaryFolders();

/**
 * An applier can be killed between any two objects. With the objects way each of these moments is tried: everything
 * that was there is applied again, then one object more.
 */
describeLive(
  'an interrupted apply',
  () => {
    const cluster = useCluster();
    let estate: ReadEstate;
    let objects: readonly ReadObject[];

    beforeAll(async () => {
      const out = folder();
      synthesizeConfig(EXAMPLE, out);
      estate = await readSynthesized(out);
      objects = objectsOf(estate);
    });

    test('killed after any object of a stack, leaves no right without its guards, and a second apply goes on', async () => {
      const { admin } = cluster();
      const broken: string[] = [];
      for (const { name, objects: own } of estate.stacks)
        for (let killedAfter = 1; killedAfter <= own.length; killedAfter += 1) {
          await applyOrThrow(admin, own.slice(0, killedAfter));
          const unguarded = await rightsWithoutGuards(admin, objects);
          broken.push(...unguarded.map((line) => `${name}, after ${killedAfter} objects: ${line}`));
        }
      expect(broken).toEqual([]);
      expect(await missingGuards(admin, objects)).toEqual([]);
    });

    test('the check sees a right that came before a guard', async () => {
      const [binding] = objects.filter(
        ({ object }) => object.kind === 'RoleBinding' && object.metadata.name === 'ndc-view',
      );
      const guard = objects.find(
        (one) => isGuard(one) && one.object.metadata.namespace === binding?.object.metadata.namespace,
      );
      if (guard === undefined) throw new Error('no namespace has both a right and a guard');
      const missing = {
        ...guard,
        object: { ...guard.object, metadata: { ...guard.object.metadata, name: 'not-there' } },
      };
      expect(await rightsWithoutGuards(cluster().admin, [...objects, missing])).toHaveLength(1);
    });
  },
  ['helm'],
);

describeLive('an apply with many objects in flight', () => {
  const cluster = useCluster();
  let estate: ReadEstate;

  beforeAll(async () => {
    const out = folder();
    synthesizeConfig(SHIPPED, out);
    estate = await readSynthesized(out);
    await applyOrThrow(
      cluster().admin,
      objectsOf(estate, (stack) => stack === 'platform'),
    );
  });

  test.each([
    ['tenant-byt', 3],
    ['tenant-btc', 11],
    ['tenant-ha-noi', 19],
  ])('of %s, killed after %i objects, converges', async (stack, killedAfter) => {
    const objects = objectsOf(estate, (name) => name === stack);
    const { admin } = cluster();
    let left = killedAfter;
    const dying: KubeClient = {
      ...admin,
      apply: (object) => {
        left -= 1;
        return left < 0 ? Promise.resolve({ status: 599, body: 'killed', warnings: [] }) : admin.apply(object);
      },
    };
    const { refusals } = await applyAll(dying, objects);
    expect(refusals).not.toEqual([]);
    expect(await rightsWithoutGuards(admin, objects)).toEqual([]);
    await applyOrThrow(admin, objects);
    expect(await missingGuards(admin, objects)).toEqual([]);
  });
});
