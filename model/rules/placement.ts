import { entriesFrom, raised } from '../estate/levels';
import { clustersFor, type Placement, placementOf } from '../estate/placement';
import type { ResolvedSystem, ResolvedTenant } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { EnvironmentFile } from '../schema/environment';
import { nearest } from '../schema/nearest';
import { clusterUnknown } from './clusters';
import type { Rule } from './rule';

/** Every hosted system has its clusters, of which one serves, and what talks to each other stands together. */
export const placement: Rule = {
  name: 'placement',
  cites: ['R11'],
  check: ({ config, tenants, environment, asOf }) => {
    const folders = tenants.map(({ body }) => body.id);
    const declared = config.entries.environment.flatMap((entry) => [
      ...defaultCluster(entry),
      ...rules(entry, folders),
      ...shadowed(entry),
    ]);
    if (environment?.value.placement === undefined) return declared;
    const held = tenants.filter(({ body }) => environment.value.tenants?.includes(body.id) ?? true);
    const placed = placementOf(environment.value, held, asOf);
    return [
      ...declared,
      ...held.flatMap((tenant) => placedNowhere(environment, tenant, asOf)),
      ...held.flatMap(({ systems }) => systems.flatMap((system) => crossing(system, environment, placed))),
    ];
  },
};

type Clusters = EnvironmentFile['clusters'];

/** Clusters that are not there are told by themselves. */
const servesNobody = (ids: readonly string[], clusters: Clusters): boolean =>
  ids.every((id) => clusters[id]?.role === 'standby');

function defaultCluster(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const { cluster, clusters, placement: declared } = entry.value;
  if (declared !== undefined || !servesNobody([cluster], clusters)) return [];
  return [issue('placement-without-active-cluster', entry.at(['cluster']), { clusters: cluster })];
}

function rules(entry: Entry<EnvironmentFile>, tenants: readonly string[]): readonly Issue[] {
  const { id: environment, clusters, placement: declared = [] } = entry.value;
  return declared.flatMap((rule, index): readonly Issue[] => {
    const path = ['placement', index];
    const unknown = rule.clusters.flatMap((cluster, place) =>
      Object.hasOwn(clusters, cluster)
        ? []
        : [clusterUnknown(entry, [...path, 'clusters', place], { environment, cluster })],
    );
    const strangers = (rule.tenants ?? []).flatMap((agency, place) =>
      tenants.includes(agency)
        ? []
        : [
            issue(
              'tenant-unknown',
              entry.at([...path, 'tenants', place]),
              { agency },
              {
                suggestion: nearest(agency, tenants),
              },
            ),
          ],
    );
    const params = { clusters: rule.clusters.join(', ') };
    const idle = servesNobody(rule.clusters, clusters)
      ? [issue('placement-without-active-cluster', entry.at([...path, 'clusters']), params)]
      : [];
    return [...unknown, ...strangers, ...idle];
  });
}

const LEVELS = [1, 2, 3, 4];
/** Stands for every tenant that no rule names. */
const OTHERS = '*';

/** Rules that those above them leave nothing for. */
function shadowed(entry: Entry<EnvironmentFile>): readonly Issue[] {
  const declared = entry.value.placement ?? [];
  const named = [...new Set(declared.flatMap(({ tenants }) => tenants ?? [])), OTHERS];
  const taken = new Set<string>();
  return declared.flatMap(({ levels = LEVELS, tenants = named }, index) => {
    const wanted = levels.flatMap((level) => tenants.map((tenant) => `${level} ${tenant}`));
    const isShadowed = wanted.every((one) => taken.has(one));
    for (const one of wanted) taken.add(one);
    return isShadowed ? [issue('placement-never-fits', entry.at(['placement', index]), {})] : [];
  });
}

/** Of the levels that hold or are to come: the day must not be what leaves a system without a place. */
function placedNowhere(
  environment: Entry<EnvironmentFile>,
  { body, systems }: ResolvedTenant,
  asOf: string,
): readonly Issue[] {
  const nowhere = new Map<number, string[]>();
  for (const system of systems.filter(({ settings }) => settings.hosting !== 'external')) {
    const levels = entriesFrom(system, asOf).map(({ value }) => raised(value, system));
    for (const level of new Set(levels.filter((one) => LEVELS.includes(one)))) {
      if (clustersFor(environment.value, body.id, level).length > 0) continue;
      nowhere.set(level, [...(nowhere.get(level) ?? []), system.id]);
    }
  }
  return [...nowhere].map(([level, ids]) => {
    const params = { environment: environment.value.id, level: String(level), agency: body.id, systems: some(ids) };
    return issue('system-placed-nowhere', environment.at(['placement']), params);
  });
}

const some = (ids: readonly string[]): string => (ids.length > 3 ? `${ids.slice(0, 3).join(', ')}, …` : ids.join(', '));

function crossing(
  { agency, id, settings, at }: ResolvedSystem,
  environment: Entry<EnvironmentFile>,
  { clustersOf }: Placement,
): readonly Issue[] {
  const own = clustersOf(agency, id);
  return (settings.talksTo ?? []).flatMap(({ system }, index) => {
    const other = clustersOf(agency, system);
    if (own.length === 0 || other.length === 0 || own.some((cluster) => other.includes(cluster))) return [];
    const flow = `${agency}/${id} > ${agency}/${system}`;
    const places = `${own.join(', ')} | ${other.join(', ')}`;
    const params = { flow, places, environment: environment.value.id };
    return [issue('flow-crosses-clusters', at(['talksTo', index]), params)];
  });
}
