import { compareObject } from '../../../review/drift';
import type { ReadObject } from '../../../review/read';
import { temporaryFolders } from '../../support/temporary';
import { type KubeClient, type KubeObject, type KubeResponse, succeed } from '../cluster/kube-client';
import { deletable, eventually } from '../support/deletion';
import { EXAMPLE, objectsOf, readSynthesized } from '../support/estate';
import { useCluster } from '../support/fixture';
import { unboundPlatform } from '../support/platform';
import { DRIFTED } from './applied';
import { describeTerraform } from './describe-terraform';
import { type Case, PLANNED, REFUSED, UNSEEN } from './drift-cases';
import { changedFields } from './fields';
import type { Change } from './stack';
import { createWorkspace, succeeded, type Workspace } from './workspace';

const folder = temporaryFolders();
const RELEASE = 'helm_release.admission-policies';

describeTerraform(
  'what the platform changes by hand',
  (engine) => {
    const cluster = useCluster();
    let workspace: Workspace;
    let objects: readonly ReadObject[];
    let platform: KubeClient;

    beforeAll(async () => {
      platform = await unboundPlatform(cluster());
      workspace = createWorkspace(folder(), engine(), cluster());
      workspace.synthesize(EXAMPLE);
      await workspace.applyAll(DRIFTED);
      objects = objectsOf(await readSynthesized(workspace.out), (stack) => DRIFTED.includes(stack));
      // A policy acts a moment after it was written.
      const tenant = objects.filter(({ stack }) => stack === 'tenant-vi-du-a');
      await eventually('no guard can be deleted', async () => (await deletable(cluster().admin, tenant)).length === 0);
    }, 180_000);

    const declared = ({ stack, address }: Case): KubeObject => {
      const found = objects.find((one) => one.stack === stack && one.address === address);
      if (found === undefined) throw new Error(`${stack} has no ${address}`);
      return found.object;
    };
    const tamper = async ({ act, ...one }: Case): Promise<KubeResponse> => {
      const object = declared({ act, ...one });
      if (act === 'delete') return platform.remove(object);
      if ('merge' in act) return platform.merge(object, act.merge);
      const live = (await succeed('reading', platform.read(object))).body as Readonly<
        Record<string, readonly object[]>
      >;
      const lists = Object.entries(act.append).map(([list, item]) => [list, [...(live[list] ?? []), item]] as const);
      return platform.merge(object, Object.fromEntries(lists));
    };
    const differs = async (object: KubeObject): Promise<boolean> => {
      const { status, body } = await cluster().admin.read(object);
      return status === 404 || compareObject(object, body as KubeObject).length > 0;
    };
    const different = async (): Promise<readonly string[]> => {
      const found = await Promise.all(
        objects.map(async ({ address, object }) => ((await differs(object)) ? [address] : [])),
      );
      return found.flat();
    };

    test.each(Object.entries(REFUSED))('%s: refused', async (_name, one) => {
      const { status, body } = await tamper(one);
      expect(status).toBe(403);
      expect((body as { message: string }).message).toMatch(/P18: |P22: |P28: |P31: /);
    });

    test('nothing differs before it', async () => {
      expect(await different()).toEqual([]);
    });

    describe('and is not refused', () => {
      const plans = new Map<string, ReadonlyMap<string, Change>>();

      beforeAll(async () => {
        for (const [name, one] of Object.entries({ ...PLANNED, ...UNSEEN })) await succeed(name, tamper(one));
        for (const stack of DRIFTED) plans.set(stack, await (await workspace.open(stack)).changes());
      }, 120_000);

      test.each(Object.entries(PLANNED))('%s: the plan names it', async (_name, one) => {
        const change = plans.get(one.stack)?.get(one.address);
        // A resource that is gone has no fields to compare.
        const fields = one.act === 'delete' && change?.before === null ? [''] : changedFields(change);
        expect(fields).toContainEqual(expect.stringMatching(startingWith(one.field)));
        expect(await differs(declared(one))).toBe(true);
      });

      test.each(Object.entries(UNSEEN))('%s: the comparison of objects alone shows it', async (_name, one) => {
        const fields = changedFields(plans.get(one.stack)?.get(one.address));
        expect(fields.filter((field) => field.startsWith(one.field))).toEqual([]);
        expect(await differs(declared(one))).toBe(true);
      });

      test('nothing of the release of admission policies is planned', () => {
        expect(plans.get('security-baseline')).toEqual(new Map());
      });

      test('an apply sets right what the plans name', async () => {
        for (const stack of DRIFTED) succeeded(stack, await (await workspace.open(stack)).apply());
        const unseen = Object.values(UNSEEN).map(({ address }) => address);
        expect([...(await different())].sort()).toEqual(unseen.sort());
      }, 60_000);

      test('the release installed anew sets the admission policies right', async () => {
        const stack = await workspace.open('security-baseline');
        await stack.run('apply', '-auto-approve', '-input=false', `-replace=${RELEASE}`);
        expect((await different()).filter((address) => address.startsWith(RELEASE))).toEqual([]);
        expect((await stack.plan()).code).toBe(0);
      }, 60_000);
    });
  },
  { needs: ['helm'] },
);

const startingWith = (field: string): RegExp => new RegExp(`^${field.replace(/[.[\]]/g, '\\$&')}`);
