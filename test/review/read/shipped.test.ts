import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../../model/load';
import { type ReadResult, readFolder, type ReadStack } from '../../../review/read';
import { synthesize, type SynthesisResult } from '../../../main';
import { AS_OF, CHECKOUT } from '../../support/ndc';
import { temporaryFolders } from '../../support/temporary';

const folder = temporaryFolders();

/** Types and names of the resources in the file, by a reading that knows nothing else of it. */
function addressesIn(out: string, { name }: ReadStack): readonly string[] {
  const text = readFileSync(join(out, 'stacks', name, 'cdk.tf.json'), 'utf8');
  const { resource = {} } = JSON.parse(text) as { resource?: Record<string, object> };
  return Object.entries(resource).flatMap(([type, named]) => Object.keys(named).map((each) => `${type}.${each}`));
}

describe('the shipped estate, read back', () => {
  const out = folder();
  let synthesized: SynthesisResult;
  let result: ReadResult;

  beforeAll(async () => {
    const config = { configDir: join(CHECKOUT, 'config'), shownRoot: 'config', environment: 'local', asOf: AS_OF };
    const { estate } = load(config);
    if (estate === undefined) throw new Error('the shipped estate has errors');
    synthesized = synthesize(estate, { outDir: out, chartsDir: join(CHECKOUT, 'charts') });
    result = await readFolder(out);
  });

  it('has nothing to say but that the chart needs Helm', () => {
    expect(result.issues).toMatchObject([
      { severity: 'error', code: 'chart-not-rendered', address: 'helm_release.admission-policies' },
    ]);
  });

  it('gives an object for every resource', () => {
    const resources = synthesized.stacks.reduce((sum, stack) => sum + stack.resources, 0);
    const objects = result.estate.stacks.flatMap((stack) => stack.objects);
    expect(resources).toBeGreaterThan(3000);
    expect(objects).toHaveLength(resources - 1);
    for (const stack of result.estate.stacks) {
      const read = stack.objects.map(({ address }) => address);
      const there = addressesIn(out, stack).filter((address) => !address.startsWith('helm_release.'));
      expect([...read].sort()).toStrictEqual([...there].sort());
    }
  });

  it('gives the file and line of every object', () => {
    const sources = result.estate.stacks.flatMap((stack) => stack.objects.map(({ source = '' }) => source));
    expect(sources.filter((source) => !/^config\/[a-z0-9/-]+\.(yaml|csv):\d+$/.test(source))).toStrictEqual([]);
  });

  it('gives stacks and objects in an order in which they can be made', () => {
    const stacks: string[] = [];
    for (const { name, dependencies, objects } of result.estate.stacks) {
      expect(dependencies.filter((each) => !stacks.includes(each))).toStrictEqual([]);
      stacks.push(name);
      const made = new Set<string>();
      for (const { address, dependsOn } of objects) {
        expect(dependsOn.filter((each) => !made.has(each))).toStrictEqual([]);
        made.add(address);
      }
    }
    expect(stacks.slice(0, 3)).toStrictEqual(['platform', 'security-baseline', 'tenant-an-giang']);
  });

  it('is read to the same bytes again', async () => {
    expect(JSON.stringify(await readFolder(out))).toBe(JSON.stringify(result));
  });
});
