import { findSystem, systemsByTenant, type SystemLookup } from '../estate/find-system';
import { dayAfter, endsSoon, highestLevel, overlap, type Period, shared } from '../estate/periods';
import type { TenantRole } from '../estate/types';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { type Entry, tenantFolders } from '../schema/config';
import { nearest } from '../schema/nearest';
import type { VendorContractFile } from '../schema/vendor';
import { isProduction, place, type Rule, type Subject } from './rule';

/** A vendor of the register has rights where a contract gives them: in named systems, in a role, until a day. */
export const vendors: Rule = {
  name: 'contracts of vendors',
  cites: ['R25'],
  check: (subject) => {
    const { config, tenants } = subject;
    const lookup = { tenants: systemsByTenant(tenants), folders: tenantFolders(config) };
    const known = config.entries.vendors.map(({ value }) => value.id);
    const all = config.entries.vendorContract;
    return all.flatMap((entry, index) => [
      ...ofRegister(entry, known),
      ...nameOfFile(entry),
      ...dates(entry, all, subject),
      ...grants(entry, all.slice(0, index), lookup, subject.asOf),
    ]);
  },
};

type Contract = Entry<VendorContractFile>;

const agencyOf = ({ names }: Contract): string => names['agency'] ?? '';

/** Another contract of the same agency with the same vendor. */
function withSameVendor(one: Contract, other: Contract): boolean {
  return one !== other && agencyOf(one) === agencyOf(other) && one.value.vendor === other.value.vendor;
}

function ofRegister(entry: Contract, known: readonly string[]): readonly Issue[] {
  const { vendor } = entry.value;
  if (known.includes(vendor)) return [];
  const extras = { allowed: known, suggestion: nearest(vendor, known) };
  return [issue('vendor-unknown', entry.at(['vendor']), { vendor }, extras)];
}

/** A contract and the one that follows it stand side by side: their files share the vendor's id and no more. */
function nameOfFile({ value: { vendor }, names, at }: Contract): readonly Issue[] {
  const name = names['id'] ?? '';
  if (name === vendor || name.startsWith(`${vendor}-`)) return [];
  return [issue('vendor-is-not-the-file', at(['vendor']), { vendor, name })];
}

function dates(entry: Contract, all: readonly Contract[], { asOf, environment }: Subject): readonly Issue[] {
  const { vendor, from, until } = entry.value;
  const at = entry.at(['until']);
  if (until < from) return [issue('until-before-from', at, { from, until })];
  if (until < asOf) {
    const code = isProduction(environment) ? 'vendor-contract-ended-in-production' : 'vendor-contract-ended';
    return [issue(code, at, { vendor, until })];
  }
  if (from > asOf) return [issue('vendor-contract-not-begun', entry.at(['from']), { vendor, from })];
  return endsSoon(entry.value, asOf) && !isRenewed(entry, all)
    ? [issue('vendor-contract-ends-soon', at, { vendor, until })]
    : [];
}

/** Whether each of its rights is given again from the day after its last one. */
function isRenewed(entry: Contract, all: readonly Contract[]): boolean {
  const next = all.filter((one) => withSameVendor(entry, one) && one.value.from === dayAfter(entry.value.until));
  return entry.value.systems.every((grant) =>
    next.some(({ value }) => value.systems.some(({ system, role }) => system === grant.system && role === grant.role)),
  );
}

/** One right that a contract gives, where it stands, and on which days it holds. */
interface Grant {
  readonly system: string;
  readonly role: TenantRole;
  readonly period: Period;
  readonly at: Position;
}

function grantsOf({ value, at }: Contract): readonly Grant[] {
  return value.systems.map(({ system, role }, index) => ({
    system,
    role,
    period: value,
    at: at(['systems', index, 'system']),
  }));
}

function grants(
  entry: Contract,
  contractsBefore: readonly Contract[],
  lookup: SystemLookup,
  asOf: string,
): readonly Issue[] {
  const agency = agencyOf(entry);
  const others = contractsBefore
    .filter((one) => withSameVendor(one, entry) && overlap(one.value, entry.value))
    .flatMap(grantsOf);
  const own = grantsOf(entry);
  return own.flatMap(({ system: id, role, period, at }, index) => {
    const before = [...others, ...own.slice(0, index)].filter((one) => one.system === id);
    const first = before.find((one) => one.role === role);
    if (first !== undefined)
      return [issue('key-not-unique', at, { what: 'role', value: `${id} ${role}`, first: place(first.at) })];
    const { system, issues } = findSystem({ agency, system: id }, () => at, lookup);
    if (system === undefined) return issues;
    if (system.settings.hosting === 'external') return [issue('system-has-no-namespace', at, { agency, system: id })];
    const other = before.find((one) => one.role === OTHER_DUTY[role]);
    if (other === undefined) return [];
    const level = highestLevel(system, shared(period, other.period), asOf);
    return together(entry.value.vendor, `${agency}/${id}`, level, entry.at(['systems', index, 'role']));
  });
}

const OTHER_DUTY: Partial<Record<TenantRole, TenantRole>> = { deploy: 'operate', operate: 'deploy' };

/** Who changes what runs and who keeps it running are two: the third duty, to protect, is the platform's alone. */
function together(vendor: string, system: string, level: number, at: Position): readonly Issue[] {
  if (level >= 3) return [issue('vendor-duties-together', at, { vendor, system, level: String(level) })];
  return level === 2 ? [issue('vendor-duties-together-at-level-2', at, { vendor, system })] : [];
}
