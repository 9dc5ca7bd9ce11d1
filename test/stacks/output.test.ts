import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { StackTooLargeError, synthesize, UnknownStackError } from '../../main';
import type { Endpoint, WholeEstate } from '../../model/estate/types';
import { RESOURCES_OF_A_NAMESPACE } from '../../model/rules/states';
import { commune, estate, platform, tenant } from '../support/estate';
import { at, placedIn, stacksOf } from './render';

const namespaceOfEnd = (end: Endpoint): string => ('namespace' in end ? end.namespace : `zone ${end.zone}`);

const CHARTS_DIR = join(__dirname, '../../charts');
const root = mkdtempSync(join(tmpdir(), 'output-'));
let folders = 0;

afterAll(() => rmSync(root, { recursive: true }));

function emptyFolder(): string {
  const folder = join(root, String((folders += 1)));
  mkdirSync(folder);
  return folder;
}

type Files = Readonly<Record<string, string>>;

function filesOf(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function outputOf(of: WholeEstate, options: { readonly stacks?: readonly string[] } = {}): Files {
  const outDir = emptyFolder();
  synthesize(of, { outDir, chartsDir: CHARTS_DIR, ...options });
  return filesOf(outDir);
}

/** Every string of a value, keys too, with its path. */
function textsIn(value: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    [path.join('.'), key] as const,
    ...textsIn(member, [...path, key]),
  ]);
}

describe('the output', () => {
  const output = outputOf(estate());
  const placed = placedIn(estate());

  it('is a manifest, a file for each stack, and the chart under a name that carries its digest', () => {
    const chart = Object.keys(output).find((path) => path.endsWith('Chart.yaml')) ?? '';
    expect(chart).toMatch(/^charts\/admission-policies-[0-9a-f]{12}\/Chart\.yaml$/);
    expect(
      at(
        JSON.parse(output['stacks/security-baseline/cdk.tf.json'] ?? ''),
        'resource',
        'helm_release',
        'admission-policies',
        'chart',
      ),
    ).toBe(`../../${chart.replace('/Chart.yaml', '')}`);
    const manifest = JSON.parse(output['manifest.json'] ?? '') as {
      stacks: Record<string, { synthesizedStackPath: string }>;
    };
    const stacks = Object.values(manifest.stacks).map(({ synthesizedStackPath }) => synthesizedStackPath);
    expect(Object.keys(output).filter((path) => !path.startsWith('charts/'))).toStrictEqual(
      ['manifest.json', 'register/register.json', ...stacks].sort(),
    );
  });

  it('holds no template but the three variables of the provider blocks', () => {
    const expressions = [...stacksOf(estate()).values()].flatMap((stack) =>
      textsIn(stack).filter(([, text]) => /[$%]\{|TfToken/.test(text)),
    );
    expect(expressions.filter(([path]) => !path.startsWith('provider.'))).toStrictEqual([]);
    expect([...new Set(expressions.map(([, text]) => text))].sort()).toStrictEqual([
      '${var.cluster_ca_certificate}',
      '${var.cluster_host}',
      '${var.cluster_token}',
    ]);
  });

  it('declares exactly those three, and keeps the token out of every plan', () => {
    for (const { variable } of stacksOf(estate()).values()) {
      expect(Object.keys(variable)).toStrictEqual(['cluster_ca_certificate', 'cluster_host', 'cluster_token']);
      expect(at(variable, 'cluster_token', 'sensitive')).toBe(true);
    }
  });

  it('keeps each state in a place of its own, outside the output', () => {
    const paths = [...stacksOf(estate())].map(([name, { terraform }]) => [
      name,
      at(terraform, 'backend', 'local', 'path'),
    ]);
    for (const [name, path] of paths) expect(path).toBe(`../../../.state/local/lab/${String(name)}.tfstate`);
  });

  it('holds only listed types of resources, and a Helm provider only beside a release', () => {
    expect([...new Set(placed.map(({ type }) => type))].sort()).toStrictEqual([
      'helm_release',
      'kubernetes_cluster_role_binding_v1',
      'kubernetes_cluster_role_v1',
      'kubernetes_default_service_account_v1',
      'kubernetes_limit_range_v1',
      'kubernetes_namespace_v1',
      'kubernetes_network_policy_v1',
      'kubernetes_pod_disruption_budget_v1',
      'kubernetes_priority_class_v1',
      'kubernetes_resource_quota_v1',
      'kubernetes_role_binding_v1',
      'kubernetes_role_v1',
      'kubernetes_runtime_class_v1',
      'kubernetes_service_account_v1',
      'kubernetes_storage_class_v1',
    ]);
    const helm = [...stacksOf(estate())].filter(([, { provider }]) => 'helm' in provider).map(([name]) => name);
    expect(helm).toStrictEqual(['security-baseline']);
  });

  it('makes the complete home of every system, of as many resources as the rule on the size of states counts', () => {
    const systems = estate().tenants.flatMap(({ parts }) => parts.flatMap((part) => part.systems));
    for (const { namespace, id: system } of systems) {
      expect(
        placed.filter(({ stack, id }) => stack.startsWith('tenant-') && id.split('_')[0] === namespace),
      ).toHaveLength(RESOURCES_OF_A_NAMESPACE + (system === 'agent-node' ? 1 : 0));
    }
  });

  it('opens both sides of every flow, and nothing else between namespaces', () => {
    const policies = placed.filter(
      ({ type, stack }) => type === 'kubernetes_network_policy_v1' && stack.startsWith('transmission-'),
    );
    expect(policies.map(({ id }) => id).sort()).toStrictEqual(
      estate()
        .flows.flatMap(({ id, from, to }) => [
          `${namespaceOfEnd(from)}_${id}-egress`,
          `${namespaceOfEnd(to)}_${id}-ingress`,
        ])
        .sort(),
    );
  });

  it('holds no absolute path', () => {
    for (const text of Object.values(output)) {
      expect(text).not.toContain(root);
      expect(text).not.toContain(process.cwd());
      expect(text).not.toMatch(/"\/(?!\/?")/);
    }
  });

  it('never holds a template that a hostile estate carries: it is escaped or refused', () => {
    const payload = '${file("/etc/hostname")} %{ if true }';
    const [first, ...others] = estate().tenants;
    const hostile = first?.parts[0]?.systems[0];
    if (!first || !hostile) throw new Error('no system');
    const systems = [{ ...hostile, name: { vi: payload, en: payload } }];
    const text = outputOf(estate({ tenants: [{ ...first, systems, parts: [{ id: undefined, systems }] }, ...others] }))[
      `stacks/tenant-${first.agency}/cdk.tf.json`
    ];
    expect(text).toContain(JSON.stringify('$${file("/etc/hostname")} %%{ if true }'));
    const labelled = [{ ...hostile, id: payload }];
    expect(() =>
      outputOf(
        estate({
          tenants: [{ ...first, systems: labelled, parts: [{ id: undefined, systems: labelled }] }, ...others],
        }),
      ),
    ).toThrow('not a label value');
  });
});

