import { exampleFiles, loadMemory } from '../../support/hostile-run';
import type { Files } from '../../support/hostile-mutations';
import { AGENCIES, type Agency, type Consent, type DrawnAgreement, type DrawnEstate, ENDS, idOf } from './drawn';

export const AGENT_PORT = 8443;
export const HUB_PORT = 8443;
export const NDXP_PORT = 9443;
export const PORTS = ['8443', '8000-8004'] as const;
export const ZONES: Readonly<Record<string, readonly string[]>> = {
  ndxp: ['203.0.113.0/28', '2001:db8:99::/124'],
  ...Object.fromEntries(
    AGENCIES.map((agency, index) => [agency, [`198.51.100.${index * 16}/28`, `2001:db8:51:${index + 1}::/64`]]),
  ),
};

type Put = (path: string, lines: readonly string[]) => void;

function tenantLines(agency: Agency, { agentNodeOutside }: DrawnEstate['agencies'][Agency]): readonly string[] {
  return [
    ...[`agency: ${agency}`, 'profile: basic', 'since: 2025-07-01', "owners: ['@ndc-vn/example']"],
    `contact: { office: Đầu mối ví dụ, email: ket-noi@${agency}.example }`,
    ...(agentNodeOutside ? ['systems:', `  agent-node: { hosting: external, zone: ${agency} }`] : []),
  ];
}

const datasetOf = (agency: Agency, mandatory: boolean): string =>
  `${agency}-${mandatory ? 'bat-buoc' : 'theo-yeu-cau'}`;

function systemLines(agency: Agency, id: string, outside: boolean, talks: boolean): readonly string[] {
  const labels = (name: string): string => (outside ? '' : `podLabels: { app.kubernetes.io/name: ${name} }`);
  const carried = AGENCIES.flatMap((owner) => [datasetOf(owner, true), datasetOf(owner, false)]).join(', ');
  const served = (end: 0 | 1): string =>
    [labels(`cong-${end}`), `port: ${PORTS[end]}`, 'protocol: TCP', 'profile: rest', `datasets: [${carried}]`]
      .filter((part) => part !== '')
      .join(', ');
  return [
    ...[`id: ${id}`, 'name: { vi: Hệ thống ví dụ, en: System }', 'purpose: { vi: Để kiểm thử, en: For a test }'],
    ...(outside ? ['hosting: external', `zone: ${agency}`] : ['hosting: shared', 'quota: { profile: small }']),
    'domains: unknown',
    ...(talks ? ['talksTo:', '  - { client: khach-0, system: trong, interface: cong-0 }'] : []),
    'level:',
    '  - { value: 3, basis: assumed, from: 2025-07-01, reason: Tạm giả định }',
    'clients:',
    ...ENDS.map((end) => `  khach-${end}: { ${labels(`khach-${end}`)} }`),
    'interfaces:',
    ...ENDS.map((end) => `  cong-${end}: { ${served(end)} }`),
  ];
}

/** Its clients have the names of its interfaces, and pods of their own. */
function platformLines(): readonly string[] {
  const carried = AGENCIES.flatMap((owner) => [datasetOf(owner, true), datasetOf(owner, false)]).join(', ');
  const pods = (name: string): string => `podLabels: { app.kubernetes.io/name: ${name} }`;
  return [
    ...[
      'id: nen-tang',
      'name: { vi: Nền tảng tích hợp, en: Platform }',
      'purpose: { vi: Để kiểm thử, en: For a test }',
    ],
    ...['hosting: shared', 'quota: { profile: small }', 'domains: unknown', 'level:'],
    '  - { value: 3, basis: assumed, from: 2025-07-01, reason: Tạm giả định }',
    'clients:',
    ...ENDS.map((end) => `  cong-${end}: { ${pods(`chuyen-${end}`)} }`),
    'interfaces:',
    ...ENDS.map(
      (end) =>
        `  cong-${end}: { ${pods(`nhan-${end}`)}, port: ${PORTS[end]}, protocol: TCP, profile: rest, datasets: [${carried}] }`,
    ),
  ];
}

