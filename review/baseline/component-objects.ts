import { withoutCluster } from '../read/clusters';
import type { ReadObject } from '../read/types';
import { isPlatform } from './keys';
import { OF_CLUSTER, OWN_CHARTS } from './own-charts';
import { annotationsOf, type EstateView } from './view';

const CHART_OF = /^(.+)-[0-9a-f]{12}$/;
const RELEASES = 'platform-releases';
const RELEASE_NAMESPACE = 'meta.helm.sh/release-namespace';

const chartsOf = new WeakMap<EstateView, ReadonlyMap<string, string>>();

/** Charts by the address of their release, in the stack of the components alone. */
function chartsIn(view: EstateView): ReadonlyMap<string, string> {
  const known = chartsOf.get(view);
  if (known !== undefined) return known;
  const releases = view.estate.stacks
    .filter(({ name }) => withoutCluster(name) === RELEASES)
    .flatMap(({ releases: all = [] }) => all);
  const charts = new Map(releases.map(({ address, chart }) => [address, CHART_OF.exec(chart)?.[1] ?? '']));
  chartsOf.set(view, charts);
  return charts;
}

/** Name of the chart of ours for components that an object comes from; undefined where it comes from none. */
export function ownChartOf(read: ReadObject, view: EstateView): string | undefined {
  const [address = ''] = read.address.split('#');
  return withoutCluster(read.stack) === RELEASES ? chartsIn(view).get(address) : undefined;
}

/**
 * Whether an object comes from one of our charts for components, of a kind and a name that this chart holds, and in the
 * namespace of its release, which has to be the chart's. The hub's own gateway has a check of its own.
 */
export function isOfComponent(read: ReadObject, view: EstateView): boolean {
  const name = ownChartOf(read, view) ?? '';
  const chart = OWN_CHARTS.get(name);
  const { kind, metadata } = read.object;
  if (chart?.kinds[kind]?.test(metadata.name) !== true) return false;
  // The reader writes the release's namespace over whatever a chart says.
  const home = annotationsOf(read)[RELEASE_NAMESPACE] ?? '';
  if (!chart.namespaces.includes(home)) return false;
  const { namespace } = metadata;
  if (namespace === undefined) return OF_CLUSTER.includes(kind);
  if (name === 'cilium-entities') return isPlatform(namespace);
  return namespace === home;
}
