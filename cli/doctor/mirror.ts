import { WORDS } from '../texts/doctor-checks';
import { TOOLS } from '../texts/doctor-backend';
import { failure } from './failure';
import { type Findings, mismatch, ok, said, warning } from './finding';
import { ask } from './http';
import { isLocal, type Patient } from './patient';
import { trusted } from './trust';

/** Every registry says so, to those without a password too (https://distribution.github.io/distribution/spec/api/). */
const HEADER = 'docker-distribution-api-version';

/** Whether nodes and `ndc mirror` would find a registry behind the name; no credential is sent. */
export async function examineMirror(patient: Patient): Promise<Findings> {
  const { registry: host } = patient.environment;
  const expected = said(TOOLS.isRegistry, { host });
  const fix = said(TOOLS.reachMirror, { host });
  const { variables, timeoutMs } = patient;
  const answer = await ask(new URL(`https://${host}/v2/`), { ca: trusted(variables), timeoutMs });
  const say = isLocal(patient) ? warning : mismatch;
  if ('silent' in answer) return [say('mirror', failure(answer), expected, fix)];
  const isRegistry = answer.headers[HEADER] === 'registry/2.0' && [200, 401].includes(answer.status);
  if (isRegistry) return [ok('mirror', said(WORDS.status, { status: String(answer.status) }), expected)];
  return [say('mirror', said(TOOLS.noRegistry, { status: String(answer.status) }), expected, fix)];
}
