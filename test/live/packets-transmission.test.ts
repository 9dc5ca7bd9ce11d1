import { appendFileSync, cpSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolders, writeFiles } from '../support/temporary';
import { DAYS, type Reason } from '../support/transmission-paths';
import { type KubeObject, succeed } from './cluster/kube-client';
import { describePackets } from './packets/describe-packets';
import { applyEach, OUTSIDER, type PacketEstate, readPacketEstate } from './packets/estate';
import { isWanted } from './packets/expectation';
import { type Packets, startPackets } from './packets/fixture';
import { inWords, observe } from './packets/observe';
import type { Probe } from './packets/probes';
import { HOPS, openFor, PODS, PORTS, probesIn } from './packets/transmission';
import { changed, type PolicyName, type Weakening, WEAKENINGS } from './packets/weakenings';
import { describeObject } from './support/apply';
import { TRANSMISSION } from './support/estate';
import { useCluster } from './support/fixture';
import { toolPath } from './support/live';

const folder = temporaryFolders();
const TODAY = '2026-11-22';
const WHY = '\n  since: 2026-11-22\n  reason: Thử nghiệm (hư cấu)\n';

/** The example, in which a party suspends an agreement. */
function withSuspension(): string {
  const config = path.join(folder(), 'config');
  cpSync(TRANSMISSION, config, { recursive: true });
  appendFileSync(path.join(config, 'tenants/vi-du-c/consents/VD-0007.yaml'), `suspended:${WHY}`);
  return config;
}

/** The example, in which the Center suspends an agency. */
function withSuspendedAgency(): string {
  const config = withSuspension();
  const text = `agency: vi-du-d${WHY.replaceAll('\n  ', '\n')}`;
  writeFiles(config, { 'platform/ndc/suspensions/vi-du-d.yaml': text });
  return config;
}

const without = (...closed: readonly Reason[]): readonly Reason[] =>
  DAYS[TODAY].filter((reason) => !closed.includes(reason));

