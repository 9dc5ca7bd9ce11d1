import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadObject } from '../../../review/read';
import { temporaryFolders } from '../../support/temporary';
import { type KubeObject, succeed } from '../cluster/kube-client';
import { approve, deletable, eventually, isGone } from '../support/deletion';
import { objectsOf, readSynthesized } from '../support/estate';
import { useCluster } from '../support/fixture';
import { missingGuards } from '../support/invariants';
import { BY_ADMINISTRATOR } from './applied';
import { exampleWith, namespaceOf, systemFile, systemText } from './config';
import { describeTerraform } from './describe-terraform';
import type { Diagnostic, Stack } from './stack';
import { createWorkspace, succeeded, type Workspace } from './workspace';

const folder = temporaryFolders();
const STACK = 'tenant-vi-du-a';
const SYSTEM = 'thu-nghiem';
const NAMESPACE = namespaceOf(SYSTEM);
const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } };
const claim: KubeObject = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'luu-tru', namespace: NAMESPACE },
  spec: {
    accessModes: ['ReadWriteOnce'],
    storageClassName: 'ndc-standard',
    resources: { requests: { storage: '1Gi' } },
  },
};

describeTerraform(
  'what a change of the configuration would destroy',
  (engine) => {
    const cluster = useCluster();
    let workspace: Workspace;
    let config: string;
    let stack: Stack;
    let before: readonly ReadObject[];
    let uids: readonly unknown[];

    const kept = (): Promise<readonly unknown[]> =>
      Promise.all(
        [namespace, claim].map(async (object) => {
          const { body } = await cluster().admin.read(object);
          return (body as KubeObject).metadata['uid'];
        }),
      );

    beforeAll(async () => {
      const { admin } = cluster();
      workspace = createWorkspace(folder(), engine(), cluster());
      config = exampleWith(SYSTEM, folder());
      workspace.synthesize(config);
      before = objectsOf(await readSynthesized(workspace.out), (name) => name === STACK);
      await workspace.applyAll([...BY_ADMINISTRATOR, STACK]);
      stack = await workspace.open(STACK);
      await succeed('claim', admin.create(claim));
      // A policy acts a moment after it was written.
      await eventually('nothing can be deleted', async () => (await deletable(admin, before)).length === 0);
      uids = await kept();
      if (uids.includes(undefined)) throw new Error('the namespace and its volume claim are not there');
    }, 180_000);

    /** Synthesises the configuration as it is now and applies it under the platform identity. */
    const apply = async (): Promise<readonly Diagnostic[]> => {
      workspace.synthesize(config);
      return (await stack.apply()).errors;
    };

    const expectKept = async (): Promise<void> => {
      expect(await kept()).toEqual(uids);
      expect(await missingGuards(cluster().admin, before)).toEqual([]);
    };

    /** Accounts whose token a pod gets unless it says otherwise. */
    const mounted = async (): Promise<readonly string[]> => {
      const accounts = await cluster().admin.list(`/api/v1/namespaces/${NAMESPACE}/serviceaccounts`);
      return accounts
        .filter((one) => one['automountServiceAccountToken'] !== false)
        .map(({ metadata }) => metadata.name);
    };

    const expectRefused = (errors: readonly Diagnostic[]): void => {
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.filter(({ summary, detail }) => !/P18: |P28: /.test(`${summary} ${detail}`))).toEqual([]);
    };

    /** As in the beginning: also what a refused destruction did destroy is there again. */
    const restore = async (): Promise<void> => {
      writeFileSync(systemFile(config, SYSTEM), systemText(SYSTEM, 3));
      expect(await apply()).toEqual([]);
      expect((await stack.plan()).code).toBe(0);
    };

    test("a system's file removed: refused by the cluster; the namespace, its volume and its guards stay", async () => {
      rmSync(systemFile(config, SYSTEM));
      expectRefused(await apply());
      await expectKept();
      expect(await mounted()).toEqual([]);
      // What is no guard was destroyed before the refusal.
      await restore();
    });

    test('a system renamed: the old namespace stays beside the new one', async () => {
      renameSync(systemFile(config, SYSTEM), systemFile(config, 'doi-ten'));
      writeFileSync(systemFile(config, 'doi-ten'), systemText('doi-ten', 3));
      expectRefused(await apply());
      await expectKept();
      expect(await isGone(cluster().admin, { ...namespace, metadata: { name: namespaceOf('doi-ten') } })).toBe(false);
      await restore();
    });

    test('a level changed: labels, rights and limits in place, nothing destroyed', async () => {
      writeFileSync(systemFile(config, SYSTEM), systemText(SYSTEM, 4));
      workspace.synthesize(config);
      // At level 4 nobody writes Secrets by hand, and requests equal limits.
      const changed = ['limit_range_v1', 'namespace_v1', 'role_v1'];
      const { planned } = await stack.plan();
      expect([...planned.keys()].map((address) => address.split('.')[0]).sort()).toEqual(
        changed.map((type) => `kubernetes_${type}`),
      );
      expect([...new Set(planned.values())]).toEqual(['update']);
      expect(await apply()).toEqual([]);
      await expectKept();
    });

    test('a whole stack destroyed: refused before anything is touched', async () => {
      const { code, errors, finished } = await stack.destroy();
      expect(code).toBe(1);
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.filter(({ summary, detail }) => !`${summary} ${detail}`.includes('prevent_destroy'))).toEqual([]);
      expect(finished).toEqual([]);
      await expectKept();
      expect((await stack.plan()).code).toBe(0);
    });

    test('a whole stack destroyed with the blocks that prevent it cut out: refused by the cluster', async () => {
      const file = join(stack.folder, 'cdk.tf.json');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replaceAll('"prevent_destroy": true', '"prevent_destroy": false'));
      expectRefused((await stack.destroy()).errors);
      await expectKept();
      await restore();
    });

    test('approved by the platform, in an earlier change: the namespace goes with all that is in it', async () => {
      const platform = await cluster().as({ namespace: 'ndc-system', account: 'terraform' });
      await approve(platform, NAMESPACE, NAMESPACE);
      rmSync(systemFile(config, SYSTEM));
      workspace.synthesize(config);
      succeeded(STACK, await stack.apply());
      expect(await isGone(cluster().admin, namespace)).toBe(true);
      expect((await stack.plan()).code).toBe(0);
    });
  },
  { needs: ['helm'] },
);
