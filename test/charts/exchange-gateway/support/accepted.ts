import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { planStacks } from '../../../../stacks/plan';
import { synthesizeStack } from '../../../../stacks/synthesis/synthesize-stack';
import type { WholeEstate } from '../../../../model/estate/types';
import type { Loaded } from '../../../../model/load';
import { exampleFiles, loadMemory } from '../../../support/hostile-run';
import { AGENT_NODE, GATEWAY } from './values';

/** Estates of one agreement whose every text that could reach the gateway lies at, or beyond, what is accepted. */

type Tree = Record<string, unknown>;
/** Values by their place: the first part names the file. */
export type Drawn = Readonly<Record<string, string>>;

const long = (count: number): string => 'a'.repeat(count);
const NAMES = ['a', '0', long(63), long(64), `${long(62)}-`, 'a.b', 'system-node-critical', 'A', 'ndop_x'];
const domainOf = (length: number): string => `${'a.'.repeat(length).slice(0, length - 7)}example`;
const DOMAINS = ['a.vn', domainOf(99), domainOf(101), domainOf(151), domainOf(253), 'xn--a.vn', 'A.vn', 'a_b.vn'];
const LIMITS = ['0', '1', '1000000', '1000001', '1048576', '1048577', '1.5', '1e3'];
const DAYS = ['1945-09-02', '2025-06-30', '2026-11-22', '2100-02-28', '2101-01-01', '9999-12-31', '10000-01-01'];
const IDS = ['AA-0000', 'ABCDEF-9999', 'A-0001', 'ABCDEFG-0001', 'VD-1'];
const WORDS = ['a', 'tra-cuu-2', `a${'-a'.repeat(19)}`, `a${'-a'.repeat(19)}a`, long(40), long(41), 'Tra', 'a--b'];
const TEXTS = [
  'Điều 4 – điểm “a” & …',
  'Điều 27 "khoản" 1; \\ \' {{ .Values }} ${x} %{y}',
  '«§ 5»',
  '國家 ☂',
  'a'.repeat(120),
];
const IMAGES = ['registry.example/a', 'r.example:5000/a/b_c:v1', 'r.example/A', 'localhost/a'].map(
  (image) => `${image}@sha256:${'0'.repeat(64)}`,
);
const PORTS = ['1', '443', '1023', '1024', '65535', '65536'];
const LABELS = [
  'app',
  'app.kubernetes.io/name',
  'gateway.envoyproxy.io/x',
  `${'a.'.repeat(126)}a/${long(63)}`,
  `${'a.'.repeat(127)}a/a`,
  'x/A_.-b',
];

const POOLS: Readonly<Record<string, readonly string[]>> = {
  'agreement id': IDS,
  'agreement until': DAYS,
  'agreement clause': TEXTS,
  'agreement purpose': TEXTS,
  'interface name': WORDS,
  'interface requestsPerMinute': LIMITS,
  'interface bodyKiB': LIMITS,
  'interface profile': ['rest', 'message', 'bulk-file', 'event-stream', 'soap'],
  'platform port': PORTS,
  'platform agentNodePort': PORTS,
  'platform label': LABELS,
  'platform value': ['a', 'A.b_c-d', long(63), long(64), '-a', 'true'],
  'platform namespace': ['ndc-hub', `ndc-${long(50)}`, `ndc-${long(51)}`, 'ndc-system', 'kube-x'],
  'gateway hostname': DOMAINS,
  'gateway identityDomain': DOMAINS,
  'gateway clusterDomain': DOMAINS,
  'gateway image': IMAGES,
  'gateway replicas': ['1', '2', '20', '21'],
  'gateway probe': ['/-', `/${long(99)}`, `/${long(100)}`, '/A', '/a/', '/../x', '/a?b'],
  'gateway controllerName': ['a.vn/a', `${domainOf(136)}/${long(63)}`, `${domainOf(137)}/${long(63)}`, 'a.vn', 'a/b'],
  'gateway ipFamily': ['IPv4', 'IPv6', 'DualStack', 'Both'],
  ...Object.fromEntries(
    ['className', 'certificate', 'clientCertificate', 'authority', 'revocations', 'priorityClass', 'service'].map(
      (name) => [`gateway ${name}`, NAMES] as const,
    ),
  ),
};

/** Each value of each place alone. */
export const SINGLE: readonly Drawn[] = Object.entries(POOLS).flatMap(([place, pool]) =>
  pool.map((value) => ({ [place]: value })),
);

/** A few places at a time, so that many estates are accepted. */
export const drawn: fc.Arbitrary<Drawn> = fc
  .subarray(Object.keys(POOLS), { minLength: 1, maxLength: 4 })
  .chain((places) =>
    fc.record(Object.fromEntries(places.map((place) => [place, fc.constantFrom(...(POOLS[place] ?? []))]))),
  );

const HUB_NAMESPACE = 'ndc-hub';
const AGREEMENT = 'agreements/VD-0042.yaml';
const CONSENTS = ['platform/ndc', 'tenants/vi-du-a', 'tenants/vi-du-b'];

