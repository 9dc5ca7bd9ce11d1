import { Release } from '@cdktf/provider-helm/lib/release';
import type { Construct } from 'constructs';
import { archiveFile } from '../../model/estate/archive-file';
import type { LockedChart } from '../../model/estate/components';
import { byText } from '../../model/estate/names';
import type { Address } from '../address';
import { place } from '../place';

export interface ComponentReleaseProps {
  /** Name of the release; stable, because Helm keeps its state under it. */
  readonly name: string;
  readonly namespace: string;
  readonly chart: LockedChart;
  /** Everything that differs from the chart's own values. */
  readonly values: object;
  /** Releases that must stand before it. */
  readonly after: readonly Address[];
  /**
   * Seconds to wait for its pods.
   * @default 300
   */
  readonly timeout?: number;
}

/**
 * A release of a chart of others. The archive lies beside the output, where `ndc mirror pull` puts it after it was
 * compared with the lock: the provider cannot pin a chart by its digest (platform.md 3.1), so its name does.
 */
export function placeRelease(
  scope: Construct,
  id: string,
  { name, namespace, chart, values, after, timeout = 300 }: ComponentReleaseProps,
): Address {
  return place(Release, scope, id, {
    at: [namespace, name],
    config: {
      name,
      namespace,
      chart: `../../../.charts/${archiveFile(chart)}`,
      values: [JSON.stringify(sorted(values))],
      atomic: true,
      cleanupOnFail: true,
      createNamespace: false,
      maxHistory: 5,
      timeout,
    },
    after,
  });
}

/** The order in which a construct writes its keys is nothing that a change of it may show. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => byText(a, b));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
