import { examineLock } from '../../../cli/doctor/lock';
import { echo, type Handler, lines, patientWith, reply, services, type Service } from './service';

const serve = services();
const VARIABLES = { TF_HTTP_USERNAME: 'runner', TF_HTTP_PASSWORD: 'password-of-the-run' };

interface Flaws {
  readonly gives?: number;
  readonly keepsNoLock?: true;
  readonly neverReleases?: true;
}

/** A server of states: who holds the lock is told by the id that Terraform sends. */
function server({ gives = 423, keepsNoLock, neverReleases }: Flaws = {}): {
  handler: Handler;
  locks: Map<string, string>;
} {
  const locks = new Map<string, string>();
  const handler: Handler = ({ method, url, headers, body }, response) => {
    const basic = Buffer.from('runner:password-of-the-run').toString('base64');
    if (headers.authorization !== `Basic ${basic}`) return reply(response, 401);
    if (!url.pathname.endsWith('/lock')) return reply(response, method === 'DELETE' ? 200 : 404);
    const { ID } = JSON.parse(body) as { ID: string };
    const holder = locks.get(url.pathname);
    if (method === 'POST') {
      if (holder !== undefined && keepsNoLock !== true) return reply(response, gives, JSON.stringify({ ID: holder }));
      locks.set(url.pathname, ID);
      return reply(response, 200);
    }
    if (method !== 'DELETE') return reply(response, 405);
    if (holder !== ID && keepsNoLock !== true) return reply(response, 409);
    if (neverReleases !== true) locks.delete(url.pathname);
    return reply(response, 200);
  };
  return { handler, locks };
}

async function examine(
  { origin, caFile }: Service,
  variables: object = VARIABLES,
  timeoutMs = 5000,
): Promise<readonly string[]> {
  const backend = { type: 'http', http: { address: `${origin}/states` } } as const;
  const patient = patientWith(backend, { SSL_CERT_FILE: caFile, ...variables }, { timeoutMs });
  return lines(await examineLock(patient), patient);
}

describe('a server of states', () => {
  it.each([423, 409])('that answers %d to the second holder locks', async (gives) => {
    const good = server({ gives });
    expect(await examine(await serve(good.handler))).toEqual(['ok lock: the second of two writers is refused']);
    expect(good.locks.size).toBe(0);
  });

  it.each<[string, Flaws, string]>([
    ['gives the lock to both', { keepsNoLock: true }, 'mismatch lock: the second writer gets the lock, too'],
    ['refuses for another reason', { gives: 503 }, 'mismatch lock: second write: answer 503'],
    ['keeps what is released', { neverReleases: true }, 'mismatch lock: a released lock cannot be taken again'],
  ])('that %s does not', async (_, flaws, line) => {
    expect(await examine(await serve(server(flaws).handler))).toEqual([line]);
  });

  it('knows no such method', async () => {
    const told = await examine(await serve((_, response) => reply(response, 405)));
    expect(told).toEqual(['mismatch lock: first write: answer 405']);
  });

  it('that takes too long is not waited for', async () => {
    expect(await examine(await serve(() => undefined), VARIABLES, 300)).toEqual([
      'mismatch lock: first write: no answer in time',
    ]);
  });

  it('that repeats what it was sent gets no secret told', async () => {
    for (const status of [200, 401, 423]) {
      const told = (await examine(await serve(echo(status)))).join('\n');
      expect(told).toContain('mismatch lock');
      expect(told).not.toMatch(/password-of|Basic|cnVubmVy/);
    }
  });

  it('is not asked without credentials', async () => {
    const told = await examine(await serve(server().handler), { TF_HTTP_USERNAME: 'runner' });
    expect(told).toEqual(['mismatch lock: TF_HTTP_PASSWORD not set']);
  });
});
