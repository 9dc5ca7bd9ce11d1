import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mirrorList } from '../../../cli/commands/mirror-list';
import { mirrorPull, type PullOptions } from '../../../cli/commands/mirror-pull';
import { digestOf } from '../../../cli/mirror/registry';
import { copyOfExample, type Printed } from '../../support/agreements';
import { captured } from '../../support/captured';
import { CHECKOUT } from '../../support/ndc';
import { packed, packedChart } from '../../support/packed-chart';
import { temporaryFolders } from '../../support/temporary';
import { startRegistry } from './registry-server';

const folder = temporaryFolders();
const CHART = packedChart('cert-manager', 'v1.21.1');
const RIGHT = digestOf(CHART);
const OTHER = `sha256:${'0'.repeat(64)}`;
/** The case that installs one chart. */
const INSTALLING = path.join(CHECKOUT, 'test/cases/a-digest-outside-production-is-only-counted/config');
const LOCK = 'platform/chart-lock.yaml';
const FILE = 'cert-manager-v1.21.1.tgz';
/** What a release names. */
const archiveOf = (content: string | Buffer): string =>
  `cert-manager-v1.21.1-${digestOf(Buffer.from(content)).slice(7, 19)}.tgz`;
const KEPT = archiveOf(CHART);

interface Place {
  readonly config: string;
  readonly from: string;
  readonly out: string;
  /** Folder in which releases look. */
  readonly kept: string;
  readonly lock: () => string;
  readonly archives: () => readonly string[];
}

/** The example with one chart, its lock, an archive of it, and a place for the output. */
function estate(digest: string, archive: Buffer | null = CHART): Place {
  const root = folder();
  const config = copyOfExample(root);
  for (const name of [LOCK, 'platform/components/certificates.yaml', 'environments/local.yaml']) {
    mkdirSync(path.dirname(path.join(config, name)), { recursive: true });
    writeFileSync(path.join(config, name), readFileSync(path.join(INSTALLING, name)));
  }
  const lock = path.join(config, LOCK);
  writeFileSync(lock, readFileSync(lock, 'utf8').replace('digest: unknown\n', `digest: ${digest} # why\n`));
  const from = path.join(root, 'from');
  mkdirSync(from);
  if (archive !== null) writeFileSync(path.join(from, FILE), archive);
  const kept = path.join(root, '.charts');
  return {
    ...{ config, from, kept, out: path.join(root, 'cdktf.out') },
    lock: () => readFileSync(lock, 'utf8'),
    archives: () => (existsSync(kept) ? readdirSync(kept) : []),
  };
}

async function pull({ config, from, out }: Place, options: PullOptions = { from }): Promise<Printed> {
  const { context, printed } = captured();
  return { code: await mirrorPull(context, { config, out, ...options }), text: printed() };
}

describe('ndc mirror pull --from', () => {
  it('puts an archive that the lock knows beside the output', async () => {
    const place = estate(RIGHT);
    expect(await pull(place)).toEqual({
      code: 0,
      text: `verified: cert-manager v1.21.1 -> .charts/${KEPT}\n1 verified, 0 refused\n`,
    });
    expect(place.archives()).toEqual([KEPT]);
  });

  it('refuses an archive of another digest, and says which it has', async () => {
    const place = estate(OTHER);
    expect(await pull(place)).toEqual({
      code: 1,
      text: `refused: cert-manager v1.21.1: its digest is ${RIGHT}, the lock says ${OTHER}\n0 verified, 1 refused\n`,
    });
    expect(place.archives()).toEqual([]);
  });

  it('refuses an archive of which the lock knows nothing, and says its digest', async () => {
    const place = estate('unknown');
    const { code, text } = await pull(place);
    expect([code, text]).toEqual([1, expect.stringContaining(`it is ${RIGHT}: read the chart`)]);
    expect(place.archives()).toEqual([]);
  });

  it.each([
    ['cannot be unpacked', Buffer.from('no chart at all'), 'it is not packed with gzip'],
    ['leads elsewhere', packed([{ name: 'cert-manager/../../x', content: 'x' }]), 'a name in it leads elsewhere'],
    ['is another chart', packedChart('trust-manager', 'v1.21.1'), 'it holds chart trust-manager v1.21.1'],
    ['is another version', packedChart('cert-manager', 'v1.21.0'), 'it holds chart cert-manager v1.21.0'],
  ])('refuses an archive that %s, even to record it', async (_, archive, why) => {
    const place = estate('unknown', archive);
    const before = place.lock();
    expect(await pull(place, { from: place.from, record: true })).toEqual({
      code: 1,
      text: `refused: cert-manager v1.21.1: ${why}\n0 verified, 1 refused\n`,
    });
    expect([place.lock(), place.archives()]).toEqual([before, []]);
  });

  it('refuses what is not there and what is no plain file', async () => {
    const place = estate(RIGHT, null);
    expect((await pull(place)).text).toContain(`there is no file ${FILE}`);
    symlinkSync('/etc/passwd', path.join(place.from, FILE));
    expect((await pull(place)).text).toContain(`${FILE} is not a plain file`);
  });
});

