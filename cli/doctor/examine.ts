import { examineArchives } from './archives';
import { examineCluster } from './cluster';
import type { Findings } from './finding';
import { readInputs } from './inputs';
import { examineLock } from './lock';
import { examineMirror } from './mirror';
import type { Patient } from './patient';
import { examineTools } from './tools';

/** Everything that can be known before an apply, asked at the same time and told in one order. */
export async function examine(patient: Patient): Promise<Findings> {
  const { connection, findings } = readInputs(patient);
  const [tools, cluster, mirror, lock] = await Promise.all([
    examineTools(patient),
    examineCluster(patient, connection),
    examineMirror(patient),
    examineLock(patient),
  ]);
  return [...tools, ...findings, ...cluster, ...mirror, ...examineArchives(patient), ...lock];
}
