import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { temporaryFolders } from '../support/temporary';
import { DeclaredFlows } from './packets/components';
import { describePackets } from './packets/describe-packets';
import { applyEach, type PacketEstate, readPacketEstate } from './packets/estate';
import { type Packets, startPackets } from './packets/fixture';
import type { Family } from './packets/network';
import { inWords, observe } from './packets/observe';
import type { PodSpec, Probe } from './packets/probes';
import { EXAMPLE, SHIPPED } from './support/estate';
import { useCluster } from './support/fixture';
import { toolPath } from './support/live';

const folder = temporaryFolders();
const SLICE = 3_000;

type Tree = Readonly<Record<string, unknown>>;
interface Staging extends Tree {
  readonly cluster: string;
  readonly clusters: Readonly<Record<string, Tree & { readonly apiServer: { readonly ranges: readonly string[] } }>>;
  readonly zones: Readonly<Record<string, readonly string[]>>;
}
interface PlatformText extends Tree {
  readonly platformNamespaces: readonly string[];
}

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const STAGING = read(path.join(SHIPPED, 'environments/staging.yaml')) as Staging;
const COMPONENTS = path.join(SHIPPED, 'platform/components');

/** The second address of the first range of a family: a machine of a place, and of no other. */
const within = (ranges: readonly string[], family: Family): string => {
  const [first = ''] = ranges.filter((range) => range.includes(':') === (family === 'IPv6'));
  const address = first.slice(0, first.indexOf('/'));
  return family === 'IPv6'
    ? address.replace(/[0-9a-f]*$/, (last) => (parseInt(last || '0', 16) + 1).toString(16))
    : address.replace(/\d+$/, (last) => String(Number(last) + 1));
};
const inBoth = (ranges: readonly string[]): Readonly<Record<Family, string>> => ({
  IPv4: within(ranges, 'IPv4'),
  IPv6: within(ranges, 'IPv6'),
});

const SERVERS = STAGING.clusters[STAGING.cluster]?.apiServer.ranges ?? [];
const DECLARED = new DeclaredFlows(COMPONENTS, {
  ...Object.fromEntries(Object.entries(STAGING.zones).map(([zone, ranges]) => [zone, inBoth(ranges)])),
  'kubernetes-api': inBoth(SERVERS),
});

/** The small example with everything that the shipped staging installs. */
function withComponents(): string {
  const config = path.join(folder(), 'config');
  cpSync(EXAMPLE, config, { recursive: true });
  cpSync(COMPONENTS, path.join(config, 'platform/components'), { recursive: true });
  cpSync(path.join(SHIPPED, 'platform/chart-lock.yaml'), path.join(config, 'platform/chart-lock.yaml'));
  const own = read(path.join(config, 'platform/platform.yaml')) as PlatformText;
  const { zones } = read(path.join(SHIPPED, 'platform/platform.yaml')) as PlatformText;
  const platformNamespaces = [...new Set([...own.platformNamespaces, ...DECLARED.namespaces])];
  // JSON is YAML.
  const write = (file: string, content: object): void =>
    writeFileSync(path.join(config, file), JSON.stringify(content));
  write('platform/platform.yaml', { ...own, zones, platformNamespaces });
  write('environments/local.yaml', { ...STAGING, id: 'local', backend: { type: 'local' }, tenants: undefined });
  return config;
}

describePackets('packets between the components of the platform', (families) => {
  const cluster = useCluster();
  const pods: readonly PodSpec[] = DECLARED.pods();
  const probes: readonly Probe[] = DECLARED.probes(pods, families);
  const wanted = inWords(probes.filter((probe) => DECLARED.isWanted(probe)));
  let estate: PacketEstate;
  let packets: Packets;

  beforeAll(async () => {
    const chosen = new Set(pods.map(({ namespace }) => namespace));
    estate = await readPacketEstate(withComponents(), folder(), {
      isChosen: (namespace) => chosen.has(namespace),
      stacks: ['platform'],
    });
    await applyEach(cluster().admin, estate.namespaces);
    const program = toolPath('kube-network-policies');
    packets = await startPackets({ cluster: cluster(), program, pods, ports: DECLARED.ports(), families });
  }, 240_000);
  /** In slices: of all refusals at once the policy agent would lose some, and lost ones prove nothing. */
  const observed = async (): Promise<readonly string[]> => {
    const open: string[] = [];
    for (let first = 0; first < probes.length; first += SLICE)
      open.push(...(await observe(packets, probes.slice(first, first + SLICE))));
    return open;
  };

  // The variable is empty when the set-up has failed.
  afterAll(() => (packets as Packets | undefined)?.stop());

  test('every component is there', () => {
    const made = estate.namespaces.map(({ metadata }) => metadata.name);
    expect(DECLARED.namespaces.filter((namespace) => !made.includes(namespace))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(100);
  });

  test('what their files declare is open, and nothing else', async () => {
    await applyEach(cluster().admin, estate.policies);
    const open = await observed();
    expect({
      opened: open.filter((probe) => !wanted.includes(probe)),
      closed: wanted.filter((probe) => !open.includes(probe)),
    }).toEqual({ opened: [], closed: [] });
  }, 300_000);

  test('a policy less is seen: its hop closes', async () => {
    const policy = estate.policies.find(({ metadata }) => /^platform\..*-ingress$/.test(metadata.name));
    if (policy === undefined) throw new Error('no component has an ingress');
    await cluster().admin.remove(policy);
    const open = new Set(await observed());
    const closed = wanted.filter((probe) => !open.has(probe));
    await applyEach(cluster().admin, [policy]);
    expect(closed.length).toBeGreaterThan(0);
    expect(closed.every((probe) => probe.includes(` -> ${policy.metadata.namespace ?? ''}/`))).toBe(true);
  }, 300_000);
});