describePackets('packets along the agreements of the example', (families) => {
  const cluster = useCluster();
  const probes: readonly Probe[] = probesIn(families);
  const wantedFor = (reasons: readonly Reason[]): readonly string[] => {
    const hops = openFor(reasons);
    return inWords(probes.filter((probe) => isWanted(probe, hops)));
  };
  const today = wantedFor(DAYS[TODAY]);
  let estate: PacketEstate;
  let packets: Packets;

  beforeAll(async () => {
    estate = await readPacketEstate(TRANSMISSION, folder());
    await applyEach(cluster().admin, [...estate.namespaces, OUTSIDER]);
    const program = toolPath('kube-network-policies');
    packets = await startPackets({ cluster: cluster(), program, pods: PODS, ports: PORTS, families });
  }, 180_000);
  // The variable is empty when the set-up has failed.
  afterAll(() => (packets as Packets | undefined)?.stop());

  const keyOf = ({ metadata }: KubeObject): string => `${metadata.namespace ?? ''}/${metadata.name}`;
  const policyOf = (name: PolicyName): KubeObject => {
    const policy = estate.policies.find((one) => keyOf(one) === name);
    if (policy === undefined) throw new Error(`the example has no policy ${name}`);
    return policy;
  };
  const remove = async (policies: readonly KubeObject[]): Promise<void> => {
    for (const policy of policies) await succeed(describeObject(policy), cluster().admin.remove(policy));
  };

  test('before there are policies, all pass', async () => {
    expect(await observe(packets, probes)).toEqual(inWords(probes));
  }, 120_000);

  test('with them, the hops of its agreements pass, the questions for a name, and nothing else', async () => {
    await applyEach(cluster().admin, estate.policies);
    expect(await observe(packets, probes)).toEqual(today);
  }, 120_000);

  test('every hop is among them, at both ends of its range and in each family', () => {
    const tried = new Set(inWords(probes.filter((probe) => isWanted(probe, HOPS))));
    const each = HOPS.flatMap(({ endPort, port, ...hop }) =>
      [port, endPort ?? port].flatMap((one) => families.map((family) => ({ ...hop, port: one, family }))),
    );
    expect(each.length).toBeGreaterThan(100);
    expect(inWords(each).filter((hop) => !tried.has(hop))).toEqual([]);
  });

  /** What differs from what is wanted while a policy is weaker; afterwards it is as it was. */
  const effectOf = async ({ apply = [], remove: removed = [] }: Weakening): Promise<unknown> => {
    const touched = [...apply.map(({ policy }) => policy), ...removed].map(policyOf);
    await applyEach(
      cluster().admin,
      apply.map((change) => changed(policyOf(change.policy), change)),
    );
    await remove(removed.map(policyOf));
    const open = await observe(packets, probes);
    await applyEach(cluster().admin, touched);
    return {
      opened: open.filter((probe) => !today.includes(probe)),
      closed: today.filter((probe) => !open.includes(probe)),
    };
  };

  test.each(WEAKENINGS.filter(({ needs }) => needs === undefined || families.includes(needs)))(
    'is seen: $name',
    async (weakening) => {
      const { opens = () => false, closes = () => false } = weakening;
      const opened = inWords(probes.filter((probe) => opens(probe) && !isWanted(probe, HOPS)));
      const closed = inWords(probes.filter(closes));
      expect(opened.length + closed.length).toBeGreaterThan(0);
      expect(await effectOf(weakening)).toEqual({ opened, closed });
    },
    120_000,
  );

  test('a default deny without "Egress" opens nothing alone: the policy for DNS binds the same pods', async () => {
    const deny = (spec: object): never => ({ ...spec, policyTypes: ['Ingress'] }) as never;
    const alone: Weakening = { name: '', apply: [{ policy: 'vi-du-c-xa-mot/default-deny', change: deny }] };
    expect(await effectOf(alone)).toEqual({ opened: [], closed: [] });
  }, 120_000);

  test('the register is data: an entry more opens nothing, and without it the hops stay', async () => {
    const [register, ...others] = estate.register;
    const document = JSON.parse((register?.['data'] as Readonly<Record<string, string>>)['register.json'] ?? '') as {
      readonly agreements: readonly object[];
    };
    const agreements = [...document.agreements, { ...document.agreements[0], id: 'VD-0014' }];
    const changedRegister = { ...register, data: { 'register.json': JSON.stringify({ ...document, agreements }) } };
    expect(others).toEqual([]);
    await applyEach(cluster().admin, [changedRegister as KubeObject]);
    expect(await observe(packets, probes)).toEqual(today);
    await remove([changedRegister as KubeObject]);
    expect(await observe(packets, probes)).toEqual(today);
  }, 120_000);

  /** As an apply does: what is declared is written, what no longer is goes. */
  const applied = async (next: PacketEstate): Promise<readonly string[]> => {
    const kept = new Set(next.policies.map(keyOf));
    await applyEach(cluster().admin, next.policies);
    await remove(estate.policies.filter((policy) => !kept.has(keyOf(policy))));
    estate = next;
    return observe(packets, probes);
  };

  test('a party suspends an agreement: at the next apply its own hop closes, and nothing else', async () => {
    const open = await applied(await readPacketEstate(withSuspension(), folder()));
    const wanted = wantedFor(without('VD-0007'));
    expect(open).toEqual(wanted);
    expect(wanted).toHaveLength(today.length - families.length);
  }, 120_000);

  test('the Center suspends an agency: at the next apply its agreements close, and those of others stay', async () => {
    const open = await applied(await readPacketEstate(withSuspendedAgency(), folder()));
    expect(open).toEqual(
      wantedFor(without('VD-0004', 'VD-0006', 'VD-0007', 'VD-0010', 'VD-0012', 'VD-0013 direct', 'VD-0016')),
    );
  }, 120_000);

  test.each(['2027-01-01', '2027-07-15'] as const)(
    'applied on %s, what has ended is closed, what has begun is open, and the rest stays',
    async (asOf) => {
      expect(await applied(await readPacketEstate(TRANSMISSION, folder(), { asOf }))).toEqual(wantedFor(DAYS[asOf]));
    },
    120_000,
  );
});
