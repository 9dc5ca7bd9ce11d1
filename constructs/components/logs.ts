import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { cite, declareAt } from '../provenance';
import { placeRelease } from './component-release';
import { chartOf, type ComponentContext } from './context';
import { lokiValues } from './loki';
import { AGGREGATOR, vectorAggregatorValues } from './vector';

type Settings = NonNullable<ComponentSettings['logs']>;

/** Loki to read in; before it Vector, which also writes every line into a bucket that nobody can change. */
export class Logs extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, Logs.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const loki = placeRelease(this, 'loki', {
      ...{ name: 'loki', namespace, after: context.after, timeout: 900 },
      chart: chartOf(context, 'loki'),
      values: lokiValues(context, settings),
    });
    const aggregator = placeRelease(this, 'aggregator', {
      ...{ name: AGGREGATOR, namespace, after: [loki] },
      chart: chartOf(context, 'vector'),
      values: vectorAggregatorValues(context, settings),
    });
    this.addresses = [loki, aggregator];
  }
}
