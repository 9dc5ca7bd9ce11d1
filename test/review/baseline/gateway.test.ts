import { join } from 'node:path';
import { synthesize } from '../../../main';
import { checkBaseline } from '../../../review/baseline';
import { compare, reachOf, readRegister } from '../../../review/reach';
import { readFolder, type ReadEstate, type ReadResult } from '../../../review/read';
import { describeWithHelm } from '../../live/support/live';
import { loadMemory } from '../../support/hostile-run';
import { CHECKOUT } from '../../support/ndc';
import { caseFiles } from '../../support/temp-estate';
import { temporaryFolders } from '../../support/temporary';
import { about, adding, type Change, putIn, without } from './support/change';

const CASE = 'the-gateway-of-the-hub-is-installed-where-its-operator-runs';
const folder = temporaryFolders();

const POLICY = 'ndc-hub/SecurityPolicy/vd-0042';
const RULE = ['spec', 'authorization', 'rules', 0];
const object = (apiVersion: string, kind: string, namespace: string | undefined): Parameters<typeof adding>[1] => ({
  ...{ apiVersion, kind },
  metadata: { name: 'x', labels: { 'ndc.gov.vn/managed': 'true' }, ...(namespace === undefined ? {} : { namespace }) },
});

describeWithHelm('the gateway of the hub, synthesised and read back', (helm) => {
  let result: ReadResult;
  const codes = (estate: ReadEstate): readonly string[] => [...new Set(checkBaseline(estate).map(({ code }) => code))];

  beforeAll(async () => {
    const { estate } = loadMemory(caseFiles(CASE));
    if (estate === undefined) throw new Error(`${CASE} has errors`);
    const out = folder();
    synthesize(estate, { outDir: out, chartsDir: join(CHECKOUT, 'charts') });
    result = await readFolder(out, { helm });
  }, 120_000);

  it('is rendered whole, and satisfies the baseline', () => {
    expect(result.issues).toStrictEqual([]);
    expect(checkBaseline(result.estate)).toStrictEqual([]);
    const read = result.estate.stacks.flatMap(({ objects }) => objects.map(({ address }) => address));
    expect(read).toEqual(
      expect.arrayContaining([
        'helm_release.exchange-gateway#GatewayClass/ndop',
        'helm_release.exchange-gateway#SecurityPolicy/ndc-hub/exchange',
        'helm_release.exchange-gateway_vd-00#SecurityPolicy/ndc-hub/vd-0042',
        'helm_release.exchange-gateway_vd-00#HTTPRoute/ndc-hub/vi-du-b.hoat-dong.tra-cuu.vd-004',
      ]),
    );
  });

  it('passes what the register says, and opens no hop besides', () => {
    expect(compare(reachOf(result.estate), readRegister(result.estate))).toStrictEqual([]);
  });

  it.each<readonly [string, Change, string]>([
    ['an agreement without its policy', without(POLICY), 'gateway-open'],
    ['no policy for what no agreement names', without('ndc-hub/SecurityPolicy/exchange'), 'gateway-open'],
    [
      'a policy that allows by default',
      putIn(POLICY, ['spec', 'authorization', 'defaultAction'], 'Allow'),
      'gateway-open',
    ],
    ['an expression that is always true', putIn(POLICY, [...RULE, 'cel'], 'true'), 'gateway-open'],
    ['no expression', putIn(POLICY, [...RULE, 'cel'], undefined), 'gateway-open'],
    ['another way to be allowed', putIn(POLICY, [...RULE, 'principal'], { clientCIDRs: ['::/0'] }), 'gateway-open'],
    ['another last day', putIn(POLICY, ['metadata', 'annotations', 'ndc.gov.vn/until'], '2026-11-23'), 'gateway-open'],
    ['a policy for another rule', putIn(POLICY, ['spec', 'targetRefs', 0, 'sectionName'], 'vd-0043'), 'gateway-open'],
    ['its objects in another stack', about(POLICY, { stack: 'transmission-vi-du-a' }), 'object-unexpected'],
    ['its objects by no chart', about(POLICY, { address: 'kubernetes_manifest.x' }), 'object-unexpected'],
    [
      'its objects in a tenant',
      adding('transmission-hub', object('gateway.envoyproxy.io/v1alpha1', 'Backend', 'vi-du-a-ho-so')),
      'object-unexpected',
    ],
    [
      'a route that nobody judged',
      adding('transmission-hub', object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'ndc-hub')),
      'object-unexpected',
    ],
    [
      'a class of nobody',
      adding('transmission-hub', object('gateway.networking.k8s.io/v1', 'GatewayClass', undefined)),
      'object-unexpected',
    ],
  ])('is refused with %s', (_name, change, code) => {
    expect(codes(change(result.estate))).toContain(code);
  });
});
