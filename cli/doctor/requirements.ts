import { REQUIRED } from '../texts/doctor';
import { type CheckName, NEVER_VISIBLE, WORDS } from '../texts/doctor-checks';
import { type Api, nobody } from './api';
import { failure } from './failure';
import { type Finding, type Findings, mismatch, ok, said, type Said, unseen, warning } from './finding';
import { jsonOf, textAt } from './http';
import type { Connection } from './inputs';
import { isLocal, type Patient } from './patient';
import { mayI } from './rights';

/** Requirements of docs/cluster-requirements.md of which something can be seen from outside. */
const VISIBLE = [
  'anonymous',
  'front-proxy',
  'authorization',
  'node-pool',
  'profiling',
  'old-tls',
] as const satisfies readonly CheckName[];

export const REQUIREMENT_CHECKS: readonly string[] = [...VISIBLE, ...Object.keys(NEVER_VISIBLE)];

export const unseenRequirements = (why: Said): Findings => VISIBLE.map((check) => unseen(check, why, WORDS.answers));

export const requirements = (patient: Patient, connection: Connection, api: Api): Promise<Findings> =>
  Promise.all([
    anonymous(patient, connection),
    frontProxy(api),
    authorization(api),
    nodePool(patient, api),
    profiling(api),
    oldTls(patient, connection),
  ]);

const see = (section: number): Said => said(REQUIRED.see, { section: String(section) });

async function anonymous({ timeoutMs }: Patient, connection: Connection): Promise<Finding> {
  const answer = await nobody(connection, '/version', { timeoutMs });
  if ('silent' in answer) return unseen('anonymous', failure(answer), REQUIRED.refused);
  if (answer.status === 401) return ok('anonymous', REQUIRED.refused, REQUIRED.refused);
  const found = said(REQUIRED.anonymousIn, { status: String(answer.status) });
  return mismatch('anonymous', found, REQUIRED.refused, see(3));
}

/** The control plane publishes there what it trusts; certificates are no secret, but not every token may look. */
async function frontProxy(api: Api): Promise<Finding> {
  const answer = await api('GET', '/api/v1/namespaces/kube-system/configmaps/extension-apiserver-authentication');
  if ('silent' in answer || answer.status !== 200) return unseen('front-proxy', failure(answer), REQUIRED.ownAuthority);
  const data = jsonOf(answer);
  const [people, proxy, names] = ['client-ca-file', 'requestheader-client-ca-file', 'requestheader-allowed-names'].map(
    (key) => textAt(data, 'data', key)?.trim() ?? '',
  );
  // Without an authority there is no front proxy, and nobody to borrow its name.
  const isApart = proxy === '' || (proxy !== people && names !== '' && names !== '[]');
  return isApart
    ? ok('front-proxy', REQUIRED.ownAuthority, REQUIRED.ownAuthority)
    : mismatch('front-proxy', REQUIRED.sameAuthority, REQUIRED.ownAuthority, see(2));
}

/** An administrator is allowed everything by role: of the mode nothing is seen then. */
async function authorization(api: Api): Promise<Finding> {
  const may = await mayI(api, { verb: 'probe', group: 'doctor.invalid', resource: 'probes' });
  if (may === false) return ok('authorization', REQUIRED.rolesDecide, REQUIRED.rolesDecide);
  return unseen(
    'authorization',
    may === undefined ? failure({ silent: 'broken' }) : REQUIRED.everything,
    REQUIRED.rolesDecide,
  );
}

async function nodePool(patient: Patient, api: Api): Promise<Finding> {
  const base = '/apis/admissionregistration.k8s.io/v1';
  const answers = await Promise.all([
    api('GET', `${base}/validatingadmissionpolicies/ndc-node-pool`),
    api('GET', `${base}/validatingadmissionpolicybindings/ndc-node-pool`),
  ]);
  const statuses = answers.map((answer) => ('silent' in answer ? 0 : answer.status));
  if (statuses.includes(404)) {
    const say = isLocal(patient) ? warning : mismatch;
    return say('node-pool', REQUIRED.poolOpen, REQUIRED.poolGuarded, see(8));
  }
  const odd = answers.find((answer) => 'silent' in answer || answer.status !== 200);
  if (odd !== undefined) return unseen('node-pool', failure(odd), REQUIRED.poolGuarded);
  return ok('node-pool', REQUIRED.poolGuarded, REQUIRED.poolGuarded);
}

/** Only who may see it learns whether it is there. */
async function profiling(api: Api): Promise<Finding> {
  const answer = await api('GET', '/debug/pprof/');
  if (!('silent' in answer) && answer.status === 404) return ok('profiling', REQUIRED.noProfile, REQUIRED.noProfile);
  if ('silent' in answer || answer.status !== 200) return unseen('profiling', failure(answer), REQUIRED.noProfile);
  return mismatch('profiling', REQUIRED.profile, REQUIRED.noProfile, see(2));
}

async function oldTls({ timeoutMs }: Patient, connection: Connection): Promise<Finding> {
  // The lowest level of the library on this side, so that a refusal is the server's.
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  const answer = await nobody(connection, '/readyz', { ...old, timeoutMs });
  if (!('silent' in answer)) return mismatch('old-tls', REQUIRED.speaksOld, REQUIRED.refusesOld, see(2));
  if (answer.silent === 'tls') return ok('old-tls', REQUIRED.refusesOld, REQUIRED.refusesOld);
  return unseen('old-tls', failure(answer), REQUIRED.refusesOld);
}
