import { succeed } from '../cluster/kube-client';
import { useCluster } from '../support/fixture';
import { describeLive } from '../support/live';
import { objectsIn } from './records';
import { REQUIREMENTS } from './requirements';
import { WEAK, type WeakName } from './weak';

const named = REQUIREMENTS.map((requirement) => [requirement.name.en, requirement] as const);

describeLive('a cluster as it is asked for', () => {
  const cluster = useCluster();

  beforeAll(async () => {
    for (const object of objectsIn('node-pool.yaml')) await succeed(object.kind, cluster().admin.apply(object));
  });

  test.each(named)('%s', async (_, { attack }) => {
    expect(await attack(cluster())).toEqual([]);
  });
});

for (const weak of Object.keys(WEAK) as WeakName[])
  describeLive(`a cluster that is ${weak}`, () => {
    const cluster = useCluster(WEAK[weak]());

    test.each(named.filter(([, requirement]) => requirement.weak === weak))(
      'lacks: %s',
      async (_, { attack, reports }) => {
        expect(await attack(cluster())).toContainEqual(expect.stringContaining(reports));
      },
    );
  });
