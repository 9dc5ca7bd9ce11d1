import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareObject } from '../../../review/drift';
import type { ReadObject } from '../../../review/read';
import { temporaryFolders } from '../../support/temporary';
import type { KubeObject } from '../cluster/kube-client';
import { applyOrThrow } from '../support/apply';
import { EXAMPLE, objectsOf, readSynthesized, SHIPPED } from '../support/estate';
import { useCluster } from '../support/fixture';
import { describeNotRun } from '../support/live';
import { BY_ADMINISTRATOR, BY_CDKTF, OF_THE_EXAMPLE, OF_THE_SHIPPED } from './applied';
import { createCdktfCli, givenCdktf } from './cdktf-cli';
import { describeTerraform } from './describe-terraform';
import { digestOf } from './digest';
import { PROVIDERS } from './engine';
import { keepFacts } from './facts';
import { liveObjects } from './live-objects';
import { administratorOf, connectionFor, createWorkspace, type Workspace } from './workspace';

const folder = temporaryFolders();
/** The whole example. */
const BY_OPENTOFU = [...BY_ADMINISTRATOR, ...OF_THE_EXAMPLE];
/** Helm's own record of a release: an installation by Helm leaves it, one by objects does not. */
const RELEASE = 'v1 Secret ndc-system/sh.helm.release.v1.admission-policies.v1';

