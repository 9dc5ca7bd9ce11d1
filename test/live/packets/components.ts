import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { DNS } from './expectation';
import type { Family } from './network';
import { machine, type PodSpec, type Probe } from './probes';

/** An end of a flow as a component file writes it. */
interface End {
  readonly podLabels?: Readonly<Record<string, string>>;
  readonly namespace?: string;
  readonly zone?: string;
  readonly place?: string;
}
interface Flow {
  readonly from: End;
  readonly to: End;
  readonly protocol: 'TCP' | 'UDP';
  readonly low: number;
  readonly high: number;
  /** Whether the network plugin's own file declares it. */
  readonly isOfPlugin: boolean;
}
interface ComponentText {
  readonly namespace: string;
  readonly flows: readonly {
    readonly from: End;
    readonly to: End;
    readonly port: number | string;
    readonly protocol: 'TCP' | 'UDP';
  }[];
}

const CLUSTER = 'kube-system';
/** A port on which nothing is declared. */
const CLOSED = 9;

/** What component files declare, read by this test itself: what the model makes of them is what is under test. */
export class DeclaredFlows {
  readonly #flows: readonly Flow[];
  readonly namespaces: readonly string[];
  readonly #machines: readonly (readonly [name: string, PodSpec])[];

  /** `machines`: for each zone and place one machine within its ranges. */
  constructor(folder: string, machines: Readonly<Record<string, Readonly<Record<Family, string>>>>) {
    const texts = readdirSync(folder)
      .sort()
      .map((file) => parse(readFileSync(path.join(folder, file), 'utf8')) as ComponentText);
    this.namespaces = [...new Set(texts.map(({ namespace }) => namespace).filter((name) => name !== CLUSTER))];
    this.#machines = Object.entries(machines).map(([name, addresses]) => [name, machine(name, addresses)]);
    this.#flows = texts.flatMap(({ namespace, flows }) => flows.map((flow) => flowOf(flow, namespace)));
  }

  /** A pod for each end, with its labels alone, one beside them in each namespace, and a machine for each place. */
  pods(): readonly PodSpec[] {
    const found = new Map<string, PodSpec>();
    for (const end of this.#flows.flatMap(({ from, to }) => [from, to])) {
      const { podLabels: labels, namespace } = end;
      if (labels === undefined || namespace === undefined || matches(DNS, end)) continue;
      const key = JSON.stringify([namespace, Object.entries(labels).sort()]);
      if (!found.has(key)) found.set(key, { namespace, name: `end-${found.size}`, labels });
    }
    const beside = [...this.namespaces, 'ndc-hub'].map((namespace) => ({ namespace, name: 'bystander', labels: {} }));
    return [...found.values(), ...beside, DNS, ...this.#machines.map(([, spec]) => spec)];
  }

  /** Each pair of pods, at the ports on which anybody calls the second, and at one on which nobody does. */
  probes(pods: readonly PodSpec[], families: readonly Family[]): readonly Probe[] {
    return pods.flatMap((to) => {
      const called = this.#flows.filter((flow) => this.#isAt(to, flow.to));
      const ports = new Map(
        called.flatMap(({ protocol, low, high }) =>
          [low, high].map((port) => [`${protocol} ${port}`, { protocol, port }] as const),
        ),
      );
      const all = [...ports.values(), { protocol: 'TCP', port: CLOSED } as const];
      const others = pods.filter((from) => from !== to && (from.outside === undefined || to.outside === undefined));
      return others.flatMap((from) => all.flatMap((port) => families.map((family) => ({ from, to, ...port, family }))));
    });
  }

  /** Every port that a pod listens on. */
  ports(): readonly { readonly protocol: 'TCP' | 'UDP'; readonly port: number }[] {
    const all = this.#flows.flatMap(({ protocol, low, high }) => [low, high].map((port) => `${protocol} ${port}`));
    const dns = ['TCP 53', 'UDP 53', `TCP ${CLOSED}`];
    return [...new Set([...all, ...dns])].map((text) => {
      const [protocol, port] = text.split(' ');
      return { protocol: protocol as 'TCP' | 'UDP', port: Number(port) };
    });
  }

  isWanted(probe: Probe): boolean {
    return this.#isOpen(probe, 'from') && this.#isOpen(probe, 'to');
  }

  #isAt(pod: PodSpec, end: End): boolean {
    // The API servers of the environment stand on its nodes.
    const name = end.zone ?? (end.place === 'nodes' ? 'kubernetes-api' : end.place);
    if (name !== undefined) return this.#machines.some(([one, spec]) => one === name && spec === pod);
    return matches(pod, end);
  }

  /** At one side: a machine is bound by nothing, a pod of the cluster only where the network plugin declares it. */
  #isOpen({ from, to, protocol, port }: Probe, side: 'from' | 'to'): boolean {
    const own = side === 'from' ? from : to;
    if (own.outside !== undefined) return true;
    if (own.namespace === CLUSTER) {
      const binding = this.#flows.filter((flow) => flow.isOfPlugin && matches(own, flow[side]));
      if (own === DNS || binding.length === 0) return true;
    }
    if (side === 'from' && to === DNS && port === 53) return true;
    return this.#flows.some(
      (flow) =>
        flow.protocol === protocol &&
        flow.low <= port &&
        port <= flow.high &&
        this.#isAt(from, flow.from) &&
        this.#isAt(to, flow.to),
    );
  }
}

function flowOf({ from, to, port, protocol }: ComponentText['flows'][number], own: string): Flow {
  const [low = 0, high = low] = String(port).split('-').map(Number);
  const placed = (end: End): End => (end.podLabels === undefined ? end : { namespace: own, ...end });
  return { from: placed(from), to: placed(to), protocol, low, high, isOfPlugin: own === CLUSTER };
}

const matches = (pod: PodSpec, { podLabels, namespace }: End): boolean =>
  pod.outside === undefined &&
  podLabels !== undefined &&
  pod.namespace === namespace &&
  Object.entries(podLabels).every(([key, value]) => pod.labels[key] === value);
