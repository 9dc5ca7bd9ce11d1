import { join } from 'node:path';
import { synthesize } from '../../../main';
import { checkBaseline } from '../../../review/baseline';
import { readFolder, type ReadEstate } from '../../../review/read';
import { loadMemory } from '../../support/hostile-run';
import { CHECKOUT } from '../../support/ndc';
import { caseFiles } from '../../support/temp-estate';
import { temporaryFolders } from '../../support/temporary';
import { about, adding, type Change, putIn } from './support/change';

const CASE = 'a-system-that-keeps-data-has-volumes-of-its-own';
const folder = temporaryFolders();

const CLASS = 'StorageClass/ndc-db-vi-du-a';
const VOLUME = 'vi-du-a-ho-so/PersistentVolumeClaim/ndc-db-du-lieu';
const managed = { 'ndc.gov.vn/managed': 'true' };

describe('volumes of databases, synthesised and read back', () => {
  let estate: ReadEstate;
  /** Without a chart nobody knows the policies: that is another test's. */
  const found = (of: ReadEstate): readonly string[] =>
    checkBaseline(of)
      .filter(({ stack = '' }) => stack.startsWith('tenant-') || stack === 'platform')
      .filter(({ address = '' }) => address.includes('ndc-db') || address.startsWith('added.'))
      .map(({ code }) => code);

  beforeAll(async () => {
    const { estate: built } = loadMemory(caseFiles(CASE));
    if (built === undefined) throw new Error(`${CASE} has errors`);
    const out = folder();
    synthesize(built, { outDir: out, chartsDir: join(CHECKOUT, 'charts') });
    ({ estate } = await readFolder(out, {}));
  });

  it('satisfy the baseline', () => {
    expect(found(estate)).toStrictEqual([]);
  });

  it.each<readonly [string, Change, string]>([
    ['a class that deletes what is released', putIn(CLASS, ['reclaimPolicy'], 'Delete'), 'platform-class'],
    ['a class that does not encrypt', putIn(CLASS, ['parameters', 'encrypted'], 'false'), 'platform-class'],
    ['a class with the key of another agency', putIn(CLASS, ['parameters', 'keyId'], 'ndc-db-b'), 'platform-class'],
    ['a claim on the class of all', putIn(VOLUME, ['spec', 'storageClassName'], 'ndc-standard'), 'platform-class'],
    ['a claim that Terraform may destroy', about(VOLUME, { preventDestroy: false }), 'guard-unprotected'],
    ['a claim that is no guard', putIn(VOLUME, ['metadata', 'labels', 'ndc.gov.vn/guard'], undefined), 'object-label'],
    [
      'a claim of another name',
      adding('tenant-vi-du-a', {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'x', namespace: 'vi-du-a-ho-so', labels: managed },
        spec: { storageClassName: 'ndc-db-vi-du-a' },
      }),
      'object-unexpected',
    ],
  ])('is an issue: %s', (_, change, code) => {
    expect(found(change(estate))).toStrictEqual([code]);
  });
});
