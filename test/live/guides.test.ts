import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT } from '../support/ndc';
import { temporaryFolders, writeFiles } from '../support/temporary';
import { IDENTITIES, loadExample } from './guides/estate';
import { parseCommand, runCommand } from './guides/kubectl';
import { normalise } from './guides/normalise';
import { readPage, renewPage, WHO } from './guides/page';
import { useCluster } from './support/fixture';
import { describeLive, toolPath } from './support/live';

const ENGLISH = 'docs/guides/on-the-cluster.en.md';
const VIETNAMESE = 'docs/guides/on-the-cluster.vi.md';
const textOf = (page: string): string => readFileSync(path.join(CHECKOUT, page), 'utf8');
const folder = temporaryFolders();

/** What the pages are for: words that must be in the answer to a refused command, whatever a page says. */
const REFUSALS = [
  'cannot list resource "secrets" in API group "" in the namespace "vi-du-a-ho-so"',
  'cannot list resource "pods" in API group "" in the namespace "vi-du-b-hoat-dong"',
  'cannot patch resource "namespaces" in API group "" in the namespace "vi-du-a-ho-so"',
  'P18: deleting a namespace needs the annotation ndc.gov.vn/delete-approved',
  'P28: a guard is deleted only after the deletion of its namespace has been approved',
  'P28: the labels ndc.gov.vn/guard and ndc.gov.vn/managed stay',
  'P31: the platform identity runs no pod of its own',
  'P05: only the platform sets, changes or removes ndc.gov.vn/*',
  'P06: the object is managed by the platform and cannot be changed or deleted',
  'P08: only services of type ClusterIP',
  'P01: every image, image volumes included, must come from registry.example',
  'P17: from level 3 on nobody enters a running pod',
  'exceeded quota: objects, requested: count/daemonsets.apps=1',
  'violates PodSecurity "restricted:v1.34": privileged',
];

describeLive(
  'the pages about the cluster',
  () => {
    const cluster = useCluster();
    const outputs: string[] = [];

    beforeAll(async () => {
      await loadExample(cluster(), folder());
      const kubeconfigs = Object.fromEntries(
        await Promise.all(WHO.map(async (who) => [who, await cluster().kubeconfig(IDENTITIES[who])] as const)),
      );
      const desk = { kubectl: toolPath('kubectl'), folder: folder() };
      const { files, steps } = readPage(textOf(ENGLISH));
      writeFiles(desk.folder, files);
      for (const { who, command } of steps) outputs.push(runCommand(command, kubeconfigs[who] ?? '', desk));
    });

    test.each([ENGLISH, VIETNAMESE])('%s quotes what kubectl prints', (page) => {
      const text = textOf(page);
      const renewed = renewPage(text, outputs);
      const isUpdate = process.env['UPDATE_DOCS'] === '1';
      if (isUpdate) writeFileSync(path.join(CHECKOUT, page), renewed);
      expect(isUpdate ? renewed : text).toBe(renewed);
    });

    test.each(REFUSALS)('a command is refused: %s', (words) => {
      const refused = outputs.filter((output) => output.endsWith('\n[exit code 1]\n'));
      expect(refused).toContainEqual(expect.stringContaining(words));
    });
  },
  ['helm', 'kubectl'],
);

describe('the two languages', () => {
  test('show the same commands and files', () => {
    expect(readPage(textOf(VIETNAMESE))).toEqual(readPage(textOf(ENGLISH)));
  });

  test('show the same outputs', () => {
    const blocks = (page: string): readonly string[] => textOf(page).match(/^```(?:text|yaml)\n[\s\S]*?^```$/gm) ?? [];
    expect(blocks(VIETNAMESE)).toEqual(blocks(ENGLISH));
    expect(blocks(ENGLISH).length).toBeGreaterThanOrEqual(10);
  });
});

describe('a page', () => {
  const page = (...lines: readonly string[]): string => ['Text.', '', '```text', ...lines, '```', ''].join('\n');

  test('is renewed output by output', () => {
    const text = page('tenant$ kubectl get pods', 'old', '', 'platform$ kubectl get nodes', 'old');
    const renewed = page('tenant$ kubectl get pods', 'new 1', '', 'platform$ kubectl get nodes', 'new 2');
    expect(renewPage(text, ['new 1\n', 'new 2\n'])).toBe(renewed);
    expect(renewPage(renewed, ['new 1\n', 'new 2\n'])).toBe(renewed);
  });

  test('is not read when it names nobody, or begins with an answer', () => {
    expect(() => readPage(page('tennant$ kubectl get pods'))).toThrow('nobody here is called "tennant"');
    expect(() => readPage(page('answer', 'tenant$ kubectl get pods'))).toThrow('output before its first command');
  });

  test('runs kubectl and no shell', () => {
    expect(parseCommand(`kubectl get pod a -o jsonpath='{.spec}' | head -3`)).toEqual({
      args: ['get', 'pod', 'a', '-o', 'jsonpath={.spec}'],
      lines: 3,
    });
    for (const command of ['ls', 'kubectl get pods; ls', 'kubectl get pods | sh', 'kubectl get $X', 'kubectl get `x`'])
      expect(() => parseCommand(command)).toThrow('not a plain command');
  });

  test('has one form for ages and times, whatever their width', () => {
    const table = (age: string, width: number): string =>
      [
        `NAME   ${'AGE'.padEnd(width)}LEVEL`,
        `a      ${age.padEnd(width)}3`,
        '',
        'Created: 2026-01-02T03:04:05Z  ',
      ].join('\n');
    const wanted = ['NAME   AGE     LEVEL', 'a      <age>   3', '', 'Created: <time>', ''].join('\n');
    expect(normalise(table('7s', 6))).toBe(wanted);
    expect(normalise(table('12m34s', 9))).toBe(wanted);
  });
});
