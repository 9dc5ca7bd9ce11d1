import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { examineLock } from '../../../cli/doctor/lock';
import { settingsOf } from '../../../cli/doctor/lock-postgres';
import { describeWithPostgres, type Postgres, startPostgres } from '../../live/support/postgres';
import { temporaryFolders } from '../../support/temporary';
import { lines, patientWith } from './service';

const folder = temporaryFolders();
const PASSWORD = 'password-of-the-run';

async function examine(address: string, variables: object = {}): Promise<readonly string[]> {
  const run = { PATH: process.env['PATH'], PG_CONN_STR: address, ...variables };
  const patient = patientWith({ type: 'pg', pg: { schemaPrefix: 'ndc' } }, run, { timeoutMs: 4000 });
  return lines(await examineLock(patient), patient);
}

describeWithPostgres('a real PostgreSQL', () => {
  let server: Postgres | undefined;
  beforeAll(async () => {
    server = await startPostgres(folder(), PASSWORD);
  }, 60_000);
  afterAll(() => {
    server?.process.kill('SIGINT');
  });

  it('locks by its sessions', async () => {
    expect(await examine(server?.address ?? '')).toEqual(['ok lock: the second of two writers is refused']);
    // A second time: nothing of the first is held any more.
    expect(await examine(server?.address ?? '')).toEqual(['ok lock: the second of two writers is refused']);
  }, 30_000);

  it('that refuses the password is told without it', async () => {
    const told = await examine((server?.address ?? '').replace(PASSWORD, 'another-password'));
    expect(told).toEqual(['mismatch lock: the database does not answer as it should']);
  }, 30_000);
});

describe('PostgreSQL', () => {
  const unchecked =
    'mismatch lock: not probed: sslmode is not verify-full, so anybody on the way could be the database';
  /** A client that answers each query with the next of these lines. */
  const client = (...answers: readonly string[]): { readonly PATH: string } => {
    const home = folder();
    const file = path.join(home, 'psql');
    const next = answers.map((line, i) => `${i}) echo '${line}';;`).join(' ');
    const count = `n=$(cat "${home}/n" 2>/dev/null || echo 0); echo $((n+1)) > "${home}/n"`;
    writeFileSync(file, `#!/bin/sh\nwhile read -r query; do ${count}; case "$n" in ${next} esac; done\n`);
    chmodSync(file, 0o755);
    return { PATH: `${home}:${process.env['PATH'] ?? ''}` };
  };
  const ADDRESS = `postgres://states:${PASSWORD}@db.example/states?sslmode=verify-full`;

  it.each([
    ['keeps locks', ['7 true', '8 false', '7', 'true', '9 true'], 'ok lock: the second of two writers is refused'],
    ['gives the lock to both', ['7 true', '8 true', '7'], 'mismatch lock: the second writer gets the lock, too'],
    [
      'stands behind a pooler',
      ['7 true', '8 false', '9'],
      'mismatch lock: the session is not kept: a pooler stands before the database',
    ],
    [
      'never lets go',
      ['7 true', '8 false', '7', 'true', '9 false'],
      'mismatch lock: a released lock cannot be taken again',
    ],
    ['says something else', [PASSWORD], 'mismatch lock: the database does not answer as it should'],
  ])('that %s', async (_, answers, line) => {
    expect(await examine(ADDRESS, client(...answers))).toEqual([line]);
  });

  it('is not said to lock where it was not asked', async () => {
    expect(await examine('')).toEqual(['mismatch lock: PG_CONN_STR not set']);
    expect(await examine(`host=db password=${PASSWORD}`)).toEqual([
      'mismatch lock: not probed: PG_CONN_STR has another form',
    ]);
    expect(await examine(ADDRESS, { PATH: folder() })).toEqual(['mismatch lock: not probed: psql is not found']);
  });

  it.each(['', '?sslmode=require', '?sslmode=verify-ca', '?sslmode=disable', '?application_name=verify-full'])(
    'is told nothing where its certificate is not checked (%s)',
    async (query) => {
      const plain = ADDRESS.replace(/\?.*/, query);
      expect(await examine(plain, client('7 true', '8 false', '7', 'true', '9 true'))).toEqual([unchecked]);
    },
  );

  it('is checked also where the run says so apart from the address', async () => {
    const plain = ADDRESS.replace(/\?.*/, '');
    const run = { ...client('7 true', '8 false', '7', 'true', '9 true'), PGSSLMODE: 'verify-full' };
    expect(await examine(plain, run)).toEqual(['ok lock: the second of two writers is refused']);
    expect(await examine(`${plain}?sslmode=require`, run)).toEqual([unchecked]);
  });

  it('takes of the address what its client knows', () => {
    expect(settingsOf('postgresql://u%40x:p%25@[::1]:5433/states?sslmode=verify-full&application_name=x')).toEqual({
      PGHOST: '::1',
      PGPORT: '5433',
      PGUSER: 'u@x',
      PGPASSWORD: 'p%',
      PGDATABASE: 'states',
      PGSSLMODE: 'verify-full',
    });
    expect(settingsOf('postgres://h/d?sslmode=disable&sslmode=verify-full')).toBeUndefined();
    expect(settingsOf('mysql://x')).toBeUndefined();
    expect(settingsOf('postgres://%zz@h/d')).toBeUndefined();
  });
});
