import { readFolder, type ReadObject } from '../../../review/read';
import { planStacks } from '../../../stacks/plan';
import { manifestText } from '../../../stacks/synthesis/manifest';
import { CHARTS, textsOf } from '../../stacks/render';
import { estate } from '../../support/estate';
import { temporaryFolders } from '../../support/temporary';
import { OBJECTS } from '../support/expected-objects';
import { write } from '../support/folder';

const folder = temporaryFolders();
describe('the objects of a small estate', () => {
  let objects: ReadonlyMap<string, ReadObject>;
  let codes: readonly string[];

  beforeAll(async () => {
    const out = folder();
    const texts = [...textsOf(estate())].map(([name, text]) => [`stacks/${name}/cdk.tf.json`, text] as const);
    write(out, { 'manifest.json': manifestText(planStacks(estate(), CHARTS)), ...Object.fromEntries(texts) });
    const { estate: found, issues } = await readFolder(out);
    codes = issues.map(({ code }) => code);
    objects = new Map(found.stacks.flatMap((stack) => stack.objects.map((one) => [one.address, one])));
  });

  it('are all read, but those of the chart, which was not written', () => {
    expect(codes).toStrictEqual(['chart-missing']);
  });

  it.each(Object.keys(OBJECTS))('%s', (address) => {
    const expected = OBJECTS[address] ?? {};
    expect(objects.get(address)).toMatchObject(expected);
    expect(objects.get(address)?.object).toStrictEqual(expected.object);
  });

  it('hold the verbs of a role, whose lists are sets, in the order in which the provider sends them', () => {
    const rules = objects.get('kubernetes_role_v1.byt-his_ndc-view')?.object['rules'] as readonly object[];
    expect(rules[1]).toStrictEqual({ apiGroups: [''], resources: ['pods/log'], verbs: ['get'] });
    expect(rules[0]).toMatchObject({ apiGroups: [''], verbs: ['list', 'watch', 'get'] });
  });

  it('hold those of a cluster role, whose lists are lists, as they stand', () => {
    const rules = objects.get('kubernetes_cluster_role_v1.ndc-platform')?.object['rules'];
    expect(rules).toContainEqual({
      apiGroups: ['networking.k8s.io'],
      resources: ['networkpolicies'],
      verbs: ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'],
    });
  });
});
