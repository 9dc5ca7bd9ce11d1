import { examineLock } from '../../../cli/doctor/lock';
import { echo, lines, patientWith, services, type Service } from './service';
import { type Flaws, store, VARIABLES } from './store';

const serve = services();

async function examine(
  { origin, caFile }: Service,
  more: object = {},
  variables: object = VARIABLES,
  timeoutMs = 5000,
): Promise<readonly string[]> {
  const s3 = { endpoint: origin, bucket: 'ndc-states', region: 'vn-north-1', pathStyle: true, ...more };
  const patient = patientWith({ type: 's3', s3 }, { SSL_CERT_FILE: caFile, ...variables }, { timeoutMs });
  return lines(await examineLock(patient), patient);
}

const GOOD = ['ok lock: the second of two writers is refused', 'ok versions: kept', 'ok object-lock: off'];

describe('an S3 store', () => {
  it('that keeps the condition, twice over, is a lock; nothing is left behind', async () => {
    const good = store();
    expect(await examine(await serve(good.handler))).toEqual(GOOD);
    const probe = /^PUT \/ndc-states\/staging\/hn1\/\.ndc-lock-probe-[0-9a-f]{16}$/;
    expect(good.seen.filter((line) => probe.test(line))).toHaveLength(4);
    expect(good.seen).toHaveLength(8);
    expect(good.keys()).toEqual([]);
  });

  it.each<[string, Flaws, string]>([
    ['ignores the condition', { unconditional: true }, 'mismatch lock: the second writer gets the lock, too'],
    [
      'forgets the condition where versions are kept',
      { forgetsAfterDelete: true },
      'mismatch lock: once released, the lock is given to two writers (a bucket that keeps versions?)',
    ],
    ['takes a deletion for a file', { countsDeleted: true }, 'mismatch lock: a released lock cannot be taken again'],
    ['refuses for another reason', { refusesWith: 503 }, 'mismatch lock: second write: answer 503'],
    ['keeps no versions', { keepsNoVersions: true }, 'mismatch versions: not kept'],
    ['has object lock on', { objectLock: true }, 'mismatch object-lock: on'],
  ])('that %s is none', async (_, flaws, line) => {
    const bad = store(flaws);
    const told = await examine(await serve(bad.handler));
    expect(told.filter((one) => !GOOD.includes(one))).toEqual([line]);
    expect(bad.keys()).toEqual([]);
  });

  it('that does not know the key is not asked further', async () => {
    const told = await examine(await serve(store().handler), {}, { ...VARIABLES, AWS_SECRET_ACCESS_KEY: 'mistyped' });
    expect(told).toEqual([
      'mismatch lock: first write: access is refused (answer 403)',
      'mismatch versions: access is refused (answer 403)',
      'unseen object-lock: access is refused (answer 403)',
    ]);
  });

  it('of another region says so', async () => {
    const told = await examine(await serve(store({}, 'vn-south-1').handler));
    expect(told[0]).toBe('mismatch lock: the store is of region vn-south-1');
  });

  it('that takes too long is not waited for', async () => {
    const told = await examine(await serve(() => undefined), {}, VARIABLES, 300);
    expect(told).toEqual([
      'mismatch lock: first write: no answer in time',
      'mismatch versions: no answer in time',
      'unseen object-lock: no answer in time',
    ]);
  });

  it('of another authority is not spoken to', async () => {
    const good = store();
    const { origin } = await serve(good.handler);
    const told = await examine({ origin, caFile: '/nonexistent', caPem: '' });
    expect(good.seen).toEqual([]);
    expect(told[0]).toContain('mismatch lock: first write: its certificate is not of the authority');
  });

  it('that repeats what it was sent gets no secret told', async () => {
    const variables = { ...VARIABLES, AWS_SESSION_TOKEN: 'session-of-the-run' };
    for (const status of [200, 403, 500]) {
      const told = (await examine(await serve(echo(status)), {}, variables)).join('\n');
      expect(told).toContain('mismatch lock');
      expect(told).not.toMatch(/probe-key-id|probe-secret|session-of|Signature/);
    }
  });

  it('is not asked without credentials', async () => {
    const good = store();
    const told = await examine(await serve(good.handler), {}, { AWS_ACCESS_KEY_ID: 'probe-key-id' });
    expect(told).toEqual(['mismatch lock: AWS_SECRET_ACCESS_KEY not set']);
    expect(good.seen).toEqual([]);
  });
});
