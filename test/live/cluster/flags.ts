import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../support/ndc';

/** Files and flags that a production cluster is asked to have: `docs/cluster-requirements.md` shows each of them. */
export const REQUIRED = join(CHECKOUT, 'test/live/cluster/config');

/** Ports on loopback, chosen free for one control plane. */
export interface Ports {
  readonly etcd: number;
  readonly etcdPeer: number;
  readonly apiServer: number;
  readonly controllerManager: number;
}

type Program = 'etcd' | 'kube-apiserver' | 'kube-controller-manager';

/** Name to value. A flag without a value is left out, also where it is required. */
export type Flags = Readonly<Record<string, string | undefined>>;

/** What may differ from one test to the next; everything else is the shape of production. */
export interface Features {
  /** Further flags; a flag given here replaces ours. */
  readonly apiServerFlags?: Flags;
  readonly controllerManagerFlags?: Flags;
  readonly etcdFlags?: Flags;
  /** Files of the folder `config/` in the place of ours: name to text. */
  readonly configFiles?: Readonly<Record<string, string>>;
}

const url = (port: number): string => `https://127.0.0.1:${port}`;

/** The flags that production is asked to give a program, in their order. */
export function requiredFlags(program: Program): readonly (readonly [name: string, value: string])[] {
  const text = readFileSync(join(REQUIRED, `${program}.flags`), 'utf8');
  return [...text.matchAll(/^--([a-z-]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]);
}

/** The required flags and what is only for tests, with the files of this run in the place of production's. */
function argumentsOf(program: Program, directory: string, ofTests: Flags, other: Flags = {}): string[] {
  const flags: Flags = { ...Object.fromEntries(requiredFlags(program)), ...ofTests, ...other };
  return Object.entries(flags).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value.replace(/^\/(etc|var\/log)\/kubernetes\//, `${directory}/`)}`],
  );
}

export function etcdArguments(directory: string, { etcd, etcdPeer }: Ports, { etcdFlags }: Features): string[] {
  const ofTests = {
    name: 'ndc',
    'data-dir': join(directory, 'etcd'),
    // The data lives as long as the test: a lost page is a lost test, not a lost estate.
    'unsafe-no-fsync': 'true',
    'log-level': 'warn',
    'listen-client-urls': url(etcd),
    'advertise-client-urls': url(etcd),
    'listen-peer-urls': url(etcdPeer),
    'initial-advertise-peer-urls': url(etcdPeer),
    'initial-cluster': `ndc=${url(etcdPeer)}`,
  };
  return argumentsOf('etcd', directory, ofTests, etcdFlags);
}

export function apiServerArguments(directory: string, ports: Ports, { apiServerFlags }: Features): string[] {
  const ofTests = {
    'bind-address': '127.0.0.1',
    'secure-port': String(ports.apiServer),
    'advertise-address': '127.0.0.1',
    // An Endpoints object may not hold a loopback address, so nobody writes one.
    'endpoint-reconciler-type': 'none',
    'etcd-servers': url(ports.etcd),
    'service-cluster-ip-range': '10.96.0.0/16,fd00:10:96::/112',
  };
  return argumentsOf('kube-apiserver', directory, ofTests, apiServerFlags);
}

export function controllerManagerArguments(
  directory: string,
  { controllerManager }: Ports,
  { controllerManagerFlags }: Features,
): string[] {
  const ofTests = {
    'secure-port': String(controllerManager),
    'leader-elect': 'false',
    // The default of 20 requests a second is made for a busy API; here it would only make tests wait.
    'kube-api-qps': '1000',
    'kube-api-burst': '2000',
    'concurrent-resource-quota-syncs': '10',
  };
  return argumentsOf('kube-controller-manager', directory, ofTests, controllerManagerFlags);
}