function datasetLines(agency: Agency, mandatory: boolean): readonly string[] {
  return [
    ...[`id: ${datasetOf(agency, mandatory)}`, 'name: { vi: Bộ dữ liệu, en: Dataset }'],
    ...[`owner: { agency: ${agency}, system: ngoai }`, `steward: ${agency}`],
    `contact: { office: Đầu mối ví dụ, email: du-lieu@${agency}.example }`,
    ...['class: transaction', 'classification: internal', 'personalData: none'],
    ...[`sharing: ${mandatory ? 'mandatory' : 'on-request'}`, 'fields: [{ id: ma }, { id: ten }]'],
  ];
}

/** Which end a side names: who opens the connection a client, the other an interface. */
export function endNames(drawn: DrawnAgreement): Readonly<Record<'consumer' | 'provider', string>> {
  const client = `khach-${drawn.client}`;
  const served = `cong-${drawn.interface}`;
  return drawn.initiator === 'consumer'
    ? { consumer: client, provider: served }
    : { consumer: served, provider: client };
}

function agreementLines(id: string, drawn: DrawnAgreement): readonly string[] {
  const names = endNames(drawn);
  const side = (which: 'consumer' | 'provider'): string => {
    const key = drawn.initiator === which ? 'client' : 'interface';
    return `${which}: { agency: ${drawn[which]}, system: ngoai, ${key}: ${names[which]} }`;
  };
  return [
    ...[`id: ${id}`, 'kind: data-sharing', `via: ${drawn.via}`, side('consumer'), side('provider')],
    ...throughLines(drawn),
    ...['datasets:', `  - { id: ${datasetOf(drawn.provider, drawn.mandatory)}, fields: [ma] }`],
    ...['purpose: Để kiểm thử', 'legalBasis:', '  - { instrument: nd-278-2025, clause: Điều 4 }'],
    ...['frequency: on-demand', `initiator: ${drawn.initiator}`, `from: ${drawn.from}`, `until: ${drawn.until}`],
  ];
}

function throughLines({ through, ...drawn }: DrawnAgreement): readonly string[] {
  if (through === undefined) return [];
  const names = `interface: cong-${through.interface}, client: cong-${through.client}`;
  return [`through: { agency: ${drawn[through.of]}, system: nen-tang, ${names} }`];
}

const OTHER_TERMS = `v1:sha256:${'0'.repeat(64)}`;

function consentLines(id: string, consent: Consent, digest: string, connection: string | undefined): readonly string[] {
  return [
    `agreement: ${id}`,
    `digest: ${consent === 'other-terms' ? OTHER_TERMS : digest}`,
    `date: ${consent === 'later' ? '2030-01-01' : '2025-07-15'}`,
    'office: Đầu mối ví dụ',
    ...(connection === undefined || consent === 'without-connection' ? [] : [`connection: ${connection}`]),
    ...(consent === 'suspended' ? ['suspended: { since: 2025-07-20, reason: Để kiểm thử }'] : []),
  ];
}

const CITED = '{ instrument: nd-278-2025, clause: Điều 4 }';

function confirmations(put: Put, id: string, drawn: DrawnAgreement, digest: string): void {
  const names = endNames(drawn);
  for (const [party, folder] of [
    ['consumer', `tenants/${drawn.consumer}`],
    ['provider', `tenants/${drawn.provider}`],
    ['ndc', 'platform/ndc'],
  ] as const) {
    const consent = drawn.consents[party];
    const connection = party === 'provider' && drawn.mandatory ? names.provider : undefined;
    if (consent !== 'missing') put(`${folder}/consents/${id}.yaml`, consentLines(id, consent, digest, connection));
  }
  if (drawn.refused !== undefined)
    put(`tenants/${drawn.provider}/refusals/${id}.yaml`, [
      ...[
        `agreement: ${id}`,
        `date: ${drawn.refused}`,
        'office: Đầu mối ví dụ',
        `ground: ${CITED}`,
        'reason: Để kiểm thử',
      ],
    ]);
  if (drawn.decided !== undefined)
    put(`platform/ndc/decisions/${id}.yaml`, [
      ...[`agreement: ${id}`, 'number: 1/VD', `date: ${drawn.decided}`, `basis: ${CITED}`],
    ]);
  if (drawn.direct !== undefined)
    put(`baseline/direct-paths/${id}.yaml`, [
      ...[`agreement: ${id}`, `legalBasis: ${CITED}`, 'reason: Để kiểm thử', 'approver: Trung tâm'],
      `until: ${drawn.direct}`,
    ]);
}

