import type { Text } from '../messages/define';
import type { AgencyRow, CommuneRow, ProvinceRow, ProvinceTypeRow } from '../schema/catalogue';
import type { Config, Entry } from '../schema/config';

/** A body of the national register that can be a tenant: a central body or a provincial unit. */
export interface RegisterEntry {
  readonly id: string;
  readonly name: Text;
  /** `province` for the 34 provincial units, whatever their type is on the day. */
  readonly kind: string;
  readonly egovCode: string | undefined;
  readonly confidence: string;
  readonly entry: Entry<AgencyRow> | Entry<ProvinceRow>;
}

/** The register, indexed. On a duplicate id the first entry stands; the duplicate is an issue of its own. */
export interface Register {
  readonly agencies: ReadonlyMap<string, RegisterEntry>;
  /** Commune-level units of each province, in the order of their statistics codes. */
  readonly communes: ReadonlyMap<string, readonly Entry<CommuneRow>[]>;
  /** Type of each commune-level unit on the day asked for, by statistics code. */
  readonly communeTypes: ReadonlyMap<string, CommuneRow['type']>;
  /** Type of each provincial unit on the day asked for: `province` or `city`. */
  readonly provinceTypes: ReadonlyMap<string, ProvinceTypeRow['type']>;
}

function centralBody(entry: Entry<AgencyRow>): RegisterEntry {
  const { id, name_vi, name_en, kind, egov_code, confidence } = entry.value;
  return { id, name: { vi: name_vi, en: name_en }, kind, egovCode: egov_code, confidence, entry };
}

function provincialUnit(entry: Entry<ProvinceRow>): RegisterEntry {
  const { id, name_vi, name_en, egov_code, confidence } = entry.value;
  return { id, name: { vi: name_vi, en: name_en }, kind: 'province', egovCode: egov_code, confidence, entry };
}

/** Of dated changes the one in force on a day, per key. */
function inForce<T extends { readonly from: string }>(
  rows: readonly T[],
  key: (row: T) => string,
  asOf: string,
): ReadonlyMap<string, T> {
  const latest = new Map<string, T>();
  for (const row of rows) {
    const known = latest.get(key(row));
    if (row.from <= asOf && (known === undefined || known.from < row.from)) latest.set(key(row), row);
  }
  return latest;
}

function typesOn<T extends { readonly type: unknown }>(rows: ReadonlyMap<string, T>): ReadonlyMap<string, T['type']> {
  return new Map([...rows].map(([key, row]) => [key, row.type]));
}

/** @param asOf day for which dated facts are asked, `YYYY-MM-DD` */
export function indexRegister(config: Config, asOf: string): Register {
  const agencies = new Map<string, RegisterEntry>();
  const all = [...config.entries.agencies.map(centralBody), ...config.entries.provinces.map(provincialUnit)];
  for (const one of all) {
    const isKnown = one.entry.value.known_from <= asOf;
    if (isKnown && !agencies.has(one.id)) agencies.set(one.id, one);
  }
  const communes = new Map<string, Entry<CommuneRow>[]>();
  const rows = [...config.entries.communes].sort((a, b) => (a.value.nso_code < b.value.nso_code ? -1 : 1));
  for (const row of rows) {
    const ofProvince = communes.get(row.value.province);
    if (ofProvince === undefined) communes.set(row.value.province, [row]);
    else ofProvince.push(row);
  }
  const changes = config.entries.communeTypes.map((entry) => entry.value);
  const provinceTypes = config.entries.provinceTypes.map((entry) => entry.value);
  return {
    agencies,
    communes,
    communeTypes: new Map([
      ...rows.map((row) => [row.value.nso_code, row.value.type] as const),
      ...typesOn(inForce(changes, (row) => row.nso_code, asOf)),
    ]),
    provinceTypes: typesOn(inForce(provinceTypes, (row) => row.id, asOf)),
  };
}
