import type { ReadEstate, ReadObject } from '../../../../review/read';
import { configMap, deny, estateOf, flow, type FlowEnds, type Labels, namespace, podsOf, policy } from './objects';

/** Two agencies that exchange data through the hub by one agreement, and what lies between them. */

const AGENT = { 'app.kubernetes.io/name': 'agent-node' };
const GATEWAY = { 'app.kubernetes.io/name': 'ndop-gateway' };
const CLIENT = { app: 'tra-cuu' };
const SERVER = { app: 'dang-ky' };
export const TERMS = { 'ndc.gov.vn/agreements': 'VD-0042', 'ndc.gov.vn/until': '2027-06-30' };

export const CONSUMER = { namespace: 'vd-a-ho-so', podLabels: CLIENT };
export const PROVIDER = { namespace: 'vd-b-hoat-dong', podLabels: SERVER };

const ENDS: Readonly<Record<string, FlowEnds>> = {
  'vd-a.ho-so.tra-cuu--vd-a.agent-node': { from: ['vd-a-ho-so', CLIENT], to: ['vd-a-agent-node', AGENT] },
  'vd-a.agent-node--hub': { from: ['vd-a-agent-node', AGENT], to: ['ndc-hub', GATEWAY] },
  'hub--vd-b.agent-node': { from: ['ndc-hub', GATEWAY], to: ['vd-b-agent-node', AGENT] },
  'vd-b.agent-node--vd-b.hoat-dong.dang-ky': {
    ...{ from: ['vd-b-agent-node', AGENT], to: ['vd-b-hoat-dong', SERVER], port: 8443 },
  },
};
export const HOPS = Object.keys(ENDS);

const podsAt = ([namespace, podLabels]: FlowEnds['from']): Fields => ({ namespace, podLabels });

/** A flow as the register lists it. */
export const listedAs = (id: string, { from, to, port = 8443 }: FlowEnds): Fields => ({
  ...{ id, from: podsAt(from), to: podsAt(to), protocol: 'TCP', port, endPort: null },
});

const endsOf = (id: string): FlowEnds => {
  const ends = ENDS[id];
  if (ends === undefined) throw new Error(`no hop ${id}`);
  return ends;
};

/** A hop of the agreement as the register lists it. */
export const listed = (id: string): Fields => listedAs(id, endsOf(id));

/** Both policies of one hop of the agreement. */
export const hop = (id: string, annotations: Labels = TERMS): readonly ReadObject[] =>
  flow(id, endsOf(id), annotations);

const party = (agency: string, system: string, name: string, pods: typeof CONSUMER | typeof PROVIDER): object => ({
  ...{ agency, system, name },
  ...pods,
});

/** A party at its own site. */
export const OUTSIDE = { agency: 'vd-c', system: 's', name: 'n', namespace: null, podLabels: null };

export type Fields = Readonly<Record<string, unknown>>;

export const entry = (differing: Fields = {}): Fields => ({
  ...{ id: 'VD-0042', kind: 'data-sharing', via: 'ndop', digest: `v1:sha256:${'0'.repeat(64)}`, initiator: 'consumer' },
  profile: 'rest',
  consumer: party('vd-a', 'ho-so', 'tra-cuu', CONSUMER),
  provider: party('vd-b', 'hoat-dong', 'dang-ky', PROVIDER),
  hops: HOPS.map(listed),
  path: '/vd-b/hoat-dong/dang-ky',
  datasets: [{ id: 'd', fields: ['f'], class: 'shared', classification: 'public', personalData: 'none' }],
  ...{ purpose: 'VÍ DỤ', legalBasis: ['278/2025/NĐ-CP Điều 4'], frequency: 'daily' },
  ...{ from: '2026-09-01', until: '2027-06-30', limits: { requestsPerMinute: 60, bodyKiB: 64 }, logMonths: 24 },
  ...differing,
});

const OPENED = ['id', 'kind', 'digest', 'initiator', 'consumer', 'provider', 'hops', 'legalBasis', 'from', 'until'];

/** An agreement that does not pass the hub. */
export const elsewhere = (differing: Fields): Fields => ({
  ...Object.fromEntries(Object.entries(entry()).filter(([key]) => OPENED.includes(key))),
  ...{ id: 'VD-0099', via: 'ndxp' },
  ...differing,
});

export const document = (agreements: readonly Fields[], differing: Fields = {}): string =>
  JSON.stringify({ schema: 'ndc.gov.vn/register/v1', example: true, environment: 'local', agreements, ...differing });

export const registerOf = (text: string, at: `${string}/${string}` = 'ndc-hub/ndop-register-vd-00'): ReadObject =>
  configMap(at, { 'register.json': text });

const SYSTEMS = ['vd-a-ho-so', 'vd-a-agent-node', 'vd-b-agent-node', 'vd-b-hoat-dong'];
export const NAMESPACES: readonly ReadObject[] = [
  ...SYSTEMS.map((name) => namespace(name, { 'ndc.gov.vn/agency': name.slice(0, 4) })),
  namespace('ndc-hub'),
  ...[...SYSTEMS, 'ndc-hub'].flatMap((name) => [
    deny(name),
    policy(`${name}/allow-dns`, {
      policyTypes: ['Egress'],
      egress: [{ ports: [{ port: 53, protocol: 'UDP' }], to: [podsOf('kube-system', { 'k8s-app': 'kube-dns' })] }],
    }),
  ]),
];

export const REGISTER = registerOf(document([entry()]));

/** The whole exchange. */
export const EXCHANGE: readonly ReadObject[] = [...NAMESPACES, ...HOPS.flatMap((id) => hop(id)), REGISTER];

/** What the ConfigMaps of the register hold, and what passes elsewhere, as the file beside the stacks has it. */
function wholeRegister(objects: readonly ReadObject[], others: readonly Fields[]): string {
  const blocks = objects.filter(({ object }) => object.kind === 'ConfigMap' && object.metadata.namespace === 'ndc-hub');
  const agreements = blocks.flatMap(({ object }) => {
    try {
      const { 'register.json': text = '' } = object['data'] as Labels;
      return (JSON.parse(text) as { agreements: readonly Fields[] }).agreements;
    } catch {
      return [];
    }
  });
  return document(agreements, { elsewhere: others });
}

/** A folder of these objects, with the register that goes with them. */
export const folderOf = (objects: readonly ReadObject[], ...others: readonly Fields[]): ReadEstate => ({
  ...estateOf(objects),
  register: wholeRegister(objects, others),
});

/** The exchange without the objects of these names. */
export const without = (...names: readonly string[]): readonly ReadObject[] =>
  EXCHANGE.filter(({ object }) => !names.includes(object.metadata.name));
