import { randomBytes } from 'node:crypto';
import { BACKEND } from '../texts/doctor-backend';
import { type Findings, mismatch, said } from './finding';
import { examineFolder } from './lock-folder';
import { examineHttp } from './lock-http';
import { examinePostgres } from './lock-postgres';
import { examineStore } from './lock-s3';
import type { Patient } from './patient';

/**
 * Whether two runs at once would be kept apart: the lock is taken twice, by the means that Terraform uses. What is
 * written stands below the environment and cluster, has a name that no state has, and is removed again.
 */
export async function examineLock(patient: Patient): Promise<Findings> {
  const { backend, id } = patient.environment;
  const probe = `${id}/${patient.clusterId}/.ndc-lock-probe-${randomBytes(8).toString('hex')}`;
  const { type, s3, http, pg } = backend;
  if (type === 'local') return [examineFolder(patient)];
  if (type === 's3' && s3 !== undefined) return examineStore(patient, s3, probe);
  if (type === 'http' && http !== undefined) return [await examineHttp(patient, http, probe)];
  if (type === 'pg' && pg !== undefined) return [await examinePostgres(patient)];
  return [mismatch('lock', said(BACKEND.noSettings, { type }), BACKEND.twice, BACKEND.validate)];
}