describeTerraform(
  'the estate by Terraform',
  (engine) => {
    const cluster = useCluster();
    let shipped: Workspace;
    let example: Workspace;

    beforeAll(async () => {
      shipped = createWorkspace(folder(), engine(), cluster());
      example = createWorkspace(folder(), engine(), cluster());
      shipped.synthesize(SHIPPED);
      example.synthesize(EXAMPLE);
      await shipped.applyAll(OF_THE_SHIPPED);
      await example.applyAll(OF_THE_EXAMPLE);
      if (process.env['UPDATE_EVIDENCE'] === '1')
        await keepFacts(cluster(), { config: shipped.out, 'examples/first-agreement': example.out });
    }, 300_000);

    const workspaceOf = (stack: string): Workspace => (OF_THE_EXAMPLE.includes(stack) ? example : shipped);

    test.each([...OF_THE_SHIPPED, ...OF_THE_EXAMPLE])('%s: a second plan is empty', async (name) => {
      const stack = await workspaceOf(name).open(name);
      expect(await stack.plan()).toMatchObject({ code: 0, errors: [], planned: new Map() });
    });

    test('the platform identity can plan the admission policies that it stands under', async () => {
      const stack = await shipped.open('security-baseline', { identity: 'platform' });
      expect(await stack.plan()).toMatchObject({ code: 0, errors: [] });
    });

    test('a declaration that moved in its file, or another folder of files, changes nothing', async () => {
      const config = join(folder(), 'config');
      cpSync(SHIPPED, config, { recursive: true });
      const declaration = join(config, 'tenants/byt/tenant.yaml');
      writeFileSync(declaration, `# Xuống một dòng.\n${readFileSync(declaration, 'utf8')}`);
      const file = join(shipped.out, 'stacks/tenant-byt/cdk.tf.json');
      const before = readFileSync(file, 'utf8');
      shipped.synthesize(config, ['tenant-byt']);
      const after = readFileSync(file, 'utf8');
      expect(after).not.toBe(before);
      expect(digestOf(after)).toBe(digestOf(before));
      const stack = await shipped.open('tenant-byt');
      expect(await stack.plan()).toMatchObject({ code: 0, errors: [] });
      shipped.synthesize(SHIPPED);
    });

    describe('beside the same estate by objects', () => {
      const second = useCluster();

      test('leaves the same objects, field by field, and no other', async () => {
        const administrator = await administratorOf(second());
        const first = [
          ...objectsOf(await readSynthesized(shipped.out), (stack) => OF_THE_SHIPPED.includes(stack)),
          ...objectsOf(await readSynthesized(example.out), (stack) => OF_THE_EXAMPLE.includes(stack)),
        ];
        const isFirst = ({ stack }: { stack: string }): boolean => BY_ADMINISTRATOR.includes(stack);
        await applyOrThrow(administrator, first.filter(isFirst));
        const platform = await second().as({ namespace: 'ndc-system', account: 'terraform' });
        await applyOrThrow(
          platform,
          first.filter((one) => !isFirst(one)),
        );
        const byTerraform = new Map(await liveObjects(cluster().admin));
        expect(byTerraform.delete(RELEASE)).toBe(true);
        const byObjects = await liveObjects(second().admin);
        expect(byTerraform.size).toBeGreaterThan(600);
        expect(byTerraform).toEqual(byObjects);
      });
    });

    describeTerraform(
      'and by OpenTofu',
      (tofu) => {
        test.each([...BY_ADMINISTRATOR, 'tenant-byt', 'tenant-ha-noi-c03', 'transmission-hub'])(
          '%s, applied by Terraform: a plan is empty',
          async (name) => {
            const stack = await workspaceOf(name).open(name, { engine: tofu() });
            expect(await stack.plan()).toMatchObject({ code: 0, errors: [], planned: new Map() });
          },
        );

        describe('alone, on a cluster of its own', () => {
          const third = useCluster();
          let byTofu: Workspace;
          let declared: readonly ReadObject[];

          beforeAll(async () => {
            byTofu = createWorkspace(folder(), tofu(), third());
            byTofu.synthesize(EXAMPLE);
            declared = objectsOf(await readSynthesized(byTofu.out), (stack) => BY_OPENTOFU.includes(stack));
            await byTofu.applyAll(BY_OPENTOFU);
          }, 180_000);

          test.each(BY_OPENTOFU)('%s: a second plan is empty', async (name) => {
            const stack = await byTofu.open(name);
            expect(await stack.plan()).toMatchObject({ code: 0, errors: [], planned: new Map() });
          });

          test('every object is as it is declared', async () => {
            const different = await Promise.all(
              declared.map(async ({ address, object }) => {
                const { status, body } = await third().admin.read(object);
                const differs = status !== 200 || compareObject(object, body as KubeObject).length > 0;
                return differs ? [address] : [];
              }),
            );
            expect(declared.length).toBeGreaterThan(70);
            expect(different.flat()).toEqual([]);
          });
        });
      },
      { engine: 'tofu' },
    );

    const cdktf = givenCdktf();
    describeCdktf(cdktf, () => {
      test('deploy, then diff without a difference', async () => {
        const connection = await connectionFor(cluster(), BY_CDKTF);
        const run = createCdktfCli(cdktf ?? '', engine(), shipped.root, connection);
        // Both end with an error where they fail; of what they print some is lost on a busy machine.
        run('deploy', BY_CDKTF, '--auto-approve', '--ignore-missing-stack-dependencies');
        run('diff', BY_CDKTF);
        const stack = await shipped.open(BY_CDKTF);
        expect((await stack.run('state', 'list')).trim().split('\n').length).toBeGreaterThan(10);
        expect((await stack.plan()).code).toBe(0);
      });
    });

    test('with the providers that the synthesis pins', () => {
      const versions = ['platform', 'security-baseline'].map((stack) => {
        const text = readFileSync(join(shipped.out, 'stacks', stack, 'cdk.tf.json'), 'utf8');
        const { terraform } = JSON.parse(text) as {
          terraform: { required_providers: Record<string, { version: string }> };
        };
        return Object.entries(terraform.required_providers).map(([name, { version }]) => [name, version] as const);
      });
      expect(Object.fromEntries(versions.flat())).toEqual(PROVIDERS);
    });
  },
  { needs: ['helm'] },
);

/** Tests of the users' own command; skipped where NDC_CDKTF names none. */
function describeCdktf(cdktf: string | undefined, tests: () => void): void {
  if (cdktf === undefined) describeNotRun('and by cdktf', tests, 'NDC_CDKTF names none', 'NDC_REQUIRE_CDKTF');
  else
    describe('and by cdktf', () => {
      tests();
    });
}
