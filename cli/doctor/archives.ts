import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { archiveFile } from '../../model/estate/archive-file';
import type { LockedChart } from '../../model/estate/components';
import { UNKNOWN } from '../../model/schema/chart-lock';
import { ARCHIVES, isOwnFolder } from '../mirror/archives';
import { digestOf, LARGEST_CHART } from '../mirror/registry';
import { TOOLS } from '../texts/doctor-backend';
import { type Findings, mismatch, ok, said, unseen, warning } from './finding';
import type { Patient } from './patient';

/** Whether the archives that the environment's releases name are there, and are what the lock pins: nothing else asks. */
export function examineArchives({ charts, workFolder }: Patient): Findings {
  const folder = path.join(workFolder, ARCHIVES);
  if (charts === undefined) return [unseen('archives', TOOLS.unreadable, TOOLS.archives)];
  if (charts.length === 0) return [];
  if (isOwnFolder(folder) === false) return [mismatch('archives', TOOLS.link, TOOLS.archives, TOOLS.removeLink)];
  const states = charts.map((chart) => ({ chart, state: stateOf(folder, chart) }));
  const named = (state: State): { readonly count: string; readonly names: string } => {
    const names = states
      .filter((one) => one.state === state)
      .map(({ chart: { name, version } }) => `${name} ${version}`);
    return { count: String(names.length), names: names.join(', ') };
  };
  const [other, absent, unknown] = [named('other'), named('absent'), named('unknown')];
  const findings = [
    mismatch('archives', said(TOOLS.otherContent, other), TOOLS.archives, TOOLS.pull),
    warning('archives', said(TOOLS.notHere, absent), TOOLS.archives, TOOLS.pull),
    warning('archives', said(TOOLS.unrecorded, unknown), TOOLS.archives, TOOLS.record),
  ].filter(({ found }) => found.params['count'] !== '0');
  return findings.length === 0 ? [ok('archives', TOOLS.archives, TOOLS.archives)] : findings;
}

type State = 'good' | 'other' | 'absent' | 'unknown';

function stateOf(folder: string, chart: LockedChart): State {
  if (chart.digest === UNKNOWN) return 'unknown';
  const file = path.join(folder, archiveFile(chart));
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return 'absent';
  const isReadable = stats.isFile() && stats.size <= LARGEST_CHART;
  return isReadable && digestOf(readFileSync(file)) === chart.digest ? 'good' : 'other';
}
