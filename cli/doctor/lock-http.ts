import { randomUUID } from 'node:crypto';
import type { BackendFile } from '../../model/schema/backend';
import { BACKEND } from '../texts/doctor-backend';
import { failedAt, failure, withoutCredentials } from './failure';
import { type Finding, mismatch, ok, type Sayable } from './finding';
import { ask, type Answer, type Silence } from './http';
import type { Patient } from './patient';
import { trusted } from './trust';

const CREDENTIALS = ['TF_HTTP_USERNAME', 'TF_HTTP_PASSWORD'] as const;
/** Both mean to Terraform that somebody else holds the lock. */
const TAKEN = [409, 423];

const isDone = (answer: Answer | Silence): boolean => !('silent' in answer) && answer.status === 200;
const isTaken = (answer: Answer | Silence): boolean => !('silent' in answer) && TAKEN.includes(answer.status);

/** Methods and addresses are those that the stacks write. */
export const LOCK = { lock: 'POST', unlock: 'DELETE', path: '/lock' } as const;

/** A server that locks: the lock of a state that nobody has, taken by two holders. */
export async function examineHttp(
  { variables, timeoutMs }: Patient,
  { address }: NonNullable<BackendFile['http']>,
  probe: string,
): Promise<Finding> {
  const missing = CREDENTIALS.filter((name) => (variables[name] ?? '') === '');
  if (missing.length > 0) return withoutCredentials(missing);
  const [user, password] = CREDENTIALS.map((name) => variables[name] ?? '');
  const own = variables['TF_HTTP_CLIENT_CA_CERTIFICATE_PEM'] ?? '';
  const question = {
    ca: own === '' ? trusted(variables) : [own],
    timeoutMs,
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
  };
  const state = `${address}/${probe}`;
  const [one, other] = [holder(), holder()];
  const call = (method: string, body: string): Promise<Answer | Silence> =>
    ask(new URL(`${state}${LOCK.path}`), { ...question, method, body });
  const finding = await takeTwice(
    (who) => call(LOCK.lock, who === 'one' ? one : other),
    () => call(LOCK.unlock, one),
  );
  // Some servers keep a state for each lock that was ever taken.
  await ask(new URL(state), { ...question, method: 'DELETE' });
  return finding;
}

async function takeTwice(
  take: (who: 'one' | 'other') => Promise<Answer | Silence>,
  release: () => Promise<Answer | Silence>,
): Promise<Finding> {
  const wrong = (found: Sayable, fix: Sayable = BACKEND.otherServer): Finding =>
    mismatch('lock', found, BACKEND.twice, fix);
  const first = await take('one');
  if (!isDone(first)) return wrong(failedAt(BACKEND.firstWrite, failure(first)), BACKEND.reach);
  const second = await take('other');
  const released = await release();
  if (isDone(second)) return wrong(BACKEND.both);
  if (!isTaken(second)) return wrong(failedAt(BACKEND.secondWrite, failure(second)));
  if (!isDone(released)) return wrong(failedAt(BACKEND.release, failure(released)));
  const again = await take('one');
  if (!isDone(again)) return wrong(BACKEND.neverAgain);
  await release();
  return ok('lock', BACKEND.holds, BACKEND.twice);
}

/** What Terraform says of itself when it asks for a lock. */
const holder = (): string =>
  JSON.stringify({
    ...{ ID: randomUUID(), Operation: 'ndc doctor', Info: 'lock probe', Who: 'ndc doctor', Version: '' },
    ...{ Created: new Date().toISOString(), Path: '' },
  });
