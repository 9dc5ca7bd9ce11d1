import type {
  PodEndpoint,
  Environment,
  Estate,
  Flow,
  HostedSystem,
  Part,
  Platform,
  Resources,
  Tenant,
  WholeEstate,
} from '../../model/estate/types';

/**
 * A small estate made by hand: each function gives a whole object and takes what differs. No rule has judged it, so a
 * test can also make one that the configuration would never give.
 */

const source = (file: string, line = 1) => ({ file: `config/${file}`, line });

const container = (cpu: string, memory: string, storage: string) => ({ cpu, memory, 'ephemeral-storage': storage });

export const RESOURCES: Resources = {
  compute: {
    'requests.cpu': '4',
    'requests.memory': '8Gi',
    'limits.cpu': '8',
    'limits.memory': '16Gi',
    'requests.ephemeral-storage': '10Gi',
    'limits.ephemeral-storage': '20Gi',
    'requests.storage': '100Gi',
  },
  objects: { pods: '50', 'count/secrets': '50', 'services.nodeports': '0', 'services.loadbalancers': '0' },
  limits: {
    default: container('500m', '512Mi', '1Gi'),
    defaultRequest: container('100m', '128Mi', '256Mi'),
    max: container('4', '8Gi', '10Gi'),
    min: container('10m', '16Mi', '1Mi'),
    podMax: container('8', '16Gi', '20Gi'),
    claimMax: '50Gi',
  },
};

export function system(agency: string, id: string, differing: Partial<HostedSystem> = {}): HostedSystem {
  return {
    agency,
    id,
    name: { vi: `Hệ thống ${id}`, en: `System ${id}` },
    level: { value: 3, basis: 'assumed' },
    contact: { office: 'Văn phòng', email: `${id}@${agency}.example` },
    domains: undefined,
    source: source(`tenants/${agency}/systems/${id}.yaml`, 3),
    hosting: 'shared',
    namespace: `${agency}-${id}`,
    tier: 'central',
    podSecurity: { enforce: 'restricted', version: 'v1.34' },
    enforced: 3,
    controls: {
      podSecurity: 'restricted',
      commandsInPods: false,
      secretsByPeople: true,
      guaranteed: false,
      portRange: 10,
    },
    vendors: [],
    apiClient: undefined,
    resources: RESOURCES,
    storage: undefined,
    memberCommunes: [],
    commune: undefined,
    ...differing,
  };
}

/** A tenant whose own systems are given by id; further parts by the systems that stand in them. */
export function tenant(agency: string, systems: readonly HostedSystem[], differing: Partial<Tenant> = {}): Tenant {
  const own: Part = { id: undefined, systems };
  return {
    agency,
    name: { vi: `Cơ quan ${agency}`, en: `Agency ${agency}` },
    kind: 'ministry',
    egovCode: undefined,
    owners: [`@${agency}`],
    systems,
    parts: [own],
    source: source(`tenants/${agency}/tenant.yaml`),
    ...differing,
  };
}

export function flow(id: string, from: Flow['from'], to: Flow['to'], differing: Partial<Flow> = {}): Flow {
  return {
    id,
    from,
    to,
    protocol: 'TCP',
    port: 8443,
    endPort: undefined,
    reason: { kind: 'agreement', ids: ['VD-0001'] },
    until: '2026-12-31',
    legalBasis: ['278/2025/NĐ-CP Điều 4'],
    source: source(`agreements/${id}.yaml`, 2),
    ...differing,
  };
}

export const agentNode = (agency: string): PodEndpoint => ({
  namespace: `${agency}-agent-node`,
  podLabels: { 'app.kubernetes.io/name': 'agent-node' },
});

export const HUB: PodEndpoint = { namespace: 'ndc-hub', podLabels: { 'app.kubernetes.io/name': 'exchange-gateway' } };

export function platform(differing: Partial<Platform> = {}): Platform {
  return {
    namespaces: ['kube-system', 'kube-public', 'kube-node-lease', 'ndc-system', 'ndc-hub'],
    identity: 'system:serviceaccount:ndc-system:terraform',
    dns: { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' }, port: 53 },
    agentNode: { 'app.kubernetes.io/name': 'agent-node' },
    hub: { ...HUB, port: 8443 },
    agentNodePort: 8443,
    podSecurity: { enforce: 'restricted', version: 'v1.34' },
    source: source('platform/platform.yaml'),
    ...differing,
  };
}

export function environment(differing: Partial<Environment> = {}): Environment {
  return {
    id: 'local',
    cluster: 'lab',
    isFirst: true,
    backend: { type: 'local' },
    registry: 'registry.example',
    sandbox: { handler: 'runsc' },
    storageProvisioner: 'kubernetes.io/no-provisioner',
    databaseProvisioner: undefined,
    apiServer: undefined,
    exchangeGateway: undefined,
    site: 'dia-diem-1',
    role: 'active',
    highAvailability: false,
    addressFamilies: 'dual',
    networks: undefined,
    settings: {},
    source: source('environments/local.yaml'),
    ...differing,
  };
}

/** One commune unit with a namespace of its own. */
export const commune = (agency: string, code: string): HostedSystem =>
  system(agency, `xa-${code}`, { tier: 'commune', commune: code, level: { value: 2, basis: 'assumed' } });

/**
 * Two ministries, and a province with its communes in both forms; one agreement from the province's agent node
 * through the hub to the first ministry's.
 */
export function estate(differing: Partial<Estate> = {}): WholeEstate {
  const communes = [commune('ha-noi', '00004'), commune('ha-noi', '00008')];
  const province = [
    system('ha-noi', 'agent-node', { tier: 'province' }),
    system('ha-noi', 'communes', { tier: 'province', memberCommunes: ['00013', '00016'] }),
    system('ha-noi', 'ldop', { tier: 'province', domains: ['dichvucong.hanoi.example', 'ldop.hanoi.example'] }),
  ];
  const agreement = { reason: { kind: 'agreement', ids: ['VD-0001'] } } as const;
  const one: Estate = {
    example: true,
    title: { vi: 'Ví dụ', en: 'Example' },
    environment: environment(),
    platform: platform(),
    components: [],
    tenants: [
      tenant('btc', [system('btc', 'agent-node')], { egovCode: 'G12' }),
      tenant('byt', [system('byt', 'agent-node'), system('byt', 'his', { level: { value: 4, basis: 'approved' } })]),
      tenant('ha-noi', province, {
        kind: 'province',
        egovCode: 'H26',
        systems: [...province, ...communes],
        parts: [
          { id: undefined, systems: province },
          { id: 'c01', systems: communes },
        ],
      }),
    ],
    flows: [
      flow('byt-hn-01-a', agentNode('ha-noi'), HUB, agreement),
      flow('byt-hn-01-b', HUB, agentNode('byt'), { ...agreement, port: 9443 }),
    ],
    register: [],
    elsewhere: [],
    waivers: [],
    ...differing,
  };
  return { ...one, clusters: [one] };
}
