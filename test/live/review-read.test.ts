import { join } from 'node:path';
import { readFolder, type ReadObject } from '../../review/read';
import { chartCopy, oneStack, readFiles, release, stackJson, write } from '../review/support/folder';
import { type RecordingServer, startRecordingServer } from '../review/support/recording-server';
import { objectOf, type Recording, recordings } from '../review/support/recordings';
import { temporaryFolders } from '../support/temporary';
import { renderPolicies } from './admission/policies';
import { SHIPPED, synthesizeConfig } from './support/estate';
import { describeLive, toolPath } from './support/live';
import { describeTerraform } from './terraform/describe-terraform';
import { openStack, type Outcome } from './terraform/stack';

const folder = temporaryFolders();

describeLive(
  'charts, read with the real Helm',
  () => {
    let objects: readonly ReadObject[];

    test('the shipped estate is read whole', async () => {
      const out = folder();
      synthesizeConfig(SHIPPED, out);
      const { estate, issues } = await readFolder(out, { helm: toolPath('helm') });
      expect(issues).toStrictEqual([]);
      objects = estate.stacks.flatMap((stack) => stack.objects);
      const names = renderPolicies(toolPath('helm'))
        .policies.map(({ metadata }) => metadata.name)
        .sort();
      expect(objects.filter(({ address }) => address.includes('#')).map(({ address }) => address)).toStrictEqual(
        ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'].flatMap((kind) =>
          names.map((name) => `helm_release.admission-policies#${kind}/${name}`),
        ),
      );
    });

    test('an admission policy is what Helm installs', () => {
      const binding = objects.find(({ address }) => address.endsWith('Binding/ndc-p18-namespace-deletion'));
      expect(binding).toStrictEqual({
        stack: 'security-baseline',
        address: 'helm_release.admission-policies#ValidatingAdmissionPolicyBinding/ndc-p18-namespace-deletion',
        dependsOn: [],
        preventDestroy: false,
        source: 'config/platform/platform.yaml:4',
        object: {
          apiVersion: 'admissionregistration.k8s.io/v1',
          kind: 'ValidatingAdmissionPolicyBinding',
          metadata: {
            name: 'ndc-p18-namespace-deletion',
            labels: {
              'app.kubernetes.io/managed-by': 'Helm',
              'ndc.gov.vn/control': 'P18',
              'ndc.gov.vn/managed': 'true',
            },
            annotations: {
              'meta.helm.sh/release-name': 'admission-policies',
              'meta.helm.sh/release-namespace': 'ndc-system',
            },
          },
          spec: { policyName: 'ndc-p18-namespace-deletion', validationActions: ['Deny', 'Audit'] },
        },
      });
    });

    const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Values.name }}\n';

    const render = async (template: string, values: readonly string[], kubeVersion?: string): Promise<unknown> => {
      const chart = chartCopy({ 'x.yaml': template });
      const resource = { helm_release: { x: release(chart.folder, { values }) } };
      const helm = { helm: toolPath('helm'), ...(kubeVersion === undefined ? {} : { kubeVersion }) };
      const { estate, issues } = await readFiles(folder(), { ...oneStack(resource), ...chart.files }, helm);
      return [
        ...issues.map(({ code }) => code),
        ...estate.stacks.flatMap((stack) => stack.objects.map((o) => o.object)),
      ];
    };

    test('later values stand over earlier ones, and a literal "${" reaches Helm as it is', async () => {
      const both = await render(`${CONFIG_MAP}data: {a: {{ .Values.a | quote }}}\n`, [
        '{"name": "x"}',
        'name: settings\na: "$${b}"',
      ]);
      expect(both).toMatchObject([{ metadata: { name: 'settings', namespace: 'ndc-system' }, data: { a: '${b}' } }]);
    });

    test('a hook is not passed over', async () => {
      const hook = `${CONFIG_MAP}  annotations: {helm.sh/hook: post-delete}\n`;
      expect(await render(hook, ['name: settings'])).toStrictEqual(['chart-hook']);
    });

    test('a template that fails is told', async () => {
      expect(await render('{{ fail "no" }}', [])).toStrictEqual(['chart-not-rendered']);
      expect(await render('{{ .Values.', [])).toStrictEqual(['chart-not-rendered']);
    });
  },
  ['helm'],
);

/** The recording with a name of its own, so that all of them can be created at once. */
function renamed(recording: Recording, index: number): Recording {
  const attributes = structuredClone(recording.attributes) as { metadata: unknown };
  const { metadata } = attributes;
  const only = (Array.isArray(metadata) ? (metadata as unknown[])[0] : metadata) as Record<string, unknown>;
  if (recording.type === 'kubernetes_default_service_account_v1') only['namespace'] = `n${index}`;
  else only['name'] = `r${index}`;
  return { ...recording, attributes };
}

function sentFor({ type, sends }: Recording, index: number, { sent }: RecordingServer): Recording['sends'] {
  const kind = Array.isArray(sends) ? undefined : (sends as { kind: string }).kind;
  const found = sent.get(
    type === 'kubernetes_default_service_account_v1' ? `patch n${index}` : `${kind ?? ''} r${index}`,
  );
  return found as Recording['sends'];
}

function withName(object: unknown, index: number): unknown {
  const { metadata, ...rest } = object as { metadata: Record<string, unknown> };
  return { ...rest, metadata: metadata['name'] === 'default' ? metadata : { ...metadata, name: `r${index}` } };
}

describeTerraform('what the provider was recorded to send', (engine) => {
  const accepted = recordings().filter(({ sends }) => sends !== undefined);
  let server: RecordingServer;
  let outcome: Outcome;

  beforeAll(async () => {
    server = await startRecordingServer();
    const resources: Record<string, Record<string, unknown>> = {};
    accepted.map(renamed).forEach(({ type, attributes }, index) => {
      (resources[type] ??= {})[`r${index}`] = attributes;
    });
    // The state lies beside the folder, where the stack declares it.
    const out = join(folder(), 'cdktf.out');
    write(out, { 'stacks/one/cdk.tf.json': stackJson('one', resources) });
    const stack = await openStack(engine(), out, 'one', { host: server.host, caPem: '', token: 'none' });
    outcome = await stack.apply();
  }, 150_000);

  afterAll(() => server.close());

  test('is still accepted', () => {
    expect(outcome).toMatchObject({ code: 0, errors: [] });
  });

  test('is still sent', () => {
    const now = accepted.map((recording, index) => {
      const sends = sentFor(recording, index, server);
      return [recording.name, sends && objectOf({ ...renamed(recording, index), sends })];
    });
    const then = accepted.map((recording, index) => [
      recording.name,
      withName(objectOf(renamed(recording, index)), index),
    ]);
    expect(now).toStrictEqual(then);
  });
});
