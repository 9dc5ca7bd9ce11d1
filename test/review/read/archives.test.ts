import { checkBaseline } from '../../../review/baseline';
import { unknownRights } from '../../../review/baseline/known-rights';
import { clustersOf } from '../../../review/read';
import { temporaryFolders } from '../../support/temporary';
import { type Files, manifestEntry, manifestJson, namespace, readFiles, release, stackJson } from '../support/folder';

const folder = temporaryFolders();
const ARCHIVE = 'cert-manager-v1.21.1';
const PINNED = `sha256:abcdef012345${'0'.repeat(52)}`;
const LOCK = {
  charts: { [ARCHIVE]: { digest: 'unknown', images: [{ digest: 'unknown', reference: 'quay.io/a/b:v1' }] } },
  images: {},
  rights: { certificates: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }] },
};

const withRelease = (chart: string, lock: unknown = LOCK): Files => ({
  'manifest.json': manifestJson({ 'platform-releases': manifestEntry('platform-releases') }),
  'stacks/platform-releases/cdk.tf.json': stackJson('platform-releases', {
    helm_release: { one: { ...release('x'), chart, timeout: 300 } },
  }),
  ...(lock === undefined ? {} : { 'chart-lock.json': lock }),
});
const codesOf = async (files: Files): Promise<readonly string[]> =>
  (await readFiles(folder(), files)).issues.map(({ code }) => code);

describe('a release of a chart of others', () => {
  it('is opaque: named with its archive and values, and makes no object', async () => {
    const { estate, issues } = await readFiles(folder(), withRelease(`../../../.charts/${ARCHIVE}.tgz`));
    expect(issues).toStrictEqual([]);
    const [stack] = estate.stacks;
    expect(stack?.objects).toStrictEqual([]);
    expect(stack?.archives).toMatchObject([{ archive: ARCHIVE, namespace: 'ndc-system', values: ['{"a": 1}'] }]);
    expect(estate.lock?.charts.get(ARCHIVE)?.digest).toBe('unknown');
  });

  it.each([
    ['../../../.charts/cert-manager-v1.21.2.tgz', 'chart-unlocked'],
    ['../../../.charts/cert-manager.tgz', 'chart-path'],
    ['../../../.charts/../x-v1.0.0.tgz', 'chart-path'],
    ['../../.charts/cert-manager-v1.21.1.tgz', 'chart-path'],
    ['/.charts/cert-manager-v1.21.1.tgz', 'chart-path'],
    ['https://mirror.example/cert-manager-v1.21.1.tgz', 'chart-path'],
  ])('%s is refused: %s', async (chart, code) => {
    expect(await codesOf(withRelease(chart))).toContain(code);
  });

  it.each([
    [PINNED, '-abcdef012345', []],
    [PINNED, '', ['chart-digest']],
    [PINNED, '-abcdef012346', ['chart-digest']],
    [PINNED, '-ABCDEF012345', ['chart-unlocked']],
    ['unknown', '-abcdef012345', ['chart-digest']],
    ['unknown', '-rc.1', ['chart-unlocked']],
  ])('of digest %s by the name …%s: %j', async (digest, suffix, codes) => {
    const lock = { ...LOCK, charts: { [ARCHIVE]: { digest, images: [] } } };
    expect(await codesOf(withRelease(`../../../.charts/${ARCHIVE}${suffix}.tgz`, lock))).toStrictEqual(codes);
  });

  it('of a version before the first is named with both', async () => {
    const [version, digits] = ['cert-manager-v1.22.0-alpha.1', 'abcdef012345'];
    const lock = { ...LOCK, charts: { [version]: { digest: PINNED, images: [] } } };
    const { estate } = await readFiles(folder(), withRelease(`../../../.charts/${version}-${digits}.tgz`, lock));
    expect(estate.stacks[0]?.archives).toMatchObject([{ archive: version, digits }]);
  });

  it('is refused where the folder has no lock, or one that nobody can read', async () => {
    const chart = `../../../.charts/${ARCHIVE}.tgz`;
    expect(await codesOf({ ...withRelease(chart, 'no JSON') })).toStrictEqual(['lock-unreadable', 'chart-unlocked']);
    const loose = { ...LOCK, charts: { [ARCHIVE]: { digest: 'sha1:00', images: [] } } };
    expect(await codesOf(withRelease(chart, loose))).toStrictEqual(['lock-unreadable', 'chart-unlocked']);
    const { 'chart-lock.json': _, ...without } = withRelease(chart);
    expect(await codesOf(without)).toStrictEqual(['chart-unlocked']);
  });
});

describe('rights over the whole cluster that charts of others make', () => {
  it('are known, or told', async () => {
    const more = { certificates: [{ apiGroups: [''], resources: ['nodes/proxy'], verbs: ['get'] }] };
    const { estate } = await readFiles(
      folder(),
      withRelease(`../../../.charts/${ARCHIVE}.tgz`, { ...LOCK, rights: more }),
    );
    const found = checkBaseline(estate).filter(({ code }) => code === 'component-right');
    expect(found.map(({ message }) => message)).toStrictEqual([
      'a component’s charts may do in the whole cluster what nobody accepted: certificates: "get nodes/proxy"',
    ]);
  });

  it.each([
    ['logs', 'secrets', 'get'],
    ['logs', 'clusterroles', 'escalate'],
    ['sensor', '*', 'get'],
    ['metrics', 'pods', 'create'],
    ['nobody', 'secrets', 'list'],
  ])('of %s on %s to %s nobody accepted', (component, resource, verb) => {
    expect(unknownRights(component, [{ apiGroups: [''], resources: [resource], verbs: [verb] }])).toStrictEqual([
      `${verb} ${resource}`,
    ]);
  });

  it('are no matter where they read what everybody who operates reads', () => {
    expect(unknownRights('logs', [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] }])).toStrictEqual([]);
  });
});

describe('the stacks of several clusters', () => {
  const files = (second: string): Files => ({
    'manifest.json': manifestJson({ platform: manifestEntry('platform'), [second]: manifestEntry(second) }),
    'stacks/platform/cdk.tf.json': stackJson('platform', { kubernetes_namespace_v1: { one: namespace() } }),
    [`stacks/${second}/cdk.tf.json`]: stackJson(second, { kubernetes_namespace_v1: { one: namespace() } }),
  });

  it('may declare the same object, each for its own', async () => {
    const { estate, issues } = await readFiles(folder(), files('platform--two'));
    expect(issues).toStrictEqual([]);
    expect(clustersOf(estate).map(({ stacks }) => stacks.map(({ name }) => name))).toStrictEqual([
      ['platform'],
      ['platform--two'],
    ]);
  });

  it('of one cluster may not', async () => {
    const { issues } = await readFiles(folder(), files('tenant-two'));
    expect(issues.map(({ code }) => code)).toStrictEqual(['object-in-two-stacks']);
  });
});
