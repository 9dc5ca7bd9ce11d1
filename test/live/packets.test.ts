import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { temporaryFolders } from '../support/temporary';
import { describePackets } from './packets/describe-packets';
import { applyEach, OUTSIDER, type PacketEstate, readPacketEstate } from './packets/estate';
import { DNS, isWanted } from './packets/expectation';
import { type Packets, startPackets } from './packets/fixture';
import { inWords, observe } from './packets/observe';
import { everyProbe, named, type PodSpec, type Port, type Probe } from './packets/probes';
import { SHIPPED } from './support/estate';
import { useCluster } from './support/fixture';
import { toolPath } from './support/live';

const folder = temporaryFolders();

/** Systems of the shipped estate, at least one of each kind of tenant; every one has a namespace of its own. */
const SAMPLE: Readonly<Record<string, readonly string[]>> = {
  // ministries, of them public security and defence
  byt: ['agent-node'],
  bca: ['agent-node'],
  bqp: ['agent-node'],
  nhnn: ['agent-node'],
  vtv: ['agent-node'],
  vpctn: ['agent-node'],
  vpqh: ['agent-node'],
  tandtc: ['agent-node'],
  vksndtc: ['agent-node'],
  ubmttq: ['agent-node'],
  // a city whose communes have namespaces of their own, a city and a province whose communes share a system
  'ha-noi': ['agent-node', 'ldop', 'ba-dinh', 'hoan-kiem'],
  'can-tho': ['agent-node', 'communes', 'ldop'],
  'an-giang': ['agent-node', 'communes', 'ldop'],
};

const PODS: readonly PodSpec[] = [
  ...Object.entries(SAMPLE).flatMap(([agency, systems]) => systems.map((name) => named(`${agency}-${name}`, name))),
  named('ndc-hub', 'ndop-gateway'),
  named('ndc-system', 'job'),
  DNS,
  named('kube-system', 'agent-node'),
  named('outsider', 'agent-node'),
];

const PORTS: readonly Port[] = [
  { protocol: 'TCP', port: 53 },
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 8443 },
];

const catalogue = (name: string): readonly Record<string, string>[] =>
  parse(readFileSync(path.join(SHIPPED, 'catalogue', name)), { columns: true });

describePackets('packets between the tenants of the shipped estate', (families) => {
  const cluster = useCluster();
  const probes: readonly Probe[] = everyProbe(PODS, PORTS, families);
  let estate: PacketEstate;
  let packets: Packets;

  beforeAll(async () => {
    const chosen = new Set(PODS.map(({ namespace }) => namespace));
    estate = await readPacketEstate(SHIPPED, folder(), { isChosen: (namespace) => chosen.has(namespace) });
    await applyEach(cluster().admin, [...estate.namespaces, OUTSIDER]);
    const program = toolPath('kube-network-policies');
    packets = await startPackets({ cluster: cluster(), program, pods: PODS, ports: PORTS, families });
  }, 180_000);
  // The variable is empty when the set-up has failed.
  afterAll(() => (packets as Packets | undefined)?.stop());

  test('the sample has a tenant of every kind', () => {
    const tenants = new Set(readdirSync(path.join(SHIPPED, 'tenants')));
    const kinds = new Map([
      ...catalogue('agencies.csv').map(({ id, kind }) => [id, kind] as const),
      ...catalogue('province-types.csv').map(({ id, type }) => [id, type] as const),
    ]);
    const all = new Set([...tenants].flatMap((id) => kinds.get(id) ?? []));
    expect(new Set(Object.keys(SAMPLE).map((id) => kinds.get(id)))).toEqual(all);
    expect(all.size).toBeGreaterThan(5);
  });

  test('before there are policies, all pass', async () => {
    expect(await observe(packets, probes)).toEqual(inWords(probes));
  }, 120_000);

  test('with them, nothing passes but the question for a name', async () => {
    await applyEach(cluster().admin, estate.policies);
    expect(await observe(packets, probes)).toEqual(inWords(probes.filter((probe) => isWanted(probe))));
  }, 120_000);
});
