import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CHART_RULES, checkRelease, type ChartFinding, type ReleaseFacts } from '../../review/charts';
import { describeWithHelm } from '../live/support/live';
import { packed } from '../support/packed-chart';
import { readFiles, temporaryFolders } from '../support/temporary';

const FOLDER = path.join(__dirname, 'breaking');
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const FACTS: ReleaseFacts = {
  registry: 'registry.example',
  images: [{ source: 'quay.io/vi-du/small', tag: '1.0.0', digest: DIGEST }],
  level: 'restricted',
  highlyAvailable: true,
  rights: [{ apiGroups: [''], resources: ['namespaces'], verbs: ['get', 'list', 'watch'] }],
  recorded: new Set(),
  chartFault: (_, version) => (version === '1.0.0' ? undefined : 'too old'),
  imageFault: () => undefined,
  ipv4: 'warning',
};

const folder = temporaryFolders();

/** The good chart with what a folder lays over it, packed as an archive, and the values that its release gives. */
function laidOver(name: string): { readonly packed: Buffer; readonly values: readonly string[] } {
  const chart = folder();
  for (const layer of ['good', name]) cpSync(path.join(FOLDER, layer), chart, { recursive: true });
  const { 'given.yaml': given = '', ...files } = readFiles(chart);
  const entries = Object.entries(files).map(([file, content]) => ({ name: `small/${file}`, content }));
  return { packed: packed(entries), values: [given] };
}

it('has a chart for every rule', () => {
  const names = readdirSync(FOLDER).filter((name) => !['good', 'README.md'].includes(name));
  expect(names.toSorted()).toEqual([...CHART_RULES].toSorted());
});

describeWithHelm('a chart that breaks one rule', (binary) => {
  const check = async (name: string, facts: Partial<ReleaseFacts> = {}): Promise<readonly ChartFinding[]> => {
    const input = { name: 'small', namespace: 'ndc-small', apiVersions: [], ...laidOver(name) };
    const checked = await checkRelease(input, { ...FACTS, ...facts }, { binary, kubeVersion: '1.35.4' });
    if ('failure' in checked) throw new Error(checked.failure);
    return checked.findings;
  };

  it('is good without the break', async () => {
    expect(await check('good')).toEqual([]);
  });

  it.each(CHART_RULES)('is found by the rule %s and by no other', async (rule) => {
    const findings = await check(rule);
    expect(findings.map(({ code }) => code)).toEqual([rule]);
    expect(findings[0]).toMatchObject({
      release: 'small',
      severity: rule === 'listens-on-ipv4' ? 'warning' : 'error',
      fix: expect.stringMatching(/./) as unknown,
      vi: { message: expect.stringMatching(/./) as unknown },
    });
  });

  it('may run once where nothing is to stay up', async () => {
    expect(await check('availability', { highlyAvailable: false })).toEqual([]);
  });

  it('may name an image by its tag while its digest is unknown, with a warning', async () => {
    const images = [{ source: 'quay.io/vi-du/small', tag: '1.0.0', digest: 'unknown' }];
    expect((await check('good', { images })).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('may set a value that was read in its source', async () => {
    expect(await check('value-unknown', { recorded: new Set(['replicaz']) })).toEqual([]);
  });

  it('is told where it is: release, object and path', async () => {
    const [{ object, path: at } = { object: '', path: '' }] = await check('image-not-locked');
    expect([object, at]).toEqual(['Deployment ndc-small/small', 'spec.template.spec.containers[0].args[1]']);
  });

  it('gives no judgement where Helm refuses it', async () => {
    const values = ['labels: [x\n'];
    const input = { name: 'small', namespace: 'ndc-small', apiVersions: [], packed: laidOver('good').packed, values };
    await expect(checkRelease(input, FACTS, { binary, kubeVersion: '1.35.4' })).resolves.toHaveProperty('failure');
  });
});
