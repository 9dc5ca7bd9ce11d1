import { randomInt } from 'node:crypto';
import type { Variables } from '../context';
import { BACKEND } from '../texts/doctor-backend';
import { withoutCredentials } from './failure';
import { type Finding, mismatch, ok, type Sayable } from './finding';
import type { Patient } from './patient';
import { openSession, type Session } from './psql';

/** Parameters of the address, as libpq takes them from the environment: nothing of it may stand in a list of processes. */
const PARAMETERS: Readonly<Record<string, string>> = {
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  connect_timeout: 'PGCONNECT_TIMEOUT',
  host: 'PGHOST',
};

/**
 * A database whose sessions lock, as Terraform uses it. Asked through `psql`: that is the client that whoever runs
 * PostgreSQL has, and a driver of its own would be a dozen libraries for one question.
 */
export async function examinePostgres({ variables, timeoutMs }: Patient): Promise<Finding> {
  const address = variables['PG_CONN_STR'] ?? '';
  if (address === '') return withoutCredentials(['PG_CONN_STR']);
  const settings = settingsOf(address);
  if (settings === undefined) return wrong(BACKEND.notAnAddress, BACKEND.address);
  const env: Variables = { ...kept(variables), ...settings };
  // With less the password would go to whoever answers; how much less is enough, this client and Terraform's differ.
  if (env['PGSSLMODE'] !== 'verify-full') return wrong(BACKEND.unchecked, BACKEND.address);
  const sessions: Session[] = [];
  const open = (): Session => {
    const session = openSession(env, timeoutMs);
    sessions.push(session);
    return session;
  };
  try {
    return await lockTwice(open, randomInt(2 ** 40));
  } finally {
    for (const session of sessions) session.close();
  }
}

const wrong = (found: Sayable, fix: Sayable): Finding => mismatch('lock', found, BACKEND.twice, fix);

async function lockTwice(open: () => Session, key: number): Promise<Finding> {
  const take = `SELECT pg_backend_pid() || ' ' || pg_try_advisory_lock(${key})`;
  const holder = open();
  const first = await holder.ask(take);
  if (first === 'absent') return wrong(BACKEND.noClient, BACKEND.installClient);
  const [process, taken] = (first ?? '').split(' ');
  if (taken !== 'true') return wrong(BACKEND.noAnswer, BACKEND.reach);
  const second = (await open().ask(take))?.split(' ')[1];
  const still = await holder.ask(`SELECT pg_backend_pid()`);
  const isSame = still !== undefined && still === process;
  if (second === 'true' || !isSame) return wrong(isSame ? BACKEND.both : BACKEND.otherSession, BACKEND.direct);
  if (second !== 'false') return wrong(BACKEND.noAnswer, BACKEND.reach);
  await holder.ask(`SELECT pg_advisory_unlock(${key})`);
  const later = (await open().ask(take))?.split(' ')[1];
  return later === 'true' ? ok('lock', BACKEND.holds, BACKEND.twice) : wrong(BACKEND.neverAgain, BACKEND.direct);
}

/** What the address says, as environment of the client; undefined where it is not such an address. */
export function settingsOf(address: string): Readonly<Record<string, string>> | undefined {
  if (!/^postgres(ql)?:\/\//.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, port, username, password, pathname, searchParams } = new URL(address);
  // Of two the client takes the last, Terraform's driver the first.
  if (new Set(searchParams.keys()).size !== searchParams.size) return undefined;
  const parameters = [...searchParams].flatMap(([name, value]) => {
    const variable = PARAMETERS[name];
    return variable === undefined ? [] : [[variable, value] as const];
  });
  try {
    const own = {
      PGHOST: hostname.replace(/^\[(.*)\]$/, '$1'),
      PGPORT: port,
      PGUSER: decodeURIComponent(username),
      PGPASSWORD: decodeURIComponent(password),
      PGDATABASE: decodeURIComponent(pathname.slice(1)),
    };
    return {
      ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== '')),
      ...Object.fromEntries(parameters),
    };
  } catch {
    return undefined;
  }
}

/** Of the run's own variables those of PostgreSQL, and where programs are: Terraform's driver takes them, too. */
const kept = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => /^(PATH|HOME|PG[A-Z]+)$/.test(name)));
