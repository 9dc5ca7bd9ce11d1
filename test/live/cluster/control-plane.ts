import { readFileSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import type { Tool } from '../toolchain/binaries';
import { type KeyPair } from './certificates';
import { apiServerArguments, controllerManagerArguments, etcdArguments, type Features, type Ports } from './flags';
import { createKubeClient, messageOf, succeed, type KubeClient } from './kube-client';
import type { IdentityProvider } from './oidc';
import { freePorts } from './ports';
import { createRunDirectory, kubeconfigText, writePrivate, type RunDirectory } from './run-directory';
import { superviseIn, type Supervisor } from './supervisor';

/** Who asks: a user by certificate, a person by a token of the identity provider, or a service account by its token. */
export type Identity =
  | { readonly user: string; readonly groups?: readonly string[] }
  | { readonly token: string }
  | { readonly account: string; readonly namespace: string };

/** A running control plane: etcd, kube-apiserver and kube-controller-manager on loopback. */
export interface Cluster {
  /** `https://127.0.0.1:<port>` */
  readonly host: string;
  /** The same of etcd, which only the API server is meant to ask. */
  readonly etcdHost: string;
  readonly caPem: string;
  /** Logs, audit log, keys; removed by {@link stop}. */
  readonly directory: string;
  /** A bootstrap administrator, group `system:masters`. */
  readonly admin: KubeClient;
  as(identity: Identity): Promise<KubeClient>;
  /** A kubeconfig file of that identity. */
  kubeconfig(identity: Identity): Promise<string>;
  /** A token of a service account, good for an hour. */
  token(namespace: string, account: string): Promise<string>;
  /** A token of the identity provider: the API server calls the person `oidc:<user>`. */
  readonly oidc: IdentityProvider['token'];
  /** The bytes of a key as they lie in etcd, or undefined when there is none. */
  stored(key: string): Promise<Buffer | undefined>;
  /** Ends one of the programs and starts it again on the same data. */
  restart(program: 'kube-apiserver' | 'kube-controller-manager'): Promise<void>;
  stop(): Promise<void>;
}

export type Programs = Readonly<Record<'etcd' | 'kube-apiserver' | 'kube-controller-manager', string>>;

const ADMINISTRATOR = { user: 'ndc:bootstrap', groups: ['system:masters'] };
const READY_MS = 90_000;
const POLL_MS = 100;
const ATTEMPTS = 3;

/** Programs of a control plane, as the toolchain found them. */
export const CONTROL_PLANE: readonly Tool[] = ['etcd', 'kube-apiserver', 'kube-controller-manager'];

/**
 * Starts a control plane of its own for the caller and waits until it serves. Throws when a program ends or is not
 * ready in 90 s, with the end of its log.
 */
export async function startControlPlane(programs: Programs, features: Features = {}): Promise<Cluster> {
  if (process.platform !== 'linux') throw new Error('the control plane of the tests needs Linux');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(programs, features);
    } catch (error) {
      // A port that was free a moment ago may be another's by now.
      const taken = error instanceof Error && error.message.includes('address already in use');
      if (!taken || attempt === ATTEMPTS) throw error;
    }
  }
}

async function startOnce(programs: Programs, features: Features): Promise<Cluster> {
  const run = await createRunDirectory(features);
  const ports = await freePorts();
  const supervisor = await superviseIn(run.path);
  try {
    return await serve(programs, features, run, ports, supervisor);
  } catch (error) {
    run.identityProvider.stop();
    await supervisor.stop();
    throw error;
  }
}

