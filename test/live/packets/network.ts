import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Addresses, PodSpec } from './probes';
import { ENVIRONMENT, run } from './run';

export type Family = 'IPv4' | 'IPv6';

/** Who owns the namespaces: they are gone when it is released, and when this process ends in any other way. */
interface Keeper {
  /** Every namespace of the run has a name that begins so. */
  readonly prefix: string;
  release(): Promise<void>;
}

/** Starts a keeper, which first removes what a crashed run left behind. */
export async function startKeeper(): Promise<Keeper> {
  const child = spawn(process.execPath, [path.join(__dirname, 'keeper.cjs')], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: ENVIRONMENT,
  });
  const gone = once(child, 'close');
  const [prefix] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    gone.then(() => Promise.reject(new Error('the keeper of the network namespaces ended'))),
  ])) as [string];
  return {
    prefix,
    release: async () => {
      child.stdin.end();
      await gone;
    },
  };
}

export interface Endpoint {
  readonly namespace: string;
  readonly addresses: Addresses;
}

interface Network {
  /** The network namespace that stands for the node. */
  readonly node: string;
  /** One for each pod, in the order asked for. */
  readonly pods: readonly Endpoint[];
}

/** The same at every pod, as a link-local address may be: the next hop of its default route. */
const GATEWAY: Readonly<Record<Family, string>> = { IPv4: '169.254.1.1', IPv6: 'fe80::1' };
const EVERYWHERE: Readonly<Record<Family, string>> = { IPv4: '0.0.0.0/0', IPv6: '::/0' };
const HOST_BITS: Readonly<Record<Family, number>> = { IPv4: 32, IPv6: 128 };
const MOST_PODS = 250;
const addressOf: Readonly<Record<Family, (index: number) => string>> = {
  IPv4: (index) => `10.244.0.${index + 1}`,
  IPv6: (index) => `fd00:10:244::${(index + 1).toString(16)}`,
};

/**
 * The node's namespace with one veth pair to each pod's; nothing of it touches the namespace that we run in. A machine
 * outside the cluster is reached in the same way: what the node does with its packets depends on its address alone.
 */
export async function buildNetwork(
  prefix: string,
  specs: readonly Pick<PodSpec, 'outside'>[],
  families: readonly Family[],
): Promise<Network> {
  if (specs.length > MOST_PODS) throw new Error(`${specs.length} pods: at most ${MOST_PODS} have an address`);
  const node = `${prefix}node`;
  const pods = specs.map(({ outside }, index) => ({
    namespace: `${prefix}pod-${index}`,
    addresses: Object.fromEntries(families.map((family) => [family, outside?.[family] ?? addressOf[family](index)])),
  }));
  await batch(
    [],
    [node, ...pods.map(({ namespace }) => namespace)].map((name) => `netns add ${name}`),
  );
  await batch(['-n', node], ['link set lo up', ...pods.flatMap((pod, index) => linkOfNode(pod, `pod${index}`))]);
  await Promise.all(pods.map((pod) => batch(['-n', pod.namespace], linkOfPod(pod))));
  await forward(node, families);
  return { node, pods };
}

const eachAddress = ({ addresses }: Endpoint, lines: (family: Family, host: string) => string[]): string[] =>
  Object.entries(addresses).flatMap(([family, address]) =>
    lines(family as Family, `${address}/${HOST_BITS[family as Family]}`),
  );

// Detection of duplicate addresses takes a second, and nobody else is on the link.
const flags = (family: Family): string => (family === 'IPv6' ? 'nodad' : '');

const linkOfNode = (pod: Endpoint, link: string): string[] => [
  `link add ${link} type veth peer name eth0 netns ${pod.namespace}`,
  `link set ${link} up`,
  ...eachAddress(pod, (family, host) => [
    `address add ${GATEWAY[family]}/${HOST_BITS[family]} dev ${link} ${flags(family)}`,
    `route add ${host} dev ${link}`,
  ]),
];

const linkOfPod = (pod: Endpoint): string[] => [
  'link set lo up',
  'link set eth0 up',
  ...eachAddress(pod, (family, host) => [
    `address add ${host} dev eth0 ${flags(family)}`,
    `route add ${GATEWAY[family]}/${HOST_BITS[family]} dev eth0`,
    `route add ${EVERYWHERE[family]} via ${GATEWAY[family]} dev eth0`,
  ]),
];

const batch = (options: readonly string[], lines: readonly string[]): Promise<void> =>
  run('ip', [...options, '-batch', '-'], `${lines.join('\n')}\n`);

/** Where the policy agent waits for packets; its default. */
export const QUEUE = 100;

/** Each family's own command. */
const TABLES: Readonly<Record<Family, string>> = { IPv4: 'iptables', IPv6: 'ip6tables' };

/**
 * What begins passes only as the policy agent decides. The agent sets the same up by rules of its own where the kernel
 * has the `queue` expression of nftables; many have only the older target.
 */
const RULES: readonly (readonly string[])[] = [
  ['-w', '-A', 'FORWARD', '-m', 'conntrack', '--ctstate', 'ESTABLISHED,RELATED', '-j', 'ACCEPT'],
  ['-w', '-A', 'FORWARD', '-j', 'NFQUEUE', '--queue-num', String(QUEUE)],
];

const FORWARDING: Readonly<Record<Family, string>> = {
  IPv4: '/proc/sys/net/ipv4/ip_forward',
  IPv6: '/proc/sys/net/ipv6/conf/all/forwarding',
};

interface Step {
  /** Arguments of `ip`. */
  readonly args: readonly string[];
  /** What is not to be had where it fails. */
  readonly otherwise: string;
}

/** What lets a node forward between its pods; the rules come first. */
export function forwardingSteps(node: string, family: Family): readonly Step[] {
  const inNode = (...command: readonly string[]): readonly string[] => ['netns', 'exec', node, ...command];
  return [
    ...RULES.map((rule) => ({
      args: inNode(TABLES[family], ...rule),
      otherwise: `${TABLES[family]} cannot queue packets`,
    })),
    {
      args: inNode('sh', '-c', `echo 1 > ${FORWARDING[family]}`),
      otherwise: `${family} cannot be forwarded`,
    },
  ];
}

async function forward(node: string, families: readonly Family[]): Promise<void> {
  for (const { args } of families.flatMap((family) => forwardingSteps(node, family))) await run('ip', args);
}
