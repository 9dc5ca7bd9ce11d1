import { findSystem, systemsByTenant } from '../estate/find-system';
import { levelOn, raised } from '../estate/levels';
import { endsSoon, highestLevel, holdsOn, overlap, yearAfter } from '../estate/periods';
import { type Placement, placementOf } from '../estate/placement';
import type { ResolvedSystem } from '../estate/resolve';
import { holdsFrom, kindOf, kindsOf, POD_NAME_LABEL, TOKENS } from '../estate/waivers';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { type Entry, tenantFolders } from '../schema/config';
import { WAIVABLE, type WaiverFile } from '../schema/waiver';
import { isProduction, place, type Rule, type Subject } from './rule';

/** A waiver is an exception to one rule that knows exceptions, for one object, approved, for a year at most. */
export const waivers: Rule = {
  name: 'waivers',
  cites: ['R13'],
  check: (subject) => {
    const entries = subject.config.entries.waiver;
    const { environment, tenants, asOf } = subject;
    const placement = environment && placementOf(environment.value, tenants, asOf);
    const lookup = { tenants: systemsByTenant(subject.tenants), folders: tenantFolders(subject.config) };
    return [
      ...entries.flatMap((entry) => [
        ...ruleAndKind(entry),
        ...dates(entry, subject),
        ...ofSystem(
          entry,
          findSystem(entry.value.system, (key) => entry.at(['system', key]), lookup),
          subject.asOf,
        ),
      ]),
      ...repeated(entries),
      ...tooMany(entries, subject.asOf),
      ...subject.tenants.flatMap(({ systems }) => systems.flatMap((system) => apiFlow(system, subject, placement))),
    ];
  },
};

function ruleAndKind(entry: Entry<WaiverFile>): readonly Issue[] {
  const { rule, kind } = entry.value;
  const allowed = kindsOf(rule);
  if (allowed.length === 0) {
    const params = { rule, why: `${rule}-why`, instead: `${rule}-instead` };
    return [issue('rule-not-waivable', entry.at(['rule']), params, { allowed: Object.keys(WAIVABLE) })];
  }
  if (kind === undefined)
    return kindOf(entry.value) === undefined ? [issue('missing-key', entry.at(), { key: 'kind' }, { allowed })] : [];
  return allowed.includes(kind) ? [] : [issue('waiver-of-other-kind', entry.at(['kind']), { rule, kind }, { allowed })];
}

function dates(entry: Entry<WaiverFile>, { asOf, environment }: Subject): readonly Issue[] {
  const { id: waiver, rule, from, until } = entry.value;
  const at = entry.at(['until']);
  if (until < from) return [issue('until-before-from', at, { from, until })];
  const last = yearAfter(from);
  const issues = until > last ? [issue('waiver-too-long', at, { from, until, last })] : [];
  if (until < asOf) {
    const code = isProduction(environment) ? 'waiver-ended-in-production' : 'waiver-ended';
    return [...issues, issue(code, at, { waiver, until, rule })];
  }
  if (from > asOf) return [...issues, issue('waiver-not-begun', entry.at(['from']), { waiver, from })];
  return endsSoon(entry.value, asOf) ? [...issues, issue('waiver-ends-soon', at, { waiver, until, rule })] : issues;
}

function ofSystem(
  entry: Entry<WaiverFile>,
  { system, issues }: ReturnType<typeof findSystem>,
  asOf: string,
): readonly Issue[] {
  if (system === undefined) return issues;
  if (system.settings.hosting === 'external')
    return [issue('system-has-no-namespace', entry.at(['system', 'system']), entry.value.system)];
  return [...ofLevel(entry, system, asOf), ...(entry.value.rule === TOKENS ? ofToken(entry, system, asOf) : [])];
}

/** Of a rule that does not hold yet there is nothing to waive: the exception would begin unseen, when the level rises. */
function ofLevel(entry: Entry<WaiverFile>, system: ResolvedSystem, asOf: string): readonly Issue[] {
  const { rule, from, until } = entry.value;
  const first = from > asOf ? from : asOf;
  const level = raised(levelOn(system, first).value, system);
  const lowest = holdsFrom(rule);
  if (until < asOf || level >= lowest) return [];
  const params = { rule, lowest: String(lowest), system: `${system.agency}/${system.id}`, level: String(level) };
  return [issue('waiver-of-rule-not-held', entry.at(['rule']), params)];
}

