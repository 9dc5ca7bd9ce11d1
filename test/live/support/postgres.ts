import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createAuthority } from '../cluster/certificates';
import { describeNotRun } from './live';

const VERSIONS = '/usr/lib/postgresql';
const [version] = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort().reverse() : [];
const bin = path.join(VERSIONS, version ?? 'none', 'bin');
/** The server refuses to run as root: then it runs as who owns nothing. */
const NOBODY = 65534;
const user = process.getuid?.() === 0 ? NOBODY : (process.getuid?.() ?? NOBODY);
const who = { uid: user };

export interface Postgres {
  readonly process: ChildProcess;
  /** `postgres://…`, with the password and how its certificate is checked. */
  readonly address: string;
}

/** Declares tests that need the programs of a PostgreSQL server. */
export function describeWithPostgres(name: string, fn: () => void): void {
  if (existsSync(path.join(bin, 'postgres'))) describe(name, fn);
  else describeNotRun(name, fn, 'no PostgreSQL server is installed', 'NDC_REQUIRE_POSTGRES');
}

/** Starts a database of its own in an empty folder, on loopback, with a certificate of its own authority. */
export async function startPostgres(home: string, password: string): Promise<Postgres> {
  const data = path.join(home, 'data');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(path.join(home, 'password'), password);
  const files = await certificateIn(home);
  for (const each of [home, data, files.cert, files.key]) chownSync(each, user, user);
  const init = ['-D', data, '-U', 'states', '--auth=scram-sha-256', `--pwfile=${home}/password`, '--no-sync'];
  execFileSync(path.join(bin, 'initdb'), init, { ...who, cwd: home, stdio: 'ignore' });
  const port = 20_000 + (process.pid % 20_000);
  const settings = [`-p${port}`, '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${home}`];
  const tls = ['ssl=on', `ssl_cert_file=${files.cert}`, `ssl_key_file=${files.key}`].flatMap((one) => ['-c', one]);
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...settings, ...tls, '-c', 'fsync=off'], {
    ...{ ...who, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] as const },
  });
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      if (chunk.toString('utf8').includes('ready to accept connections')) resolve();
    });
    server.on('close', () => reject(new Error('PostgreSQL ended')));
  });
  const checked = `sslmode=verify-full&sslrootcert=${encodeURIComponent(files.ca)}`;
  return { process: server, address: `postgres://states:${password}@127.0.0.1:${port}/postgres?${checked}` };
}

async function certificateIn(home: string): Promise<Record<'ca' | 'cert' | 'key', string>> {
  const authority = await createAuthority();
  const { certificatePem, keyPem } = await authority.issue({ commonName: 'database', server: true });
  const file = (name: string, content: string): string => {
    const at = path.join(home, `${name}.pem`);
    writeFileSync(at, content, { mode: 0o600 });
    return at;
  };
  return { ca: file('ca', authority.caPem), cert: file('cert', certificatePem), key: file('key', keyPem) };
}
