import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { CHECKOUT } from '../support/ndc';
import { type Cluster, startControlPlane } from './cluster/control-plane';
import { createKubeClient, type KubeObject } from './cluster/kube-client';
import { eventually } from './support/deletion';
import { programs, useCluster } from './support/fixture';
import { describeLive } from './support/live';

const secret: KubeObject = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'kept', namespace: 'default' },
  stringData: { word: 'not-to-be-seen' },
};

/** Processes whose command line names a folder. */
const processesOf = (directory: string): readonly string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(directory);
    } catch {
      return false;
    }
  });

/** Local addresses, in the kernel's own form, at which a process takes TCP connections. */
function listeningAddresses(pid: string): readonly string[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    }),
  );
  return ['tcp', 'tcp6'].flatMap((family) =>
    readFileSync(`/proc/${pid}/net/${family}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === '0A' && sockets.has(inode ?? ''))
      .map(([, local = '']) => local.split(':')[0] ?? ''),
  );
}

const others: Cluster[] = [];
/** A further control plane; one that a failed test leaves would keep the whole run from ending. */
async function startOther(): Promise<Cluster> {
  const other = await startControlPlane(programs());
  others.push(other);
  return other;
}
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.stop()));
});

describeLive('the control plane of the tests', () => {
  const cluster = useCluster();

  test('starts beside another one, with data of its own', async () => {
    const other = await startOther();
    await cluster().admin.apply(secret);
    expect((await other.admin.read(secret)).status).toBe(404);
    await other.stop();
    expect(existsSync(other.directory)).toBe(false);
    expect((await cluster().admin.read(secret)).status).toBe(200);
  });

  test('keeps Secrets encrypted where they lie', async () => {
    await cluster().admin.apply(secret);
    const stored = await cluster().stored('/registry/secrets/default/kept');
    expect(stored?.toString('latin1')).toMatch(/^k8s:enc:secretbox:v1:/);
    expect(stored?.includes('not-to-be-seen')).toBe(false);
  });

  test('writes down who did what, never what a Secret says', async () => {
    const person = await cluster().as({ user: 'person@example', groups: ['agency:vi-du-a:view'] });
    expect((await person.read(secret)).status).toBe(403);
    await eventually('the line is in the log', () => Promise.resolve(log().includes('"username":"person@example"')));
    expect(log()).toContain('"authorization.k8s.io/decision":"forbid"');
    expect(log()).not.toContain('not-to-be-seen');
    expect(log()).not.toContain(Buffer.from('not-to-be-seen').toString('base64'));
  });

  test('answers nobody who does not say who he is, but for its health', async () => {
    const { host, caPem } = cluster();
    const nobody = createKubeClient({ host, caPem });
    expect((await nobody.request('GET', '/readyz')).status).toBe(200);
    expect((await nobody.request('GET', '/api')).status).toBe(401);
    nobody.close();
  });

  test('listens on loopback alone, and keeps its files to its owner', async () => {
    const { directory } = cluster();
    const pids = processesOf(directory);
    const listening = pids.flatMap(listeningAddresses);
    expect(listening.length).toBeGreaterThanOrEqual(4);
    expect(listening.filter((address) => address !== '0100007F')).toEqual([]);
    await cluster().kubeconfig({ user: 'person@example' });
    const open = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(key|json|yaml|kubeconfig)$/.test(name) ? (statSync(path.join(directory, name)).mode & 0o077) !== 0 : false,
    );
    expect(open).toEqual([]);
    expect(statSync(directory).mode & 0o077).toBe(0);
  });

  test('restarts on the same data', async () => {
    await cluster().admin.apply(secret);
    await cluster().restart('kube-apiserver');
    expect((await cluster().admin.read(secret)).status).toBe(200);
  });

  test('says why it does not start', async () => {
    await expect(startControlPlane({ ...programs(), etcd: '/bin/false' })).rejects.toThrow('etcd ended (code 1)');
    await expect(startControlPlane(programs(), { apiServerFlags: { 'no-such-flag': '1' } })).rejects.toThrow(
      /kube-apiserver ended[\s\S]*unknown flag: --no-such-flag/,
    );
  });

  const log = (): string => readFileSync(path.join(cluster().directory, 'audit.log'), 'utf8');
});

describeLive(
  'npm run live',
  () => {
    /** Starts it as a user does, and gives the process with the folder of its control plane. */
    const children: ChildProcess[] = [];
    afterEach(() => children.forEach((child) => child.kill('SIGKILL')));

    const play = async (): Promise<{ child: ChildProcess; directory: string }> => {
      const outfile = path.join(CHECKOUT, 'dist/test/live.cjs');
      const entryPoints = [path.join(CHECKOUT, 'test/live/play/run.ts')];
      buildSync({ entryPoints, outfile, bundle: true, platform: 'node', packages: 'external', logLevel: 'error' });
      const child = spawn(process.execPath, [outfile, '--empty'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      children.push(child);
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      await eventually('it is up', () => Promise.resolve(text.includes('TF_VAR_cluster_token=')));
      const directory = /KUBECONFIG=(.*)\/kubeconfigs\//.exec(text)?.[1];
      if (directory === undefined) throw new Error(`no kubeconfig in: ${text}`);
      expect(processesOf(directory)).toHaveLength(4);
      return { child, directory };
    };
    const gone = (directory: string): Promise<boolean> =>
      Promise.resolve(processesOf(directory).length === 0 && !existsSync(directory));

    test.each(['SIGINT', 'SIGKILL'] as const)('leaves nothing behind after %s', async (signal) => {
      const { child, directory } = await play();
      child.kill(signal);
      await eventually('everything is gone', () => gone(directory));
      expect(existsSync(directory)).toBe(false);
    });

    test('what even its supervisor could not end, the next start ends', async () => {
      const { child, directory } = await play();
      const supervisor = Number(readFileSync(path.join(directory, 'supervisor'), 'utf8'));
      process.kill(supervisor, 'SIGKILL');
      child.kill('SIGKILL');
      await eventually('it is gone', () => Promise.resolve(processesOf(directory).length === 3));
      const next = await startOther();
      await next.stop();
      expect(await gone(directory)).toBe(true);
    });
  },
  ['helm', 'kubectl'],
);
