import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { ComponentFile } from '../schema/component';
import { COMPONENT_IDS, type ComponentId } from '../schema/components/ids';
import type { Entry } from '../schema/config';
import type { EnvironmentFile } from '../schema/environment';
import type { Rule, Subject } from './rule';

type Environment = Entry<EnvironmentFile>;
type Files = ReadonlyMap<ComponentId, Entry<ComponentFile>>;

/** What an environment installs is described, stands on what it needs, and finds the places that its flows name. */
export const installedComponents: Rule = {
  name: 'installed components',
  cites: ['R11'],
  check: ({ config }) => {
    const files: Files = new Map(config.entries.component.map((entry) => [entry.value.id, entry]));
    const environments = config.entries.environment;
    const inEach = environments.flatMap((environment) =>
      installed(environment).flatMap((id) => [
        ...described(environment, id, files),
        ...missingNeeds(environment, id, files),
        ...missingPlaces(environment, files.get(id)),
      ]),
    );
    return [...inEach, ...unlisted(new Set(environments.flatMap(installed)), config, files)];
  },
};

const installed = ({ value }: Environment): readonly ComponentId[] =>
  COMPONENT_IDS.filter((id) => id in (value.components ?? {}));

function described(environment: Environment, component: ComponentId, files: Files): readonly Issue[] {
  if (files.has(component)) return [];
  const at = environment.atKey(['components', component]);
  return [issue('component-without-file', at, { component }, { allowed: [...files.keys()] })];
}

function missingNeeds(environment: Environment, component: ComponentId, files: Files): readonly Issue[] {
  const there = installed(environment);
  const missing = (files.get(component)?.value.needs ?? []).filter((need) => !there.includes(need));
  const at = environment.atKey(['components', component]);
  return missing.map((need) =>
    issue('component-need-missing', at, { environment: environment.value.id, component, need }),
  );
}

/** A flow to a place or a zone is opened by its addresses, which every cluster of the environment has to say. */
function missingPlaces(environment: Environment, file: Entry<ComponentFile> | undefined): readonly Issue[] {
  if (file === undefined) return [];
  const { id: name, clusters, zones } = environment.value;
  const ends = file.value.flows.flatMap(({ id, from, to }) => [from, to].map((end) => ({ flow: id, ...end })));
  const inClusters = Object.entries(clusters).flatMap(([cluster, { apiServer, networks }]) => {
    const known = { 'kubernetes-api': apiServer !== undefined, nodes: networks !== undefined };
    const keys = { 'kubernetes-api': 'apiServer', nodes: 'networks' };
    return ends.flatMap(({ flow, place }) => {
      if (place === undefined || known[place]) return [];
      const params = { component: file.value.id, flow, place, cluster, key: keys[place] };
      return [issue('component-place-unknown', environment.atKey(['clusters', cluster]), params)];
    });
  });
  const inZones = [...new Set(ends.flatMap(({ zone }) => zone ?? []))]
    .filter((zone) => zones[zone] === undefined)
    .map((zone) => issue('zone-without-ranges', environment.at(['zones']), { environment: name, zone }));
  return [...inClusters, ...inZones];
}

/** Admission policies for tenants would judge its pods, and refuse them. */
function unlisted(ids: ReadonlySet<ComponentId>, { entries }: Subject['config'], files: Files): readonly Issue[] {
  return entries.platform.flatMap((platform) =>
    [...ids]
      .flatMap((id) => files.get(id)?.value.namespace ?? [])
      .filter((namespace) => !platform.value.platformNamespaces.includes(namespace))
      .map((namespace) => issue('platform-namespace-missing', platform.at(['platformNamespaces']), { namespace })),
  );
}
