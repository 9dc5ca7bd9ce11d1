import { readFileSync } from 'node:fs';
import type { Endpoint } from './network';
import { describeProbe, nameOf, type PodSpec, type Port, type Probe } from './probes';
import { startScript } from './run';

/** The process in the network namespace of a pod. */
export interface PodProcess {
  readonly spec: PodSpec;
  readonly endpoint: Endpoint;
  /** Makes the connections and gives those that were answered. Throws when one failed in any way but silence. */
  answered(probes: readonly Probe[], addressOf: (probe: Probe) => string, timeoutMs: number): Promise<readonly Probe[]>;
  /** How often TCP has sent a first packet again. */
  resent(): number;
}

/** Empty: nobody answered in time. */
interface Outcome {
  readonly answer?: string;
  readonly error?: string;
}

interface PodOptions {
  readonly ports: readonly Port[];
  /** Between one connection that it begins and the next. */
  readonly paceMs: number;
}

/** Starts the process of a pod, which listens on all ports and answers with the pod's name. */
export async function startPod(spec: PodSpec, endpoint: Endpoint, options: PodOptions): Promise<PodProcess> {
  const argument = { name: nameOf(spec), addresses: Object.values(endpoint.addresses), ...options };
  const script = await startScript(endpoint.namespace, 'pod.cjs', argument);
  const waiting = new Map<number, (outcomes: readonly Outcome[]) => void>();
  let asked = 0;
  script.onAnswer(({ id, outcomes }) => {
    waiting.get(id)?.(outcomes as readonly Outcome[]);
    waiting.delete(id);
  });
  return {
    spec,
    endpoint,
    answered: async (probes, addressOf, timeoutMs) => {
      if (probes.length === 0) return [];
      const outcomes = await new Promise<readonly Outcome[]>((resolve) => {
        const id = (asked += 1);
        waiting.set(id, resolve);
        script.send({ id, probes: probes.map((probe) => ({ ...wire(probe, addressOf), timeoutMs })) });
      });
      return probes.filter((probe, index) => wasAnswered(probe, outcomes[index] ?? { error: 'no outcome' }));
    },
    resent: () => resentIn(readFileSync(`/proc/${script.pid}/net/netstat`, 'utf8')),
  };
}

/** The kernel's counter of that network namespace (proc_pid_net(5)): a line of names, and one of values below. */
function resentIn(netstat: string): number {
  const [names = [], values = []] = netstat
    .split('\n')
    .filter((line) => line.startsWith('TcpExt:'))
    .map((line) => line.split(' '));
  return Number(values[names.indexOf('TCPSynRetrans')]);
}

const wire = (probe: Probe, addressOf: (probe: Probe) => string): Record<string, unknown> => ({
  host: addressOf(probe),
  protocol: probe.protocol,
  port: probe.port,
});

/** A refused packet is silence; anything else but the right answer is a fault of the fixture, not a verdict. */
function wasAnswered(probe: Probe, { answer, error }: Outcome): boolean {
  if (error !== undefined) throw new Error(`${describeProbe(probe)}: ${error}`);
  if (answer !== undefined && answer !== nameOf(probe.to))
    throw new Error(`${describeProbe(probe)}: ${answer} answered`);
  return answer !== undefined;
}
