import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { examineArchives } from '../../../cli/doctor/archives';
import type { Patient } from '../../../cli/doctor/patient';
import { digestOf } from '../../../cli/mirror/registry';
import { packedChart } from '../../support/packed-chart';
import { temporaryFolders } from '../../support/temporary';
import { lines, patientWith } from './service';

const folder = temporaryFolders();
const LOCAL = { type: 'local' } as const;

describe('the archives of charts', () => {
  const CHART = packedChart('small', '1.0.0');
  const small = { name: 'small', version: '1.0.0', source: 'quay.io/vi-du/small', digest: digestOf(CHART), images: [] };
  const KEPT = `small-1.0.0-${small.digest.slice(7, 19)}.tgz`;
  const examine = (charts: Patient['charts'], files: Readonly<Record<string, Buffer>>): readonly string[] => {
    const workFolder = folder();
    mkdirSync(path.join(workFolder, '.charts'));
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(workFolder, '.charts', name), content);
    const patient = patientWith(LOCAL, {}, { workFolder, charts });
    return lines(examineArchives(patient), patient);
  };

  it('are what the lock says, by name and content', () => {
    const right = 'ok archives: archives of the charts beside the output, with the digests of the lock';
    expect(examine([small], { [KEPT]: CHART })).toEqual([right]);
    expect(examine([small], { 'small-1.0.0.tgz': CHART })).toEqual(['warning archives: not here: 1 (small 1.0.0)']);
    const other = 'mismatch archives: of other content than the lock says: 1 (small 1.0.0)';
    expect(examine([small], { [KEPT]: Buffer.concat([CHART, Buffer.from('x')]) })).toEqual([other]);
  });

  it('are told all at once, each for what it is', () => {
    const unknown = { ...small, name: 'unknown', digest: 'unknown' };
    const absent = { ...small, name: 'absent' };
    expect(examine([absent, small, unknown], { [KEPT]: Buffer.from('x') })).toEqual([
      'mismatch archives: of other content than the lock says: 1 (small 1.0.0)',
      'warning archives: not here: 1 (absent 1.0.0)',
      'warning archives: without a digest in the lock: 1 (unknown 1.0.0)',
    ]);
  });

  it('are not asked for where there are none, and not passed where nobody can read which', () => {
    expect(examine([], {})).toEqual([]);
    expect(examine(undefined, {})).toEqual(['unseen archives: components or lock cannot be read']);
  });

  it('lie in no folder of others, and are no links', () => {
    const workFolder = folder();
    const elsewhere = folder();
    writeFileSync(path.join(elsewhere, KEPT), CHART);
    symlinkSync(elsewhere, path.join(workFolder, '.charts'));
    const patient = patientWith(LOCAL, {}, { workFolder, charts: [small] });
    expect(lines(examineArchives(patient), patient)).toEqual([
      'mismatch archives: .charts is no folder of this output',
    ]);
    const linked = folder();
    mkdirSync(path.join(linked, '.charts'));
    symlinkSync(path.join(elsewhere, KEPT), path.join(linked, '.charts', KEPT));
    expect(lines(examineArchives({ ...patient, workFolder: linked }), patient)).toEqual([
      'mismatch archives: of other content than the lock says: 1 (small 1.0.0)',
    ]);
  });
});
