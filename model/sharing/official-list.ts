import { z } from 'zod';
import type { Register } from '../estate/register';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { known } from '../schema/catalogue';
import type { Entry } from '../schema/config';
import { nearest, ONE_SLIP } from '../schema/nearest';
import { readRows } from '../schema/read-config';
import { field, formed, id, oneOf, text } from '../schema/scalars';
import { DATABASE_KINDS } from '../schema/words';

/** A name that a spreadsheet cannot take for a formula. */
const name = () =>
  formed(/^[\p{L}\p{N}](.{0,298}\S)?$/u, 'a name that begins with a letter', 'CSDL quốc gia về đất đai');

/** The columns of an official list, as `ndc import databases` takes it. An empty field means: the list does not say. */
export const officialRow = z.strictObject({
  item: field(known(text(20)), 'Number of the item in the list', 'Số thứ tự trong danh mục'),
  id: field(
    known(id()),
    'Id in catalogue/databases.csv; a new database needs one',
    'Mã trong catalogue/databases.csv; cơ sở dữ liệu mới phải có',
  ),
  name_vi: field(name(), 'Name in Vietnamese, as the list gives it', 'Tên tiếng Việt đúng như trong danh mục'),
  name_en: field(
    known(name()),
    'Name in English; a new database needs one',
    'Tên tiếng Anh; cơ sở dữ liệu mới phải có',
  ),
  owner: field(known(text(200)), 'Owner: id or name in the register', 'Chủ quản: mã hoặc tên trong danh bạ'),
  kind: field(
    known(oneOf(...DATABASE_KINDS)),
    'Kind of database; a new database needs one',
    'Loại cơ sở dữ liệu; cơ sở dữ liệu mới phải có',
  ),
});

type OfficialRow = z.output<typeof officialRow>;

/** One database of an official list, its owner looked up in the register. */
export interface Listed extends Omit<OfficialRow, 'owner'> {
  readonly owner: string | undefined;
  readonly at: Entry<OfficialRow>['at'];
}

export type OfficialList =
  | { readonly databases: readonly Listed[] }
  /** Never both: a list with a mistake is not compared. */
  | { readonly issues: readonly Issue[] };

/**
 * Reads an official list strictly.
 *
 * @param shown the file as shown to people
 */
export function readOfficialList(shown: string, bytes: Uint8Array, register: Register): OfficialList {
  const { entries, issues: refused } = readRows(shown, withoutMark(bytes), officialRow);
  const issues = [...refused];
  const databases = entries.map(({ value: { owner, ...row }, at }): Listed => {
    const agency = owner === undefined ? undefined : agencyOf(owner, register);
    if (owner !== undefined && agency === undefined) {
      const extras = { suggestion: nearest(owner, [...register.agencies.keys()], ONE_SLIP) };
      issues.push(issue('agency-unknown', at(['owner']), { agency: owner }, extras));
    }
    return { ...row, owner: agency, at };
  });
  issues.push(...twice(databases, 'id'), ...twice(databases, 'name_vi'));
  return issues.length > 0 ? { issues } : { databases };
}

/** Spreadsheets begin their UTF-8 with a byte order mark; the file comes from elsewhere and is not kept. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return Buffer.from('\ufeff').every((byte, index) => bytes[index] === byte) ? bytes.subarray(3) : bytes;
}

function agencyOf(written: string, { agencies }: Register): string | undefined {
  if (agencies.has(written)) return written;
  const wanted = plainName(written);
  const found = [...agencies.values()].filter(({ name }) => [name.vi, name.en].map(plainName).includes(wanted));
  return found.length === 1 ? found[0]?.id : undefined;
}

function twice(databases: readonly Listed[], column: 'id' | 'name_vi'): readonly Issue[] {
  const first = new Map<string, string>();
  return databases.flatMap((one) => {
    const value = one[column];
    if (value === undefined) return [];
    const key = column === 'id' ? value : plainName(value);
    const at = one.at([column]);
    const before = first.get(key);
    if (before !== undefined) return [issue('key-not-unique', at, { what: 'database', value, first: before })];
    first.set(key, `${at.file}:${at.line}`);
    return [];
  });
}

/**
 * A name without what texts write differently: diacritics and where they stand, capitals, punctuation, and the
 * abbreviation CSDL.
 */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bco so du lieu\b/g, 'csdl')
    .trim();
}