async function serve(
  programs: Programs,
  features: Features,
  { path: directory, authority, identityProvider }: RunDirectory,
  ports: Ports,
  supervisor: Supervisor,
): Promise<Cluster> {
  const host = `https://127.0.0.1:${ports.apiServer}`;
  const { caPem } = authority;
  const issue = (user: string, groups: readonly string[] = []): Promise<KeyPair> =>
    authority.issue({ commonName: user, organizations: groups });
  const admin = createKubeClient({ host, caPem, ...(await issue(ADMINISTRATOR.user, ADMINISTRATOR.groups)) });
  const controller = await issue('system:kube-controller-manager');
  writePrivate(join(directory, 'controller-manager.kubeconfig'), kubeconfigText(host, caPem, controller));

  const args = {
    etcd: etcdArguments(directory, ports, features),
    'kube-apiserver': apiServerArguments(directory, ports, features),
    'kube-controller-manager': controllerManagerArguments(directory, ports, features),
  };
  const launch = (name: keyof Programs): void => supervisor.start(name, programs[name], args[name]);
  const healthy = (path: string) => async (): Promise<boolean> => (await admin.request('GET', path)).status === 200;
  const serving = (): Promise<void> => until(supervisor, 'kube-apiserver to be ready', healthy('/readyz'));
  launch('etcd');
  launch('kube-apiserver');
  await serving();
  launch('kube-controller-manager');
  await until(supervisor, 'the controllers', healthy('/api/v1/namespaces/default/configmaps/kube-root-ca.crt'));
  await until(supervisor, 'the controllers', healthy('/api/v1/namespaces/default/serviceaccounts/default'));

  const token: Cluster['token'] = async (namespace, account) => {
    const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${account}/token`;
    const wanted = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: { expirationSeconds: 3600 } };
    const { body } = await succeed(`token of ${namespace}/${account}`, admin.request('POST', path, wanted));
    return (body as { status: { token: string } }).status.token;
  };
  const credentials = async (identity: Identity): Promise<KeyPair | { token: string }> => {
    if ('user' in identity) return issue(identity.user, identity.groups);
    return 'token' in identity ? identity : { token: await token(identity.namespace, identity.account) };
  };
  const clients: KubeClient[] = [admin];
  let files = 0;

  return {
    host,
    etcdHost: `https://127.0.0.1:${ports.etcd}`,
    caPem,
    directory,
    admin,
    token,
    oidc: (...person) => identityProvider.token(...person),
    as: async (identity) => {
      const client = createKubeClient({ host, caPem, ...(await credentials(identity)) });
      clients.push(client);
      return client;
    },
    kubeconfig: async (identity) => {
      const file = join(directory, 'kubeconfigs', `${(files += 1)}.json`);
      writePrivate(file, kubeconfigText(host, caPem, await credentials(identity)));
      return file;
    },
    stored: (key) => readEtcd(directory, ports.etcd, key),
    restart: async (program) => {
      await supervisor.end(program);
      launch(program);
      await serving();
    },
    stop: async () => {
      for (const client of clients) client.close();
      identityProvider.stop();
      await supervisor.stop();
    },
  };
}

/** Asks until the answer is yes. Connection errors are a no: the program may not listen yet. */
async function until(supervisor: Supervisor, what: string, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + READY_MS;
  for (;;) {
    supervisor.check();
    if (await ask().catch(() => false)) return;
    if (Date.now() > end) throw new Error(`waited ${READY_MS / 1000} s for ${what}\n${supervisor.logs()}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** etcd's own JSON gateway: no further program is needed to look at the raw bytes. */
function readEtcd(directory: string, port: number, key: string): Promise<Buffer | undefined> {
  const pki = (name: string): Buffer => readFileSync(join(directory, 'pki', name));
  const body = JSON.stringify({ key: Buffer.from(key).toString('base64') });
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      {
        host: '127.0.0.1',
        port,
        path: '/v3/kv/range',
        method: 'POST',
        ca: pki('etcd-ca.crt'),
        cert: pki('apiserver-etcd-client.crt'),
        key: pki('apiserver-etcd-client.key'),
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const answer = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { kvs?: { value: string }[] };
          const value = answer.kvs?.[0]?.value;
          if (response.statusCode === 200) resolve(value === undefined ? undefined : Buffer.from(value, 'base64'));
          else reject(new Error(`etcd: ${messageOf(answer)}`));
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
