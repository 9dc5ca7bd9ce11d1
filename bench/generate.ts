import { appendFileSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { modelOf, type BenchModel, type CentralBody, type Province } from './model';
import { COMMUNE_QUOTA, PROFILES, shippedFacts, type ShippedFacts } from './shipped';
import { PROFILE_LINE, SHOWN_ROOT, TENANT_SINCE } from './lines';

export interface GenerateOptions {
  /** Config folder whose baseline, platform, environments and law are copied. */
  readonly shippedDir: string;
  /** Folder to write; made, and expected to be empty. Its last name is the root of provenance. */
  readonly configDir: string;
  readonly systems: number;
  readonly seed: number;
}

type Write = (path: string, lines: readonly string[]) => void;

/** Of the shipped folder everything is copied but its register, its tenants and what names them. */
const REPLACED = [
  /^estate\.yaml$/,
  /^lock\.csv$/,
  /^catalogue\/(agencies|provinces|province-types|communes|commune-types|databases|list-members|database-lists)\.csv$/,
  /^catalogue\/datasets\//,
  /^(agreements|tenants)\//,
  /^platform\/ndc\//,
  /\.md$/,
];

function copyShipped(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name)
      .slice(from.length + 1)
      .split('\\')
      .join('/');
    if (REPLACED.some((pattern) => pattern.test(path))) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
  }
}

const modeline = (up: string, kind: string): string =>
  `# yaml-language-server: $schema=${up}schemas/${kind}.schema.json`;

function writeRegister(write: Write, { central, provinces }: BenchModel): void {
  const fact = 'S-EXAMPLE,confirmed';
  write('catalogue/agencies.csv', [
    'id,name_vi,name_en,kind,egov_code,known_from,note,source,confidence',
    ...central.map(
      ({ id, name, kind, egovCode }) =>
        `${id},Cơ quan ${name},Body ${name},${kind},${egovCode},${TENANT_SINCE},,${fact}`,
    ),
    `c12,Trung tâm,The center,platform-operator,,${TENANT_SINCE},,${fact}`,
  ]);
  write('catalogue/provinces.csv', [
    'nso_code,id,name_vi,name_en,merged_from,egov_code,egov_source,egov_confidence,wards,communes,special_zones,known_from,note,source,confidence',
    ...provinces.map(({ code, id, name, communes }) => {
      const counts = ['phuong', 'xa', 'dac-khu'].map((type) => communes.filter((unit) => unit.type === type).length);
      return `${code},${id},${name},${name},(unchanged),,,,${counts.join(',')},${TENANT_SINCE},,${fact}`;
    }),
  ]);
  write('catalogue/province-types.csv', [
    'id,type,from,legal_basis,source,confidence',
    ...provinces.map(({ id, type }) => `${id},${type},${TENANT_SINCE},,${fact}`),
  ]);
  write('catalogue/communes.csv', [
    'nso_code,id,province,name_vi,type,source,confidence',
    ...provinces.flatMap(({ id: province, communes }) =>
      communes.map(({ code, id, name, type }) => `${code},${id},${province},${name},${type},${fact}`),
    ),
  ]);
}

function tenantFile({ id, name }: CentralBody | Province, profile: string): readonly string[] {
  const lines = [
    modeline('../../../', 'tenant'),
    `agency: ${id}`,
    `profile: ${profile}`,
    `since: ${TENANT_SINCE}`,
    'owners:',
    `  - '@example/${id}'`,
    'contact:',
    `  office: Đầu mối kết nối, chia sẻ dữ liệu – ${name}`,
    `  email: ket-noi@${id}.example`,
  ];
  if (!lines[PROFILE_LINE - 1]?.startsWith('profile: ')) throw new Error('the profile stands on another line');
  return lines;
}

function writeTenants(write: Write, { central, provinces }: BenchModel): void {
  for (const body of central) write(`tenants/${body.id}/tenant.yaml`, tenantFile(body, PROFILES.central));
  for (const province of provinces) {
    const communes = ['communes:', '  form: namespaces', '  quota:', `    profile: ${COMMUNE_QUOTA}`];
    write(`tenants/${province.id}/tenant.yaml`, [...tenantFile(province, PROFILES.province), ...communes]);
    const rows = province.communes.map(({ code, part }) => `${code},${part}`);
    write(`tenants/${province.id}/communes.csv`, ['nso_code,part', ...rows]);
  }
}

function writeLock(write: Write, { central, provinces }: BenchModel, facts: ShippedFacts): void {
  const row = (agency: string, system: string, stack: string, level: string): string =>
    `${agency},${system},${agency}-${system},tenant-${stack},${TENANT_SINCE}:${level}:assumed`;
  const own = ({ id }: CentralBody | Province, systems: ShippedFacts['central']): readonly string[] =>
    systems.map((system) => row(id, system.id, id, system.level));
  const rows = [
    ...central.flatMap((body) => own(body, facts.central)),
    ...provinces.flatMap((province) => [
      ...own(province, facts.province),
      ...province.communes.map(({ id, part }) => row(province.id, id, `${province.id}-${part}`, facts.commune.level)),
    ]),
  ];
  write('lock.csv', ['agency,system,namespace,stack,levels', ...rows.sort()]);
}

export interface Generated {
  readonly model: BenchModel;
  readonly facts: ShippedFacts;
}

/** Writes a whole, fictional estate in the shape of the shipped one. The same options give the same bytes. */
export function generate({ shippedDir, configDir, systems, seed }: GenerateOptions): Generated {
  const write: Write = (path, lines) => {
    const file = join(configDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
  };
  copyShipped(shippedDir, configDir);
  const facts = shippedFacts(configDir, SHOWN_ROOT);
  const perTenant = { central: facts.central.length, province: facts.province.length };
  const model = modelOf({ systems, seed, perTenant });
  write('estate.yaml', [
    modeline('../', 'estate'),
    'title:',
    '  vi: Dữ liệu hư cấu để đo tốc độ',
    '  en: Fictional data to measure speed',
    'example: true',
  ]);
  appendFileSync(join(configDir, 'catalogue/sources.csv'), 'S-EXAMPLE,Made up to measure speed\n');
  writeRegister(write, model);
  writeTenants(write, model);
  writeLock(write, model, facts);
  return { model, facts };
}