/** The base without its own tenants, with the agencies, zones and intermediary of what was drawn. */
function emptied(): Map<string, Buffer> {
  const kept = [...exampleFiles()].filter(([path]) => !/^tenants\/|^agreements\/|VD-0042|datasets\//.test(path));
  const files = new Map(kept);
  const edit = (path: string, change: (text: string) => string): void =>
    void files.set(path, Buffer.from(change(files.get(path)?.toString('utf8') ?? ''), 'utf8'));
  const rows = ['c', 'd'].map(
    (letter) => `vi-du-${letter},Bộ Ví dụ ${letter},Ministry ${letter},ministry,,2025-07-01,,S-EXAMPLE,confirmed`,
  );
  edit('catalogue/agencies.csv', (text) => `${text}${rows.join('\n')}\n`);
  const zones = Object.keys(ZONES).map(
    (zone) =>
      `  ${zone}: { name: { vi: Vùng, en: Zone }, kind: ${zone === 'ndxp' ? 'intermediary' : `agency-site, agency: ${zone}`} }`,
  );
  edit('platform/platform.yaml', (text) =>
    [
      text.replace(/\nzones:[^]*$/, ''),
      'zones:',
      ...zones,
      `intermediaries: { ndxp: { zone: ndxp, port: ${NDXP_PORT}, protocol: TCP } }`,
      '',
    ].join('\n'),
  );
  const ranges = Object.entries(ZONES).map(
    ([zone, list]) => `  ${zone}: [${list.map((one) => `'${one}'`).join(', ')}]`,
  );
  edit('environments/local.yaml', (text) => [text.replace(/\nzones:[^]*$/, ''), 'zones:', ...ranges, ''].join('\n'));
  return files;
}

/** The configuration of what was drawn. Its digests are the program's own: only the files need them. */
export function filesOf({ agencies, agreements, suspended, asOf }: DrawnEstate): Files {
  const files = emptied();
  const put: Put = (path, lines) => void files.set(path, Buffer.from(`${lines.join('\n')}\n`, 'utf8'));
  for (const agency of AGENCIES) {
    const drawn = agencies[agency];
    put(`tenants/${agency}/tenant.yaml`, tenantLines(agency, drawn));
    const talks = drawn.talks && !drawn.systemOutside;
    put(`tenants/${agency}/systems/ngoai.yaml`, systemLines(agency, 'ngoai', drawn.systemOutside, talks));
    put(`tenants/${agency}/systems/trong.yaml`, systemLines(agency, 'trong', false, false));
    put(`tenants/${agency}/systems/nen-tang.yaml`, platformLines());
    for (const mandatory of [true, false]) {
      const lines = datasetLines(agency, mandatory);
      put(`catalogue/datasets/${datasetOf(agency, mandatory)}.yaml`, lines);
    }
  }
  agreements.forEach((drawn, index) => put(`agreements/${idOf(index)}.yaml`, agreementLines(idOf(index), drawn)));
  const digests = new Map(loadMemory(files, asOf).agreements.map(({ entry, digest }) => [entry.value.id, digest]));
  agreements.forEach((drawn, index) => confirmations(put, idOf(index), drawn, digests.get(idOf(index)) ?? ''));
  for (const agency of suspended)
    put(`platform/ndc/suspensions/${agency}.yaml`, [`agency: ${agency}`, 'since: 2025-07-20', 'reason: Để kiểm thử']);
  return files;
}
