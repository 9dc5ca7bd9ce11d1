import { join } from 'node:path';
import { synthesize } from '../../../main';
import { load } from '../../../model/load';
import { tenantStackOf } from '../../../model/estate/names';
import { RESOURCES_OF_A_NAMESPACE } from '../../../model/rules/states';
import { temporaryFolders } from '../../support/temporary';

const ROOT = join(__dirname, '../../..');
const newFolder = temporaryFolders();

describe('the resources of a namespace that the rule counts with', () => {
  it('are as many as each tenant stack of the example holds for each of its namespaces', () => {
    const { estate } = load({
      configDir: join(ROOT, 'examples/first-agreement'),
      shownRoot: 'config',
      environment: 'local',
      asOf: '2026-11-22',
    });
    if (estate === undefined) throw new Error('the example is refused');
    const { stacks } = synthesize(estate, { outDir: newFolder(), chartsDir: join(ROOT, 'charts') });
    const written = stacks
      .filter(({ family }) => family === 'tenant')
      .map(({ name, resources }) => [name, resources] as const);
    const counted = estate.tenants.flatMap(({ agency, parts }) =>
      parts.map(({ id, systems }) => {
        const vendors = systems.flatMap((system) => system.vendors).length;
        const agentNodes = systems.filter((system) => system.id === 'agent-node').length;
        return [tenantStackOf(agency, id), systems.length * RESOURCES_OF_A_NAMESPACE + agentNodes + vendors] as const;
      }),
    );
    expect(Object.fromEntries(written)).toStrictEqual({ 'tenant-vi-du-a': 34, 'tenant-vi-du-b': 33 });
    expect(Object.fromEntries(written)).toStrictEqual(Object.fromEntries(counted));
  });
});
