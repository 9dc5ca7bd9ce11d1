import { Construct } from 'constructs';
import type { ComponentSettings } from '../../model/estate/component-settings';
import type { Tenant } from '../../model/estate/types';
import type { Address } from '../address';
import { cite, declareAt } from '../provenance';
import { placeRelease } from './component-release';
import { chartOf, type ComponentContext } from './context';
import { kubePrometheusStackValues } from './kube-prometheus-stack';

type Settings = NonNullable<ComponentSettings['metrics']>;

/**
 * Prometheus and Alertmanager. The kinds come first, as a release of their own: Helm never upgrades those that a chart
 * carries in its folder `crds`.
 */
export class Metrics extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  /** Its releases, for what needs them. */
  readonly addresses: readonly Address[];

  constructor(
    scope: Construct,
    id: string,
    context: ComponentContext,
    { settings, tenants }: { readonly settings: Settings; readonly tenants: readonly Tenant[] },
  ) {
    super(scope, id);
    cite(this, Metrics.CITES);
    declareAt(this, context.component.source);
    const { namespace } = context.component;
    const kinds = placeRelease(this, 'kinds', {
      ...{ name: 'metrics-kinds', namespace, values: prometheusKindsValues() },
      chart: chartOf(context, 'prometheus-operator-crds'),
      after: context.after,
    });
    const stack = placeRelease(this, 'stack', {
      ...{ name: 'metrics', namespace },
      chart: chartOf(context, 'kube-prometheus-stack'),
      values: kubePrometheusStackValues(context, settings, tenants),
      after: [kinds],
      timeout: 900,
    });
    this.addresses = [kinds, stack];
  }
}

/** Values of chart prometheus-operator-crds 31.0.1. With a kind go all its objects: none goes with the release. */
export const prometheusKindsValues = (): object => ({
  crds: { annotations: { 'helm.sh/resource-policy': 'keep' } },
});
