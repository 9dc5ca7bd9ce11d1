import { Release } from '@cdktf/provider-helm/lib/release';
import type { Construct } from 'constructs';
import type { Address } from './address';
import { place } from './place';

export interface LocalChart {
  /** Words of the release's name, which together are also its logical id. */
  readonly words: readonly string[];
  readonly namespace: string;
  /** Folder of the chart beside the stacks; its name carries the digest of its content. */
  readonly chartFolder: string;
  readonly values: object;
  /**
   * Releases that must stand before it.
   * @default - none of its stack
   */
  readonly after?: readonly Address[];
}

/** A release of a chart of our own. It makes no namespace: those stand with what guards them, in a stack before it. */
export function placeLocalChart(
  scope: Construct,
  id: string,
  { words, namespace, chartFolder, values, after = [] }: LocalChart,
): Address {
  return place(Release, scope, id, {
    at: words,
    config: {
      name: words.join('-'),
      namespace,
      chart: `../../charts/${chartFolder}`,
      values: [JSON.stringify(values)],
      atomic: true,
      cleanupOnFail: true,
      createNamespace: false,
      maxHistory: 5,
    },
    after,
  });
}
