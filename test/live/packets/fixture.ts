import type { Cluster } from '../cluster/control-plane';
import { type Agent, startAgent, type Verdicts } from './agent';
import { Fence, FENCE_PODS, FENCE_PORTS } from './fence';
import { buildNetwork, type Endpoint, type Family, startKeeper } from './network';
import { type PodProcess, startPod } from './pod-process';
import { createNode, createPod } from './pods';
import { nameOf, type PodSpec, type Port, type Probe } from './probes';

interface Tally extends Verdicts {
  /** First packets that TCP has sent again. */
  readonly resent: number;
}

/** Pods that can open connections to each other, and a policy agent that decides which. */
export interface Packets {
  /** Tries all at once; gives those that were answered, by the pod that they were meant for. */
  answered(probes: readonly Probe[]): Promise<ReadonlySet<Probe>>;
  /** Waits until the agent has seen every change that was written before. */
  settled(): Promise<void>;
  tally(): Promise<Tally>;
  /** Ends everything and removes the network namespaces. */
  stop(): Promise<void>;
}

interface PacketOptions {
  readonly cluster: Cluster;
  /** Path of the program `kube-network-policies`. */
  readonly program: string;
  /** Their namespaces must exist. */
  readonly pods: readonly PodSpec[];
  /** What every pod listens on. */
  readonly ports: readonly Port[];
  readonly families: readonly Family[];
}

/** Below the second after which TCP sends its first packet again: a connection that is refused costs one packet. */
const SILENCE_MS = 900;
const FENCE_MS = 200;
/** Of all pods together: a burst would overflow the socket from which the policy agent reads. */
const PACKETS_PER_MS = 3;

/** Starts one network namespace for each pod, and the agent. Throws, and leaves nothing behind, when it cannot. */
export async function startPackets(options: PacketOptions): Promise<Packets> {
  const keeper = await startKeeper();
  try {
    const { agent, fence, running, answered } = await start(options, keeper.prefix);
    return {
      answered: (probes) => answered(probes, SILENCE_MS),
      settled: () => fence.pass(),
      tally: async () => ({
        ...(await agent.verdicts()),
        resent: running.reduce((sum, pod) => sum + pod.resent(), 0),
      }),
      stop: () => keeper.release(),
    };
  } catch (error) {
    await keeper.release();
    throw error;
  }
}

interface Parts {
  readonly agent: Agent;
  readonly fence: Fence;
  readonly running: readonly PodProcess[];
  readonly answered: (probes: readonly Probe[], timeoutMs: number) => Promise<ReadonlySet<Probe>>;
}

async function start({ cluster, program, pods, ports, families }: PacketOptions, prefix: string): Promise<Parts> {
  const specs = [...pods, ...FENCE_PODS];
  const network = await buildNetwork(prefix, specs, families);
  const listening = [...ports, ...FENCE_PORTS.map((port) => ({ protocol: 'TCP', port }) as const)];
  const running = await Promise.all(
    specs.map((spec, index) =>
      startPod(spec, network.pods[index] as Endpoint, { ports: listening, paceMs: specs.length / PACKETS_PER_MS }),
    ),
  );
  const agent = await startAgent(cluster, program, network.node);
  const addressOf = addressesOf(running);
  const answered: Parts['answered'] = async (probes, timeoutMs) => {
    agent.check();
    const groups = running.map((pod) =>
      pod.answered(
        probes.filter(({ from }) => from === pod.spec),
        addressOf,
        timeoutMs,
      ),
    );
    return new Set((await Promise.all(groups)).flat());
  };
  const fence = new Fence(cluster.admin, async (probe) => (await answered([probe], FENCE_MS)).size === 1);
  await fence.createNamespace();
  await createNode(cluster.admin);
  await Promise.all(
    running
      .filter(({ spec }) => spec.outside === undefined)
      .map(({ spec, endpoint }) => createPod(cluster.admin, spec, Object.values(endpoint.addresses))),
  );
  await fence.pass();
  return { agent, fence, running, answered };
}

function addressesOf(pods: readonly PodProcess[]): (probe: Probe) => string {
  const endpoints = new Map(pods.map(({ spec, endpoint }) => [spec, endpoint]));
  return ({ to, family }) => {
    const address = endpoints.get(to)?.addresses[family];
    if (address === undefined) throw new Error(`${nameOf(to)} has no address of ${family}`);
    return address;
  };
}
