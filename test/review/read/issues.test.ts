import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder, type ReadOptions } from '../../../review/read';
import { temporaryFolders } from '../../support/temporary';
import { type Files, namespace, oneStack, policy, readFiles, stackJson, type Tree, write } from '../support/folder';
import { FOLDER_CASES } from '../support/folder-cases';
import { RESOURCE_CASES } from '../support/resource-cases';
import { SETTINGS_CASES } from '../support/settings-cases';

const folder = temporaryFolders();
const REVIEW = join(__dirname, '../../../review/read');

/** An issue in one line: `code stack address path`, a dash for what it does not name. */
async function issuesOf(files: Files, options: ReadOptions = {}, prepare?: (out: string) => void): Promise<string[]> {
  const out = folder();
  prepare?.(out);
  const { issues } = await readFiles(out, files, options);
  return issues.map(({ code, stack = '-', address = '-', path = '-' }) => `${code} ${stack} ${address} ${path}`);
}

const ns = (differing: Tree): Tree => ({ kubernetes_namespace_v1: { 'byt-his': { ...namespace(), ...differing } } });
const np = (differing: Tree): Tree => ({ kubernetes_network_policy_v1: { p: policy(differing) } });
const CASES = [...FOLDER_CASES, ...RESOURCE_CASES, ...SETTINGS_CASES];

describe('reading a folder', () => {
  it.each(CASES)('%s', async (_, files, expected) => {
    expect(await issuesOf(files)).toStrictEqual(expected);
  });

  it('of a folder that is not there', async () => {
    const { estate, issues } = await readFolder(join(folder(), 'none'));
    expect(estate).toStrictEqual({ stacks: [] });
    expect(issues).toMatchObject([{ severity: 'error', code: 'folder-missing' }]);
  });

  it('follows no link and opens no folder as a file', async () => {
    const linked = (out: string): void => {
      mkdirSync(join(out, 'stacks/one'), { recursive: true });
      write(out, { elsewhere: stackJson('one', {}) });
      symlinkSync(join(out, 'elsewhere'), join(out, 'stacks/one/cdk.tf.json'));
    };
    const files = { 'manifest.json': oneStack({})['manifest.json'] };
    expect(await issuesOf(files, {}, linked)).toStrictEqual(['file-unreadable one - -']);
    const asFolder = (out: string): void => void mkdirSync(join(out, 'manifest.json'), { recursive: true });
    expect(await issuesOf({}, {}, asFolder)).toStrictEqual(['file-unreadable - - -']);
  });

  it('refuses what is not UTF-8, and a file without end', async () => {
    const out = folder();
    write(out, oneStack({}));
    truncateSync(join(out, 'stacks/one/cdk.tf.json'), 65 * 1024 * 1024);
    expect((await readFolder(out)).issues).toMatchObject([{ code: 'file-unreadable', stack: 'one' }]);
    write(out, { 'stacks/one/cdk.tf.json': '' });
    writeFileSync(join(out, 'stacks/one/cdk.tf.json'), Buffer.from([0x7b, 0xe9, 0x7d]));
    expect((await readFolder(out)).issues).toMatchObject([{ code: 'file-unreadable', stack: 'one' }]);
  });

  it('tells everything at once', async () => {
    const files = oneStack({ ...ns({ count: 2 }), ...np({ x: 1 }), aws_instance: { x: {} } }, { data: {} });
    const found = await issuesOf(files);
    expect(found.map((line) => line.split(' ')[0])).toStrictEqual([
      'block-not-allowed',
      'resource-type-unknown',
      'meta-argument',
      'unknown-attribute',
    ]);
  });

  it('shows hostile text as text', async () => {
    const { issues } = await readFiles(folder(), oneStack(np({ 'a"\u202e\u001b[31m\n': 1 })));
    expect(issues).toMatchObject([{ code: 'unknown-attribute', path: 'spec["a\\"\\u{202E}\\u{001B}[31m\\u{000A}"]' }]);
    expect(JSON.stringify(issues)).not.toMatch(/[\u202e\u001b]/);
  });
});

describe('the codes of issues', () => {
  const sources = readdirSync(REVIEW, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const texts = sources.map((path) => readFileSync(join(REVIEW, path), 'utf8'));
  const codes = new Set(texts.flatMap((text) => [...text.matchAll(/code: '([^']+)'/g)].map(([, code = '']) => code)));
  /** Shown by tests of their own, here and in `charts.test.ts`. */
  const ELSEWHERE = [
    'folder-missing',
    'file-unreadable',
    'chart-hook',
    'chart-kind-unknown',
    'chart-output',
    'chart-unlocked',
    'lock-unreadable',
    'backend-unlocked',
  ];

  it('are each shown by a test', () => {
    const shown = CASES.flatMap(([, , expected]) => expected.map((line) => line.split(' ')[0] ?? ''));
    expect([...codes].sort()).toStrictEqual([...new Set([...shown, ...ELSEWHERE])].sort());
  });
});
