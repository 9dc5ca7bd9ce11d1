import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../cli/mirror/registry';
import { checkAll, type Checked } from '../../scripts/charts/check';
import type { World } from '../../scripts/charts/facts';
import type { PlannedRelease } from '../../scripts/charts/releases';
import { errorsIn, missingIn, reportText } from '../../scripts/charts/report';
import { describeWithHelm } from '../live/support/live';
import { packedChart } from '../support/packed-chart';
import { temporaryFolders } from '../support/temporary';

const folder = temporaryFolders();
const WORLD = {
  asOf: '2026-11-22',
  recorded: '/nowhere',
  config: { entries: { component: [] } },
  estate: { environment: { registry: 'registry.example', highAvailability: false, addressFamilies: 'dual' } },
} as unknown as World;
const CRD =
  'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: a.small.example}\n' +
  'spec: {group: small.example, names: {kind: A}, versions: [{name: v1}]}\n';
const KINDS = packedChart('kinds', '1.0.0', { 'crds/a.yaml': CRD });
const USER = packedChart('user', '1.0.0', {
  'templates/a.yaml':
    '{{ if not (.Capabilities.APIVersions.Has "small.example/v1/A") }}{{ fail "too early" }}{{ end }}\n',
});

const planned = (name: string, digest: string): PlannedRelease =>
  ({
    ...{ stack: 'platform-releases', cluster: 'vi-du', name, namespace: 'ndc-small', values: ['{}'] },
    component: { id: 'small', podSecurity: 'restricted' },
    chart: { name, version: '1.0.0', source: `quay.io/vi-du/${name}`, digest, images: [] },
  }) as unknown as PlannedRelease;

describeWithHelm('npm run check:charts', (helm) => {
  const check = (releases: readonly PlannedRelease[]): Promise<readonly Checked[]> => {
    const charts = folder();
    writeFileSync(path.join(charts, 'kinds-1.0.0.tgz'), KINDS);
    writeFileSync(path.join(charts, 'user-1.0.0.tgz'), USER);
    return checkAll(releases, WORLD, { charts, helm, kubeVersions: { 'vi-du': '1.35.0' } });
  };

  it('tells each release what those before it let the cluster serve', async () => {
    const [kinds, user] = [planned('kinds', digestOf(KINDS)), planned('user', digestOf(USER))];
    expect(errorsIn(await check([kinds, user]))).toBe(0);
    const early = await check([user, kinds]);
    expect([errorsIn(early), reportText(early)]).toEqual([1, expect.stringContaining('too early')]);
  });

  it('looks first for the archive that a release names', async () => {
    const charts = folder();
    const digest = digestOf(KINDS);
    writeFileSync(path.join(charts, 'kinds-1.0.0.tgz'), USER);
    writeFileSync(path.join(charts, `kinds-1.0.0-${digest.slice(7, 19)}.tgz`), KINDS);
    const tools = { charts, helm, kubeVersions: { 'vi-du': '1.35.0' } };
    expect(errorsIn(await checkAll([planned('kinds', digest)], WORLD, tools))).toBe(0);
  });

  it('says what it has not looked at', async () => {
    const checked = await check([planned('absent', 'unknown')]);
    expect([missingIn(checked), errorsIn(checked), reportText(checked)]).toEqual([
      1,
      0,
      'not checked, no archive: platform-releases ndc-small/absent (absent 1.0.0)\n' +
        'releases checked: 0, not checked: 1, errors: 0, warnings: 0\n',
    ]);
  });

  it('looks into no archive that is another than the lock says', async () => {
    const checked = await check([planned('kinds', `sha256:${'0'.repeat(64)}`)]);
    expect([errorsIn(checked), reportText(checked)]).toEqual([1, expect.stringContaining('its digest is')]);
  });
});
