import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Address } from '../address';
import { cite, declareAt } from '../provenance';
import { placeRelease } from './component-release';
import { chartOf, type ComponentContext } from './context';
import { OBJECTS_SERVICE, OBJECTS_TLS, rookCephClusterValues, rookCephValues } from './rook';
import { namesOf, placeServiceTls } from './service-tls';

type Settings = NonNullable<ComponentSettings['objects']>;

/** Ceph by Rook: a store of objects on disks of the cluster's own storage nodes. */
export class Objects extends Construct {
  static readonly CITES: readonly string[] = ['R12'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(scope: Construct, id: string, context: ComponentContext, settings: Settings) {
    super(scope, id);
    cite(this, Objects.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const { name: service, port } = OBJECTS_SERVICE;
    const { host } = settings;
    const tls = placeServiceTls(this, context, {
      certificates: [{ name: OBJECTS_TLS, dnsNames: [host, ...namesOf(service, namespace)] }],
      route: { host, service, port, certificate: OBJECTS_TLS },
    });
    const operator = placeRelease(this, 'operator', {
      ...{ name: 'rook-ceph', namespace },
      chart: chartOf(context, 'rook-ceph'),
      values: rookCephValues(context),
      after: [tls],
      timeout: 900,
    });
    const cluster = placeRelease(this, 'cluster', {
      ...{ name: 'rook-ceph-cluster', namespace },
      chart: chartOf(context, 'rook-ceph-cluster'),
      values: rookCephClusterValues(context, settings),
      after: [operator],
      timeout: 900,
    });
    this.addresses = [cluster];
  }
}
