import type { BackendFile } from '../../model/schema/backend';
import type { Variables } from '../context';
import { BACKEND } from '../texts/doctor-backend';
import { failedAt, failure, withoutCredentials } from './failure';
import { type Finding, type Findings, mismatch, ok, said, type Sayable, unseen } from './finding';
import { ask, type Answer, type Silence } from './http';
import type { Patient } from './patient';
import { type S3Credentials, signed } from './sigv4';
import { trustedByStore } from './trust';

type Store = NonNullable<BackendFile['s3']>;
type Reply = Answer | Silence;
type Send = (method: string, key: string, headers?: Readonly<Record<string, string>>) => Promise<Reply>;

const CREDENTIALS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const;

/** A store as Terraform locks it: by writing a file on the condition that there is none. */
export async function examineStore(patient: Patient, store: Store, probe: string): Promise<Findings> {
  const { variables } = patient;
  const missing = CREDENTIALS.filter((name) => (variables[name] ?? '') === '');
  if (missing.length > 0) return [withoutCredentials(missing)];
  const send = sender(patient, store, credentialsOf(variables));
  const [lock, versions, objectLock] = await Promise.all([
    probeLock(send, store, probe),
    send('GET', '?versioning').then(versionsFinding),
    send('GET', '?object-lock').then(objectLockFinding),
  ]);
  return [lock, versions, objectLock];
}

const credentialsOf = (variables: Variables): S3Credentials => ({
  accessKeyId: variables['AWS_ACCESS_KEY_ID'] ?? '',
  secretAccessKey: variables['AWS_SECRET_ACCESS_KEY'] ?? '',
  sessionToken: variables['AWS_SESSION_TOKEN'] === '' ? undefined : variables['AWS_SESSION_TOKEN'],
});

function sender({ variables, timeoutMs }: Patient, store: Store, credentials: S3Credentials): Send {
  const ca = trustedByStore(variables);
  const { endpoint, bucket, region, pathStyle } = store;
  const base = new URL(`${endpoint}/`);
  if (!pathStyle) base.hostname = `${bucket}.${base.hostname}`;
  const root = pathStyle ? `${base.href}${bucket}` : base.href.replace(/\/$/, '');
  return (method, key, headers = {}) => {
    const url = new URL(`${root}/${key}`);
    const body = method === 'PUT' ? '{}' : '';
    const request = { method, url, headers, body };
    return ask(url, { method, body, ca, timeoutMs, headers: signed(request, credentials, region, new Date()) });
  };
}

const ABSENT = { 'if-none-match': '*' };
const statusOf = (reply: Reply): number => ('silent' in reply ? 0 : reply.status);
const isWritten = (reply: Reply): boolean => [200, 201].includes(statusOf(reply));

async function probeLock(send: Send, store: Store, probe: string): Promise<Finding> {
  const finding = await twice(send, store, probe);
  if (finding.state !== 'ok') await send('DELETE', probe);
  return finding;
}

/** Twice over: some stores keep the condition only until a version of the file has been deleted. */
async function twice(send: Send, store: Store, probe: string): Promise<Finding> {
  for (const round of ['first', 'later'] as const) {
    const first = await send('PUT', probe, ABSENT);
    if (!isWritten(first)) {
      return round === 'later' && statusOf(first) === 412 ? wrong(BACKEND.neverAgain) : notWritten(first, store);
    }
    const second = await send('PUT', probe, ABSENT);
    if (isWritten(second)) return wrong(round === 'first' ? BACKEND.both : BACKEND.bothLater);
    if (statusOf(second) !== 412) return wrong(failedAt(BACKEND.secondWrite, failure(second)));
    const released = await send('DELETE', probe);
    if (![200, 204].includes(statusOf(released))) return wrong(failedAt(BACKEND.release, failure(released)));
  }
  return ok('lock', BACKEND.holds, BACKEND.twice);
}

const wrong = (found: Sayable): Finding => mismatch('lock', found, BACKEND.twice, BACKEND.otherStore);

/** A store that wants another region says which. */
function notWritten(reply: Reply, store: Store): Finding {
  const region = 'silent' in reply ? undefined : /<Region>([a-z0-9-]{1,40})<\/Region>/.exec(reply.body)?.[1];
  if (region === undefined || region === store.region)
    return mismatch('lock', failedAt(BACKEND.firstWrite, failure(reply)), BACKEND.twice, BACKEND.reach);
  return mismatch('lock', said(BACKEND.region, { region }), BACKEND.twice, said(BACKEND.setRegion, { region }));
}

function versionsFinding(reply: Reply): Finding {
  if (statusOf(reply) !== 200 || 'silent' in reply)
    return mismatch('versions', failure(reply), BACKEND.kept, BACKEND.keep);
  const isKept = /<Status>Enabled<\/Status>/.test(reply.body);
  return isKept
    ? ok('versions', BACKEND.kept, BACKEND.kept)
    : mismatch('versions', BACKEND.notKept, BACKEND.kept, BACKEND.keep);
}

function objectLockFinding(reply: Reply): Finding {
  const status = statusOf(reply);
  if (status === 404) return ok('object-lock', BACKEND.off, BACKEND.off);
  if (status !== 200 || 'silent' in reply) return unseen('object-lock', failure(reply), BACKEND.off);
  const isOn = /<ObjectLockEnabled>Enabled<\/ObjectLockEnabled>/.test(reply.body);
  return isOn
    ? mismatch('object-lock', BACKEND.on, BACKEND.off, BACKEND.switchOff)
    : ok('object-lock', BACKEND.off, BACKEND.off);
}
