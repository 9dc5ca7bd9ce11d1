import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ReadObject } from '../../review/read';
import { temporaryFolders } from '../support/temporary';
import { type KubeClient, type KubeObject, succeed } from './cluster/kube-client';
import { applyOrThrow, destroyAll, type Refusal } from './support/apply';
import { approve, deletable, eventually, isGone, removed } from './support/deletion';
import { EXAMPLE, objectsOf, readSynthesized, synthesizeConfig } from './support/estate';
import { useCluster } from './support/fixture';
import { missingGuards } from './support/invariants';
import { describeLive } from './support/live';
import { applyEstateOrThrow, PLATFORM } from './support/platform';

const folder = temporaryFolders();
const NAMESPACE = 'vi-du-a-thu-nghiem';
const SYSTEM = 'tenants/vi-du-a/systems/thu-nghiem.yaml';
const LEVEL = ['  - value: 3', '    basis: assumed', '    from: 2025-07-01', '    reason: Giả định'].join('\n');
const HIGHER = [
  '  - value: 4',
  '    basis: approved',
  '    from: 2026-06-01',
  '    decision: 01/QĐ-VD',
  '    authority: Bộ Ví dụ A',
  '    date: 2026-05-29',
  '    regime: nd-85-2016',
].join('\n');

/** Who refuses to the platform; to all others already whatever changes what it manages. */
const RULES: readonly string[] = ['P18', 'P28'];
const RULES_FOR_OTHERS = [...RULES, 'P06'];
const claim: KubeObject = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'ho-so-luu', namespace: NAMESPACE },
  spec: {
    accessModes: ['ReadWriteOnce'],
    storageClassName: 'ndc-standard',
    resources: { requests: { storage: '1Gi' } },
  },
};

