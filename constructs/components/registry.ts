import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { cite, declareAt } from '../provenance';
import { placeRelease } from './component-release';
import { chartOf, type ComponentContext } from './context';
import { harborCertificates, harborValkeyValues, harborValues } from './harbor';
import { placeServiceTls } from './service-tls';

type Settings = NonNullable<ComponentSettings['registry']>;

/** Harbor with its counters: the registry of a site. */
export class Registry extends Construct {
  static readonly CITES: readonly string[] = ['R12'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, Registry.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const { host } = settings;
    const tls = placeServiceTls(this, context, {
      certificates: harborCertificates(namespace, host),
      route: { host, service: 'harbor', port: 443, certificate: 'harbor-tls' },
    });
    const valkey = placeRelease(this, 'valkey', {
      ...{ name: 'harbor-valkey', namespace },
      chart: chartOf(context, 'valkey'),
      values: harborValkeyValues(context),
      after: [tls],
    });
    const harbor = placeRelease(this, 'harbor', {
      ...{ name: 'harbor', namespace },
      chart: chartOf(context, 'harbor'),
      values: harborValues(context, settings),
      after: [valkey],
      timeout: 900,
    });
    this.addresses = [harbor];
  }
}
