import type { ReadEstate, ReadObject } from '../../../review/read';
import { temporaryFolders } from '../../support/temporary';
import { objectsOf, readSynthesized, SHIPPED } from '../support/estate';
import { useCluster } from '../support/fixture';
import { missingGuards, rightsWithoutGuards } from '../support/invariants';
import { BY_ADMINISTRATOR, KILLED, LOST, STOPPED } from './applied';
import { describeTerraform } from './describe-terraform';
import { applyWith, lostFrom } from './recovery';
import type { Outcome, Stack } from './stack';
import { createWorkspace, succeeded, type Workspace } from './workspace';

const folder = temporaryFolders();
const RELEASE = 'helm_release.admission-policies';

describeTerraform('an interrupted apply', (engine) => {
  const cluster = useCluster();
  let workspace: Workspace;
  let estate: ReadEstate;

  beforeAll(async () => {
    workspace = createWorkspace(folder(), engine(), cluster());
    workspace.synthesize(SHIPPED);
    estate = await readSynthesized(workspace.out);
    await workspace.applyAll(BY_ADMINISTRATOR);
  }, 180_000);

  const expectComplete = async (stack: Stack, objects: readonly ReadObject[]): Promise<void> => {
    expect(await stack.plan()).toMatchObject({ code: 0, errors: [] });
    expect(await missingGuards(cluster().admin, objects)).toEqual([]);
  };

  /** Applies, to the end or to the signal, and looks for rights without guards all the time. */
  const watched = async (
    stack: Stack,
    objects: readonly ReadObject[],
    interrupt?: { readonly signal: NodeJS.Signals; readonly after: number },
  ): Promise<Outcome> => {
    const { admin } = cluster();
    const unguarded: string[] = [];
    let isRunning = true;
    const watch = async (): Promise<void> => {
      while (isRunning) unguarded.push(...(await rightsWithoutGuards(admin, objects)));
    };
    const watching = watch();
    const outcome = await stack.apply({
      interrupt: (finished) => (finished === interrupt?.after ? interrupt.signal : undefined),
    });
    isRunning = false;
    await watching;
    expect([...unguarded, ...(await rightsWithoutGuards(admin, objects))]).toEqual([]);
    return outcome;
  };

  test.each(STOPPED)('%s, stopped after %i resources: the next one ends what it began', async (name, after) => {
    const objects = objectsOf(estate, (stack) => stack === name);
    const stack = await workspace.open(name);
    const { code, finished } = await watched(stack, objects, { signal: 'SIGINT', after });
    expect(code).toBe(1);
    const rest = succeeded(name, await watched(stack, objects)).finished;
    expect([...finished, ...rest].sort()).toEqual(objects.map(({ address }) => address).sort());
    await expectComplete(stack, objects);
  });

  test.each(KILLED)(
    '%s, killed after %i resources: an import of what is lost, then the next one ends it',
    async (name, after) => {
      const objects = objectsOf(estate, (stack) => stack === name);
      const stack = await workspace.open(name);
      const { code } = await watched(stack, objects, { signal: 'SIGKILL', after });
      expect(code).toBeNull();
      const { errors } = await watched(stack, objects);
      expect(errors.filter(({ summary }) => !summary.includes('already exists'))).toEqual([]);
      const lost = await lostFrom(stack, objects, cluster().admin);
      succeeded(name, await applyWith(lost, stack));
      await expectComplete(stack, objects);
    },
  );

  test.each(LOST)('%s: one resource of each type, lost from the state, is imported', async (name) => {
    const objects = objectsOf(estate, (stack) => stack === name);
    await workspace.applyAll([name]);
    const stack = await workspace.open(name);
    const types = new Map(objects.map(({ address }) => [address.slice(0, address.indexOf('.')), address]));
    await stack.run('state', 'rm', ...types.values());
    expect((await stack.apply()).errors.map(({ summary }) => summary)).toContainEqual(
      expect.stringContaining('already exists'),
    );
    const lost = await lostFrom(stack, objects, cluster().admin);
    expect(lost.map(({ to }) => to).sort()).toEqual([...types.values()].sort());
    succeeded(name, await applyWith(lost, stack));
    await expectComplete(stack, objects);
  });

  test('the release of admission policies, lost from the state, is imported', async () => {
    const stack = await workspace.open('security-baseline');
    await stack.run('state', 'rm', RELEASE);
    const { errors } = await stack.apply();
    expect(errors).toEqual([expect.objectContaining({ detail: 'cannot re-use a name that is still in use' })]);
    succeeded(RELEASE, await applyWith([{ to: RELEASE, id: 'ndc-system/admission-policies' }], stack));
    expect(await stack.plan()).toMatchObject({ code: 0, errors: [] });
  });
});
