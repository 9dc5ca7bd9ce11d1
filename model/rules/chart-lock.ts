import { mirrorPath } from '../estate/mirror';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { type ChartLockFile, type LockedChartEntry, UNKNOWN } from '../schema/chart-lock';
import type { Entry } from '../schema/config';
import { floorOfChart, floorOfImage } from './chart-floors';
import { isProduction, type Rule, type Subject } from './rule';

type Lock = Entry<ChartLockFile>;

/** What is installed of others is pinned by content, free of known faults, and has a place of its own in the mirror. */
export const chartLock: Rule = {
  name: 'chart lock',
  cites: ['R11'],
  check: (subject) =>
    subject.config.entries.chartLock.flatMap((lock) => [
      ...belowFloors(lock),
      ...unused(lock, subject),
      ...images(lock),
      ...sharedPaths(lock),
      ...unknownDigests(lock, subject),
    ]),
};

const chartsOf = (lock: Lock): readonly (readonly [string, LockedChartEntry])[] => Object.entries(lock.value.charts);
const imagePath = (chart: string, index: number): readonly (string | number)[] => ['charts', chart, 'images', index];

function belowFloors(lock: Lock): readonly Issue[] {
  return chartsOf(lock).flatMap(([name, { version, images }]) => {
    const chart = floorOfChart(name, version);
    const below = images.flatMap(({ source, tag }, index) => {
      const floor = floorOfImage(source, tag);
      const params = { image: source, tag, source: floor?.source ?? '' };
      return floor === undefined
        ? []
        : [
            issue('image-below-floor', lock.at([...imagePath(name, index), 'tag']), params, {
              allowed: orNewer(floor),
            }),
          ];
    });
    if (chart === undefined) return below;
    const params = { chart: name, version, source: chart.source };
    const at = lock.at(['charts', name, 'version']);
    return [issue('chart-below-floor', at, params, { allowed: orNewer(chart) }), ...below];
  });
}

const orNewer = ({ from }: { readonly from: readonly string[] }): readonly string[] => from.map((one) => `>= ${one}`);

function unused(lock: Lock, { config }: Subject): readonly Issue[] {
  const named = new Set(config.entries.component.flatMap(({ value }) => value.charts));
  return chartsOf(lock)
    .filter(([name]) => !named.has(name))
    .map(([chart]) => issue('locked-chart-unused', lock.atKey(['charts', chart]), { chart }));
}

/** Charts that only define kinds run nothing. */
const WITHOUT_PODS = /(^|-)crds(-|$)/;

function images(lock: Lock): readonly Issue[] {
  return chartsOf(lock).flatMap(([chart, { images: list }]) => {
    if (list.length === 0 && !WITHOUT_PODS.test(chart))
      return [issue('locked-chart-without-images', lock.at(['charts', chart, 'images']), { chart })];
    return list.flatMap(({ source }, index) =>
      list.findIndex((one) => one.source === source) < index
        ? [issue('image-locked-twice', lock.at([...imagePath(chart, index), 'source']), { chart, image: source })]
        : [],
    );
  });
}

interface Pinned {
  readonly kind: 'chart' | 'image';
  readonly source: string;
  readonly tag: string;
  readonly digest: string;
  readonly at: (key: string) => Position;
}

const pinnedIn = (lock: Lock): readonly Pinned[] => [...pinnedCharts(lock), ...ownImages(lock)];

/** Images that charts of ours run, by component. */
const ownImages = (lock: Lock): readonly Pinned[] =>
  Object.entries(lock.value.images ?? {}).flatMap(([component, list = []]) =>
    list.map((image, index): Pinned => {
      return { kind: 'image', ...image, at: (key) => lock.at(['images', component, index, key]) };
    }),
  );

const pinnedCharts = (lock: Lock): readonly Pinned[] =>
  chartsOf(lock).flatMap(([name, { version, images: list, ...chart }]): readonly Pinned[] => [
    { kind: 'chart', tag: version, ...chart, at: (key) => lock.at(['charts', name, key]) },
    ...list.map((image, index): Pinned => {
      return { kind: 'image', ...image, at: (key) => lock.at([...imagePath(name, index), key]) };
    }),
  ]);

/** The mirror keeps the path and drops the host: what two publishers name alike would be one thing there. */
function sharedPaths(lock: Lock): readonly Issue[] {
  const firsts = new Map<string, Pinned>();
  const digests = new Map<string, Pinned>();
  return pinnedIn(lock).flatMap((one) => {
    const { kind, source, tag, digest } = one;
    const path = mirrorPath(source);
    const first = firsts.get(path) ?? one;
    firsts.set(path, first);
    if (first.source !== source || first.kind !== kind)
      return [issue('mirror-path-shared', one.at('source'), { source, first: first.source, path })];
    if (digest === UNKNOWN) return [];
    const image = `${source}:${tag}`;
    const known = digests.get(image) ?? one;
    digests.set(image, known);
    return known.digest === digest
      ? []
      : [issue('image-of-two-digests', one.at('digest'), { image, digest, first: known.digest })];
  });
}

/** Of what the environment installs: in production an error, in an example of it a warning, elsewhere counted. */
function unknownDigests(lock: Lock, { config, environment }: Subject): readonly Issue[] {
  if (environment === undefined) return [];
  const isExample = config.entries.estate.some(({ value }) => value.example);
  const code = !isProduction(environment)
    ? 'digest-unknown'
    : isExample
      ? 'digest-unknown-in-example'
      : 'digest-missing';
  const components = new Set<string>(Object.keys(environment.value.components ?? {}));
  const installed = config.entries.component.filter(({ value }) => components.has(value.id));
  const names = new Set(installed.flatMap(({ value }) => value.charts));
  const { images: own = {} } = lock.value;
  const only = {
    ...lock,
    value: {
      charts: Object.fromEntries(chartsOf(lock).filter(([name]) => names.has(name))),
      images: Object.fromEntries(Object.entries(own).filter(([component]) => components.has(component))),
    },
  };
  return pinnedIn(only)
    .filter(({ digest }) => digest === UNKNOWN)
    .map(({ source, tag, at }) => issue(code, at('digest'), { item: `${source}:${tag}` }));
}