describe('the same estate gives the same bytes', () => {
  const output = outputOf(estate());

  it('in whatever order it comes', () => {
    const { tenants, flows } = estate();
    const shuffled = tenants.toReversed().map((each) => ({
      ...each,
      systems: each.systems.toReversed(),
      parts: each.parts.map((part) => ({ ...part, systems: part.systems.toReversed() })),
    }));
    const namespaces = platform().namespaces.toReversed();
    expect(
      outputOf(estate({ tenants: shuffled, flows: flows.toReversed(), platform: platform({ namespaces }) })),
    ).toStrictEqual(output);
  });

  it('in another place, time zone and language, bundled, whatever CDKTF’s variables say', () => {
    const bundle = join(root, 'synthesize.cjs');
    const run = `import { synthesize } from '../../main'; import { estate } from '../support/estate';
      synthesize(estate(), { outDir: process.argv[2]!, chartsDir: process.argv[3]! });`;
    const stdin = { contents: run, resolveDir: __dirname, loader: 'ts' } as const;
    buildSync({ stdin, bundle: true, platform: 'node', target: 'node20', outfile: bundle, logLevel: 'error' });
    const outDir = emptyFolder();
    const env = {
      PATH: process.env.PATH,
      TZ: 'Asia/Ho_Chi_Minh',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      CDKTF_CONTEXT_JSON: 'not JSON',
      CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS: 'true',
      CDKTF_TARGET_STACK_ID: 'platform',
      CDKTF_OUTDIR: join(root, 'elsewhere'),
      SYNTH_HCL_OUTPUT: 'true',
    };
    execFileSync(process.execPath, [bundle, outDir, CHARTS_DIR], { cwd: root, env });
    expect(filesOf(outDir)).toStrictEqual(output);
  });

  it('in a run for some stacks alone, whose manifest lists just these', () => {
    const { 'manifest.json': manifest = '', ...some } = outputOf(estate(), { stacks: ['tenant-byt', 'platform'] });
    expect(output).toMatchObject(some);
    expect(Object.keys(some).filter((path) => path.startsWith('stacks/'))).toStrictEqual([
      'stacks/platform/cdk.tf.json',
      'stacks/tenant-byt/cdk.tf.json',
    ]);
    const { stacks } = JSON.parse(manifest) as { stacks: Record<string, unknown> };
    expect(Object.keys(stacks)).toStrictEqual(['platform', 'tenant-byt']);
    expect(JSON.parse(output['manifest.json'] ?? '')).toMatchObject({ stacks });
  });
});

describe('synthesis', () => {
  it('tells what each stack holds', () => {
    const { stacks } = synthesize(estate(), { outDir: emptyFolder(), chartsDir: CHARTS_DIR });
    expect(stacks).toHaveLength(11);
    expect(stacks.find(({ name }) => name === 'tenant-byt')).toMatchObject({ family: 'tenant', resources: 33 });
    for (const { bytes } of stacks) expect(bytes).toBeGreaterThan(1000);
  });

  it('refuses a stack that is not there, naming those that are', () => {
    let refusal: unknown;
    try {
      outputOf(estate(), { stacks: ['platform', 'tenant-x'] });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(UnknownStackError);
    expect(at(refusal, 'unknown')).toStrictEqual(['tenant-x']);
    expect(at(refusal, 'known')).toContain('tenant-byt');
  });

  it('refuses a state above 2,500 resources', () => {
    const systems = Array.from({ length: 157 }, (_, index) => commune('hcm', String(10_000 + index)));
    const large = estate({ tenants: [tenant('hcm', systems)], flows: [] });
    expect(() => outputOf(large)).toThrow(StackTooLargeError);
    expect(() => outputOf(large)).toThrow('stack tenant-hcm has 2512 resources');
  });

  it('refuses a folder that is not empty', () => {
    const outDir = emptyFolder();
    writeFileSync(join(outDir, 'x'), '');
    expect(() => synthesize(estate(), { outDir, chartsDir: CHARTS_DIR })).toThrow('is not empty');
  });
});