/** A token is of use with a flow to the API alone, and the two together are a way in: both are of the same pods. */
function ofToken(entry: Entry<WaiverFile>, system: ResolvedSystem, asOf: string): readonly Issue[] {
  const shown = `${system.agency}/${system.id}`;
  const issues: Issue[] = [];
  const level = highestLevel(system, entry.value, asOf);
  if (level >= 4)
    issues.push(issue('waiver-of-token-at-level-4', entry.at(['rule']), { system: shown, level: String(level) }));
  const { kubernetesApi, clients } = system.settings;
  if (kubernetesApi === undefined)
    return [...issues, issue('waiver-without-api-flow', entry.at(['rule']), { system: shown })];
  const { client } = kubernetesApi;
  const pods = clients?.[client]?.podLabels;
  const { name } = entry.value;
  const label = pods?.[POD_NAME_LABEL];
  if (pods !== undefined && label === undefined)
    issues.push(issue('client-without-name', entry.at(['name']), { name, client, system: shown }));
  else if (label !== undefined && label !== name)
    issues.push(issue('waiver-of-other-pods', entry.at(['name']), { name, client, label }));
  return issues;
}

function repeated(entries: readonly Entry<WaiverFile>[]): readonly Issue[] {
  const objectOf = ({ value }: Entry<WaiverFile>): string =>
    [`${value.system.agency}/${value.system.system}`, kindOf(value) ?? '', value.name].join(' ');
  return entries.flatMap((entry, index) => {
    const { rule } = entry.value;
    const object = objectOf(entry);
    const first = entries
      .slice(0, index)
      .find((one) => one.value.rule === rule && objectOf(one) === object && overlap(one.value, entry.value));
    if (first === undefined) return [];
    return [issue('waiver-repeated', entry.at(['rule']), { rule, object, first: place(first.at(['rule'])) })];
  });
}

/** What the values of the policies hold (`charts/admission-policies/values.schema.json`). */
export const MOST_WAIVERS = 100;

/** Those to come count too: the calendar alone refuses nothing. */
function tooMany(entries: readonly Entry<WaiverFile>[], asOf: string): readonly Issue[] {
  const open = entries.filter(({ value }) => value.until >= asOf);
  const [first] = open.slice(MOST_WAIVERS);
  if (first === undefined) return [];
  return [issue('too-many-waivers', first.at(), { count: String(open.length), max: String(MOST_WAIVERS) })];
}

/** A declared flow to the API names a client, has an API to go to, and is closed while its token is not waived. */
function apiFlow(
  system: ResolvedSystem,
  { config, environment, asOf }: Subject,
  placement: Placement | undefined,
): readonly Issue[] {
  const { agency, id, settings, at } = system;
  if (settings.kubernetesApi === undefined) return [];
  const declared = at(['kubernetesApi']);
  if (settings.hosting === 'external') return [issue('system-has-no-namespace', declared, { agency, system: id })];
  const { client } = settings.kubernetesApi;
  const clients = Object.keys(settings.clients ?? {});
  const issues: Issue[] = [];
  if (!clients.includes(client))
    issues.push(issue('client-unknown', at(['kubernetesApi', 'client']), { system: id, client }, { allowed: clients }));
  const shown = `${agency}/${id}`;
  const tokens = config.entries.waiver.filter(
    ({ value }) => value.rule === TOKENS && value.system.agency === agency && value.system.system === id,
  );
  const isHere = environment?.value.tenants?.includes(agency) ?? true;
  const clusters = isHere && placement !== undefined ? placement.clustersOf(agency, id) : [];
  const unknown = clusters.filter((cluster) => environment?.value.clusters[cluster]?.apiServer === undefined);
  for (const cluster of unknown) {
    // Also of a waiver that only will hold: the day must not be what turns the estate wrong.
    const isToOpen = tokens.some(({ value }) => value.until >= asOf);
    const code = isToOpen ? 'api-server-unknown-to-waived-flow' : 'api-server-unknown';
    const params = { environment: environment?.value.id ?? '', cluster, system: shown };
    issues.push(issue(code, declared, params));
  }
  const isWaived = tokens.some(({ value }) => holdsOn(value, asOf));
  return isWaived ? issues : [...issues, issue('api-flow-not-opened', declared, { system: shown })];
}
