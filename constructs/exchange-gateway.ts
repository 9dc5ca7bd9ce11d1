import { Release } from '@cdktf/provider-helm/lib/release';
import { Construct } from 'constructs';
import { agreementValues, frameValues, type ExchangeGatewayEstate } from './exchange-gateway-values';
import { place } from './place';
import { cite } from './provenance';

const NAME = 'exchange-gateway';

export interface ExchangeGatewayProps extends ExchangeGatewayEstate {
  /** Folder of the chart beside the stacks; its name carries the digest of its content. */
  readonly chartFolder: string;
}

/**
 * The hub's gateway, which lets pass what the register names and nothing else: from our own chart. One release makes
 * the gateway, and one each holds the agreements of a hundred of ids: Helm keeps a release in one Secret of 1 MiB. None
 * waits for another, so that what has ended goes even where something else is refused.
 */
export class ExchangeGatewayReleases extends Construct {
  static readonly CITES: readonly string[] = ['R08c', 'R14b'];

  constructor(scope: Construct, id: string, { chartFolder, ...estate }: ExchangeGatewayProps) {
    super(scope, id);
    cite(this, ExchangeGatewayReleases.CITES);
    const release = (words: readonly string[], values: object): void => {
      place(Release, this, ['release', ...words].join('-'), {
        at: [NAME, ...words],
        config: {
          name: [NAME, ...words].join('-'),
          namespace: estate.hub.namespace,
          chart: `../../charts/${chartFolder}`,
          values: [JSON.stringify(values)],
          atomic: true,
          cleanupOnFail: true,
          createNamespace: false,
          maxHistory: 5,
        },
        after: [],
      });
    };
    release([], frameValues(estate));
    for (const { block, agreements } of estate.blocks) release([block], agreementValues(estate, agreements));
  }
}
