import { UNKNOWN } from '../schema/chart-lock';
import type { LockedChart } from './components';

/** Digits of the digest that a name bears: the provider cannot pin a chart, so the name says which one is meant. */
const DIGITS = 12;
const ALGORITHM = 'sha256:';

/** Name of a chart's archive beside the output; where the lock does not know its digest, as it is published. */
export function archiveFile(chart: Pick<LockedChart, 'name' | 'version' | 'digest'>): string {
  if (chart.digest === UNKNOWN) return publishedFile(chart);
  const digits = chart.digest.slice(ALGORITHM.length, ALGORITHM.length + DIGITS);
  return `${chart.name}-${chart.version}-${digits}.tgz`;
}

/** Name that `helm package` and registries give it. */
export const publishedFile = ({ name, version }: Pick<LockedChart, 'name' | 'version'>): string =>
  `${name}-${version}.tgz`;