/** The example with one more system, which no agreement names: it can be renamed, moved and removed. */
function configWithOneMore(): string {
  const config = join(folder(), 'config');
  cpSync(EXAMPLE, config, { recursive: true });
  const like = readFileSync(join(config, 'tenants/vi-du-a/systems/ho-so.yaml'), 'utf8');
  const own = like
    .replace('id: ho-so', 'id: thu-nghiem')
    .replace('ho-so.vi-du-a.example', 'thu-nghiem.vi-du-a.example')
    .replace(/^# Thỏa thuận[\s\S]*?(?=^level:)/m, '')
    .replace(/^ {2}- value: 3[\s\S]*$/m, `${LEVEL}\n`);
  writeFileSync(join(config, SYSTEM), own);
  return config;
}

async function synthesized(config: string): Promise<readonly ReadObject[]> {
  const out = folder();
  synthesizeConfig(config, out);
  return objectsOf(await readSynthesized(out));
}

describeLive(
  'what a change of the configuration would delete',
  () => {
    const cluster = useCluster();
    let config: string;
    let before: readonly ReadObject[];
    let platform: KubeClient;
    let uids: readonly (string | undefined)[];

    const uid = async (object: Pick<KubeObject, 'apiVersion' | 'kind' | 'metadata'>): Promise<string | undefined> =>
      ((await cluster().admin.read(object)).body as KubeObject).metadata['uid'] as string | undefined;
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } };
    const volumes = (): Promise<readonly (string | undefined)[]> => Promise.all([namespace, claim].map(uid));

    beforeAll(async () => {
      const { admin } = cluster();
      config = configWithOneMore();
      const out = folder();
      synthesizeConfig(config, out);
      const { stacks } = await readSynthesized(out);
      before = stacks.flatMap(({ objects }) => objects);
      await applyEstateOrThrow(cluster(), stacks);
      platform = await cluster().as(PLATFORM);
      await succeed('claim', admin.create(claim));
      await eventually(
        'the policies act',
        async () => (await deletable(platform, before.filter(ofTenants))).length === 0,
      );
      uids = await volumes();
    });

    /** What Terraform would do on its way from one configuration to the next: destroy what is gone, apply the rest. */
    const change = async (client: KubeClient, after: readonly ReadObject[]): Promise<readonly Refusal[]> => {
      const refusals = await destroyAll(client, removed(before, after));
      await applyOrThrow(
        client,
        after.filter(({ stack }) => !['platform', 'security-baseline'].includes(stack)),
      );
      return refusals;
    };

    const expectKept = async (refusals: readonly Refusal[], rules = RULES): Promise<void> => {
      expect(refusals).not.toEqual([]);
      for (const { status, message } of refusals) {
        expect(status).toBe(403);
        expect(rules.some((rule) => message.includes(`${rule}: `))).toBe(true);
      }
      expect(await volumes()).toEqual(uids);
      expect(uids).not.toContain(undefined);
      expect(await missingGuards(cluster().admin, before)).toEqual([]);
    };

    test("a system's file removed: the namespace, its volume and its guards stay", async () => {
      rmSync(join(config, SYSTEM));
      await expectKept(await change(platform, await synthesized(config)));
    });

    test('a system renamed: the old namespace stays beside the new one', async () => {
      cpSync(configWithOneMore(), config, { recursive: true });
      const renamed = join(config, 'tenants/vi-du-a/systems/thu-nghiem-2.yaml');
      renameSync(join(config, SYSTEM), renamed);
      writeFileSync(renamed, readFileSync(renamed, 'utf8').replaceAll('thu-nghiem', 'thu-nghiem-2'));
      await expectKept(await change(platform, await synthesized(config)));
      rmSync(renamed);
    });

    test('a level changed: the same namespace, other labels', async () => {
      cpSync(configWithOneMore(), config, { recursive: true });
      const file = join(config, SYSTEM);
      writeFileSync(file, readFileSync(file, 'utf8').replace(LEVEL, HIGHER));
      expect(await change(platform, await synthesized(config))).toEqual([]);
      expect(await volumes()).toEqual(uids);
      const { body } = await cluster().admin.read(namespace);
      expect(body).toMatchObject({ metadata: { labels: { 'ndc.gov.vn/level': '4' } } });
    });

    test.each(['platform identity', 'administrator'])(
      'a whole tenant destroyed by the %s: nothing of it goes',
      async (who) => {
        const [client, rules] = who === 'administrator' ? [cluster().admin, RULES_FOR_OTHERS] : [platform, RULES];
        const own = before.filter(({ stack }) => stack === 'tenant-vi-du-a');
        await expectKept(await destroyAll(client, own), rules);
        await applyOrThrow(platform, own);
      },
    );

    test('an approval for another namespace is none', async () => {
      await approve(platform, NAMESPACE, 'vi-du-a-ho-so');
      await expectKept(await destroyAll(cluster().admin, before.filter(inNamespace)), RULES_FOR_OTHERS);
      await expectKept(await destroyAll(platform, before.filter(inNamespace)));
      await applyOrThrow(platform, before.filter(inNamespace));
      await approve(platform, NAMESPACE, null);
    });

    test.each([
      ['ndc-p18-namespace-deletion', ['kubernetes_namespace_v1']],
      [
        'ndc-p28-guards-outlive-their-namespace',
        [
          'kubernetes_default_service_account_v1',
          'kubernetes_limit_range_v1',
          'kubernetes_network_policy_v1',
          'kubernetes_resource_quota_v1',
        ],
      ],
    ])('without the binding of %s all of %j could go: the checks above can fail', async (policy, types) => {
      const { admin } = cluster();
      const binding = before.find(({ object }) => object.kind.endsWith('Binding') && object.metadata.name === policy);
      if (binding === undefined) throw new Error(`there is no binding of ${policy}`);
      await succeed('delete', admin.remove(binding.object));
      const unprotected = before.filter(inNamespace).filter(({ preventDestroy }) => preventDestroy);
      const expected = unprotected.map(({ address }) => address).filter((address) => types.includes(typeOf(address)));
      await eventually(`${policy} is off`, async () =>
        isDeepStrictEqual(await deletable(platform, unprotected), expected),
      );
      await applyOrThrow(
        admin,
        before.filter(({ stack }) => stack === 'security-baseline'),
      );
      expect(expected).not.toEqual([]);
      await eventually(
        `${policy} is on again`,
        async () => (await deletable(platform, before.filter(ofTenants))).length === 0,
      );
    });

    test('an approved deletion, set by the platform, ends: nothing of the namespace is left', async () => {
      await approve(platform, NAMESPACE, NAMESPACE);
      expect(await destroyAll(platform, before.filter(inNamespace))).toEqual([]);
      await eventually('it is gone', () => isGone(cluster().admin, namespace));
      expect(await missingGuards(cluster().admin, before)).toEqual([]);
    });
  },
  ['helm'],
);

/** The platform's own namespaces stand outside the policies. */
const ofTenants = ({ stack }: ReadObject): boolean =>
  stack.startsWith('tenant-') || stack.startsWith('transmission-vi');
const typeOf = (address: string): string => address.split('.')[0] ?? '';
const inNamespace = ({ object }: ReadObject): boolean =>
  object.metadata.namespace === NAMESPACE || (object.kind === 'Namespace' && object.metadata.name === NAMESPACE);
