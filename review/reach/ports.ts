import { textOf, type Tree } from '../baseline/tree';
import type { Ports } from './types';

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];
const LOWEST = 1;
const HIGHEST = 65535;

const every = (protocol: string): Ports => ({ protocol, low: LOWEST, high: HIGHEST });

/** Every port of every protocol, which a rule without ports opens. */
export const ALL_PORTS: readonly Ports[] = PROTOCOLS.map(every);

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A named port is another number in each pod, so that it can be any. */
function portsOf({ protocol, port, endPort }: Tree): Ports {
  const name = textOf(protocol) || 'TCP';
  if (!isNumber(port)) return every(name);
  return { protocol: name, low: port, high: isNumber(endPort) ? Math.max(port, endPort) : port };
}

/** What a rule's list of ports opens: none at all is all. */
export const readPorts = (list: readonly Tree[]): readonly Ports[] =>
  list.length === 0 ? ALL_PORTS : list.map(portsOf);

/** Ports that both lists open. */
export function commonPorts(a: readonly Ports[], b: readonly Ports[]): readonly Ports[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const low = Math.max(one.low, other.low);
      const high = Math.min(one.high, other.high);
      return one.protocol === other.protocol && low <= high ? [{ protocol: one.protocol, low, high }] : [];
    }),
  );
}
