import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { profileFile, tenantFile, type TenantFile } from '../../model/schema/tenant';

const CONFIG = resolve(__dirname, '../../config');
const text = (path: string): string => readFileSync(join(CONFIG, path), 'utf8');
const rows = (path: string): readonly Readonly<Record<string, string>>[] => parseCsv(text(path), { columns: true });
const yaml = (path: string): unknown => parse(text(path), { schema: 'failsafe' });

const PROVINCES = rows('catalogue/provinces.csv').map((row) => row['id'] ?? '');
const GOVERNMENT = ['ministry', 'ministerial-level', 'government-attached'];
/** Central bodies outside the Government whose place in the scope of Decree 278/2025/NĐ-CP a source confirms. */
const CONFIRMED = ['ktnn', 'tandtc', 'ubmttq', 'vksndtc', 'vpctn', 'vpqh'];

const tenants = new Map<string, TenantFile>(
  readdirSync(join(CONFIG, 'tenants'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, tenantFile.parse(yaml(`tenants/${name}/tenant.yaml`))]),
);

describe('the shipped tenants', () => {
  it('are the ministries, the bodies of the Government, six confirmed central bodies and all provinces', () => {
    const government = rows('catalogue/agencies.csv').filter((row) => GOVERNMENT.includes(row['kind'] ?? ''));
    const expected = [...government.map((row) => row['id'] ?? ''), ...CONFIRMED, ...PROVINCES];
    expect([...tenants.keys()].sort()).toEqual(expected.sort());
    expect(tenants.size).toBe(62);
  });

  it('name their own folder, an office and an address that cannot exist', () => {
    for (const [folder, tenant] of tenants) {
      expect(tenant.agency).toBe(folder);
      expect(tenant.owners).toEqual([`@ndc-vn/${folder}`]);
      expect(tenant.contact.email).toBe(`ket-noi@${folder}.example`);
    }
  });

  it('take at most 15 lines for a province', () => {
    const long = PROVINCES.filter((id) => text(`tenants/${id}/tenant.yaml`).split('\n').length - 1 > 15);
    expect(long).toEqual([]);
  });

  it('give Defence its agent node alone', () => {
    expect(tenants.get('bqp')?.profile).toBe('defence');
    expect(Object.keys(profileFile.parse(yaml('baseline/profiles/defence.yaml')).systems)).toEqual(['agent-node']);
    expect(readdirSync(join(CONFIG, 'tenants/bqp'))).toEqual(['tenant.yaml']);
  });
});

describe('the commune units', () => {
  it('have namespaces in Ha Noi and a shared system elsewhere, with the quota of a single unit there', () => {
    for (const id of PROVINCES) {
      const pilot = id === 'ha-noi';
      expect([id, tenants.get(id)?.communes?.form]).toEqual([id, pilot ? 'namespaces' : 'members']);
      expect([id, tenants.get(id)?.profile]).toEqual([id, 'province']);
      expect([id, tenants.get(id)?.communes?.quota?.profile]).toEqual([id, pilot ? 'commune' : undefined]);
      expect([id, existsSync(join(CONFIG, `tenants/${id}/communes.csv`))]).toEqual([id, pilot]);
    }
  });

  it('of Ha Noi stand each in one part of at most 50', () => {
    const placed = rows('tenants/ha-noi/communes.csv');
    const inRegister = rows('catalogue/communes.csv').filter((row) => row['province'] === 'ha-noi');
    expect(placed.map((row) => row['nso_code'])).toEqual(inRegister.map((row) => row['nso_code']).sort());
    const sizes = ['c01', 'c02', 'c03'].map((part) => placed.filter((row) => row['part'] === part).length);
    expect(sizes).toEqual([50, 50, 26]);
  });
});

describe('the databases', () => {
  const owned = rows('catalogue/databases.csv').filter((row) => row['owner'] !== '');
  const fileOf = (row: Readonly<Record<string, string>>): string =>
    `${row['owner'] ?? ''}/systems/${row['id'] ?? ''}.yaml`;

  it('stand as a system with their owner, and nothing else does', () => {
    const files = readdirSync(join(CONFIG, 'tenants'), { recursive: true, encoding: 'utf8' });
    const systems = files.filter((path) => /^[^/]+\/systems\/[^/]+\.yaml$/.test(path));
    expect(systems.sort()).toEqual(owned.map(fileOf).sort());
  });

  it('say in the file when the owner is inferred or unverified, and only then', () => {
    const marked = owned.filter((row) => /owner is (inferred|unverified)/.test(text(`tenants/${fileOf(row)}`)));
    expect(marked).toEqual(owned.filter((row) => row['owner_confidence'] !== 'confirmed'));
  });
});
