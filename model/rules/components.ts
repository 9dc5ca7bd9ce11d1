import { CLUSTER_NAMESPACE, OWN_NAMESPACES, PLATFORM_NAMESPACE } from '../estate/names';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { ComponentEnd, ComponentFile } from '../schema/component';
import type { ComponentId } from '../schema/components/ids';
import type { Entry } from '../schema/config';
import { nearest } from '../schema/nearest';
import { place, type Rule, type Subject } from './rule';

type Component = Entry<ComponentFile>;

/** What a component file says can be made in any environment: its charts are pinned, its flows have two known ends. */
export const components: Rule = {
  name: 'components',
  cites: ['R11'],
  check: ({ config }) => {
    const entries = config.entries.component;
    return [
      ...sharedNamespaces(entries, config),
      ...circles(entries),
      ...entries.flatMap((entry) => [
        ...unlocked(entry, config),
        ...unexplainedPods(entry),
        ...flowsTwice(entry),
        ...entry.value.flows.flatMap((_flow, index) => flowEnds(entry, index, config)),
      ]),
    ];
  },
};

function unlocked(entry: Component, config: Subject['config']): readonly Issue[] {
  const allowed = config.entries.chartLock.flatMap(({ value }) => Object.keys(value.charts));
  return entry.value.charts.flatMap((chart, index) => {
    if (allowed.includes(chart)) return [];
    const found = { allowed, suggestion: nearest(chart, allowed) };
    return [issue('component-chart-not-locked', entry.at(['charts', index]), { chart }, found)];
  });
}

function unexplainedPods(entry: Component): readonly Issue[] {
  const { enforce, reason } = entry.value.podSecurity;
  if (enforce === 'restricted' || reason !== undefined) return [];
  const params = { component: entry.value.id, enforce };
  return [issue('pod-security-without-reason', entry.at(['podSecurity', 'enforce']), params)];
}

function flowsTwice(entry: Component): readonly Issue[] {
  const seen = new Map<string, string>();
  return entry.value.flows.flatMap(({ id }, index) => {
    const at = entry.at(['flows', index, 'id']);
    const earlier = seen.get(id);
    if (earlier !== undefined) return [issue('component-flow-twice', at, { flow: id, earlier })];
    seen.set(id, place(at));
    return [];
  });
}

/** What is written is one of three: pods, a zone, or a place of the cluster; a namespace says where pods are. */
const isOne = ({ podLabels, namespace, zone, place: named }: ComponentEnd): boolean =>
  [podLabels, zone, named].filter((one) => one !== undefined).length === 1 &&
  (namespace === undefined || podLabels !== undefined);

function flowEnds(entry: Component, index: number, config: Subject['config']): readonly Issue[] {
  const flow = entry.value.flows[index];
  if (flow === undefined) return [];
  const params = { flow: flow.id };
  const unclear = (['from', 'to'] as const).filter((side) => !isOne(flow[side]));
  if (unclear.length > 0)
    return unclear.map((side) => issue('component-flow-end-unclear', entry.at(['flows', index, side]), params));
  if (flow.from.podLabels === undefined && flow.to.podLabels === undefined)
    return [issue('component-flow-outside', entry.at(['flows', index]), params)];
  return (['from', 'to'] as const).flatMap((side) => unknownEnd(entry, ['flows', index, side], flow[side], config));
}

function unknownEnd(
  entry: Component,
  path: readonly (string | number)[],
  { namespace, zone }: ComponentEnd,
  { entries }: Subject['config'],
): readonly Issue[] {
  const namespaces = [
    ...OWN_NAMESPACES,
    ...entries.platform.map(({ value }) => value.hub.namespace),
    ...entries.component.map(({ value }) => value.namespace),
  ];
  const zones = entries.platform.flatMap(({ value }) => Object.keys(value.zones));
  if (zone !== undefined && !zones.includes(zone)) {
    const found = { allowed: zones, suggestion: nearest(zone, zones) };
    return [issue('zone-unknown', entry.at([...path, 'zone']), { zone }, found)];
  }
  if (namespace === undefined || namespaces.includes(namespace)) return [];
  const allowed = [...new Set(namespaces)].sort();
  const found = { allowed, suggestion: nearest(namespace, allowed) };
  return [issue('component-flow-namespace-unknown', entry.at([...path, 'namespace']), { namespace }, found)];
}

/** Each has a namespace to itself; the cluster's own is for what pods cannot do without. */
function sharedNamespaces(entries: readonly Component[], config: Subject['config']): readonly Issue[] {
  const owners = new Map<string, string>([[PLATFORM_NAMESPACE, 'ndc']]);
  for (const platform of config.entries.platform) owners.set(platform.value.hub.namespace, place(platform.at(['hub'])));
  return entries.flatMap((entry) => {
    const { id, namespace } = entry.value;
    const at = entry.at(['namespace']);
    if (namespace === CLUSTER_NAMESPACE)
      return id === 'network' ? [] : [issue('component-in-cluster-namespace', at, { component: id, namespace })];
    const owner = owners.get(namespace);
    if (owner !== undefined) return [issue('component-namespace-taken', at, { component: id, namespace, owner })];
    owners.set(namespace, place(at));
    return [];
  });
}

/** Components that need themselves, through others or straight; each circle is told at its first component. */
function circles(entries: readonly Component[]): readonly Issue[] {
  const files = new Map(entries.map((entry) => [entry.value.id, entry]));
  const told = new Set<ComponentId>();
  return entries.flatMap((entry) => {
    if (told.has(entry.value.id)) return [];
    const circle = circleFrom(entry.value.id, files);
    if (circle === undefined) return [];
    for (const id of circle) told.add(id);
    return [issue('components-need-each-other', entry.at(['needs']), { circle: [...circle, circle[0]].join(' > ') })];
  });
}

function circleFrom(
  start: ComponentId,
  files: ReadonlyMap<ComponentId, Component>,
): readonly ComponentId[] | undefined {
  const seen = new Set<ComponentId>();
  const follow = (path: readonly ComponentId[]): readonly ComponentId[] | undefined => {
    for (const next of files.get(path.at(-1) ?? start)?.value.needs ?? []) {
      if (next === start) return path;
      if (seen.has(next)) continue;
      seen.add(next);
      const found = follow([...path, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return follow([start]);
}
