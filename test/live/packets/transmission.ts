import { DAYS, hopsOf, type Place, type PlaceName, PLACES, type Reason } from '../../support/transmission-paths';
import { DNS, type Hop } from './expectation';
import type { Family } from './network';
import { everyProbe, machine, named, type PodSpec, type Port, type Probe } from './probes';

/** Machines outside the cluster: the first address of each range of their zone that a machine may have. */
export const siteA = machine('agent-node-a', { IPv4: '203.0.113.1', IPv6: '2001:db8:a::1' });
const ndxp = machine('ndxp', { IPv4: '198.51.100.1', IPv6: '2001:db8:51::1' });
/** The first address behind each range of the site. */
export const neighbour = machine('neighbour', { IPv4: '203.0.113.8', IPv6: '2001:db8:a:1::' });

const MACHINES: Readonly<Record<string, PodSpec>> = { 'vi-du-a-site': siteA, ndxp };

const known = new Map<string, PodSpec>();

/** One pod for all places with the same label. */
function podOf(place: Place): PodSpec {
  if ('zone' in place) {
    const found = MACHINES[place.zone];
    if (found === undefined) throw new Error(`no machine stands in zone ${place.zone}`);
    return found;
  }
  const { namespace, label } = place;
  const key = [namespace, ...label].join('/');
  const pod = known.get(key) ?? { namespace, name: label[1], labels: Object.fromEntries([label]) };
  known.set(key, pod);
  return pod;
}

export const at = (name: PlaceName): PodSpec => podOf(PLACES[name]);

const places = [...new Set((Object.keys(PLACES) as readonly PlaceName[]).map(at))];

/** Of VD-0014, which is suspended, and of VD-0017, whose provider owes the connection: nothing opens for them. */
const suspended = named('vi-du-d-cong-dvc', 'khao-sat');
export const owed = named('vi-du-b-dat-dai', 'theo-doi-ho-so');
/** Beside the pods that agreements name: same namespace, other label. */
const besideGateway = named('ndc-hub', 'bystander');
export const besideDns = named(DNS.namespace, 'bystander');
/** The right labels in the wrong namespace. */
export const falseAgent = named('outsider', 'agent-node');
const falseDns: PodSpec = { namespace: 'outsider', name: 'false-dns', labels: DNS.labels };

/** Pods for the whole estate of `examples/transmission`. */
export const PODS: readonly PodSpec[] = [
  ...places,
  neighbour,
  suspended,
  owed,
  besideGateway,
  named('ndc-system', 'job'),
  DNS,
  besideDns,
  falseAgent,
  falseDns,
];

/** The hops of these reasons; places that share a pod share what is open. */
export const openFor = (reasons: readonly Reason[]): readonly Hop[] =>
  reasons.flatMap(hopsOf).map(({ from, to, ...ports }) => ({ from: at(from), to: at(to), protocol: 'TCP', ...ports }));

/** What is open on the day of the tests. */
export const HOPS = openFor(DAYS['2026-11-22']);

/** Tried at every pod. */
const COMMON: readonly Port[] = [
  { protocol: 'TCP', port: 53 },
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 8443 },
  { protocol: 'UDP', port: 8443 },
];

/** Tried where interfaces have ports of their own: those, the ends of the range, and what lies beyond it. */
const SPECIAL: readonly Port[] = [
  ...[8000, 8001, 8002, 8009, 8010].map((port) => ({ protocol: 'TCP', port }) as const),
  { protocol: 'UDP', port: 8001 },
];

export const PORTS: readonly Port[] = [...COMMON, ...SPECIAL];

const servers = [at('b.dat-dai.thong-ke'), at('c.xa-mot.noi-bo')];

/** From every pod to every other one. */
export const probesIn = (families: readonly Family[]): readonly Probe[] => [
  ...everyProbe(PODS, COMMON, families),
  ...everyProbe(PODS, SPECIAL, families).filter(({ to }) => servers.includes(to)),
];
