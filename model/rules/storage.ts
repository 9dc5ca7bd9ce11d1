import { shownQuantity } from '../capacity/shown';
import { levelOn, raised } from '../estate/levels';
import { type Placement, placementOf } from '../estate/placement';
import { yearAfter } from '../estate/periods';
import { quantityValue, resourcesOf } from '../estate/resources';
import type { ResolvedSystem } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Config } from '../schema/config';
import type { DatasetFile } from '../schema/dataset';
import { nearest, ONE_SLIP } from '../schema/nearest';
import { isProduction, type Rule, type Subject } from './rule';

/** From this level on a restore is proved each year; our own reading, after the fire in Daejeon in September 2025. */
const PROVED_FROM = 4;

/** What systems keep survives one fire and one fault, and was restored at least once. */
export const storage: Rule = {
  name: 'copies and restore tests',
  cites: ['R12'],
  check: (subject) => {
    const owned = databasesByOwner(subject.config);
    const sites = subject.config.entries.environment.flatMap(({ value }) => Object.keys(value.sites));
    const placed = subject.environment && placementOf(subject.environment.value, subject.tenants, subject.asOf);
    return subject.tenants.flatMap(({ systems }) =>
      systems.flatMap((system) => [
        ...undeclared(system, owned, subject.config),
        ...copies(system, sites, subject),
        ...restoreTest(system, subject),
        ...volumes(system, subject.config),
        ...withoutProvisioner(system, placed, subject),
      ]),
    );
  },
};

/** Databases of the catalogue by their owner. */
function databasesByOwner({ entries }: Config): ReadonlyMap<string, ReadonlySet<string>> {
  const owned = new Map<string, Set<string>>();
  for (const { value } of entries.databases) {
    if (value.owner === undefined) continue;
    const before = owned.get(value.owner);
    if (before === undefined) owned.set(value.owner, new Set([value.id]));
    else before.add(value.id);
  }
  return owned;
}

/** By its own word, or by a dataset of which it is the source; a claim on what others own is refused elsewhere. */
function undeclared(
  { agency, id, settings, at }: ResolvedSystem,
  owned: ReadonlyMap<string, ReadonlySet<string>>,
  { entries }: Config,
): readonly Issue[] {
  if (settings.hosting === 'external' || settings.storage !== undefined) return [];
  const isOfIt = ({ owner }: DatasetFile): boolean => owner.agency === agency && owner.system === id;
  const named = [settings.database, ...entries.dataset.flatMap(({ value }) => (isOfIt(value) ? [value.database] : []))];
  const database = named.find((one) => one !== undefined && owned.get(agency)?.has(one) === true);
  if (database === undefined) return [];
  const where = database === settings.database ? at(['database']) : at();
  return [issue('database-without-copies', where, { system: id, database })];
}

function copies({ id, settings, at }: ResolvedSystem, sites: readonly string[], subject: Subject): readonly Issue[] {
  const { copies: declared } = settings.storage ?? {};
  if (declared === undefined) return [];
  const unknown = declared.flatMap(({ site }, index) => {
    if (sites.includes(site)) return [];
    const allowed = [...new Set(sites)];
    const extras = { allowed, suggestion: nearest(site, allowed, ONE_SLIP) };
    return [issue('copy-site-unknown', at(['storage', 'copies', index, 'site']), { system: id, site }, extras)];
  });
  const isOneSite = new Set(declared.map(({ site }) => site)).size === 1;
  const isOneMedium = new Set(declared.map(({ medium }) => medium)).size === 1;
  if (!isOneSite && !isOneMedium) return unknown;
  const how = isOneSite && isOneMedium ? 'at-one-site-on-one-medium' : isOneSite ? 'at-one-site' : 'on-one-medium';
  const code = isProduction(subject.environment) ? 'copies-in-one-place-in-production' : 'copies-in-one-place';
  return [...unknown, issue(code, at(['storage', 'copies']), { system: id, how })];
}

function restoreTest(system: ResolvedSystem, subject: Subject): readonly Issue[] {
  const { id, settings, at } = system;
  if (settings.storage === undefined) return [];
  const { asOf: day } = subject;
  const date = settings.storage.restoreTest?.date;
  const level = raised(levelOn(system, day).value, system);
  if (level < PROVED_FROM) return [];
  if (date === undefined || date > day) {
    const code = isProduction(subject.environment) ? 'restore-test-missing-in-production' : 'restore-test-missing';
    return [issue(code, at(['storage']), { system: id, level: String(level), day })];
  }
  const isOld = yearAfter(date) < day;
  return isOld ? [issue('restore-test-old', at(['storage', 'restoreTest', 'date']), { system: id, date })] : [];
}

/** The API server would refuse them at the apply, half-way through. */
function volumes({ id, settings, at }: ResolvedSystem, { entries }: Config): readonly Issue[] {
  const { volumes: declared } = settings.storage ?? {};
  if (declared === undefined) return [];
  if (settings.hosting === 'external') return [issue('storage-not-here', at(['storage', 'volumes']), { system: id })];
  const baseline = entries.baseline[0]?.value;
  const resources = baseline && resourcesOf(settings, baseline);
  if (resources === undefined) return [];
  const { claimMax: ceiling } = resources.limits;
  const profile = settings.quota?.profile ?? '';
  const tooLarge = Object.entries(declared).flatMap(([volume, { size }]) =>
    quantityValue(size) <= quantityValue(ceiling)
      ? []
      : [issue('volume-above-limit', at(['storage', 'volumes', volume, 'size']), { volume, size, ceiling, profile })],
  );
  const sum = Object.values(declared).reduce((all, { size }) => all + quantityValue(size), 0n);
  const quota = resources.compute['requests.storage'] ?? '0';
  if (sum <= quantityValue(quota)) return tooLarge;
  const params = { system: id, sum: shownQuantity('storage', sum), quota };
  return [...tooLarge, issue('volumes-above-quota', at(['storage', 'volumes']), params)];
}

/** Each cluster that holds the system makes its volumes: on a standby the copy that takes over. */
function withoutProvisioner(
  { agency, id, settings, at }: ResolvedSystem,
  placed: Placement | undefined,
  { environment }: Subject,
): readonly Issue[] {
  if (settings.storage?.volumes === undefined || environment === undefined || placed === undefined) return [];
  const { clusters, tenants } = environment.value;
  if (tenants?.includes(agency) === false) return [];
  const lacking = placed
    .clustersOf(agency, id)
    .filter((cluster) => clusters[cluster]?.databaseProvisioner === undefined);
  return lacking.map((cluster) =>
    issue('database-provisioner-missing', at(['storage', 'volumes']), {
      system: id,
      cluster,
      environment: environment.value.id,
    }),
  );
}
