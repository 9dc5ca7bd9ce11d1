import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadResult } from '../../../review/read';
import { temporaryFolders } from '../../support/temporary';
import { chartCopy, namespace, oneStack, readFiles, release, type Tree } from '../support/folder';

const folder = temporaryFolders();
const chart = chartCopy({ 'policy.yaml': 'kind: {{ .Values.kind }}\n' });

/** A program that stands for Helm: Node runs the given lines. The real one is in the live tests. */
function helmThat(lines: string): string {
  const path = join(folder(), 'helm');
  writeFileSync(path, `#!${process.execPath}\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

const printing = (text: string): string => helmThat(`process.stdout.write(${JSON.stringify(text)})`);

async function install(helm: string, differing: Tree = {}, more: Tree = {}): Promise<ReadResult> {
  const resources = { helm_release: { x: { ...release(chart.folder), ...differing } }, ...more };
  return readFiles(folder(), { ...oneStack(resources), ...chart.files }, { helm });
}

const codesOf = ({ issues }: ReadResult): readonly string[] => issues.map(({ code }) => code);
const objectsOf = ({ estate }: ReadResult): readonly unknown[] =>
  estate.stacks.flatMap(({ objects }) => objects.map(({ object }) => object));

const POLICY = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\n';

describe('a local chart', () => {
  it('gives the objects that Helm would install, with what it adds', async () => {
    const binding = `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: r
  labels: {app.kubernetes.io/managed-by: nobody, a: b}
  annotations: {c: d}
rules: []
`;
    const result = await install(printing(`---\n# Source: x\n${POLICY}---\n# nothing\n---${binding}`));
    const owner = { 'meta.helm.sh/release-name': 'policies', 'meta.helm.sh/release-namespace': 'ndc-system' };
    expect(result.issues).toStrictEqual([]);
    expect(objectsOf(result)).toStrictEqual([
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: {
          name: 'p',
          namespace: 'ndc-system',
          labels: { 'app.kubernetes.io/managed-by': 'Helm' },
          annotations: owner,
        },
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: {
          name: 'r',
          labels: { 'app.kubernetes.io/managed-by': 'Helm', a: 'b' },
          annotations: { c: 'd', ...owner },
        },
        rules: [],
      },
    ]);
  });

  it('names its objects within the release, in its place among the resources', async () => {
    const after = { n: { ...namespace(), depends_on: ['helm_release.x'] } };
    const before = { kubernetes_namespace_v1: { ...after, a: namespace('a') } };
    const result = await install(printing(POLICY), { depends_on: ['kubernetes_namespace_v1.a'] }, before);
    expect(result.issues).toStrictEqual([]);
    expect(result.estate.stacks[0]?.objects).toMatchObject([
      { address: 'kubernetes_namespace_v1.a' },
      { address: 'helm_release.x#NetworkPolicy/ndc-system/p', dependsOn: ['kubernetes_namespace_v1.a'] },
      { address: 'kubernetes_namespace_v1.n', dependsOn: ['helm_release.x'] },
    ]);
  });

  it('is rendered from the bytes that were read, with nothing of the caller', async () => {
    process.env['NDC_SECRET_OF_THE_CALLER'] = 'x';
    const helm = helmThat(`
      const { readFileSync } = require('node:fs');
      const [command, name, chart, ...options] = process.argv.slice(2);
      const texts = [readFileSync(chart + '/templates/policy.yaml', 'utf8')];
      for (const option of options) if (option.includes('/')) texts.push(readFileSync(option, 'utf8'));
      const plain = options.map((option) => (option.includes('/') ? 'FILE' : option));
      const seen = { command, name, plain, texts, environment: Object.keys(process.env).sort() };
      process.stderr.write(JSON.stringify(seen));
      process.exit(1);
    `);
    const { issues } = await install(helm, { values: ['a: 1', 'b: "$\${c}"'] });
    delete process.env['NDC_SECRET_OF_THE_CALLER'];
    expect(issues).toMatchObject([{ code: 'chart-not-rendered', stack: 'one', address: 'helm_release.x' }]);
    const seen = JSON.parse((issues[0]?.message ?? '').replace(/^[^{]*/, '')) as unknown;
    expect(seen).toStrictEqual({
      command: 'template',
      name: 'policies',
      plain: ['--namespace', 'ndc-system', '--kube-version', '1.35.4', '--values', 'FILE', '--values', 'FILE'],
      texts: ['kind: {{ .Values.kind }}\n', 'a: 1', 'b: "${c}"'],
      environment: ['HELM_CACHE_HOME', 'HELM_CONFIG_HOME', 'HELM_DATA_HOME', 'HOME', 'KUBECONFIG'],
    });
  });

  it('leaves nothing behind, and no path of this machine in what it says', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('ndc-helm-'));
    const { issues } = await install(helmThat('console.error(process.argv.join(" ")); process.exit(1)'));
    expect(issues[0]?.message).not.toContain(tmpdir() + '/ndc-helm-');
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('ndc-helm-'))).toStrictEqual(before);
  });

  it('that no Helm renders is an issue', async () => {
    expect(codesOf(await install('/no/such/helm'))).toStrictEqual(['chart-not-rendered']);
    expect(codesOf(await install(helmThat('process.exit(1)')))).toStrictEqual(['chart-not-rendered']);
  });
});

describe('what a chart renders to', () => {
  it.each([
    ['a hook', `${POLICY}  annotations: {helm.sh/hook: pre-install}\n`, 'chart-hook'],
    ['an unknown kind', 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n', 'chart-kind-unknown'],
    ['a kind of another version', POLICY.replace('/v1', '/v1beta1'), 'chart-kind-unknown'],
    ['no object', '- 1\n', 'chart-output'],
    ['no metadata', 'apiVersion: v1\nkind: ConfigMap\n', 'chart-output'],
    ['a name that is a number', POLICY.replace('name: p', 'name: 1'), 'chart-output'],
    ['a label that is a number', `${POLICY}  labels: {a: 1}\n`, 'chart-output'],
    ['no YAML', 'a: [', 'chart-output'],
    ['a key that stands twice', `${POLICY}kind: NetworkPolicy\n`, 'chart-output'],
    ['a truth value of one version of YAML', `${POLICY}spec: {a: yes}\n`, 'chart-output'],
    ['a number of one version of YAML', `${POLICY}spec: {a: 0777}\n`, 'chart-output'],
    ['a date', `${POLICY}spec: {a: 2026-11-22}\n`, 'chart-output'],
  ])('%s is an issue', async (_, text, code) => {
    const result = await install(printing(text));
    expect(codesOf(result)).toStrictEqual([code]);
    expect(objectsOf(result)).toStrictEqual([]);
  });

  it('may be nothing', async () => {
    expect(codesOf(await install(printing('')))).toStrictEqual([]);
  });
});
