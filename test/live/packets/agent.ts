import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect, createServer, type Server } from 'node:net';
import path from 'node:path';
import type { Cluster } from '../cluster/control-plane';
import { QUEUE } from './network';
import { NODE } from './pods';
import { startProgram, startScript } from './run';

/** What the agent has refused so far, and what it never saw. */
export interface Verdicts {
  readonly refused: number;
  /** Dropped by the kernel because the agent did not keep up. */
  readonly lost: number;
}

/** The policy agent on the node; it ends with the network namespace. */
export interface Agent {
  /** Throws, with the end of its log, when it has ended. */
  check(): void;
  verdicts(): Promise<Verdicts>;
}

const METRICS_PORT = 9080;

/**
 * Starts the policy agent in the network namespace of the node. The API server listens on a loopback which is not that
 * of the node; sockets in the file system lead from one to the other, so that address and certificate stay the same.
 */
export async function startAgent(cluster: Cluster, program: string, node: string): Promise<Agent> {
  const api = path.join(cluster.directory, 'packets-api.socket');
  const metrics = path.join(cluster.directory, 'packets-metrics.socket');
  const port = Number(new URL(cluster.host).port);
  const relay = await startScript(node, 'relay.cjs', [
    { from: { host: '127.0.0.1', port }, to: { path: api } },
    { from: { path: metrics }, to: { host: '127.0.0.1', port: METRICS_PORT } },
  ]);
  const bridge = await listen(api, port);
  void relay.ended.then(() => bridge.close());
  const kubeconfig = await cluster.kubeconfig({ user: 'packets-agent', groups: ['system:masters'] });
  const running = startProgram(node, path.join(cluster.directory, 'network-policies.log'), [
    program,
    `-kubeconfig=${kubeconfig}`,
    `-hostname-override=${NODE}`,
    `-metrics-bind-address=127.0.0.1:${METRICS_PORT}`,
    '-disable-nri',
    '-fail-open=false',
  ]);
  return {
    check: () => running.check(),
    verdicts: async () => ({ refused: refusedIn(await fetchMetrics(metrics)), lost: lostBefore(running.pid) }),
  };
}

function listen(socketPath: string, port: number): Promise<Server> {
  const server = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port });
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, () => resolve(server));
  });
}

function fetchMetrics(socketPath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ socketPath, path: '/metrics', agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      response.on('error', reject);
    }).on('error', reject);
  });
}

/** The sum over protocols and families; a counter appears with its first packet. */
function refusedIn(metrics: string): number {
  const counters = metrics.matchAll(/^kube_network_policies_packet_count\{.*verdict="drop".*\} (\S+)$/gm);
  return [...counters].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** The kernel's own counters of the queue, as a process of that network namespace sees them (proc_pid_net(5)). */
function lostBefore(pid: number): number {
  const lines = readFileSync(`/proc/${pid}/net/netfilter/nfnetlink_queue`, 'utf8').trim().split('\n');
  const [queue, , , , , queueFull, socketFull] = (lines[0] ?? '').trim().split(/\s+/).map(Number);
  if (queue !== QUEUE) throw new Error('the policy agent does not listen on its queue');
  return (queueFull ?? NaN) + (socketFull ?? NaN);
}