describe('what lies beside the output', () => {
  const CHANGED = packedChart('cert-manager', 'v1.21.1', { 'templates/more.yaml': 'kind: More\n' });

  it.each<[string, string, string, Buffer]>([
    ['of the name that a release had before', RIGHT, FILE, CHART],
    ['that was changed afterwards', RIGHT, KEPT, CHANGED],
    ['of another digest', OTHER, KEPT, CHART],
    ['that cannot be unpacked', digestOf(Buffer.from('x')), archiveOf('x'), Buffer.from('x')],
    ['that nobody locked', RIGHT, 'evil-1.0.0.tgz', CHART],
  ])('is removed where it is an archive %s', async (_, digest, name, content) => {
    const place = estate(digest, null);
    mkdirSync(place.kept);
    writeFileSync(path.join(place.kept, name), content);
    const { code, text } = await pull(place);
    expect([code, place.archives()]).toEqual([1, []]);
    expect(text).toContain(`removed: .charts/${name}, which is not what the lock pins\nrefused: `);
  });

  it('is removed where it leads elsewhere, and what is elsewhere stays', async () => {
    const place = estate(RIGHT);
    const elsewhere = folder();
    writeFileSync(path.join(elsewhere, FILE), CHART);
    mkdirSync(path.join(place.kept, 'unpacked-1.0.0.tgz'), { recursive: true });
    symlinkSync(path.join(elsewhere, FILE), path.join(place.kept, KEPT));
    symlinkSync(elsewhere, path.join(place.kept, 'elsewhere-1.0.0.tgz'));
    expect((await pull(place)).code).toBe(0);
    expect(place.archives()).toEqual([KEPT]);
    expect(lstatSync(path.join(place.kept, KEPT)).isFile()).toBe(true);
    expect(readdirSync(elsewhere)).toEqual([FILE]);
  });

  it('stays where it is right, also while the mirror has nothing', async () => {
    const place = estate(RIGHT, null);
    mkdirSync(place.kept);
    writeFileSync(path.join(place.kept, KEPT), CHART);
    writeFileSync(path.join(place.kept, 'note.txt'), '');
    expect((await pull(place)).code).toBe(1);
    expect(place.archives()).toEqual([KEPT, 'note.txt']);
  });

  it('is touched by nobody where the folder is a link', async () => {
    const place = estate(RIGHT);
    const elsewhere = folder();
    writeFileSync(path.join(elsewhere, FILE), CHART);
    symlinkSync(elsewhere, place.kept);
    const { code, text } = await pull(place);
    expect([code, text]).toEqual([1, expect.stringContaining('.charts is a link or a file')]);
    expect(readdirSync(elsewhere)).toEqual([FILE]);
  });
});

describe('ndc mirror pull --record', () => {
  it('writes the digest in the place of unknown and leaves every other byte', async () => {
    const place = estate('unknown');
    const before = place.lock();
    const { code, text } = await pull(place, { from: place.from, record: true });
    expect([code, text.split('\n')[0]]).toEqual([0, `recorded in config/${LOCK}: cert-manager v1.21.1 ${RIGHT}`]);
    expect(place.lock()).toBe(before.replace('digest: unknown # why', `digest: ${RIGHT} # why`));
    expect(place.archives()).toEqual([KEPT]);
  });

  it('never writes over a digest', async () => {
    const place = estate(OTHER);
    expect((await pull(place, { from: place.from, record: true })).code).toBe(1);
    expect(place.lock()).toContain(OTHER);
  });
});

describe('ndc mirror pull', () => {
  it('takes the archive from the mirror', async () => {
    const registry = await startRegistry();
    registry.chart = CHART;
    const place = estate(RIGHT);
    const { context, printed } = captured();
    const access = { host: 'localhost', port: registry.port, ca: registry.ca };
    const code = await mirrorPull(context, { config: place.config, out: place.out }, access);
    await registry.close();
    expect([code, printed(), place.archives()]).toEqual([0, expect.stringContaining('verified'), [KEPT]]);
  });
});

describe('ndc mirror list', () => {
  const listed = (format: 'images' | 'skopeo' | 'csv', lock?: string): Printed => {
    const { config } = estate(RIGHT);
    const file = path.join(config, LOCK);
    const pinned = `      digest: ${OTHER}`;
    writeFileSync(file, lock ?? readFileSync(file, 'utf8').replace('        digest: unknown', `  ${pinned}`));
    const { context, printed } = captured();
    return { code: mirrorList(context, { config, format }), text: printed() };
  };

  it('gives a copying tool a source by digest and the place in the mirror', () => {
    expect(listed('images')).toEqual({
      code: 0,
      text: `quay.io/jetstack/cert-manager-controller@${OTHER} registry.example/jetstack/cert-manager-controller:v1.21.1\n`,
    });
  });

  it('gives skopeo the images by host and digest', () => {
    const lines = listed('skopeo').text.split('\n');
    expect(lines.slice(1)).toEqual([
      'quay.io:',
      '  images:',
      '    jetstack/cert-manager-controller:',
      `      - ${OTHER}`,
      '',
    ]);
  });

  it('is refused with a lock that cannot be trusted', () => {
    const { code, text } = listed('csv', 'charts:\n  cert-manager:\n    version: latest\n');
    expect([code, text]).toEqual([1, expect.stringContaining('chart-lock.yaml')]);
  });
});
