import { randomBytes } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createAuthority, createSigningKey, type Authority, type KeyPair } from './certificates';
import { REQUIRED, type Features } from './flags';
import { startIdentityProvider, type IdentityProvider } from './oidc';

const PREFIX = 'ndc-live-';
/** A directory without a list of processes yet is being made; after this long it was left behind. */
const YOUNG_MS = 60_000;
const POLL_MS = 50;
const KILL_TRIES = 100;

/** What one control plane keeps on disk: readable by its owner only, gone with it. */
export interface RunDirectory {
  readonly path: string;
  readonly authority: Authority;
  /** Listens already: the API server learns its keys when it starts, and asks again only after ten seconds. */
  readonly identityProvider: IdentityProvider;
}

interface Issuer {
  readonly url: string;
  readonly audiences: readonly [string, ...string[]];
}

interface AuthenticationFile {
  readonly jwt: readonly [{ readonly issuer: Issuer }, ...unknown[]];
}

interface EncryptionFile {
  readonly resources: readonly {
    readonly providers: readonly { readonly secretbox?: { readonly keys: readonly { secret: string }[] } }[];
  }[];
}

export async function createRunDirectory({ configFiles = {} }: Features): Promise<RunDirectory> {
  await sweep();
  const path = mkdtempSync(join(tmpdir(), PREFIX));
  writePrivate(join(path, 'processes-of'), processNumbers());
  for (const name of ['pki', 'config', 'etcd', 'kubeconfigs']) mkdirSync(join(path, name), { mode: 0o700 });
  for (const name of readdirSync(REQUIRED))
    writePrivate(join(path, 'config', name), configFiles[name] ?? readFileSync(join(REQUIRED, name), 'utf8'));
  const authority = await writeKeys(path);
  fillEncryptionKey(join(path, 'config', 'encryption.yaml'));
  const identityProvider = await startProviderOf(join(path, 'config', 'authentication.yaml'), authority);
  return { path, authority, identityProvider };
}

/** Three authorities, as in production: for the cluster, for etcd, for the front proxy. Gives the cluster's. */
async function writeKeys(path: string): Promise<Authority> {
  const authorities = { ca: await createAuthority(), etcd: await createAuthority(), proxy: await createAuthority() };
  writePrivate(join(path, 'pki', 'ca.crt'), authorities.ca.caPem);
  writePrivate(join(path, 'pki', 'etcd-ca.crt'), authorities.etcd.caPem);
  writePrivate(join(path, 'pki', 'front-proxy-ca.crt'), authorities.proxy.caPem);
  for (const [name, by, commonName, server] of [
    ['etcd', 'etcd', 'etcd', true],
    ['apiserver-etcd-client', 'etcd', 'kube-apiserver', false],
    ['apiserver', 'ca', 'kube-apiserver', true],
    ['apiserver-kubelet-client', 'ca', 'kube-apiserver-kubelet-client', false],
    ['controller-manager', 'ca', 'kube-controller-manager', true],
  ] as const)
    writePair(path, name, await authorities[by].issue({ commonName, server }));
  const signing = createSigningKey();
  writePrivate(join(path, 'pki', 'sa.key'), signing.privatePem);
  writePrivate(join(path, 'pki', 'sa.pub'), signing.publicPem);
  return authorities.ca;
}

/** What cannot stand in a repository: the key. JSON is YAML, too. */
function fillEncryptionKey(file: string): void {
  const configuration = parse(readFileSync(file, 'utf8')) as EncryptionFile;
  for (const { secretbox } of configuration.resources.flatMap(({ providers }) => providers))
    for (const key of secretbox?.keys ?? []) key.secret = randomBytes(32).toString('base64');
  writePrivate(file, JSON.stringify(configuration));
}

/** Starts the first provider that the file names, on loopback, and tells the file where it is and who signs for it. */
async function startProviderOf(file: string, authority: Authority): Promise<IdentityProvider> {
  const configuration = parse(readFileSync(file, 'utf8')) as AuthenticationFile;
  const [authenticator, ...others] = configuration.jwt;
  const { issuer } = authenticator;
  const provider = await startIdentityProvider(authority, issuer.url, issuer.audiences[0]);
  const local = { ...issuer, discoveryURL: provider.discoveryUrl, certificateAuthority: authority.caPem };
  writePrivate(file, JSON.stringify({ ...configuration, jwt: [{ ...authenticator, issuer: local }, ...others] }));
  return provider;
}

/** A kubeconfig for one user. The file is for tools; our own client takes the same values directly. */
export function kubeconfigText(host: string, caPem: string, user: KeyPair | { readonly token: string }): string {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const credentials =
    'token' in user
      ? { token: user.token }
      : { 'client-certificate-data': base64(user.certificatePem), 'client-key-data': base64(user.keyPem) };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'ndc',
    clusters: [{ name: 'ndc', cluster: { server: host, 'certificate-authority-data': base64(caPem) } }],
    contexts: [{ name: 'ndc', context: { cluster: 'ndc', user: 'ndc' } }],
    users: [{ name: 'ndc', user: credentials }],
  });
}

export function writePrivate(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
}

function writePair(directory: string, name: string, { certificatePem, keyPem }: KeyPair): void {
  writePrivate(join(directory, 'pki', `${name}.crt`), certificatePem);
  writePrivate(join(directory, 'pki', `${name}.key`), keyPem);
}

/** Ends what a killed run left behind: its supervisor is gone, and each process still names the run's directory. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const path = join(tmpdir(), name);
    if (!leftBehind(path)) continue;
    for (const pid of linesOf(join(path, 'pids'))) await end(pid, path);
    // Another start may be sweeping the same directory.
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Kills a process and waits until it is gone, if it is still the one that named the directory. */
async function end(pid: string, directory: string): Promise<void> {
  const isThere = (): boolean => commandOf(pid).includes(directory);
  for (let tries = 0; tries < KILL_TRIES && isThere(); tries += 1) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch (error) {
      if (isThere()) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function leftBehind(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.uid !== process.getuid?.()) return false;
  // In a container the same number is another process: only its own runs can be judged.
  if (linesOf(join(path, 'processes-of'))[0] !== processNumbers()) return false;
  const [supervisor] = linesOf(join(path, 'supervisor'));
  return supervisor === undefined ? Date.now() - stats.mtimeMs > YOUNG_MS : !commandOf(supervisor).includes(path);
}

/** Names the set of process numbers that this process is in. Throws where there is no Linux. */
const processNumbers = (): string => readlinkSync('/proc/self/ns/pid');

function linesOf(file: string): readonly string[] {
  return textOf(file).split('\n').filter(Boolean);
}

const commandOf = (pid: string): string => textOf(`/proc/${pid}/cmdline`);

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
