import { temporaryFolders } from '../support/temporary';
import { type KubeObject, succeed } from './cluster/kube-client';
import { describePackets } from './packets/describe-packets';
import { applyEach, OUTSIDER, type PacketEstate, readPacketEstate } from './packets/estate';
import { isWanted } from './packets/expectation';
import { type Packets, startPackets } from './packets/fixture';
import { inWords, observe } from './packets/observe';
import { everyProbe, type Probe } from './packets/probes';
import { HOPS, PODS, PORTS } from './packets/transmission';
import { changed, type PolicyName, type Weakening, WEAKENINGS } from './packets/weakenings';
import { describeObject } from './support/apply';
import { EXAMPLE } from './support/estate';
import { useCluster } from './support/fixture';
import { toolPath } from './support/live';

const folder = temporaryFolders();

describePackets('packets along the agreement of the example', (families) => {
  const cluster = useCluster();
  const probes: readonly Probe[] = everyProbe(PODS, PORTS, families);
  const wanted = probes.filter((probe) => isWanted(probe, HOPS));
  let estate: PacketEstate;
  let packets: Packets;

  beforeAll(async () => {
    estate = await readPacketEstate(EXAMPLE, folder());
    await applyEach(cluster().admin, [...estate.namespaces, OUTSIDER]);
    const program = toolPath('kube-network-policies');
    packets = await startPackets({ cluster: cluster(), program, pods: PODS, ports: PORTS, families });
  }, 180_000);
  // The variable is empty when the set-up has failed.
  afterAll(() => (packets as Packets | undefined)?.stop());

  const policyOf = (name: PolicyName): KubeObject => {
    const policy = estate.policies.find(({ metadata }) => `${metadata.namespace ?? ''}/${metadata.name}` === name);
    if (policy === undefined) throw new Error(`the example has no policy ${name}`);
    return policy;
  };
  const remove = async (policies: readonly KubeObject[]): Promise<void> => {
    for (const policy of policies) await succeed(describeObject(policy), cluster().admin.remove(policy));
  };

  test('before there are policies, all pass', async () => {
    expect(await observe(packets, probes)).toEqual(inWords(probes));
  }, 120_000);

  test('with them, its four hops pass, the questions for a name, and nothing else', async () => {
    await applyEach(cluster().admin, estate.policies);
    expect(HOPS).toHaveLength(4);
    expect(await observe(packets, probes)).toEqual(inWords(wanted));
  }, 120_000);

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
    const before = inWords(wanted);
    return {
      opened: open.filter((probe) => !before.includes(probe)),
      closed: before.filter((probe) => !open.includes(probe)),
    };
  };

  test.each(WEAKENINGS)(
    'is seen: $name',
    async (weakening) => {
      const { opens = () => false, closes = () => false } = weakening;
      const opened = inWords(probes.filter(opens));
      const closed = inWords(probes.filter(closes));
      expect(opened.length + closed.length).toBeGreaterThan(0);
      expect(await effectOf(weakening)).toEqual({ opened, closed });
    },
    120_000,
  );

  test('a default deny without "Egress" opens nothing alone: the policy for DNS binds the same pods', async () => {
    const deny = (spec: object): never => ({ ...spec, policyTypes: ['Ingress'] }) as never;
    const alone: Weakening = { name: '', apply: [{ policy: 'vi-du-a-ho-so/default-deny', change: deny }] };
    expect(await effectOf(alone)).toEqual({ opened: [], closed: [] });
  }, 120_000);

  test('when the agreement ends, all its hops close for new connections, and nothing else', async () => {
    await remove(estate.policies.filter(({ metadata }) => metadata.name.startsWith('vd-0042-')));
    expect(await observe(packets, probes)).toEqual(inWords(probes.filter((probe) => isWanted(probe))));
  }, 120_000);
});
