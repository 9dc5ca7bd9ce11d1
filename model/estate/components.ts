import type { Text } from '../messages/define';
import type { ChartLockFile } from '../schema/chart-lock';
import type { ComponentEnd, ComponentFile } from '../schema/component';
import { COMPONENT_IDS, type ComponentId } from '../schema/components/ids';
import type { ComponentSettings } from '../schema/components';
import type { Config, Entry } from '../schema/config';
import { OWN_NAMESPACES } from './names';
import { sourceOf } from './source';
import type { Endpoint, Environment, Flow, Quantities, Source } from './types';

/** An image that a chart runs, pinned. */
export interface LockedImage {
  /** Host and path where it is published, without a tag. */
  readonly source: string;
  readonly tag: string;
  /** `sha256:…`, or `unknown` outside production. */
  readonly digest: string;
}

/** A chart of others, pinned. */
export interface LockedChart {
  readonly name: string;
  readonly version: string;
  readonly source: string;
  /** Of the archive: `sha256:…`, or `unknown` outside production. */
  readonly digest: string;
  readonly images: readonly LockedImage[];
}

/** A rule of RBAC over the whole cluster. */
export interface ClusterRight {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** A component that the environment installs. */
export interface InstalledComponent {
  readonly id: ComponentId;
  readonly name: Text;
  readonly namespace: string;
  readonly podSecurity: 'privileged' | 'baseline' | 'restricted';
  /** Ceilings of its namespace in this environment, by resource name of a quota. */
  readonly quota: Quantities;
  /** In the order of installation. */
  readonly charts: readonly LockedChart[];
  /** Images that our own charts run for it. */
  readonly images: readonly LockedImage[];
  /** Components that stand before it. */
  readonly needs: readonly ComponentId[];
  /** Connections that it needs; an end in its own namespace, another of the platform, or addresses. */
  readonly flows: readonly Flow[];
  /** Rights over the whole cluster that its charts make, as they were read. */
  readonly rights: readonly ClusterRight[];
  readonly source: Source;
}

type Where = Pick<Environment, 'apiServer' | 'networks' | 'highAvailability'> & {
  readonly zones: Readonly<Record<string, readonly string[]>>;
  readonly settings: ComponentSettings;
};

/** The same, with the namespaces of the platform that are there. */
type Standing = Where & { readonly namespaces: ReadonlySet<string> };

/** What the environment installs, each after what it needs. Throws on what a rule refuses first. */
export function installedComponents(config: Config, where: Where): readonly InstalledComponent[] {
  const files = new Map(config.entries.component.map((entry) => [entry.value.id, entry]));
  const wanted = COMPONENT_IDS.filter((id) => id in where.settings);
  const lock = config.entries.chartLock[0]?.value;
  const entries = wanted.map((id) => {
    const entry = files.get(id);
    if (entry === undefined) throw new Error(`component ${id} was accepted without a file`);
    return entry;
  });
  const hubs = config.entries.platform.map(({ value }) => value.hub.namespace);
  const own = entries.map(({ value }) => value.namespace);
  const standing = { ...where, namespaces: new Set([...OWN_NAMESPACES, ...hubs, ...own]) };
  return inOrder(entries.map((entry) => installedComponent(entry, standing, lock)));
}

function installedComponent(
  entry: Entry<ComponentFile>,
  where: Standing,
  lock: ChartLockFile | undefined,
): InstalledComponent {
  const { id, name, namespace, charts, needs, podSecurity, quota } = entry.value;
  return {
    ...{ id, name, namespace, needs },
    podSecurity: podSecurity.enforce,
    quota: where.highAvailability ? quota.highlyAvailable : quota.small,
    charts: charts.map((chart) => {
      const locked = lock?.charts[chart];
      if (locked === undefined) throw new Error(`chart ${chart} was accepted without a lock`);
      return { name: chart, ...locked };
    }),
    images: ownImages(id, lock),
    flows: entry.value.flows
      .filter(({ from, to }) => isThere(from, where) && isThere(to, where))
      .map((flow) => flowOf(flow, entry, where)),
    rights: entry.value.rights.map(({ apiGroups, resources, verbs }) => ({ apiGroups, resources, verbs })),
    source: sourceOf(entry.at()),
  };
}

/** Only components whose pods come from a chart of ours have any. */
function ownImages(id: ComponentId, lock: ChartLockFile | undefined): readonly LockedImage[] {
  const images: Partial<Record<ComponentId, readonly LockedImage[] | undefined>> = lock?.images ?? {};
  return images[id] ?? [];
}

/** Files are the same in every environment: what would meet a component that this one has not, opens nothing here. */
const isThere = ({ namespace }: ComponentEnd, { namespaces }: Standing): boolean =>
  namespace === undefined || namespaces.has(namespace);

function flowOf(declared: ComponentFile['flows'][number], entry: Entry<ComponentFile>, where: Where): Flow {
  const { id, namespace } = entry.value;
  return {
    id: `platform.${id}.${declared.id}`,
    from: endOf(declared.from, namespace, where),
    to: endOf(declared.to, namespace, where),
    protocol: declared.protocol,
    ...declared.port,
    reason: { kind: 'platform', id: `${id}/${declared.id}` },
    until: undefined,
    legalBasis: [],
    source: sourceOf(entry.at(['flows', entry.value.flows.indexOf(declared)])),
  };
}

function endOf(end: ComponentEnd, own: string, { apiServer, networks, zones }: Where): Endpoint {
  const { podLabels, namespace, zone, place } = end;
  if (podLabels !== undefined) return { namespace: namespace ?? own, podLabels };
  const named = place ?? zone ?? '';
  const ranges =
    place === 'kubernetes-api' ? apiServer?.ranges : place === 'nodes' ? networks?.nodes : zones[zone ?? ''];
  if (ranges === undefined) throw new Error(`a flow of the platform was accepted to ${named}, which has no ranges`);
  return { zone: named, ranges };
}

/** Each after what it needs, otherwise in the order of the list of ids. Throws on a circle. */
function inOrder(components: readonly InstalledComponent[]): readonly InstalledComponent[] {
  const done: InstalledComponent[] = [];
  const isDone = (id: ComponentId): boolean => done.some((one) => one.id === id);
  let left = components;
  while (left.length > 0) {
    const next = left.find(({ needs }) => needs.every((id) => isDone(id) || !left.some((one) => one.id === id)));
    if (next === undefined) throw new Error('components were accepted that need each other');
    done.push(next);
    left = left.filter((one) => one !== next);
  }
  return done;
}