/** The example with what was drawn, loaded once to learn the digest of its terms and again with all confirmations. */
export function loadDrawn(values: Drawn): Loaded {
  const files = new Map(exampleFiles());
  const change = (path: string, to: (tree: Tree) => void, as = path): void => {
    const tree = parse(files.get(path)?.toString('utf8') ?? '', { schema: 'failsafe' }) as Tree;
    to(tree);
    files.delete(path);
    files.set(as, Buffer.from(stringify(tree, { aliasDuplicateObjects: false, lineWidth: 0 })));
  };
  const id = values['agreement id'] ?? 'VD-0042';
  const name = values['interface name'] ?? 'tra-cuu';
  change(AGREEMENT, (tree) => putAgreement(tree, id, name, values), `agreements/${id}.yaml`);
  change('tenants/vi-du-b/systems/hoat-dong.yaml', (tree) => putInterface(tree, name, values));
  change('platform/platform.yaml', (tree) => putPlatform(tree, values));
  change('environments/local.yaml', (tree) => {
    const [cluster] = Object.values(tree['clusters'] as Record<string, Tree>);
    Object.assign(cluster ?? {}, { exchangeGateway: gatewayOf(values) });
  });
  const { agreements } = loadMemory(files);
  for (const folder of CONSENTS)
    change(
      `${folder}/consents/VD-0042.yaml`,
      (tree) =>
        Object.assign(tree, { agreement: id, digest: agreements[0]?.digest ?? '', ...connectionIn(tree, name) }),
      `${folder}/consents/${id}.yaml`,
    );
  return loadMemory(files);
}

const connectionIn = (tree: Tree, name: string): Tree => ('connection' in tree ? { connection: name } : {});

function putAgreement(tree: Tree, id: string, name: string, values: Drawn): void {
  Object.assign(tree, {
    id,
    until: values['agreement until'] ?? tree['until'],
    purpose: values['agreement purpose'] ?? tree['purpose'],
    legalBasis: [{ instrument: 'nd-278-2025', clause: values['agreement clause'] ?? 'Điều 4' }],
    provider: { ...(tree['provider'] as Tree), interface: name },
  });
}

function putInterface(tree: Tree, name: string, values: Drawn): void {
  const { 'tra-cuu': served, ...others } = tree['interfaces'] as Tree;
  const limits = {
    requestsPerMinute: values['interface requestsPerMinute'] ?? '1',
    bodyKiB: values['interface bodyKiB'] ?? '1',
  };
  const profile = values['interface profile'] ?? 'rest';
  tree['interfaces'] = { ...others, [name]: { ...(served as Tree), limits, profile } };
}

function putPlatform(tree: Tree, values: Drawn): void {
  const namespace = values['platform namespace'] ?? HUB_NAMESPACE;
  const podLabels = { [values['platform label'] ?? 'app.kubernetes.io/part-of']: values['platform value'] ?? 'ndop' };
  const port = values['platform port'] ?? '8443';
  const maxLimits = { requestsPerMinute: '1000000', bodyKiB: '1048576' };
  tree['hub'] = { ...(tree['hub'] as Tree), maxLimits, namespace, podLabels, port };
  tree['agentNode'] = { ...(tree['agentNode'] as Tree), port: values['platform agentNodePort'] ?? '8443' };
  const namespaces = tree['platformNamespaces'] as readonly string[];
  tree['platformNamespaces'] = namespaces.map((one) => (one === HUB_NAMESPACE ? namespace : one));
}

function gatewayOf(values: Drawn): Tree {
  const { revocations: _none, priorityClass: _neither, ...gateway } = GATEWAY;
  const { port: _port, ...agentNodes } = AGENT_NODE;
  const given = (keys: readonly string[]): Tree =>
    Object.fromEntries(
      keys.flatMap((key) => (values[`gateway ${key}`] === undefined ? [] : [[key, values[`gateway ${key}`]]])),
    );
  const ofAgentNodes = given(['service', 'clusterDomain', 'probe']);
  const {
    service: _headless,
    clusterDomain: _domain,
    probe: _path,
    ...own
  } = given(
    Object.keys(POOLS).flatMap((place) => (place.startsWith('gateway ') ? [place.slice('gateway '.length)] : [])),
  );
  return { ...gateway, replicas: '3', ...own, agentNodes: { ...agentNodes, ...ofAgentNodes } };
}

/** Namespace and values of every release that the stack of the hub holds. */
export function releasesOf(estate: WholeEstate): readonly { readonly namespace: string; readonly values: object }[] {
  const charts = { 'admission-policies': 'a-0123456789ab', 'exchange-gateway': 'b-0123456789ab' };
  const hub = planStacks(estate, charts).find(({ name }) => name === 'transmission-hub');
  if (hub === undefined) throw new Error('no stack of the hub');
  const { resource } = JSON.parse(synthesizeStack(hub.name, hub.build).text) as {
    resource: { helm_release: Record<string, { namespace: string; values: readonly [string] }> };
  };
  return Object.values(resource.helm_release).map(({ namespace, values: [text] }) => ({
    namespace,
    values: JSON.parse(text) as object,
  }));
}
