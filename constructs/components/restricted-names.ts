import { Construct } from 'constructs';
import type { InstalledComponent } from '../../model/estate/components';
import type { Estate } from '../../model/estate/types';
import type { Address } from '../address';
import { placeLocalChart } from '../local-chart';
import { cite, declareAt } from '../provenance';

/** The first level whose pods resolve declared names alone (platform.md 6). */
const FIRST_RESTRICTED = 3;

/** What every cluster calls itself that does not say otherwise. */
const CLUSTER_DOMAIN = 'cluster.local';

type Named = Pick<Estate, 'environment' | 'platform' | 'tenants'>;

/**
 * Values of our own chart. It lists whom it leaves alone, so that a namespace which nobody listed yet is restricted: the
 * administrator who applies this comes after the namespaces.
 */
export const corednsPolicyValues = ({ environment, platform, tenants }: Named): object => ({
  clusterDomain: environment.exchangeGateway?.agentNodes.clusterDomain ?? CLUSTER_DOMAIN,
  exempt: [
    ...platform.namespaces,
    ...tenants
      .flatMap(({ parts }) => parts.flatMap(({ systems }) => systems))
      .filter(({ enforced }) => enforced < FIRST_RESTRICTED)
      .map(({ namespace }) => namespace),
  ].toSorted(),
  outsideNames: [...new Set(environment.settings.network?.outsideNames)].toSorted(),
});

export interface RestrictedNamesProps extends Named {
  /** The network of the pods, in whose namespace the servers of names run. */
  readonly network: InstalledComponent;
  readonly chartFolder: string;
  /** Releases that must stand before it. */
  readonly after: readonly Address[];
}

/** Pods from level 3 on resolve names of the cluster and declared ones: what they ask for otherwise could carry data out. */
export class RestrictedNames extends Construct {
  static readonly CITES: readonly string[] = ['R12', 'R13'];
  readonly address: Address;

  constructor(scope: Construct, id: string, { network, chartFolder, after, ...named }: RestrictedNamesProps) {
    super(scope, id);
    cite(this, RestrictedNames.CITES);
    declareAt(this, network.source);
    const { namespace } = network;
    const values = corednsPolicyValues(named);
    this.address = placeLocalChart(this, 'policy', {
      ...{ words: ['coredns-policy'], namespace, chartFolder, values, after },
    });
  }
}
