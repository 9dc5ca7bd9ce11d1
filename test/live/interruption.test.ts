import { compareObject } from '../../review/drift';
import type { ReadEstate, ReadObject } from '../../review/read';
import { temporaryFolders } from '../support/temporary';
import type { KubeClient, KubeObject } from './cluster/kube-client';
import { applyAll, applyOrThrow, rightsFirst } from './support/apply';
import { EXAMPLE, objectsOf, readSynthesized, SHIPPED, synthesizeConfig } from './support/estate';
import { useCluster } from './support/fixture';
import { isGuard, missingGuards, rightsWithoutGuards } from './support/invariants';
import { describeLive } from './support/live';
import { applyEstateOrThrow, PLATFORM, unboundPlatform } from './support/platform';

const folder = temporaryFolders();

async function read(config: string): Promise<ReadEstate> {
  const out = folder();
  synthesizeConfig(config, out);
  return readSynthesized(out);
}

/** Fields that are not as the JSON says, of objects that should be there. */
async function differences(admin: KubeClient, objects: readonly ReadObject[]): Promise<readonly unknown[]> {
  const found = await Promise.all(
    objects.map(async ({ object }) => compareObject(object, (await admin.read(object)).body as KubeObject)),
  );
  return found.flat();
}

/**
 * An applier can be killed between any two objects. With the objects way each of these moments is tried, in the worst
 * order that the dependencies allow: everything that was there is applied again, then one object more.
 */
describeLive(
  'an interrupted apply',
  () => {
    const cluster = useCluster();
    let estate: ReadEstate;
    let objects: readonly ReadObject[];
    let applier: KubeClient;

    beforeAll(async () => {
      estate = await read(EXAMPLE);
      objects = objectsOf(estate);
      applier = await unboundPlatform(cluster());
    });

    const killedAfterEach = async (own: readonly ReadObject[]): Promise<readonly string[]> => {
      const broken: string[] = [];
      const order = rightsFirst(own);
      for (let killedAfter = 1; killedAfter <= order.length; killedAfter += 1) {
        await applyOrThrow(applier, order.slice(0, killedAfter));
        const unguarded = await rightsWithoutGuards(cluster().admin, objects);
        broken.push(...unguarded.map((line) => `after ${killedAfter} objects: ${line}`));
      }
      return broken;
    };

    test('whose rights did not wait for the guards would be seen', async () => {
      const guards = new Set(objects.filter(isGuard).map(({ address }) => address));
      const hasty = objectsOf(estate, (stack) => stack === 'tenant-vi-du-b').map((one) => ({
        ...one,
        dependsOn: one.dependsOn.filter((address) => !guards.has(address)),
      }));
      expect(await killedAfterEach(hasty)).not.toEqual([]);
    });

    test('killed after any object of a stack, leaves no right without its guards, and a second apply converges', async () => {
      for (const { name, objects: own } of estate.stacks)
        expect([name, await killedAfterEach(own)]).toEqual([name, []]);
      expect(await missingGuards(cluster().admin, objects)).toEqual([]);
      expect(await differences(cluster().admin, objects)).toEqual([]);
    });
  },
  ['helm'],
);

describeLive(
  'an apply with many objects in flight',
  () => {
    const cluster = useCluster();
    let estate: ReadEstate;
    let applier: KubeClient;

    beforeAll(async () => {
      estate = await read(SHIPPED);
      await applyEstateOrThrow(
        cluster(),
        estate.stacks.filter(({ name }) => ['platform', 'security-baseline'].includes(name)),
      );
      applier = await cluster().as(PLATFORM);
    });

    test.each([
      ['tenant-byt', 3],
      ['tenant-btc', 11],
      ['tenant-ha-noi', 19],
    ])('of %s, killed after %i objects, converges', async (stack, killedAfter) => {
      const objects = rightsFirst(objectsOf(estate, (name) => name === stack));
      const { admin } = cluster();
      let left = killedAfter;
      const dying: KubeClient = {
        ...applier,
        apply: (object) => {
          left -= 1;
          return left < 0 ? Promise.resolve({ status: 599, body: 'killed', warnings: [] }) : applier.apply(object);
        },
      };
      const { refusals } = await applyAll(dying, objects);
      expect(refusals).not.toEqual([]);
      expect(await rightsWithoutGuards(admin, objects)).toEqual([]);
      await applyOrThrow(applier, objects);
      expect(await missingGuards(admin, objects)).toEqual([]);
      expect(await differences(admin, objects)).toEqual([]);
    });
  },
  ['helm'],
);
