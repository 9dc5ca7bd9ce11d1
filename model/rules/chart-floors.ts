/**
 * Versions below which a known fault is open; where a project mends several lines, the first mended version of each.
 * What was read in the project's own repository is `read`; the rest is believed and holds all the same.
 */
export interface Floor {
  /** A chart's name in the lock, or the end of the path of an image. */
  readonly of: { readonly chart: string } | { readonly image: RegExp };
  /** From the oldest line to the newest. */
  readonly from: readonly string[];
  readonly source: string;
  readonly confidence: 'read' | 'believed';
}

const GITHUB = 'https://github.com';

/** platform.md 7, rule 9. */
export const FLOORS: readonly Floor[] = [
  {
    of: { chart: 'cilium' },
    from: ['1.19.6', '1.20.0'],
    source: `${GITHUB}/golang/vulndb/issues/6367`,
    confidence: 'believed',
  },
  {
    of: { chart: 'cert-manager' },
    from: ['1.21.0'],
    source: `${GITHUB}/cert-manager/website/pull/2184`,
    confidence: 'read',
  },
  // Chart 3.9.0 is the first with Kyverno 1.19.0.
  { of: { chart: 'kyverno' }, from: ['3.9.0'], source: `${GITHUB}/kyverno/kyverno/pull/16298`, confidence: 'read' },
  {
    of: { image: /\/kyverno\/kyverno(pre)?$/ },
    from: ['1.19.0'],
    source: `${GITHUB}/kyverno/kyverno/pull/16298`,
    confidence: 'read',
  },
  {
    of: { image: /\/grafana\/loki$/ },
    from: ['3.7.2'],
    source: `${GITHUB}/grafana/loki/issues/20088`,
    confidence: 'read',
  },
  {
    of: { image: /\/velero\/velero-plugin-for-aws$/ },
    from: ['1.14.3'],
    source: `${GITHUB}/velero-io/velero/issues/9804`,
    confidence: 'read',
  },
  {
    of: { chart: 'external-secrets' },
    from: ['2.5.0'],
    source: `${GITHUB}/golang/vulndb/issues/5377`,
    confidence: 'read',
  },
  {
    of: { image: /\/goharbor\/[a-z-]+$/ },
    from: ['2.14.3'],
    source: `${GITHUB}/cozystack/cozystack/issues/2739`,
    confidence: 'read',
  },
  {
    of: { image: /\/keycloak\/keycloak$/ },
    from: ['26.7.4'],
    source: `${GITHUB}/codecentric/helm-charts/pull/923`,
    confidence: 'read',
  },
  {
    of: { chart: 'falco' },
    from: ['9.2.0'],
    source: `${GITHUB}/falcosecurity/charts/issues/1057`,
    confidence: 'read',
  },
];

/** The floor that a version of a chart is below, if any. */
export const floorOfChart = (name: string, version: string): Floor | undefined =>
  FLOORS.find((floor) => 'chart' in floor.of && floor.of.chart === name && isBelow(version, floor.from));

/** The floor that an image is below, if any. */
export const floorOfImage = (source: string, tag: string): Floor | undefined =>
  FLOORS.find((floor) => 'image' in floor.of && floor.of.image.test(source) && isBelow(tag, floor.from));

/** Whether a version is older than every line's floor; what cannot be read as a version counts as older. */
export function isBelow(version: string, floors: readonly string[]): boolean {
  const own = numbersOf(version);
  if (own === undefined) return true;
  const fits = (floor: string, index: number): boolean => {
    const least = numbersOf(floor) ?? [];
    if (index < floors.length - 1 && (own[0] !== least[0] || own[1] !== least[1])) return false;
    return !isOlder(own, least);
  };
  return !floors.some(fits);
}

/** A candidate of a release is older than the release: its fourth number is lower. */
function numbersOf(version: string): readonly number[] | undefined {
  const match = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})(-(?:alpha|beta|rc|dev|pre)\b.*)?/.exec(version);
  return match === null ? undefined : [...match.slice(1, 4).map(Number), match[4] === undefined ? 0 : -1];
}

function isOlder(own: readonly number[], least: readonly number[]): boolean {
  const index = own.findIndex((number, i) => number !== least[i]);
  return (own[index] ?? 0) < (least[index] ?? 0);
}
