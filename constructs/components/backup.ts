import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { cite, declareAt } from '../provenance';
import type { BackedUp } from './backup-schedules';
import { placeRelease } from './component-release';
import { chartOf, type ComponentContext } from './context';
import { veleroValues } from './velero';

type Settings = NonNullable<ComponentSettings['backup']>;

/** Velero: what cannot be made again from this repository is copied to another site, by level. */
export class Backup extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(
    scope: Construct,
    id: string,
    context: ComponentContext,
    { settings, what }: { readonly settings: Settings; readonly what: BackedUp },
  ) {
    super(scope, id);
    cite(this, Backup.CITES);
    declareAt(this, context.component.source);
    this.addresses = [
      placeRelease(this, 'velero', {
        ...{ name: 'velero', namespace: context.component.namespace, after: context.after },
        chart: chartOf(context, 'velero'),
        values: veleroValues(context, settings, what),
      }),
    ];
  }
}
