import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize, type SynthesisResult } from '../../main';
import type { WholeEstate } from '../../model/estate/types';
import { hasErrors } from '../../model/issue';
import { load, type Loaded } from '../../model/load';
import { expectedOf } from '../support/hostile-expected';
import type { Files } from '../support/hostile-mutations';
import {
  metadataOf,
  type Placed,
  RESOURCE_TYPES,
  resourcesIn,
  type Stacks,
  violations,
} from '../support/hostile-safety';

const ROOT = join(__dirname, '../..');
const CONFIG = join(ROOT, 'config');
/** The first day of the register, the day of this writing, and days far enough that all dated facts have turned. */
const DAYS = ['2025-07-01', '2026-11-22', '2027-01-02', '2027-07-02', '2031-01-01'];
const TODAY = '2026-11-22';
const MOST_RESOURCES = 2500;

const shipped = (asOf: string): Loaded => load({ configDir: CONFIG, shownRoot: 'config', environment: 'local', asOf });

describe('the shipped estate', () => {
  it.each(DAYS)('has no error on %s', (day) => {
    const { issues, estate } = shipped(day);
    expect(issues.filter(({ severity }) => severity === 'error')).toStrictEqual([]);
    expect(hasErrors(issues)).toBe(estate === undefined);
  });
});

/** Everything that a namespace of a tenant comes with, as `type/name`. */
const BUNDLE = [
  'kubernetes_default_service_account_v1/default',
  'kubernetes_limit_range_v1/limits',
  'kubernetes_network_policy_v1/allow-dns',
  'kubernetes_network_policy_v1/default-deny',
  'kubernetes_resource_quota_v1/compute',
  'kubernetes_resource_quota_v1/objects',
  'kubernetes_resource_quota_v1/priority',
  'kubernetes_role_binding_v1/ndc-deploy',
  'kubernetes_role_binding_v1/ndc-operate',
  'kubernetes_role_binding_v1/ndc-view',
  'kubernetes_role_v1/ndc-deploy',
  'kubernetes_role_v1/ndc-operate',
  'kubernetes_role_v1/ndc-view',
  'kubernetes_service_account_v1/app',
  'kubernetes_service_account_v1/deployer',
];
/** What that of an agent node has besides. */
const BUDGET = 'kubernetes_pod_disruption_budget_v1/agent-node';

describe('the output of the shipped estate', () => {
  let stacks: Stacks = new Map();
  let resources: readonly Placed[] = [];
  let result: SynthesisResult = { stacks: [] };
  let estate: WholeEstate | undefined;
  let files: Files = new Map();

  beforeAll(() => {
    estate = shipped(TODAY).estate;
    if (estate === undefined) throw new Error('the shipped estate has errors');
    const outDir = mkdtempSync(join(tmpdir(), 'ndc-shipped-'));
    try {
      result = synthesize(estate, { outDir, chartsDir: join(ROOT, 'charts') });
      stacks = new Map(
        readdirSync(join(outDir, 'stacks')).map((name) => [
          name,
          JSON.parse(readFileSync(join(outDir, 'stacks', name, 'cdk.tf.json'), 'utf8')) as unknown,
        ]),
      );
    } finally {
      rmSync(outDir, { recursive: true });
    }
    resources = resourcesIn(stacks);
    const paths = readdirSync(CONFIG, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(csv|yaml)$/.test(path),
    );
    files = new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(CONFIG, path))]));
  });

  it('is safe by an independent reading of the configuration', () => {
    expect(violations(stacks, expectedOf(files, 'local', TODAY))).toStrictEqual([]);
  });

  it('holds as many resources as were made, of listed types alone, and no object twice', () => {
    const made = result.stacks.reduce((sum, stack) => sum + stack.resources, 0);
    expect(resources).toHaveLength(made);
    expect(resources.filter(({ type }) => !RESOURCE_TYPES.has(type))).toStrictEqual([]);
    const objects = resources.map((resource) => {
      const { name, namespace } = metadataOf(resource);
      return [resource.type, namespace, name ?? resource.id].join(' ');
    });
    expect(new Set(objects).size).toBe(made);
    expect(new Set(resources.map(({ type, id }) => `${type}.${id}`)).size).toBe(made);
  });

  it('has a namespace for each hosted system and two of the platform', () => {
    const hosted = estate?.tenants.flatMap((tenant) => tenant.systems).filter(({ hosting }) => hosting !== 'external');
    const namespaces = resources.filter(({ type }) => type === 'kubernetes_namespace_v1');
    expect(namespaces).toHaveLength((hosted?.length ?? 0) + 2);
    expect(namespaces.length).toBeGreaterThan(250);
  });

  it('gives each namespace of a tenant the same whole bundle', () => {
    const bundles = new Map<string, string[]>();
    for (const resource of resources.filter(
      ({ stack, type }) => stack.startsWith('tenant-') && type !== 'kubernetes_namespace_v1',
    )) {
      const { name, namespace } = metadataOf(resource) as Readonly<Record<string, string>>;
      bundles.set(namespace ?? '', [...(bundles.get(namespace ?? '') ?? []), `${resource.type}/${name ?? ''}`]);
    }
    expect(bundles.size).toBeGreaterThan(250);
    const bundleOf = (namespace: string): readonly string[] =>
      namespace.endsWith('-agent-node') ? [...BUNDLE, BUDGET].sort() : BUNDLE;
    expect(
      [...bundles].filter(([namespace, bundle]) => bundle.sort().join() !== bundleOf(namespace).join()),
    ).toStrictEqual([]);
  });

  it('keeps every state small enough', () => {
    expect(result.stacks.filter((stack) => stack.resources > MOST_RESOURCES)).toStrictEqual([]);
  });

  it('stands in no text that names this machine', () => {
    const text = JSON.stringify([...stacks]);
    expect([ROOT, tmpdir(), process.cwd()].filter((path) => text.includes(`${path}/`))).toStrictEqual([]);
  });

  it('opens nothing: the shipped estate has no agreement yet', () => {
    const opened = resources.filter(({ stack }) => stack.startsWith('transmission-'));
    expect(opened).toStrictEqual([]);
    expect([...stacks.keys()].filter((stack) => stack.startsWith('transmission-')).length).toBeGreaterThan(50);
  });
});
