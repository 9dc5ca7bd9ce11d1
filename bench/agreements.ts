import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadFiles } from '../model/load';
import { readTree } from '../model/read/tree';
import { type CentralBody, type Province, TENANTS } from './model';
import { SHOWN_ROOT, TENANT_SINCE } from './lines';

/** What every tenant of the estate has to exchange: so many clients, interfaces and datasets of one system. */
const ENDS = 4;
const SYSTEM = 'du-lieu';
const FIELDS = ['ma', 'ten', 'dia-ban', 'ngay-dang-ky', 'trang-thai', 'co-quan', 'so-hieu', 'hieu-luc'];

type Tenant = Pick<CentralBody | Province, 'id'>;
type Write = (path: string, lines: readonly string[]) => void;

export interface AgreementsOptions {
  /** A generated config folder, to which files are added. */
  readonly configDir: string;
  readonly tenants: readonly Tenant[];
  readonly agreements: number;
  readonly environment: string;
  readonly asOf: string;
}

/** Systems that the agreements add to an estate: one a tenant. */
export const SYSTEMS_ADDED = TENANTS;

/**
 * Writes agreements between the tenants of a generated estate, each confirmed by its three parties, so that all are in
 * force: the same options give the same bytes.
 */
export function writeAgreements({ configDir, tenants, agreements, environment, asOf }: AgreementsOptions): void {
  const write: Write = (path, lines) => {
    const file = join(configDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
  };
  for (const { id } of tenants) writeTenant(write, id);
  const parties = pairs(tenants, agreements);
  for (const [id, consumer, provider, turn] of parties)
    write(`agreements/${id}.yaml`, agreement(id, consumer, provider, turn));
  const options = { shownRoot: SHOWN_ROOT, environment, asOf };
  const loaded = loadFiles(readTree(configDir, SHOWN_ROOT), options);
  const [error] = loaded.issues.filter(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`the generated estate is refused: ${JSON.stringify(error)}`);
  const digests = new Map(loaded.agreements.map(({ entry, digest }) => [entry.value.id, digest]));
  for (const [id, consumer, provider] of parties) {
    const confirmation = [`agreement: ${id}`, `digest: ${digests.get(id)}`, `date: ${TENANT_SINCE}`, 'office: Đầu mối'];
    write(`tenants/${consumer}/consents/${id}.yaml`, confirmation);
    write(`tenants/${provider}/consents/${id}.yaml`, confirmation);
    write(`platform/ndc/consents/${id}.yaml`, confirmation);
  }
}

/** Every tenant with every other in turn, and each time with the next of their clients and interfaces. */
function pairs(
  tenants: readonly Tenant[],
  count: number,
): readonly (readonly [id: string, consumer: string, provider: string, turn: number])[] {
  const size = tenants.length;
  return Array.from({ length: count }, (_, index) => {
    const distance = (Math.floor(index / size) % (size - 1)) + 1;
    const consumer = tenants[index % size]?.id ?? '';
    const provider = tenants[(index + distance) % size]?.id ?? '';
    return [
      `VD-${String(index).padStart(4, '0')}`,
      consumer,
      provider,
      Math.floor(index / (size * (size - 1))),
    ] as const;
  });
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const datasetOf = (agency: string, turn: number): string => `${agency}-bo-${turn % ENDS}`;

function writeTenant(write: Write, agency: string): void {
  write(`tenants/${agency}/systems/${SYSTEM}.yaml`, [
    `id: ${SYSTEM}`,
    'name: { vi: Hệ thống dữ liệu, en: Data system }',
    'purpose: { vi: Trao đổi dữ liệu, en: Exchanges data }',
    'hosting: shared',
    'quota: { profile: small }',
    'domains: unknown',
    'level:',
    `  - { value: 3, basis: assumed, from: ${TENANT_SINCE}, reason: Tạm giả định }`,
    'clients:',
    ...upTo(ENDS).map((turn) => `  khach-${turn}: { podLabels: { app.kubernetes.io/name: khach-${turn} } }`),
    'interfaces:',
    ...upTo(ENDS).map(
      (turn) =>
        `  cong-${turn}: { podLabels: { app.kubernetes.io/name: cong-${turn} }, port: 8443, protocol: TCP, profile: rest, datasets: [${datasetOf(agency, turn)}] }`,
    ),
  ]);
  for (const turn of upTo(ENDS)) {
    const id = datasetOf(agency, turn);
    write(`catalogue/datasets/${id}.yaml`, [
      `id: ${id}`,
      `name: { vi: Bộ dữ liệu ${turn}, en: Dataset ${turn} }`,
      `owner: { agency: ${agency}, system: ${SYSTEM} }`,
      `steward: ${agency}`,
      `contact: { office: Đầu mối, email: du-lieu@${agency}.example }`,
      'class: transaction',
      'classification: internal',
      'personalData: none',
      'sharing: on-request',
      'fields:',
      ...FIELDS.map((field) => `  - id: ${field}`),
    ]);
  }
}

function agreement(id: string, consumer: string, provider: string, turn: number): readonly string[] {
  return [
    `id: ${id}`,
    'kind: data-sharing',
    'via: ndop',
    `consumer: { agency: ${consumer}, system: ${SYSTEM}, client: khach-${turn % ENDS} }`,
    `provider: { agency: ${provider}, system: ${SYSTEM}, interface: cong-${turn % ENDS} }`,
    'datasets:',
    `  - id: ${datasetOf(provider, turn)}`,
    '    fields: [ma, ten, trang-thai]',
    'purpose: Đối chiếu khi giải quyết hồ sơ',
    'legalBasis:',
    '  - { instrument: nd-278-2025, clause: Điều 4 }',
    'frequency: on-demand',
    'initiator: consumer',
    `from: ${TENANT_SINCE}`,
    'until: 2028-12-31',
  ];
}
