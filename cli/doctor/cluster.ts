import { CLUSTER } from '../texts/doctor';
import { type CheckName, SILENCE, WORDS } from '../texts/doctor-checks';
import { apiOf } from './api';
import { clockFinding } from './clock';
import { failure } from './failure';
import { type Finding, type Findings, mismatch, ok, said, type Said, unseen, warning } from './finding';
import { type Answer, jsonOf, type Silence, textAt } from './http';
import type { Connection } from './inputs';
import { isLocal, type Patient } from './patient';
import { requirements, unseenRequirements } from './requirements';
import { rights } from './rights';
import { tokenLife, tokenOwner } from './token';

/** What is asked of the API server, in this order told. */
const ASKED: readonly CheckName[] = [
  'identity',
  'kubernetes',
  'groups',
  'token-owner',
  'token-life',
  'rights-needed',
  'rights-beyond',
  'clock',
];

/** Everything that the API server itself is asked. Where it does not answer, nothing of it counts as passed. */
export async function examineCluster(patient: Patient, connection: Connection | undefined): Promise<Findings> {
  if (connection === undefined) return notAsked(said(CLUSTER.noVariables));
  const api = apiOf(connection, patient.timeoutMs);
  const before = Date.now();
  const version = await api('GET', '/version');
  const after = Date.now();
  if ('silent' in version) {
    const silence = mismatch('api-server', SILENCE[version.silent], WORDS.answers, CLUSTER.reach);
    return [silence, ...notAsked(said(CLUSTER.noServer))];
  }
  const clock = clockFinding(version.headers.date, before, after);
  if (version.status === 401) {
    const life = tokenLife(connection.token);
    const refused = mismatch('api-server', CLUSTER.notTaken, CLUSTER.tokenTaken, identityToken(patient));
    const others = notAsked(said(CLUSTER.noToken)).filter(({ check }) => check !== 'clock' && check !== 'token-life');
    return [refused, life, clock, ...others];
  }
  const [identity, groups, owner, allowed, asked] = await Promise.all([
    api('GET', '/api/v1/namespaces/kube-system').then((answer) => identityFinding(patient, answer)),
    api('GET', '/apis/admissionregistration.k8s.io/v1').then(groupsFinding),
    tokenOwner(patient, api),
    rights(patient, api),
    requirements(patient, connection, api),
  ]);
  const answers = ok('api-server', CLUSTER.tokenTaken, CLUSTER.tokenTaken);
  const life = tokenLife(connection.token);
  return [answers, identity, versionFinding(patient, version), groups, owner, life, ...allowed, clock, ...asked];
}

const identityToken = ({ identity }: Patient): Said => said(CLUSTER.useIdentity, { identity });

const notAsked = (why: Said): Findings => [
  ...ASKED.map((check) => unseen(check, why, WORDS.answers)),
  ...unseenRequirements(why),
];

const UID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A cluster is known by the UID of its oldest namespace: an address or a name may come to mean another one. */
function identityFinding(patient: Patient, answer: Answer | Silence): Finding {
  const { cluster, clusterId } = patient;
  const expected = cluster.identity === 'unknown' ? said(CLUSTER.known, { cluster: clusterId }) : cluster.identity;
  const uid = 'silent' in answer ? undefined : textAt(jsonOf(answer), 'metadata', 'uid');
  if (uid === undefined || !UID.test(uid))
    return mismatch('identity', failure(answer), expected, identityToken(patient));
  if (cluster.identity === 'unknown') {
    const say = isLocal(patient) ? warning : mismatch;
    return say('identity', uid, expected, said(CLUSTER.writeDown, { uid, cluster: clusterId }));
  }
  if (uid === cluster.identity) return ok('identity', uid, expected);
  return mismatch('identity', uid, expected, said(CLUSTER.other, { cluster: clusterId }));
}

function versionFinding({ cluster, clusterId }: Patient, answer: Answer): Finding {
  const { kubernetes: expected } = cluster;
  const version = textAt(jsonOf(answer), 'gitVersion') ?? '';
  const minor = /^v(\d+\.\d+)\.\d+[\w.+-]{0,40}$/.exec(version)?.[1];
  const fix = said(CLUSTER.version, { cluster: clusterId });
  if (minor === undefined) return mismatch('kubernetes', failure(answer), expected, fix);
  return minor === expected ? ok('kubernetes', version, expected) : mismatch('kubernetes', version, expected, fix);
}

const POLICIES = ['validatingadmissionpolicies', 'validatingadmissionpolicybindings'];

function groupsFinding(answer: Answer | Silence): Finding {
  const expected = said(CLUSTER.kinds, { names: POLICIES.map((name) => `${name} (v1)`).join(', ') });
  if ('silent' in answer || (answer.status !== 200 && answer.status !== 404))
    return mismatch('groups', failure(answer), expected, CLUSTER.upgrade);
  const list = (jsonOf(answer) as { resources?: readonly { name?: unknown }[] } | undefined)?.resources ?? [];
  const absent = POLICIES.filter((name) => !list.some((one) => one.name === name));
  if (absent.length === 0) return ok('groups', CLUSTER.allServed, expected);
  return mismatch('groups', said(CLUSTER.missing, { names: absent.join(', ') }), expected, CLUSTER.upgrade);
}
